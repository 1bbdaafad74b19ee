"""Decide what is new and when to look again: pure functions, without clock or disk."""

from newsterm.curate.changes import compare, entry_hash, failed, unchanged
from newsterm.curate.health import verdict
from newsterm.curate.rules import apply_filters

__all__ = ["apply_filters", "compare", "entry_hash", "failed", "unchanged", "verdict"]
