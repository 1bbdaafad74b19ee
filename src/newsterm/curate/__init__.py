"""Decide what is new and when to look again: pure functions, without clock or disk."""

from newsterm.curate.changes import compare, failed, unchanged
from newsterm.curate.health import verdict
from newsterm.curate.keeping import stays
from newsterm.curate.rules import apply_filters
from newsterm.curate.stories import gather
from newsterm.curate.telling import because, lookups, terms
from newsterm.model.packed import entry_hash

__all__ = [
    "apply_filters",
    "because",
    "compare",
    "entry_hash",
    "failed",
    "gather",
    "lookups",
    "stays",
    "terms",
    "unchanged",
    "verdict",
]
