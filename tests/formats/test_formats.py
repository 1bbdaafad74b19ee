"""Entries in, files out."""

import json
import re
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import FORMATS
from newsterm.lang import clean
from newsterm.model import Enclosure, Entry, Marks

from .samples import ARABIC, HOSTILE

LATIN = replace(
    ARABIC, row=8, id="b2", title="Plain", html="<p>x</p>", language="en", direction="ltr", published=None
)
WILD = st.text(st.characters(), max_size=20) | st.sampled_from(HOSTILE)


def written(name: str, *entries: Entry) -> str:
    return "".join(FORMATS[name].write(entries))


def front_matter(document: str) -> dict[str, object]:
    """Read YAML whose every value is JSON."""
    rows = document.split("---\n")[1].splitlines()
    return {row.partition(": ")[0]: json.loads(row.partition(": ")[2]) for row in rows}


def test_json_lines_say_everything_under_names_that_never_change() -> None:
    """Scripts depend on these names."""
    assert json.loads(written("jsonl", ARABIC)) == {
        "id": "k3x9",
        "url": "https://example.org/a/7",
        "title": "iPhone 17: «الأسعار “ترتفع” 3.5%»",
        "author": "سارة",
        "published": "2026-11-22T11:05:00Z",
        "dated": "",
        "arrived": "2026-11-22T12:00:00Z",
        "feed": "https://example.org/feed.xml",
        "feed_title": "الجزيرة",
        "language": "ar",
        "direction": "rtl",
        "read": True,
        "saved": False,
        "tags": ["keep", "news", "world"],
        "story": "",
        "categories": ["اقتصاد"],
        "enclosures": [
            {
                "url": "https://example.org/a.jpg",
                "type": "image/jpeg",
                "size": 9,
                "duration": 0,
                "caption": "صورة",
                "credit": "رويترز",
            }
        ],
        "comments_url": "https://example.org/a/7#c",
        "comments": 3,
        "summary": "<p>ملخّص</p>",
        "html": ARABIC.html,
        "text": "قال الوزير إن الخطة جاهزة.\n\n• أولًا\n• ثانيًا",
    }


def test_json_lines_are_one_object_a_line_in_letters_that_people_can_read() -> None:
    rows = written("jsonl", ARABIC, LATIN).splitlines()
    assert [json.loads(row)["id"] for row in rows] == ["k3x9", "b2"]
    assert "الوزير" in rows[0]
    assert json.loads(rows[1])["published"] is None


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_document(count: int) -> None:
    assert [one["id"] for one in json.loads(written("json", *[LATIN] * count))] == ["b2"] * count


@given(WILD, WILD)
def test_json_gives_back_every_character_and_prints_none_that_could_harm(title: str, html: str) -> None:
    row = written("jsonl", replace(ARABIC, title=title, html=html))
    assert (json.loads(row)["title"], json.loads(row)["html"]) == (title, html)
    assert len(row.splitlines()) == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", row)
    row.encode()


def test_times_are_said_in_utc_whatever_zone_they_came_in() -> None:
    there = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=3)))
    assert (
        json.loads(written("jsonl", replace(ARABIC, published=there)))["published"] == "2026-11-22T11:05:00Z"
    )


def test_markdown_has_front_matter_that_pandoc_knows() -> None:
    document = written("md", ARABIC)
    assert front_matter(document) == {
        "title": ARABIC.title,
        "author": "سارة",
        "date": "2026-11-22T11:05:00Z",
        "url": "https://example.org/a/7",
        "feed": "الجزيرة",
        "lang": "ar",
        "dir": "rtl",
        "tags": ["keep", "news", "world", "اقتصاد"],
        "id": "k3x9",
    }
    assert "\n# iPhone 17: «الأسعار “ترتفع” 3.5%»\n" in document
    assert "[الخطة](https://example.org/more?a=1&copy=2)" in document
    assert "[صورة](https://example.org/a.jpg)" in document


