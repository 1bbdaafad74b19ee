"""What one reads of an article stands out, a paragraph or a line at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.page import Layout, from_html
from newsterm.page.document import Document, Meta
from newsterm.page.document import Inline as Words
from newsterm.tui.places.ruler import has_text, lit, next_line, text_line
from tests.tui.conftest import entry, receive

HTML = "<p>one two three four</p><p>five</p><hr><ul><li>six<li>seven</ul><pre>a\n\nb</pre>"


def laid_out(html: str = HTML, width: int = 10) -> Layout:
    return Layout(from_html(html), width)


def read(layout: Layout, ruler: str, by: int = 1) -> list[list[str]]:
    """All that is read, one thing after the other."""
    at = text_line(layout, 0 if by > 0 else len(layout) - 1, by)
    units = []
    while at is not None:
        units.append([layout.line(index).text.strip() for index in lit(layout, at, ruler)])
        at = next_line(layout, at, by, ruler)
    return units


def test_paragraph_by_paragraph_distance_and_rules_are_passed_over() -> None:
    units = [["one two", "three four"], ["five"], ["• six"], ["• seven"], ["a", "", "b"]]
    assert read(laid_out(), "paragraph") == units
    assert read(laid_out(), "paragraph", -1) == units[::-1]


def test_a_table_is_read_whole() -> None:
    table = "<p>x<table><tr><th>a<th>b<tr><td>c<td>d</table><p>y"
    assert [len(unit) for unit in read(laid_out(table, 20), "paragraph")] == [1, 3, 1]


def test_line_by_line() -> None:
    assert read(laid_out(), "line")[:3] == [["one two"], ["three four"], ["five"]]


def test_what_stands_close_together_in_the_head_is_one_thing() -> None:
    def meta(text: str, *, tight: bool = False) -> Meta:
        return Meta(direction="ltr", part="muted", content=Words(text=text), tight=tight)

    layout = Layout(Document(blocks=(meta("kicker"), meta("headline", tight=True), meta("lede"))), 20)
    assert read(layout, "paragraph") == [["kicker", "headline"], ["lede"]]


def test_an_article_of_nothing_has_nothing_to_read() -> None:
    layout = Layout(Document(), 10)
    assert (text_line(layout, 0), lit(layout, 0, "line"), next_line(layout, 0, 1, "line")) == (
        None,
        range(0),
        None,
    )


@given(
    st.lists(
        st.sampled_from(
            ["<p>a b c d e f", "<hr>", "<li>x", "<h2>t", "<pre>\n\na\n", "<blockquote>q<p>r</blockquote>"]
        )
    ),
    st.integers(1, 30),
    st.sampled_from(["line", "paragraph"]),
)
def test_every_line_that_says_something_is_read_once(pieces: list[str], width: int, ruler: str) -> None:
    layout = laid_out("".join(pieces), width)
    said = [line.text.strip() for line in layout if has_text(line) and line.text.strip()]
    assert [text for unit in read(layout, ruler) for text in unit if text] == said


LONG = "<p>" + "</p><p>".join(f"Paragraph {number} " + "goes on and on " * 12 for number in range(9)) + "</p>"


@pytest.fixture
def long_article(newsroom):
    """An article of nine paragraphs on top of the list."""
    (_, english) = newsroom.reading.feeds()[1]
    receive(newsroom, english.id, entry("long", "A long one", LONG, -5, "en"))
    return newsroom


def inked(screen) -> str:
    """What of the article is in full ink."""
    pane = screen.app.screen.article
    text, full = [], pane.colours.style("text").color
    for y in range(pane.size.height):
        text += [
            segment.text for segment in pane.render_line(y) if segment.style and segment.style.color == full
        ]
    return " ".join("".join(text).split())


async def test_the_ruler_dims_all_but_what_is_read_and_goes_on_with_j_and_k(long_article, interface):
    async with interface(long_article) as screen:
        await screen.press("enter")
        assert "Paragraph 0" in inked(screen)
        assert "Paragraph 1" in inked(screen)
        await screen.press("minus")
        assert "The paragraph you read stands out." in screen.rows()[23]
        assert inked(screen).startswith("Paragraph 0"), "one begins to read below the head"
        assert "Paragraph 1" not in inked(screen)
        for number in range(1, 9):
            await screen.press("j")
            assert inked(screen).startswith(f"Paragraph {number}"), number
            assert f"Paragraph {number + 1}" not in inked(screen)
        await screen.press("k")
        assert inked(screen).startswith("Paragraph 7")
        await screen.press("g", "g")
        assert inked(screen).startswith("Paragraph 0")
        await screen.press("k")
        assert "Paragraph" not in inked(screen), "the head can be read as well"


async def test_the_ruler_follows_pages(long_article, interface):
    async with interface(long_article) as screen:
        await screen.press("enter", "minus", "space")
        top = screen.app.screen.article.scroll_offset.y
        assert top > 0
        assert screen.app.screen.article._ruler.lit.start < top + 22
        assert screen.app.screen.article._ruler.lit.stop > top
        assert inked(screen)


async def test_a_line_is_read_at_a_time_and_then_everything_again(long_article, interface):
    async with interface(long_article) as screen:
        await screen.press("enter", "minus", "minus", "j", "j", "j")
        assert "The line you read" not in screen.rows()[23]
        assert len(screen.app.screen.article._ruler.lit) == 1
        await screen.press("minus")
        assert "Nothing is dimmed any more." in screen.rows()[23]
        assert "Paragraph 1" in inked(screen)


async def test_an_article_that_one_only_looks_at_is_not_dimmed(long_article, interface):
    async with interface(long_article, size=(160, 50)) as screen:
        screen.app.screen.article.ruler = "paragraph"
        await screen.settle()
        assert "Paragraph 0" in inked(screen)
        assert "Paragraph 1" in inked(screen)
