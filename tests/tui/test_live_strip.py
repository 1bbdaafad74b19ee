"""The strip of what came last, row by row."""

from datetime import UTC, datetime, timedelta

import pytest
from textual.geometry import Size

from newsterm.bidi import cells
from newsterm.lang.phrases import phrases
from newsterm.model import Headline, Marks
from newsterm.tui.widgets.live_strip import LiveStrip

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
TITLES = (
    "Ferry with forty aboard runs aground off the northern cape in thick fog",
    "غرق عبارة تقل أربعين راكبًا قبالة الرأس الشمالي وسط ضباب كثيف",
    "Short one",
    "البرلمان يقر الموازنة",
)


def told(number: int, title: str) -> Headline:
    return Headline(
        row=number,
        id=str(number),
        feed=1,
        feed_title="Harbour",
        title=title,
        url="",
        when=NOW - timedelta(minutes=number),
        arrived=NOW,
        language="",
        direction="",
        marks=Marks(),
    )


@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("width", range(30, 160, 2))
def test_however_wide_it_is_all_of_what_it_says_has_room(monkeypatch, width, mirrored):
    """A number that loses a digit at the edge is another number."""
    strip = LiveStrip(lambda: NOW)
    strip.words = phrases("en")
    for name, value in (
        ("mirrored", mirrored),
        ("news", "21 new since 18:08"),
        ("headlines", [*map(told, range(4), TITLES)]),
    ):
        strip.set_reactive(getattr(LiveStrip, name), value)
    monkeypatch.setattr(LiveStrip, "size", Size(width, 1))
    drawn = strip.render_line(0)
    assert cells(drawn.text) == width  # what lies beyond, the terminal loses: mirrored, the first digits
    assert "21 new since 18:08" in drawn.text
