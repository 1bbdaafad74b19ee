"""The journeys: one file each, none calls another; they alone combine the engines."""

from newsterm.newsroom.newsroom import Newsroom
from newsterm.store import Step, Undone

__all__ = ["Newsroom", "Step", "Undone"]
