"""Mend an XML document, as text, so that a strict parser can read what is whole of it.

What feeds break most often is mended before any parser sees it: junk in front and behind, control characters,
impossible references, HTML's names for characters, a bare `&`, a document that breaks off. The document type
goes, and with it every road to another file; its own short entities are filled in, those that swell are
refused.
"""

import re
from dataclasses import dataclass
from html.entities import html5
from itertools import islice

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
_NO_REFERENCE = re.compile(_AMPERSAND.pattern.encode())
# Numbers that `references` looks at.
_NUMBER = re.compile(rb"&#(?!(?:8[0-9]{3}|3[2-9]|[4-9][0-9]|1[01][0-9]);)")
_COMMENT = re.compile(b"<!--")
_HEAD = 80_000
"""Bytes; a letter has four at the most."""
_OPENING = re.compile(r"<!\[CDATA\[|<!--")
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_ENTRY_START = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_NEXT_ENTRY = re.compile(rb"<(?:[a-z]+:)?(?:item|entry)[\s>/]", re.IGNORECASE)
_CHANNEL = re.compile(r"<channel(?:\s[^<>]*)?(?<!/)>")

LONGEST_ENTITY = 1000
"""Characters, nested entities filled in. Real feeds name a dash or a company; a bomb names itself."""
MOST_FILLED = 500_000
"""Characters that a document's own entities may add to it."""
MOST_ENTRIES = 60_000
"""Entries of a document that are read: each takes two kilobytes while it is."""
_SHORTEST = len("<item/>")
TOO_MANY = Said("errors.parse.too_many", most=MOST_ENTRIES)
BREAKS_OFF = Said("errors.parse.breaks_off")


def head(utf8: bytes) -> str:
    """Read the beginning of a document: 20,000 letters, or more."""
    return utf8[:_HEAD].decode("utf-8", "ignore")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A document that begins with its root element."""

    utf8: bytes
    root: str
    """The root element's local name, lower case; empty: there is none."""
    warning: Said = NOTHING

    @property
    def text(self) -> str:
        """Read the whole document."""
        return self.utf8.decode()

    @property
    def head(self) -> str:
        """Read its beginning: 20,000 letters, or more."""
        return head(self.utf8)


def mend(text: str, utf8: bytes | None = None) -> Mended:
    """Mend a document; raises ParseError where its entities swell. `utf8`: the same, where it is at hand."""
    text, utf8 = _legal(text, utf8)
    start, entities = _prologue(text)
    found = _ROOT.match(text, start)
    if not found:
        return Mended(utf8=b"", root="")
    name = found[1]
    document = None if entities else _plainly(utf8[len(text[:start].encode()) :])
    if document is None:
        document = _filled(text, start, _Entities(entities)).encode()
    warning = NOTHING
    if whole := _ended(document, name):
        document = whole
    elif not _empty_root(text := document.decode()):
        document, warning = _closed(text, name).encode(), BREAKS_OFF
    if len(document) > MOST_ENTRIES * _SHORTEST and (cut := _beyond(document)):
        document, warning = _closed(document[:cut].decode(), name).encode(), TOO_MANY
    return Mended(utf8=document, root=_local(name), warning=warning)


def plain(utf8: bytes, begins: str) -> Mended | None:
    """Give a document as `mend` would that wants no more than its references mended; None if it may.

    `begins`: its `head`. That its root element is UTF-8 and holds no character that XML has not, is for who
    reads it to find out.
    """
    start, entities = _prologue(begins)
    found, before = _ROOT.match(begins, start), begins[:start].encode()
    if not found or entities or _ILLEGAL.search(begins, 0, start) or not utf8.startswith(before):
        return None
    whole = _plainly(utf8[len(before) :])
    document = _ended(whole, found[1]) if whole else None
    if not whole or not document or (len(document) > MOST_ENTRIES * _SHORTEST and _beyond(document)):
        return None
    try:
        whole[len(document) :].decode()
    except UnicodeDecodeError:
        return None
    return Mended(utf8=document, root=_local(found[1]))


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _ended(document: bytes, root: str) -> bytes | None:
    """Cut off what follows the end of the root element; None where that is not there."""
    end = document.rfind(f"</{root}".encode())
    closed = document.find(b">", end)
    return document[: closed + 1] if end >= 0 and closed >= 0 else None


def _legal(text: str, utf8: bytes | None) -> tuple[str, bytes]:
    """Drop the characters that no XML document may hold; as bytes, a look at them costs a third."""
    try:
        utf8 = text.encode() if utf8 is None else utf8
    except UnicodeEncodeError:
        pass
    else:
        if len(utf8.translate(None, _C0)) == len(utf8) and not (
            b"\xef" in utf8 and _NON_CHARACTERS.search(utf8)
        ):
            return text, utf8
    text = _ILLEGAL.sub("", text)
    return text, text.encode()


def _plainly(document: bytes) -> bytes | None:
    """Mend what is no reference, as `_filled` would; None where there is more to be looked at."""
    section = document.rfind(b"<![CDATA[")
    if (
        _COMMENT.search(document)
        or _NUMBER.search(document)
        or (section >= 0 and (document.find(b"]]>", section) < 0 or _NO_REFERENCE.search(document)))
    ):
        return None

    def mended(match: re.Match[bytes]) -> bytes:
        return _reference(match[1].decode() if match[1] else None, None).encode()

    return document if section >= 0 else _NO_REFERENCE.sub(mended, document)


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
            return self._resolved(inner, depth + 1) if inner in self._declared else _reference(inner, None)

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
        return _reference(match[1], entities)

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


def _reference(name: str | None, entities: _Entities | None) -> str:
    """Give what a reference stands for that XML does not know by itself; `name` None: it is none."""
    if name is None:
        return "&amp;"
    if entities is not None and name in entities:
        return entities.fill(name)
    characters = html5.get(f"{name};", "")
    if not characters or set(characters) & set("<>&"):
        return f"&amp;{name};"
    return characters


def _beyond(document: bytes) -> int:
    """Find where the first entry begins that is one too many; 0: there is none."""
    found = next(islice(_NEXT_ENTRY.finditer(document), MOST_ENTRIES, None), None)
    return found.start() if found else 0


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
