"""The number of a link stands where the reader goes on, whichever way the link and its paragraph run."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.page import Line, from_html, lay_out

ISOLATES = "\u2066\u2067\u2068\u2069"


def link(text: str, number: int = 1) -> str:
    return f'<a href="https://e.example/{number}">{text}</a>'


def lines(html: str, language: str = "", width: int = 40) -> list[Line]:
    return lay_out(from_html(html, language=language), width)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f"<p>אב {link('Reuters')} גד</p>", "דג [1]Reuters בא"),
        (f"<p>אב {link('Reuters')}.</p>", ".[1]Reuters בא"),
        (f"<p>אב {link('Reuters')}</p>", "[1]Reuters בא"),
        (f"<p>אב ({link('AP')}), {link('CNN', 2)}!</p>", "![2]CNN ,([1]AP) בא"),
        (f"<p>אב {link('Reuters ')}גד</p>", "דג [1]Reuters בא"),
        (f"<p>אב {link('דה')} גד</p>", "דג [1]הד בא"),
        (f"<p>אב {link('2024')} גד</p>", "דג [1]2024 בא"),
        (f"<p>אב {link('<code>npm i</code>')} גד</p>", "דג [1]npm i בא"),
        (f"<p>אב {link('<b>The</b> <i>Times</i>')} גד</p>", "דג [1]The Times בא"),
        (f"<p>אב {link('<bdi>AP</bdi><b>!</b>')} גד</p>", "דג [1]!AP בא"),
        ("<p>אב https://e.example/1 גד</p>", "דג [1]https://e.example/1 בא"),
        # In the midst of a Latin phrase one reads on to the right.
        (f"<p>אב {link('Reuters')} on Monday גד</p>", "דג Reuters[1] on Monday בא"),
    ],
)
def test_in_a_right_to_left_paragraph_the_reader_goes_on_to_the_left(html: str, shown: str) -> None:
    (line,) = lines(html)
    assert line.text.strip() == shown
    assert line.pad + line.width == 40


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f"<p>See {link('שלום')} and go</p>", "See םולש[1] and go"),
        (f"<p>See {link('שלום')}. Go</p>", "See םולש[1]. Go"),
        (f"<p>See {link('שלום')}</p>", "See םולש[1]"),
        (f"<p>See {link('report')}.</p>", "See report[1]."),
    ],
)
def test_in_a_left_to_right_paragraph_the_reader_goes_on_to_the_right(html: str, shown: str) -> None:
    assert [line.text for line in lines(html)] == [shown]


def test_a_number_of_more_figures_keeps_their_order() -> None:
    html = "<p>" + " אב ".join(link("AP", number) for number in range(1, 13)) + "</p>"
    text = " ".join(line.text for line in lines(html, "he", 30))
    assert "[12]AP" in text
    assert "[21]" not in text


def test_a_latin_label_in_a_right_to_left_list_has_its_number_as_the_others_have() -> None:
    html = f"<ul><li>{link('Reuters')}<li>אב {link('AP', 2)}<li>{link('What now?', 3)}</ul>"
    assert [line.text.strip() for line in lines(html, "he")] == [
        "[1]Reuters •",
        "[2]AP בא •",
        "[3]What now? •",
    ]


def test_a_latin_sentence_in_a_right_to_left_list_stays_a_latin_sentence() -> None:
    (line,) = lines(f"<ul><li>See {link('Reuters')}.</ul>", "he")
    assert line.text.strip() == "See Reuters[1]. •"


def test_a_long_latin_label_has_its_number_at_its_end() -> None:
    found = lines(f"<ul><li>{link('Ships wait at the harbour')}</ul>", "he", 20)
    assert [line.text for line in found] == [" Ships wait at the •", "        [1]harbour  "]


def test_in_tables_and_captions_it_is_no_different() -> None:
    table = f"<table><tr><th>א<th>ב</tr><tr><td>{link('IMF')}<td>גד {link('AP', 2)}</table>"
    *_, row = lines(table, "he")
    assert row.text.strip() == "[2]AP דג │ [1]IMF"
    figure = f"<figure><img src='https://e.example/p'><figcaption>אב, {link('AP')}</figcaption></figure>"
    assert lines(figure, "he")[0].text.strip() == "[1]AP ,בא ▧"


def test_a_number_never_stands_on_a_line_without_its_link() -> None:
    for width in range(15, 40):
        for line in lines(f"<p>אבג דהו {link('Reuters')} זחט {link('Associated', 2)}.</p>", "he", width):
            for number, name in (("[1]", "Reuters"), ("[2]", "Associated")):
                assert (number in line.text) == (name in line.text)


def test_a_number_leads_to_its_link_and_covers_no_text() -> None:
    (line,) = lines(f"<p>אב {link('AP')} גד</p>", width=14)
    assert line.text == "דג [1]AP בא".rjust(14)
    places = line.places()
    numbers = [place for place in places if place.start == place.end]
    assert [(place.column, place.start) for place in numbers] == [(6, 5), (7, 5), (8, 5)]
    assert [(run.text, run.link) for run in line.runs if run.link] == [("[1]", 1), ("AP", 1)]
    assert line.columns(3, 5) == [(9, 11)]


words = st.sampled_from(["אב", "גדה", "ab", "c d", "12", "(ef)", "سلام", "x."])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(words, st.booleans()), min_size=1, max_size=8),
    st.sampled_from(["", "he", "ar"]),
    st.integers(12, 50),
    st.sampled_from(["<p>{}</p>", "<ul><li>{}</ul>", "<p dir=rtl>{}</p>"]),
)
def test_wherever_numbers_stand_each_letter_is_shown_once_and_leads_back(
    parts: list[tuple[str, bool]], language: str, width: int, around: str
) -> None:
    html = around.format(
        " ".join(link(text, at) if linked else text for at, (text, linked) in enumerate(parts))
    )
    document = from_html(html, language=language)
    (block,) = document.blocks
    covered: list[int] = []
    for line in lay_out(document, width):
        assert line.pad + line.width <= width
        for place in line.places():
            covered += range(place.start, place.end)
            if place.start < place.end:
                assert line.offset_at(place.column) == place.start
        for run in line.runs:
            assert not set(run.text) & set(ISOLATES)
    assert len(covered) == len(set(covered))
    assert {at for at, char in enumerate(block.text) if not char.isspace() and char not in ISOLATES} <= set(
        covered
    )
