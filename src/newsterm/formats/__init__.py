"""Files that leave and enter: entries in formats that others read, and lists of feeds."""

from collections.abc import Mapping

from newsterm.formats.as_atom import ATOM
from newsterm.formats.as_csv import CSV
from newsterm.formats.as_html import HTML
from newsterm.formats.as_jsonl import JSON, JSONL
from newsterm.formats.as_markdown import MARKDOWN
from newsterm.formats.as_text import TEXT
from newsterm.formats.format import Format
from newsterm.formats.left import Left
from newsterm.formats.opml import Listed, read_opml, write_opml
from newsterm.formats.plain import plain

FORMATS: Mapping[str, Format] = {form.name: form for form in (JSONL, JSON, CSV, MARKDOWN, HTML, ATOM, TEXT)}
"""Name → format, in the order in which they are offered."""

__all__ = ["FORMATS", "Format", "Left", "Listed", "plain", "read_opml", "write_opml"]
