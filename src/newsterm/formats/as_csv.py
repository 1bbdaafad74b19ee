"""Write entries as CSV that a spreadsheet reads as text and never as a formula."""

import csv
import io

from newsterm.formats.as_jsonl import record
from newsterm.formats.format import Format
from newsterm.lang import clean
from newsterm.model import Entry

_COLUMNS = (
    "id", "published", "arrived", "feed_title", "feed", "title", "author", "url", "language", "direction",
    "read", "saved", "tags", "categories", "comments", "text",
)  # fmt: skip
# What a spreadsheet takes for the beginning of a formula; the wide ones too, in Japanese and Chinese locales.
_FORMULA = tuple("=+-@|%＝＋－＠")


def row(entry: Entry) -> str:
    """Give an entry as one record: the names and values of JSON Lines, lists with commas, flags 1 or 0."""
    values = record(entry)
    return _record([_cell(values[name]) for name in _COLUMNS])


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case int():
            return str(value)
        case list() | tuple():
            return _cell(", ".join(str(one) for one in value))
    # One kind of line break within a field; an apostrophe makes text of what would be reckoned.
    text = clean(str(value)).replace("\t", " ")
    return "'" + text if text.lstrip().startswith(_FORMULA) else text


def _record(cells: list[str]) -> str:
    """Spell a record as RFC 4180 says, its line ended by CRLF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


CSV = Format(name="csv", suffix=".csv", head=_record(list(_COLUMNS)), one=row)
