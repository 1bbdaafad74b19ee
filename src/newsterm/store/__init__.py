"""What newsterm remembers, in one file: the only room that speaks SQL."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.store.store import Store

if TYPE_CHECKING:
    from newsterm.store.journal import Marked, Step, Undone
else:
    __getattr__ = on_demand(__name__, {"journal": ("Marked", "Step", "Undone")})

__all__ = ["Marked", "Step", "Store", "Undone"]
