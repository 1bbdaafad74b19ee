"""The journeys: one file each, none calls another; they alone combine the engines."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.newsroom.newsroom import Newsroom

if TYPE_CHECKING:
    from newsterm.store.journal import Step, Undone
else:
    __getattr__ = on_demand("newsterm.store", {"journal": ("Step", "Undone")})

__all__ = ["Newsroom", "Step", "Undone"]
