"""What newsterm remembers, in one file: the only room that speaks SQL."""

from newsterm.store.journal import Marked, Step, Undone
from newsterm.store.store import Store

__all__ = ["Marked", "Step", "Store", "Undone"]
