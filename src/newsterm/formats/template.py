r"""Fill in a template of the reader's own: `{title:.60}\t{url}`."""

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from newsterm.formats.as_jsonl import FIELDS, record, without_text
from newsterm.formats.format import Format
from newsterm.lang import Said, clean, line
from newsterm.model import UsageError

# A field with its width, an escape, a brace that stands twice; all else is text.
_PIECE = re.compile(
    r"\{(?P<name>[a-z_]+)(?::(?P<how>[^{}]*))?\}|\\(?P<escape>.)|(?P<brace>\{\{|\}\})|[{}\\]", re.DOTALL
)
_ESCAPES = {"t": "\t", "n": "\n", "0": "\0", "\\": "\\"}
_HOW = re.compile(r"(?P<side>[<>^]?)(?P<least>[0-9]{1,4})?(?:\.(?P<most>[0-9]{1,4}))?")
_LONG = frozenset({"text", "html", "summary"})
"""What has paragraphs; every other value is one line."""

_HOW_TO = Said("hints.template", field="{title:.60}", tab=r"\t")

Piece = str | Callable[[Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Template:
    """A template that has been read."""

    pieces: tuple[Piece, ...]
    names: frozenset[str]
    """The fields that it names."""
    end: str
    """What stands after each."""

    def fill(self, values: Mapping[str, object]) -> str:
        """Put values in: without controls, so that nothing that a feed says is more than text."""
        filled = [piece if isinstance(piece, str) else piece(values) for piece in self.pieces]
        return "".join(filled) + self.end


def read_template(text: str, fields: Collection[str], ending: str = "\n") -> Template:
    r"""Read a template: text, `{name}`, `{name:WIDTH}`, `\t \n \0 \\`, `{{` and `}}`; raises UsageError.

    A width is in columns of a terminal: `{title:.60}` has 60 at most, `{title:20}` at least 20 (`<` `>` `^`
    before it: to which side), `{title:20.20}` exactly 20. `{published:%d.%m.%Y}` spells a time (strftime, in
    UTC).
    `ending` stands after each, unless the template ends in a newline or NUL of its own.
    """
    pieces: list[Piece] = []
    names: set[str] = set()
    at = 0
    for found in _PIECE.finditer(text):
        pieces.append(text[at : found.start()])
        at = found.end()
        if found["name"] is not None:
            names.add(found["name"])
            pieces.append(_field(found["name"], found["how"] or "", fields))
        elif found["escape"] is not None and found["escape"] in _ESCAPES:
            pieces.append(_ESCAPES[found["escape"]])
        elif found["brace"] is not None:
            pieces.append(found["brace"][0])
        else:
            raise UsageError(
                Said("errors.formats.template_piece", what=found[0], column=found.start() + 1),
                hint=_HOW_TO,
            )
    pieces = [piece for piece in [*pieces, text[at:]] if piece]
    ends = pieces and isinstance(pieces[-1], str) and pieces[-1].endswith(("\n", "\0"))
    return Template(tuple(pieces), frozenset(names), "" if ends else ending)


def template_format(text: str, ending: str = "\n") -> Format:
    """Make a format of a template for articles; raises UsageError."""
    template = read_template(text, FIELDS, ending)
    values = record if "text" in template.names else without_text
    return Format(name="template", suffix=".txt", one=lambda entry: template.fill(values(entry)))


def _field(name: str, how: str, fields: Collection[str]) -> Callable[[Mapping[str, object]], str]:
    if name not in fields:
        near = difflib.get_close_matches(name, fields, n=1, cutoff=0.5)
        raise UsageError(
            Said("errors.formats.no_template_field", name=name),
            hint=Said("hints.did_you_mean", word=near[0])
            if near
            else Said("hints.one_of", known=tuple(fields)),
        )
    if how.startswith("%"):
        return lambda values: _time(values[name], how)
    width = _HOW.fullmatch(how)
    if width is None:
        raise UsageError(Said("errors.formats.template_width", name=name, what=how), hint=_HOW_TO)
    least, most = int(width["least"] or 0), int(width["most"]) if width["most"] else None
    spell = _paragraphs if name in _LONG else _one_line
    if not how:
        return lambda values: spell(values[name])
    return lambda values: _fitted(_one_line(values[name]), least, most, width["side"])


def _paragraphs(value: object) -> str:
    return clean(str(value or ""))


def _one_line(value: object) -> str:
    """Spell a value: flags as 1 and 0, lists with commas, what has an address by that."""
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case list() | tuple():
            return ", ".join(map(_one_line, value))
        case Mapping():
            return _one_line(value.get("url"))
    return line(str(value))


def _time(value: object, how: str) -> str:
    if not isinstance(value, str) or not value:
        return ""
    try:
        return line(datetime.fromisoformat(value).strftime(how))
    except ValueError:  # no time at all
        return line(value)


def _fitted(text: str, least: int, most: int | None, side: str) -> str:
    """Cut logical text to so many columns, an ellipsis last, or fill it up with blanks."""
    from newsterm.bidi.cells import clusters  # noqa: PLC0415 (most templates have no widths)

    cells = clusters(text)
    taken = sum(cell.columns for cell in cells)
    if most is not None and taken > most:
        taken, end = 0, 0
        for cell in cells:
            if taken + cell.columns > most - 1:
                break
            taken, end = taken + cell.columns, cell.end
        text, taken = (text[:end] + "…", taken + 1) if most else ("", 0)
    room = max(0, least - taken)
    before = {">": room, "^": room // 2}.get(side, 0)
    return " " * before + text + " " * (room - before)
