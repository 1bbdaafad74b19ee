"""Read a well-formed feed on a fast road, exactly as feedparser would; what is not plain is handed over.

feedparser is the judge of what a feed says, and slow. This is its state machine once more (6.0.14, with what
`xml._Ours` changes), on bare expat, for the elements that feeds are made of. Wherever it does not know what
feedparser would make of something, it raises `Unsure`, and the document goes to feedparser whole.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Any
from xml.parsers import expat

from newsterm.lang.clean import is_sound
from newsterm.parse.as_feedparser import encoded_once, joined, safe, without_div
from newsterm.parse.namespaces import PREFIXES, STANDARD
from newsterm.parse.reading import Context, Reading, Unsure
from newsterm.parse.text import PLAIN_ADDRESS

XHTML = "application/xhtml+xml"
_MOST_PREFIXES = 60
Start = Callable[[Any, Context], object]
End = Callable[[Any], object]
Meanings = dict[str, tuple[Start | None, End | None]]
"""Elements, as feedparser calls them, several with spaces between → what happens where they begin and end."""
_Name = tuple[str, str, Start | None, End | None, bool, bool]
"""feedparser's name, the local name, what happens at both ends, whether it ends a text input, an image."""
_USERLAND = "backend.userland.com/rss"
# Attributes that are read somewhere; feedparser takes one of an unknown namespace for the plain one.
_READ = frozenset({
    "about", "base", "domain", "duration", "filesize", "href", "isdefault", "ispermalink", "label", "lang",
    "lastmod", "length", "medium", "mode", "rel", "resource", "scheme", "src", "start", "term", "text",
    "type", "uri", "url", "version", "width",
})  # fmt: skip
_PLACE = frozenset({"xml:base", "base", "xml:lang", "lang"})
_KEEP_IMAGE = frozenset({"title", "link", "description", "url", "href", "width", "height"})
_KEEP_INPUT = frozenset({"title", "link", "description", "name"})
_ADDRESSES = frozenset(
    {"comments", "docs", "href", "icon", "link", "logo", "url", "wfw_comment", "wfw_commentrss"}
)
_TYPES = {"text": "text/plain", "plain": "text/plain", "html": "text/html", "xhtml": XHTML}
_QUERY = re.compile("&([A-Za-z0-9_]+);")
# In UTF-8: C1, or what could be UTF-8 that was taken for Latin-1; either may be written as a reference.
_DOUBLE = re.compile(b"\xc3[\x82-\xb4]\xc2")
_SUSPECT = re.compile(b"\xc2[\x80-\x9f]|" + _DOUBLE.pattern + b"|&#(?:[xX]0*[c-fC-F]|0*(?:19|2[0-4]))")
# A reference that may bring what `clean` would take out: all but the most frequent.
_BRINGS = re.compile(b"&#(?!(?:3[2-9]|[4-9][0-9]|1[01][0-9]|160|82[0-2][0-9]|8230);)")


def read(document: str | bytes, base: str) -> Reading:
    """Read a mended document, as text or UTF-8; raises Unsure. `base`: its http(s) address, or nothing."""
    from newsterm.parse.elements import Elements  # noqa: PLC0415 - they are made of what is defined here

    if isinstance(document, str):
        try:
            document = document.encode()
        except UnicodeEncodeError as error:
            raise Unsure from error
    sound = not _BRINGS.search(document) and is_sound(document.replace(b"\r", b""))
    suspect = bool((_DOUBLE if sound else _SUSPECT).search(document))
    reader = Elements(base, suspect=suspect)
    parser = expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    parser.StartNamespaceDeclHandler = reader.declare
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(document, True)
    except (expat.ExpatError, LookupError) as error:
        raise Unsure from error
    if not reader.entries and not reader.feed:
        raise Unsure
    sound = sound and not suspect
    return Reading(feed=reader.feed, entries=reader.entries, version=reader.version, sound=sound)


