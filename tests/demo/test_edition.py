"""The demonstration edition is whole: each document parses, is dated right, and can be set on any day."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from newsterm.demo import NOON, documents, moved, sections, write_edition
from newsterm.model import Fetched
from newsterm.parse.feed import parse

EARLIEST = datetime(2026, 11, 19, 6, 0, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
RSS1 = "{http://purl.org/rss/1.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


@dataclass(frozen=True, kw_only=True)
class Item:
    """An entry as the standard library sees it."""

    id: str
    title: str
    link: str
    dates: tuple[datetime, ...]
    body: str


def text_of(name: str) -> str:
    return files("newsterm.demo").joinpath("edition", name).read_text(encoding="utf-8")


def items_of(document: str) -> list[Item]:
    """Read a document without any of our own code."""
    if document.startswith("{"):
        return [
            Item(
                id=item["id"],
                title=item["title"],
                link=item["url"],
                dates=tuple(
                    datetime.fromisoformat(item[key])
                    for key in ("date_published", "date_modified")
                    if key in item
                ),
                body=item["content_html"],
            )
            for item in json.loads(document)["items"]
        ]
    root = ET.fromstring(document)
    read = {"rss": _rss, f"{ATOM}feed": _atom}.get(root.tag, _rdf)
    return [read(node) for node in root.iter() if node.tag in {"item", f"{ATOM}entry", f"{RSS1}item"}]


def _rss(node: ET.Element) -> Item:
    return Item(
        id=node.findtext("guid", ""),
        title=node.findtext("title", ""),
        link=node.findtext("link", ""),
        dates=(parsedate_to_datetime(node.findtext("pubDate", "")),),
        body=node.findtext(CONTENT) or node.findtext("description", ""),
    )


def _atom(node: ET.Element) -> Item:
    content = node.find(f"{ATOM}content")
    assert content is not None
    links = [
        link.get("href", "")
        for link in node.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    return Item(
        id=node.findtext(f"{ATOM}id", ""),
        title=node.findtext(f"{ATOM}title", ""),
        link=links[0],
        dates=tuple(
            datetime.fromisoformat(date)
            for tag in ("published", "updated")
            if (date := node.findtext(f"{ATOM}{tag}"))
        ),
        body=ET.tostring(content, encoding="unicode") if len(content) else content.text or "",
    )


def _rdf(node: ET.Element) -> Item:
    return Item(
        id=node.get(ABOUT, ""),
        title=node.findtext(f"{RSS1}title", ""),
        link=node.findtext(f"{RSS1}link", ""),
        dates=(datetime.fromisoformat(node.findtext(f"{DC}date", "")),),
        body=node.findtext(CONTENT, ""),
    )


def words_of(body: str) -> int:
    return len(re.sub(r"<[^>]+>", " ", body).split())


@pytest.fixture(params=documents())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_document_holds_twelve_entries_or_more_under_names_of_their_own(name: str) -> None:
    """Identifiers and titles are there, and no two entries share one."""
    items = items_of(text_of(name))
    assert len(items) >= 12
    assert all(item.id and item.title and item.body.strip() for item in items)
    assert len({item.id for item in items}) == len({item.title for item in items}) == len(items)


def test_a_document_is_dated_within_the_edition(name: str) -> None:
    """No entry comes before the first morning or after the edition's noon, and all say their zone."""
    dates = [date for item in items_of(text_of(name)) for date in item.dates]
    assert all(item.dates for item in items_of(text_of(name)))
    assert EARLIEST <= min(dates) <= max(dates) <= NOON


def test_a_document_leads_only_to_addresses_that_stand_for_examples(name: str) -> None:
    """Every address in it is reserved for examples (RFC 2606), or names an XML vocabulary."""
    vocabularies = {
        "www.w3.org",
        "purl.org",
        "search.yahoo.com",
        "wellformedweb.org",
        "www.itunes.com",
        "jsonfeed.org",
    }
    hosts = {urlsplit(url).hostname for url in re.findall(r"https?://[^\s\"'<>\\]+", text_of(name))}
    assert hosts <= vocabularies | {"example.org", "example.net", "example.com"}
    mails = set(re.findall(r"mailto:[^@\s]+@([\w.]+)", text_of(name)))
    assert mails <= {"example.org", "example.net", "example.com"}


def test_a_title_ends_without_a_full_stop_and_holds_no_control_character(name: str) -> None:
    """Titles are headlines; text is in logical order without overrides or presentation forms."""
    assert not [item.title for item in items_of(text_of(name)) if item.title.endswith((".", "…"))]
    assert not re.search(
        "[\u202a-\u202e\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\x00-\x08\x0b-\x1f\x7f-\x9f]", text_of(name)
    )


def test_moving_a_document_moves_all_its_dates_and_nothing_else(name: str) -> None:
    """Every entry is later by the span, everything else is letter for letter as it was, and back is back."""
    by = timedelta(days=37, hours=5, minutes=3, seconds=7)
    document = text_of(name)
    after = moved(document, by)
    before_items, after_items = items_of(document), items_of(after)
    assert [tuple(date + by for date in item.dates) for item in before_items] == [
        item.dates for item in after_items
    ]
    assert [(i.id, i.title, i.link, i.body) for i in before_items] == [
        (i.id, i.title, i.link, i.body) for i in after_items
    ]
    assert moved(after, -by) == document


