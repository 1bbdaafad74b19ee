"""Books."""

import gc
import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from newsterm.formats.as_epub import Epub
from newsterm.formats.pictures import picture
from newsterm.lang import phrases

from .books import DC, HTML, OPF, Read, read
from .samples import ARABIC, HOSTILE

ENGLISH = replace(
    ARABIC, id="b2", title="Harbour <opens> & more", language="en", direction="ltr", url="https://example.org/b",
    html='<p>See <a href="https://example.org/a/7#x">that</a>.</p>', enclosures=(),
)  # fmt: skip


def png(width: int = 40, height: int = 30) -> bytes:
    def part(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def written(write: Callable[[Epub], object], **about: object) -> bytes:
    file = io.BytesIO()
    with Epub(file, **about) as book:
        write(book)
    return file.getvalue()


def book_of(*entries, **about) -> Read:
    return read(io.BytesIO(written(lambda book: [book.add(one) for one in entries], **about)))


def test_a_book_is_turned_as_most_of_it_is_read_and_each_chapter_runs_its_own_way() -> None:
    book = book_of(ARABIC, replace(ARABIC, id="c3"), ENGLISH)
    assert next(book.package.iter(f"{OPF}spine")).get("page-progression-direction") == "rtl"
    assert [(book.documents[f"{id_}.xhtml"].get("dir"), book.documents[f"{id_}.xhtml"].get("lang"))
            for id_ in ("k3x9", "b2")] == [("rtl", "ar"), ("ltr", "en")]  # fmt: skip
    assert book.told("language") == ["ar", "en"]
    assert "المحتويات" in book.text("nav.xhtml")
    assert next(book_of(ENGLISH).package.iter(f"{OPF}spine")).get("page-progression-direction") == "ltr"


def test_a_chapter_says_its_title_source_author_date_and_address() -> None:
    text = book_of(ENGLISH).text("b2.xhtml")
    for said in (
        "Harbour <opens> & more",
        "الجزيرة",
        "سارة",
        "22 November 2026, 11:05 UTC",
        "https://example.org/b",
    ):
        assert said in text


def test_a_book_says_its_dates_and_its_own_words_to_who_reads_it() -> None:
    book = book_of(ENGLISH, replace(ARABIC, id="c3"), words=phrases("fa", "persian", "solar"))
    assert "یکشنبه ۱ آذر ۱۴۰۵" in book.text("title.xhtml")
    assert "یکشنبه ۱ آذر ۱۴۰۵، ۱۱:۰۵ UTC" in book.text("b2.xhtml")
    assert book.documents["b2.xhtml"].get("dir") == "ltr"
    assert book.documents["nav.xhtml"].get("dir") == "rtl"
    assert next(book.documents["b2.xhtml"].iter(f"{HTML}time"))[0].get("lang") == "fa"


def test_the_same_articles_are_the_same_bytes_and_others_another_book() -> None:
    one, again, other = (
        written(lambda book, e=entries: [book.add(x) for x in e])
        for entries in ((ARABIC, ENGLISH), (ARABIC, ENGLISH), (ARABIC, replace(ENGLISH, html="x")))
    )
    assert one == again
    ids = [read(io.BytesIO(data)).told("identifier") for data in (one, other)]
    assert ids[0] != ids[1]


def test_a_book_of_nothing_is_a_book() -> None:
    assert book_of().told("title")


def test_contents_are_in_order_under_days_or_what_they_are_put_under_with_their_minutes() -> None:
    older = replace(ENGLISH, id="d4", published=ARABIC.published - timedelta(days=1))
    days = book_of(ENGLISH, older).text("nav.xhtml")
    assert days.index("22 November") < days.index("Harbour") < days.index("21 November")

    def add(book: Epub) -> None:
        book.add(ENGLISH, minutes=3, under="World & more")
        book.add(older, minutes=1, under="Sport")

    named = read(io.BytesIO(written(add, title="A & B", question="is:saved")))
    assert [part in named.text("nav.xhtml") for part in ("World & more", "3 minutes to read", "Sport")] == [
        True
    ] * 3
    assert "4 minutes to read" in named.text("title.xhtml")
    assert named.told("title") == ["A & B"]


def test_an_article_that_links_to_another_of_the_book_leads_to_its_chapter() -> None:
    book = book_of(ARABIC, ENGLISH, chapters={ARABIC.url: ARABIC.id})
    links = [one.get("href") for one in book.documents["b2.xhtml"].iter(f"{HTML}a")]
    assert links[0] == "k3x9.xhtml"


def test_a_picture_is_in_it_once_and_stands_where_it_stood_and_what_is_not_there_is_a_link() -> None:
    entry = replace(
        ENGLISH, html='<p>a<img src="/p.png" alt="A &lt;harbour>">b<img src="/q.png" alt="gone"></p>'
    )
    both = (entry, replace(entry, id="c3"))

    def add(book: Epub) -> None:
        for one in both:
            book.add(one, {"https://example.org/p.png": book.keep(picture(png()))})

    book = read(io.BytesIO(written(add)))
    (image,) = book.documents["b2.xhtml"].iter(f"{HTML}img")
    assert image.get("alt") == "A <harbour>"
    assert [name for name in book.names if "pictures/" in name] == [f"EPUB/{image.get('src')}"]
    assert "https://example.org/q.png" in [
        one.get("href") for one in book.documents["b2.xhtml"].iter(f"{HTML}a")
    ]


def test_what_a_feed_says_does_nothing_in_a_book_and_breaks_nothing() -> None:
    hostile = [
        replace(ARABIC, id=f"h{n}", html=one, title=one, author=one, feed_title=one,
                dated=one if n % 2 else "", language="x y" if n % 3 else one,
                url=ARABIC.url if n % 2 else one)
        for n, one in enumerate(HOSTILE)
    ]  # fmt: skip
    book = book_of(*hostile, question="is:saved <&", title="]]>")
    assert len(book.spine) == len(HOSTILE) + 2
    assert book.package.find(f".//{DC}title").text == "]]>"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (png(), ("image/png", 40, 30)),
        (b"GIF89a" + struct.pack("<HH", 7, 9) + b"\0" * 8, ("image/gif", 7, 9)),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x14\0\x1e" + b"\0" * 9, ("image/jpeg", 30, 20)),
        (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x09\0\0\x04\0\0", ("image/webp", 10, 5)),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"<html>a page that says there is no such picture</html>", None),
        (png(1, 1), None),
        (png()[:20], None),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 90_000, 90_000) + b"\0" * 20, None),
        (b"\xff\xd8\xff" + b"\xff" * 50, None),
        (b"", None),
    ],
)
def test_a_picture_is_what_its_bytes_say(data: bytes, found: tuple[str, int, int] | None) -> None:
    one = picture(data)
    assert (one and (one.type, one.width, one.height)) == found


def test_a_book_that_cannot_be_begun_is_not_tried_again_when_it_is_collected() -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(28, "No space left on device")

    for _ in range(2):
        with pytest.raises(OSError, match="No space"):
            Epub(Full())
        gc.collect()  # what is raised there fails a test, for warnings are errors
