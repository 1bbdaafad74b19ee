"""The demonstration edition: this room holds documents of our own writing, and sets them on today's date."""

from newsterm.demo.dates import moved
from newsterm.demo.edition import NOON, documents, sections, write_edition
from newsterm.demo.starters import Starter, starters

__all__ = ["NOON", "Starter", "documents", "moved", "sections", "starters", "write_edition"]
