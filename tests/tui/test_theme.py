"""The colours: what a ruler dims can still be read, and so can everything else."""

import pytest
from rich.color_triplet import ColorTriplet

from newsterm.tui.looks.theme import LEAST_CONTRAST, THEMES, Theme, _weaker, contrast, theme

DRAWN = {"rule", "divider", "cursor", "cursor-away"}
"""What is no text: lines, and grounds."""
CHOSEN = ("text", "unread", "mark-unread", "mark-saved", "found")
"""What is drawn in the row of a headline that is chosen."""
OURS = [name for name in THEMES if not theme(name).ansi]


def names(colours: Theme) -> list[str]:
    """Every style of a theme that is one of text, also as an article lays them over one another."""
    single = [name for name in colours.words if name not in DRAWN]
    return [
        *single,
        *(f"{one} {name}" for one in ("lede", "quote", "caption") for name in ("strong", "link")),
    ]


def measured(style) -> float:
    return contrast(style.color.triplet, style.bgcolor.triplet)


def test_contrast_is_measured_as_wcag_does() -> None:
    black, white, grey = (ColorTriplet(*[part] * 3) for part in (0, 255, 119))
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", OURS)
def test_what_is_dimmed_can_still_be_read(name: str) -> None:
    colours = theme(name)
    pale = {one: measured(colours.dimmed(one)) for one in names(colours)}
    assert {one: ratio for one, ratio in pale.items() if ratio < LEAST_CONTRAST} == {}


@pytest.mark.parametrize("name", OURS)
def test_what_is_not_dimmed_can_be_read_with_ease(name: str) -> None:
    """WCAG 2 §1.4.3: 4.5 to 1."""
    colours = theme(name)
    ratios = {one: measured(colours.style(one)) for one in names(colours)}
    ratios |= {f"{one} under the cursor": measured(colours.over(one, "cursor")) for one in CHOSEN}
    assert {one: ratio for one, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", OURS)
def test_dimming_is_seen(name: str) -> None:
    colours = theme(name)
    full, dimmed = colours.style("text"), colours.dimmed("text")
    assert measured(full) - measured(dimmed) > 3


def test_ink_that_is_too_pale_already_is_not_dimmed() -> None:
    text = theme("paper").style("text")
    pale = theme("paper").style("divider").color
    assert _weaker(pale, text.bgcolor) == pale
