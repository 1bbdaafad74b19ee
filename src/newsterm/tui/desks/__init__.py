"""Where commands are carried out: one desk for each group of them, each handed the front and nothing else."""

from newsterm.tui.desks.feeds import FeedsDesk
from newsterm.tui.desks.listing import ListDesk
from newsterm.tui.desks.marking import MarkingDesk
from newsterm.tui.desks.moving import MovingDesk
from newsterm.tui.desks.news import NewsDesk
from newsterm.tui.desks.own import OwnDesk
from newsterm.tui.desks.reading import ReadingDesk
from newsterm.tui.desks.stories import StoriesDesk
from newsterm.tui.desks.together import Together

__all__ = [
    "FeedsDesk",
    "ListDesk",
    "MarkingDesk",
    "MovingDesk",
    "NewsDesk",
    "OwnDesk",
    "ReadingDesk",
    "StoriesDesk",
    "Together",
]
