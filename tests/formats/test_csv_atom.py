"""Spreadsheets and other feed readers take what we write, and nothing in it acts."""

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import FORMATS
from newsterm.lang import line
from newsterm.model import Entry

from .samples import ARABIC, HOSTILE

WILD = st.text(st.characters(), max_size=20) | st.sampled_from(
    [*HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", 'a"b', "a,b", "a\r\nb"]
)
ATOM = "{http://www.w3.org/2005/Atom}"


def written(name: str, *entries: Entry) -> str:
    return "".join(FORMATS[name].write(entries))


def records(document: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(document, newline=""), strict=True))


def test_a_record_says_what_json_lines_say_under_the_same_names() -> None:
    (found,) = records(written("csv", ARABIC))
    assert found["title"] == ARABIC.title
    assert (found["feed"], found["read"], found["tags"]) == (
        "https://example.org/feed.xml", "1", "keep, news, world",
    )  # fmt: skip
    assert found["text"].startswith("قال الوزير")


def test_records_end_as_rfc_4180_says() -> None:
    document = written("csv", replace(ARABIC, html="x"))
    assert document.count("\r\n") == document.count("\n") == 2


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\n=1", "＝1"])
def test_what_a_spreadsheet_would_reckon_becomes_text(title: str) -> None:
    (found,) = records(written("csv", replace(ARABIC, title=title)))
    assert found["title"].startswith("'")


@given(WILD, WILD, WILD)
def test_no_cell_begins_a_formula_or_speaks_to_a_terminal(title: str, html: str, tag: str) -> None:
    document = written("csv", replace(ARABIC, title=title, author=html, html=html, categories=(tag,)))
    (found,) = records(document)
    assert not any(re.match(r"\s*[=+\-@|%＝＋－＠]", cell) for cell in found.values())
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", document)


def test_a_feed_has_all_that_rfc_4287_asks_for() -> None:
    root = ET.fromstring(written("atom", ARABIC, replace(ARABIC, id="b2", published=None)))
    assert [root.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")] == [
        "tag:newsterm.invalid,2026:export", "newsterm", "2026-11-22T12:00:00Z",
    ]  # fmt: skip
    first = root.findall(f"{ATOM}entry")[0]
    assert first.findtext(f"{ATOM}title") == ARABIC.title
    assert first.findtext(f"{ATOM}updated") == "2026-11-22T11:05:00Z"
    assert first.findtext(f"{ATOM}author/{ATOM}name") == "سارة"
    assert first.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    links = {link.get("rel"): link.get("href") for link in first.findall(f"{ATOM}link")}
    assert links == {"alternate": "https://example.org/a/7", "enclosure": "https://example.org/a.jpg"}


def test_a_feed_of_nothing_is_a_feed() -> None:
    assert ET.fromstring(written("atom")).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


@given(WILD, WILD, WILD)
def test_whatever_an_entry_says_the_feed_is_well_formed_and_says_it(title: str, html: str, tag: str) -> None:
    entry = replace(ARABIC, title=title, html=html, author=tag, categories=(tag,), url=title)
    (found,) = ET.fromstring(written("atom", entry)).findall(f"{ATOM}entry")
    assert found.findtext(f"{ATOM}title") == line(title)
    content = found.findtext(f"{ATOM}content") or ""
    assert not re.search(r"<(script|style|iframe|img|form|object|svg)|<[^>]*\son\w+=", content)
    assert {(link.get("href") or "").partition(":")[0] for link in found.findall(f"{ATOM}link")} <= {
        "http", "https", "mailto",
    }  # fmt: skip
