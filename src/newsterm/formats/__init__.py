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
from newsterm.lang import Said
from newsterm.model import UsageError

FORMATS: Mapping[str, Format] = {form.name: form for form in (JSONL, JSON, CSV, MARKDOWN, HTML, ATOM, TEXT)}
"""Name → format, in the order in which they are offered."""


def format_of(name: str, template: str = "", ending: str = "\n") -> Format:
    """Look a format up by its name, or make one of a template; raises UsageError."""
    if template:
        from newsterm.formats.template import template_format  # noqa: PLC0415 (few have one)

        return template_format(template, ending)
    if name not in FORMATS:
        raise UsageError(
            Said("errors.newsroom.no_such_format", name=name), hint=Said("hints.one_of", known=tuple(FORMATS))
        )
    return FORMATS[name]


__all__ = ["FORMATS", "Format", "Left", "Listed", "format_of", "plain", "read_opml", "write_opml"]
