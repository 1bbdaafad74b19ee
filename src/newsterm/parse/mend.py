"""Mend an XML document, as text, so that a strict parser can read what is whole of it.

What feeds break most often is mended before any parser sees it: junk in front and behind, control characters,
impossible references, HTML's names for characters, a bare `&`, a document that breaks off. The document type
goes, and with it every road to another file; its own short entities are filled in, those that swell are
refused.
"""

import re
from dataclasses import dataclass
from html.entities import html5

from newsterm.lang import NOTHING, Said
from newsterm.model import ParseError
from newsterm.parse.text import references

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_C0 = bytes(code for code in range(32) if code not in b"\t\n\r")
_NON_CHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*(?::[\w.-]+)?)")
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+(?:"([^"]*)"|'([^']*)')\s*>""")
_SUBSET_END = re.compile(r"\]\s*>")
# A reference that XML does not know by itself, or none.
_AMPERSAND = re.compile(
    r"&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z][\w.-]{0,63});)?"
)
_OPENING = re.compile(r"<!\[CDATA\[|<!--")
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_ENTRY_START = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_CHANNEL = re.compile(r"<channel(?:\s[^<>]*)?(?<!/)>")

LONGEST_ENTITY = 1000
"""Characters, nested entities filled in. Real feeds name a dash or a company; a bomb names itself."""
MOST_FILLED = 500_000
"""Characters that a document's own entities may add to it."""
BREAKS_OFF = Said("errors.parse.breaks_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A document that begins with its root element."""

    text: str
    root: str
    """The root element's local name, lower case; empty: there is none."""
    warning: Said = NOTHING


def mend(text: str) -> Mended:
    """Mend a document; raises ParseError where its entities swell."""
    text = _legal(text)
    start, entities = _prologue(text)
    found = _ROOT.match(text, start)
    if not found:
        return Mended(text="", root="")
    name = found[1]
    text = _filled(text, start, _Entities(entities))
    warning = NOTHING
    end = text.rfind(f"</{name}")
    closed = text.find(">", end)
    if end >= 0 and closed >= 0:
        text = text[: closed + 1]
    elif not _empty_root(text):
        text, warning = _closed(text, name), BREAKS_OFF
    return Mended(text=text, root=name.rpartition(":")[2].lower(), warning=warning)


def _legal(text: str) -> str:
    """Drop the characters that no XML document may hold; as bytes, a look at them costs a third."""
    try:
        looked_at = text.encode()
    except UnicodeEncodeError:
        return _ILLEGAL.sub("", text)
    if len(looked_at.translate(None, _C0)) == len(looked_at) and not (
        b"\xef" in looked_at and _NON_CHARACTERS.search(looked_at)
    ):
        return text
    return _ILLEGAL.sub("", text)


def _prologue(text: str) -> tuple[int, dict[str, str]]:
    """Find where the root element begins, and the entities that the document type declares."""
    entities: dict[str, str] = {}
    at = 0
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<?", at):
            end = text.find("?>", at)
        elif text.startswith("<!--", at):
            end = text.find("-->", at + 4)
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            bracket, close = text.find("[", at), text.find(">", at)
            end = close
            if 0 <= bracket < close:
                subset_end = _SUBSET_END.search(text, bracket)
                end = subset_end.end() - 1 if subset_end else -1
                subset = text[bracket:end]
                entities |= {found[1]: found[2] or found[3] or "" for found in _ENTITY.finditer(subset)}
        elif _ROOT.match(text, at):
            return at, entities
        else:
            end = at
        if end < 0:
            break
        at = end + 1
    return len(text), entities


class _Entities:
    """The document's own entities, filled in within bounds."""

    def __init__(self, declared: dict[str, str]) -> None:
        self._declared = declared
        self._whole: dict[str, str] = {}
        self._added = 0

    def __contains__(self, name: str) -> bool:
        return name in self._declared

    def fill(self, name: str) -> str:
        value = self._resolved(name, 0)
        self._added += len(value)
        if self._added > MOST_FILLED:
            raise ParseError(Said("errors.parse.entities"), hint=_HINT)
        return value

    def _resolved(self, name: str, depth: int) -> str:
        if name in self._whole:
            return self._whole[name]
        value = self._declared[name]
        if depth > 8 or len(value) > LONGEST_ENTITY:
            raise ParseError(Said("errors.parse.entities"), hint=_HINT)

        def nested(match: re.Match[str]) -> str:
            inner = match[1]
            return self._resolved(inner, depth + 1) if inner in self._declared else _reference(match, None)

        value = _AMPERSAND.sub(nested, references(value))
        if len(value) > LONGEST_ENTITY:
            raise ParseError(Said("errors.parse.entities"), hint=_HINT)
        self._whole[name] = value
        return value


_HINT = Said("hints.parse.entities")


def _filled(text: str, start: int, entities: _Entities) -> str:
    """Mend references outside CDATA, keep CDATA as it is, drop comments."""
    parts: list[str] = []
    at = start

    def mended(match: re.Match[str]) -> str:
        return _reference(match, entities)

    while True:
        opening = _OPENING.search(text, at)
        plain = text[at : opening.start() if opening else len(text)]
        parts.append(_AMPERSAND.sub(mended, references(plain)) if "&" in plain else plain)
        if not opening:
            break
        mark = "]]>" if opening[0] != "<!--" else "-->"
        end = text.find(mark, opening.end())
        if end < 0:
            # What follows would belong to a section that never ends; `_closed` keeps what was whole before.
            break
        at = end + 3
        if mark == "]]>":
            parts.append(references(text[opening.start() : at]))
    return "".join(parts)


def _reference(match: re.Match[str], entities: _Entities | None) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if entities is not None and name in entities:
        return entities.fill(name)
    characters = html5.get(f"{name};", "")
    if not characters or set(characters) & set("<>&"):
        return f"&amp;{name};"
    return characters


def _empty_root(text: str) -> bool:
    end = text.find(">")
    return end > 0 and text[end - 1] == "/" and not text[end + 1 :].strip()


def _closed(text: str, root: str) -> str:
    """Cut a document that breaks off after its last whole entry, and close it."""
    ends = list(_ENTRY_END.finditer(text))
    if ends:
        text = text[: ends[-1].end()]
    elif half := _ENTRY_START.search(text):
        text = text[: half.start()]
    else:
        text = text[: text.rfind(">") + 1]
    if _CHANNEL.search(text) and "</channel" not in text:
        text += "</channel>"
    return f"{text}</{root}>"
