"""The edition shows all that a page can hold, from a verse to a film's length."""

import re
from collections.abc import Callable
from html import unescape
from importlib.resources import files

import pytest

from newsterm.model import Fetched
from newsterm.parse.feed import parse


def text_of(name: str) -> str:
    return files("newsterm.demo").joinpath("edition", name).read_text(encoding="utf-8")


# What a page can hold, and how to find it in a document's text (entities resolved).
_KINDS: dict[str, Callable[[str], object]] = {
    "a quotation within a quotation": re.compile('«[^»]*["“][^"”»]+["”][^»]*»|["“][^"”]*«[^»"]+»').search,
    "a table with a head": re.compile("<table>.*?<thead>.*?<td>", re.DOTALL).search,
    "a list in a list": re.compile("<[ou]l>(?:(?!</[ou]l>).)*<[ou]l>", re.DOTALL).search,
    "a numbered list": re.compile("<ol>").search,
    "a block quotation": re.compile("<blockquote").search,
    "two ranks of heading": re.compile("<h2>.*<h3>", re.DOTALL).search,
    "a link": re.compile('<a href="https://').search,
    "an address to write to": re.compile("mailto:").search,
    "a caption": re.compile("<figcaption>|<media:description").search,
    "a credit": re.compile("<cite>|<media:credit>").search,
    "a percentage": re.compile(r"\d%").search,
    "a date of the form 2026-11-22": re.compile(r"20\d\d-\d\d-\d\d[<.،) ]").search,
    "an abbreviation": re.compile("<abbr title=").search,
    "an emoji": re.compile("[\U0001f300-\U0001faff]").search,
}


@pytest.mark.parametrize("kind", _KINDS)
def test_the_arabic_news_hold_every_kind_of_thing(kind: str) -> None:
    """Whoever tries newsterm meets everything that a page can hold in the first feed."""
    assert _KINDS[kind](unescape(text_of("ar-news.xml")))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("ar-news.xml", r"20(?:26|27)|٢٠٢٦/١١/"),
        ("ar-news.xml", "[٠-٩]{4}/[٠-٩]{1,2}/[٠-٩]{1,2}"),
        ("ar-news.xml", "الله"),
        ("ar-news.xml", "«لا»"),
        ("ar-news.xml", "وَخَيْرُ جَلِيسٍ"),
        ("ar-news.xml", "#عاصفة_ميار"),
        ("ar-news.xml", r"\+000 55"),
        ("ar-news.xml", "<slash:comments>49</slash:comments>"),
        ("en-tech.json", r"<pre><code class=\\\"language-python"),
        ("en-world.xml", '<content type="xhtml">'),
        ("en-video.xml", r'type="video/mp4"[^>]* fileSize="\d+" duration="\d+"'),
        ("en-video.xml", r'<enclosure url="[^"]+\.mp3" length="\d+" type="audio/mpeg"/>'),
        ("en-video.xml", r"<itunes:duration>\d\d:\d\d:\d\d</itunes:duration>"),
    ],
)
def test_particular_things_occur(name: str, pattern: str) -> None:
    """Verse with vowel signs, digits of both kinds, code, sound and pictures that move."""
    assert re.search(pattern, text_of(name))


def test_pictures_sound_and_films_arrive_with_what_is_said_of_them() -> None:
    """Captions and credits, sizes and lengths, and how often readers commented survive the road."""
    news = parse(Fetched(url="file:///ar-news.xml", body=text_of("ar-news.xml").encode())).entries
    pictures = [enclosure for entry in news for enclosure in entry.enclosures]
    assert len(pictures) >= 8
    assert all(picture.kind == "picture" and picture.caption and picture.credit for picture in pictures)
    assert 49 in {entry.comments for entry in news}
    films = parse(Fetched(url="file:///en-video.xml", body=text_of("en-video.xml").encode())).entries
    kinds = [
        {enclosure.kind for enclosure in entry.enclosures if enclosure.size and enclosure.duration}
        for entry in films
    ]
    assert sum("video" in kind for kind in kinds) >= 8
    assert sum("audio" in kind for kind in kinds) >= 3
