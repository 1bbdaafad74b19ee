"""What was searched for is lit in the headlines too, wherever its letters stand on the screen."""

import pytest
from rich.style import Style

from newsterm.bidi import fit, visual
from newsterm.page import find_in
from newsterm.tui.looks.strips import label
from newsterm.tui.looks.theme import theme

PLAIN, LIT = Style(), Style(bold=True)


def lit(text: str, word: str, width: int = 60, base: str = "auto") -> list[str]:
    """The stretches that are lit, from left to right, as they are drawn."""
    drawn = label(text, width, PLAIN, base=base, found=find_in(text, [word]), lit=LIT)
    assert "".join(segment.text for segment in drawn).rstrip() == fit(text, width, base).text
    assert sum(segment.cell_length for segment in drawn) == width
    return [segment.text for segment in drawn if segment.style == LIT]


def shaped(text: str, word: str) -> str:
    """A word as it is drawn where it stands in a text."""
    line = fit(text, 1000)
    at = text.index(word)
    return "".join(shown for shown, start, _, _ in line.clusters() if at <= start < at + len(word))


def test_a_word_is_lit_in_joined_letters_however_it_is_spelled() -> None:
    text = "افتتاح المكتبة الكبرى في القُدْس"
    assert lit(text, "مكتبه") == [shaped(text, "المكتبة")]
    assert lit(text, "القدس") == [shaped(text, "القُدْس")]
    assert lit("A library opens; libraries close", "LIBRAR") == ["library", "libraries"]


def test_lam_alef_is_lit_whole() -> None:
    assert lit("سلام", "الا") == []
    assert lit("سلام", "سلا") == [shaped("سلام", "سلام")]


def test_what_crosses_a_change_of_direction_is_lit_in_its_pieces() -> None:
    text = "هاتف iPhone 17 الجديد"
    line = fit(text, 60)
    assert lit(text, "17 الجديد") == [shaped(text, "الجديد") + " ", "17"]
    assert line.text.index("17") > line.text.index(shaped(text, "الجديد"))


@pytest.mark.parametrize(("width", "shown"), [(21, ["library"]), (18, ["libra…"]), (12, ["…"])])
def test_of_what_an_ellipsis_cut_off_the_ellipsis_is_lit(width: int, shown: list[str]) -> None:
    assert lit("They open a library and two schools", "library", width) == shown


def test_the_ellipsis_of_an_arabic_headline_is_lit_at_its_left_end() -> None:
    text = "افتتاح مكتبة النور بعد ترميم دام ثلاث سنوات"
    assert lit(text, "سنوات", 20) == ["…"]
    assert label(text, 20, PLAIN, found=find_in(text, ["سنوات"]), lit=LIT)[0].style == LIT


@pytest.mark.parametrize("name", ["ink", "paper", "terminal"])
def test_what_is_lit_is_seen_under_the_cursor_too(name: str) -> None:
    colours = theme(name)
    for ground in ("cursor", "cursor-away"):
        under, beside = colours.over("found", ground), colours.over("unread", ground)
        assert (under.bgcolor, under.reverse) != (beside.bgcolor, beside.reverse)


async def test_words_are_lit_while_one_types_and_no_longer_when_one_leaves(newsroom, interface):
    async with interface(newsroom, language="ar") as screen:
        headlines = screen.app.screen.headlines

        def found() -> str:
            bold = headlines.colours.style("found").bgcolor
            return "".join(
                segment.text
                for segment in headlines.render_line(0)
                if segment.style and segment.style.bgcolor == bold
            )

        assert found() == ""
        await screen.press("slash", *"مكت")
        assert found() == shaped("افتتاح مكتبة «النور»", "مكتبة")
        await screen.press("enter")
        assert found() == shaped("افتتاح مكتبة «النور»", "مكتبة")
        await screen.press("q")
        assert found() == ""


async def test_lighting_lays_no_headline_out_a_second_time(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("slash", *"مكتبة", "enter")
        headlines = screen.app.screen.headlines
        headlines.render_line(0)
        before = visual._short_fit.cache_info().misses
        for _ in range(3):
            headlines.render_line(0)
        assert visual._short_fit.cache_info().misses == before