@given(WILD)
def test_no_title_breaks_out_of_the_front_matter(title: str) -> None:
    document = written("md", replace(ARABIC, title=title))
    assert front_matter(document).get("title", "") == title
    assert document.split("\n---\n")[0].count("\n") == 9 - (title == "")


def test_text_is_logical_and_plain() -> None:
    assert written("text", ARABIC).splitlines() == [
        "iPhone 17: «الأسعار “ترتفع” 3.5%»",
        "الجزيرة · سارة · 2026-11-22 11:05 UTC",
        "https://example.org/a/7",
        "",
        "قال الوزير إن الخطة جاهزة.",
        "",
        "• أولًا",
        "• ثانيًا",
    ]


@pytest.mark.parametrize("name", ["text", "md"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_feed_says_moves_no_terminal(name: str, hostile: str) -> None:
    document = written(
        name, replace(ARABIC, title=clean(hostile), html=hostile, feed_title=hostile, author=hostile)
    )
    assert clean(document) == document


def test_html_says_direction_and_language_of_every_article() -> None:
    document = written("html", ARABIC, LATIN)
    assert '<article dir="rtl" lang="ar">' in document
    assert '<article dir="ltr" lang="en">' in document
    assert (
        '<time datetime="2026-11-22T11:05:00Z"><bdi>الأحد 22 نوفمبر 2026، 11:05 UTC</bdi></time>' in document
    )
    assert document.startswith("<!DOCTYPE html>")
    assert document.rstrip().endswith("</html>")


def test_html_finds_the_direction_that_nobody_declared() -> None:
    assert '<article dir="rtl" lang="he">' in written("html", replace(ARABIC, language="he", direction=""))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_html_runs_and_loads_nothing_wherever_the_words_come_from(hostile: str) -> None:
    wild = replace(
        ARABIC, title=hostile, feed_title=hostile, author=hostile, html=hostile, url=hostile,
        language=hostile, direction=hostile,
        enclosures=tuple(Enclosure(url=url, caption=hostile) for url in (hostile, "https://e.org/x")),
    )  # fmt: skip
    document = written("html", wild).partition("</head>")[2]
    tags = re.findall(r"<(\w+)([^>]*)>", document)
    assert not {"script", "style", "img", "iframe", "form", "svg", "meta", "base", "link"} & {
        name for name, _ in tags
    }
    assert not [
        rest for _, rest in tags if re.search(r"\bon\w+\s*=|\bstyle=|\bsrc=", re.sub(r'"[^"]*"', '""', rest))
    ]
    assert all(href.startswith(("http", "mailto:")) for href in re.findall(r'href="([^"]*)"', document))
    assert document.count("</article>") == 1


def test_an_entry_with_only_a_summary_shows_that() -> None:
    brief = replace(ARABIC, html="")
    for name in ("text", "md", "html"):
        assert "ملخّص" in written(name, brief)
    assert json.loads(written("jsonl", brief))["text"] == "ملخّص"


@pytest.mark.parametrize("name", FORMATS)
def test_the_bare_minimum_of_an_entry_can_be_written(name: str) -> None:
    bare = Entry(
        row=1, id="a", feed=1, feed_title="", feed_url="", key="k", url="", title="",
        arrived=datetime(2026, 1, 1, tzinfo=UTC), marks=Marks(),
    )  # fmt: skip
    assert written(name, bare)
    assert FORMATS[name].name == name
    assert FORMATS[name].suffix.startswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_a_stream_needs_no_more_memory_than_an_entry(name: str) -> None:
    def many(count: int) -> Iterator[Entry]:
        for number in range(count):
            yield replace(LATIN, id=str(number), html="<p>" + "x" * 5_000)

    tracemalloc.start()
    try:
        size = sum(map(len, FORMATS[name].write(many(300))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > 1_500_000
    assert peak < 500_000