def test_the_edition_is_written_as_of_now(tmp_path: Path) -> None:
    """Each feed points to its file, and the newest entry is as old as it was at the edition's noon."""
    now = datetime(2031, 2, 3, 4, 5, 6, 700_000, tzinfo=UTC)
    feeds = write_edition(tmp_path / "a folder" / "edition", now)
    paths = [tmp_path / "a folder" / "edition" / name for name in documents()]
    assert [feed.url for feed in feeds] == [path.as_uri() for path in paths]
    assert [feed.language for feed in feeds] == [name[:2] for name in documents()]
    newest = max(date for path in paths for item in items_of(path.read_text("utf-8")) for date in item.dates)
    assert timedelta(0) <= now - newest < timedelta(minutes=10)


def test_writing_twice_replaces_the_edition(tmp_path: Path) -> None:
    """A demonstration of today takes the place of yesterday's under the same addresses."""
    first = write_edition(tmp_path, NOON)
    second = write_edition(tmp_path, NOON + timedelta(days=1))
    assert first == second
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == sorted(documents())
    assert (tmp_path / "ar-live.json").read_text("utf-8") == moved(text_of("ar-live.json"), timedelta(days=1))


def test_every_feed_is_shown_in_a_section(tmp_path: Path) -> None:
    """A feed's tags and language answer a section's question; the live feed has a tab of newsterm's own."""
    asked = [set(section.query.split()) for section in sections()]
    for feed in write_edition(tmp_path, NOON):
        known = {f"tag:{tag}" for tag in feed.tags} | {f"lang:{feed.language}"}
        if "video" in feed.tags:
            known.add("has:video")
        assert feed.tags == ("live",) or any(question <= known for question in asked), feed
    assert len({section.name for section in sections()}) == len(sections())
    assert all(len(section.name) <= 8 for section in sections())


def test_live_items_follow_one_another_by_minutes_in_the_last_three_hours() -> None:
    """The live feed is a morning of short news."""
    dates = sorted(item.dates[0] for item in items_of(text_of("ar-live.json")))
    assert dates[0] >= NOON - timedelta(hours=3)
    gaps = [later - earlier for earlier, later in pairwise(dates)]
    assert timedelta(minutes=1) <= min(gaps) <= max(gaps) <= timedelta(minutes=20)
    assert all(
        {"live", "مباشر"} <= set(item["tags"]) for item in json.loads(text_of("ar-live.json"))["items"]
    )


def test_every_opinion_ends_with_its_notice() -> None:
    """Whose opinion it is, or that it is not the paper's, stands in the last paragraph."""
    for item in items_of(text_of("ar-opinion.xml")):
        last = item.body.rstrip().rpartition("<p>")[2]
        assert re.search("رأي|الآراء|آراء", last), item.title


@pytest.mark.parametrize("name", ["ar-news.xml", "en-world.xml"])
def test_each_of_the_two_papers_has_one_long_article(name: str) -> None:
    """Something to scroll: about 1,400 words or more."""
    assert max(words_of(item.body) for item in items_of(text_of(name))) >= 1350


@pytest.mark.parametrize(
    "words",
    [
        {
            "ar-news.xml": "النورس",
            "ar-live.json": "النورس",
            "ar-opinion.xml": "النورس",
            "en-world.xml": "Nawras",
        },
        {"ar-news.xml": "ميار", "ar-live.json": "ميار", "ar-opinion.xml": "ميار", "en-world.xml": "Mayar"},
        {
            "ar-news.xml": "المنارة",
            "ar-live.json": "المنارة",
            "ar-sport.rdf": "المنارة",
            "en-world.xml": "Al-Manara",
        },
        {"fa-news.xml": "نورس", "ur-news.xml": "نورس", "he-news.xml": "נאוורס"},
    ],
)
def test_one_event_is_told_by_several_feeds(words: dict[str, str]) -> None:
    """Stories need several tellings of one event."""
    assert all(
        any(word in item.title + item.body for item in items_of(text_of(name)))
        for name, word in words.items()
    )


def test_a_document_passes_the_real_road(name: str) -> None:
    """What newsterm reads is what stands in the document: nothing lost, nothing mended, its language."""
    parsed = parse(Fetched(url=f"file:///{name}", body=text_of(name).encode()))
    items = {item.id: item for item in items_of(text_of(name))}
    assert (str(parsed.warning), parsed.language) == ("", name[:2])
    assert len(parsed.entries) == len(items)
    assert {entry.title for entry in parsed.entries} == {item.title for item in items.values()}
    assert {entry.published for entry in parsed.entries} == {item.dates[0] for item in items.values()}
    assert all(entry.url.startswith("https://example.") for entry in parsed.entries)
    assert all(entry.html or entry.summary for entry in parsed.entries)


def test_every_feed_of_comments_that_an_article_names_is_here_and_of_its_days(tmp_path: Path) -> None:
    """`c` shows what readers said without a network: each is there, and later than its article."""
    write_edition(tmp_path, NOON)
    named = 0
    for name in documents():
        for entry in parse(Fetched(url=f"file:///{name}", body=text_of(name).encode())).entries:
            if not entry.comments_feed:
                continue
            named += 1
            parts = urlsplit(entry.comments_feed)
            beside = tmp_path.joinpath(str(parts.hostname), *parts.path.split("/"))
            said = parse(Fetched(url=entry.comments_feed, body=beside.read_bytes()))
            dates = [one.published for one in said.entries if one.published]
            assert (str(said.warning), len(dates)) == ("", len(said.entries))
            assert entry.published
            assert entry.published <= min(dates) <= max(dates) <= NOON, name
            assert all(one.author and (one.html or one.summary) for one in said.entries)
            assert (entry.comments or 0) >= len(said.entries) >= 5
    assert named == 4