class Machine:
    """Names, attributes, texts and where they are kept; what an element means is said in `elements`."""

    starts: dict[str, Start]
    ends: dict[str, End]
    stored: frozenset[str]
    foreign: frozenset[str]

    def __init__(self, base: str, *, suspect: bool = True) -> None:
        self._suspect = suspect
        self.base = safe(base, base)
        self.lang: str | None = None
        self.version = ""
        self.feed: Context = {}
        self.entries: list[Context] = []
        self.source: Context = {}
        self.depth = self.leaf = 0
        self.stack: list[tuple[str, bool, list[str]]] = []
        self.in_feed = self.in_entry = self.in_source = self.in_content = False
        self.in_image = self.in_text_input = False
        self.params: Context = {}
        self.inline = False
        self.title_depth = -1
        self.depths: dict[str, int] = {}
        self._places: list[tuple[int, str, str | None]] = []
        self._names: dict[str, _Name] = {}
        self._declared: dict[str | None, str] = {}
        self._unknown: dict[str, str] = {}

    def doctype(self, *_: object) -> None:
        """Hear of a document type: there is none in what was mended."""
        raise Unsure

    def declare(self, prefix: str | None, uri: str | None) -> None:
        """Hear of a namespace (`track_namespace`)."""
        if not uri or (self._declared.get(prefix) == uri):
            return
        if prefix and prefix in self._declared:
            raise Unsure
        self._declared[prefix] = uri
        lower = uri.lower()
        if not self.version:
            if prefix is None and lower == "http://my.netscape.com/rdf/simple/0.9/":
                self.version = "rss090"
            elif lower == "http://purl.org/rss/1.0/":
                self.version = "rss10"
            elif lower == "http://www.w3.org/2005/atom":
                self.version = "atom10"
        standard = "" if _USERLAND in lower else PREFIXES.get(lower)
        if (
            (prefix in STANDARD and standard is not None and standard != prefix)
            or (standard == "xlink" and self.depth)
            or len(self._declared) > _MOST_PREFIXES
        ):
            raise Unsure
        if standard is None and prefix:
            self._unknown.setdefault(uri, prefix)
            self._names.clear()

    def start(self, name: str, raw: dict[str, str]) -> None:
        """Hear an element begin (`unknown_starttag`)."""
        tag, local, handler, _, ends_input, ends_image = self._names.get(name) or self._named(name)
        self.depth += 1
        attributes: Context = self._attributes(raw, tag) if raw else {}
        if self.leaf:
            self._start_inline(tag, local, attributes)
            return
        if ends_input:
            self.in_text_input = False
        if ends_image:
            self.in_image = False
        if handler:
            handler(self, attributes)
        elif tag in self.foreign or (attributes and tag in self.stored):
            raise Unsure
        elif not attributes:
            self.push(tag, leaf=tag in self.stored)

    def end(self, name: str) -> None:
        """Hear an element end (`unknown_endtag`)."""
        tag, local, _, handler, _, _ = self._names.get(name) or self._named(name)
        if self.leaf and self.leaf != self.depth:
            self.stack[-1][2].append(f"</{local}>")
        else:
            self.leaf = 0
            if handler:
                handler(self)
            else:
                self.pop(tag)
        if self._places and self._places[-1][0] == self.depth:
            _, self.base, self.lang = self._places.pop()
        self.depth -= 1

    def characters(self, text: str) -> None:
        """Hear a text."""
        if self.stack:
            self.stack[-1][2].append(escape(text, quote=False) if self.inline else text)

    def context(self) -> Context:
        """Where what is said now belongs (`_get_context`)."""
        if self.in_source:
            return self.source
        if self.in_image and "image" in self.feed:
            image: Context = self.feed["image"]
            return image
        if self.in_text_input:
            field: Context = self.feed["textinput"]
            return field
        return self.entries[-1] if self.in_entry else self.feed

    def push(self, tag: str, *, expecting: bool = True, leaf: bool = True) -> None:
        """Listen to a text; a leaf has no elements within."""
        self.stack.append((tag, expecting, []))
        if leaf:
            self.leaf = self.depth

    def pop(self, tag: str) -> str | None:
        """Take a text that is complete, and keep it where it belongs; None: another element is open."""
        if not self.stack or self.stack[-1][0] != tag:
            return None
        _, expecting, pieces = self.stack.pop()
        if self.inline and self.version == "atom10":
            pieces = without_div(pieces)
        text = (pieces[0] if len(pieces) == 1 else "".join(pieces)).strip()
        if not expecting:
            return text
        if text:
            if tag in _ADDRESSES:
                text = self.whole(text)
            if self._suspect and not text.isascii():
                text = encoded_once(text)
        if tag in {"category", "itunes_keywords"} or (tag == "title" and -1 < self.title_depth <= self.depth):
            return text
        if self.in_entry and not self.in_source:
            self._keep_in_entry(tag, text)
        elif self.in_feed or self.in_source:
            self._keep_in_feed(tag, text)
        return text

    def push_content(self, tag: str, attributes: Context, type_: str, *, expecting: bool = True) -> None:
        """Begin what may be markup."""
        said = attributes.get("type", type_).lower()
        said = _TYPES.get(said, said)
        if attributes.get("mode") == "base64" or not (said.startswith("text/") or said == XHTML):
            raise Unsure
        self.in_content = True
        self.params = {"type": said, "language": self.lang and self.lang.replace("_", "-"), "base": self.base}
        self.inline = said == XHTML
        self.push(tag, expecting=expecting)

    def pop_content(self, tag: str) -> str | None:
        """End what may be markup."""
        value = self.pop(tag)
        self.in_content = self.inline = False
        self.params = {}
        return value

    def whole(self, address: str) -> str:
        """Make an address absolute (`resolve_uri`)."""
        return address if PLAIN_ADDRESS.fullmatch(address) else joined(self.base, address)

    def _named(self, name: str) -> _Name:
        """Find out what feedparser would call an element, and what happens there."""
        parts = name.split()
        if len(parts) == 1:
            tag = local = name.lower()
        elif len(parts) > 3:
            raise Unsure
        else:
            uri, local = parts[0], parts[1].lower()
            lower = uri.lower()
            standard = "" if _USERLAND in lower else PREFIXES.get(lower)
            if standard is None:
                standard = self._unknown.get(uri, "").lower()
            tag = f"{standard}_{local}" if standard else local
        bare = tag == local
        found = (
            tag, local, self.starts.get(tag), self.ends.get(tag),
            bare and tag not in _KEEP_INPUT, bare and tag not in _KEEP_IMAGE,
        )  # fmt: skip
        self._names[name] = found
        return found

    def _attributes(self, raw: dict[str, str], tag: str) -> Context:
        attributes: Context = {}
        for name, value in raw.items():
            key = name.lower()
            if " " in name:
                uri, bare, *prefix = name.split()
                standard = PREFIXES.get(uri.lower(), "")
                key = f"{standard}:{bare}".lower()
                if (not standard and bare.lower() in _READ) or (self.inline and prefix != [standard]):
                    raise Unsure
            elif key in {"rel", "type"}:
                attributes[key] = value.lower() or value
                continue
            attributes[key] = value
        if not _PLACE.isdisjoint(attributes):
            self._move(tag, attributes)
        return attributes

    def _move(self, tag: str, attributes: Context) -> None:
        """Follow xml:base and xml:lang until the element ends."""
        base = attributes.get("xml:base", attributes.get("base"))
        lang = attributes.get("xml:lang", attributes.get("lang"))
        self._places.append((self.depth, self.base, self.lang))
        if base:
            if not self.base:
                raise Unsure
            self.base = safe(self.base, base)
        if lang is not None:
            self.lang = lang or None
            if lang and tag in {"feed", "rss"}:
                self.feed["language"] = lang.replace("_", "-")

    def _start_inline(self, tag: str, local: str, attributes: Context) -> None:
        """Write down an element of XHTML, as text."""
        if not self.inline or local in {"svg", "math"} or tag in self.ends or tag in self.foreign:
            raise Unsure
        said = "".join(
            ' {}="{}"'.format(name, escape(value, quote=False).replace('"', "&quot;"))
            for name, value in attributes.items()
        )
        self.stack[-1][2].append(f"<{local}{said}>")

    def _keep_in_entry(self, tag: str, text: str) -> None:
        entry = self.entries[-1]
        if tag == "content":
            entry.setdefault("content", []).append({**self.params, "value": text})
        elif tag == "link":
            if not self.in_image:
                text = _QUERY.sub(r"&\1", text.replace("&amp;", "&"))
                entry["link"] = text
                if text:
                    entry["links"][-1]["href"] = text
        else:
            if tag == "description":
                tag = "summary"
            # What stands deeper is less the entry's own.
            if self.depth <= self.depths.get(tag, self.depth):
                self.depths[tag] = self.depth
                entry[tag] = text
            if self.in_content:
                entry[f"{tag}_detail"] = {**self.params, "value": text}

    def _keep_in_feed(self, tag: str, text: str) -> None:
        context = self.context()
        if tag == "description":
            tag = "subtitle"
        context[tag] = text
        if tag == "link":
            context["link"] = context["links"][-1]["href"] = _QUERY.sub(r"&\1", text)
        elif self.in_content:
            context[f"{tag}_detail"] = {**self.params, "value": text}


def certain(value: str | None) -> str:
    """Give the text of an element that is sure to have been open; raises Unsure."""
    if value is None:
        raise Unsure
    return value
