"""Where commands are carried out: one desk for each group of them, each handed the front and nothing else."""

from newsterm.tui.desks.feeds import FeedsDesk
from newsterm.tui.desks.marking import MarkingDesk
from newsterm.tui.desks.moving import MovingDesk
from newsterm.tui.desks.news import NewsDesk
from newsterm.tui.desks.own import OwnDesk
from newsterm.tui.desks.reading import ReadingDesk

__all__ = ["FeedsDesk", "MarkingDesk", "MovingDesk", "NewsDesk", "OwnDesk", "ReadingDesk"]
