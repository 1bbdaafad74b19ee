"""Decide what is new and when to look again: pure functions, without clock or disk."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.curate.changes import compare, failed, unchanged
from newsterm.curate.rules import apply_filters
from newsterm.model.packed import entry_hash

if TYPE_CHECKING:
    from newsterm.curate.framing import framed, headline, unframed
    from newsterm.curate.health import verdict
    from newsterm.curate.keeping import stays
    from newsterm.curate.stories import gather
    from newsterm.curate.telling import because, lookups, terms
else:
    # What tells stories knows many words, and is wanted when all headlines are there.
    __getattr__ = on_demand(
        __name__,
        {
            "framing": ("framed", "headline", "unframed"),
            "health": ("verdict",),
            "keeping": ("stays",),
            "stories": ("gather",),
            "telling": ("because", "lookups", "terms"),
        },
    )

__all__ = [
    "apply_filters",
    "because",
    "compare",
    "entry_hash",
    "failed",
    "framed",
    "gather",
    "headline",
    "lookups",
    "stays",
    "terms",
    "unchanged",
    "unframed",
    "verdict",
]
