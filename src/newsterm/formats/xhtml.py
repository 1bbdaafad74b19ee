"""Write a body again as XHTML that books, and those who check them, take."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from newsterm.formats.markup import End, Start, Text, address, is_pixel, tokens
from newsterm.formats.nesting import LISTS, PARENTS, WORDS, Nesting
from newsterm.formats.safe_html import direction_and_language

_BLOCKS = frozenset({"div", "section", "blockquote", "figure"}) | WORDS | LISTS.keys() | PARENTS.keys()
_INLINE = frozenset({
    "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "code", "kbd",
    "samp", "q", "cite", "abbr", "bdi", "span",
})  # fmt: skip
# The same to a reader. What is folded up could never be unfolded on paper-like screens; a title stands above.
_AS = {
    "h1": "h2", "details": "div", "summary": "p", "article": "div", "header": "div", "footer": "div",
    "main": "div", "aside": "div", "nav": "div", "address": "div", "center": "div", "fieldset": "div",
    "form": "div", "tfoot": "tbody", "time": "span", "bdo": "span", "strike": "s", "tt": "code",
    # A ruby is valid only with exactly the right things in it, and seldom drawn as one.
    "font": "span", "rt": "small",
}  # fmt: skip
_EMBEDDED = {"img": "🖼", "video": "▶", "audio": "♪", "iframe": "▶"}
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?")
_LANGUAGE = re.compile(r' lang=("[^"]*")')
_LARGEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What an article's links and pictures find in the book that it stands in."""

    chapters: Mapping[str, str] = field(default_factory=dict)
    """Address of an article → the chapter of the book that is about it."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Address of a picture → its file in the book."""


ALONE = Inside()


def xhtml(markup: str, base: str = "", inside: Inside = ALONE) -> str:
    """Write HTML as XHTML that is valid wherever a `div` may stand (HTML §4, as EPUB 3.3 §6.1 asks).

    As in `safe_html` nothing in it does anything or is loaded from elsewhere. Pictures that the book has
    stand where they stood; of all others a link is left. Links within the article, to its notes and back,
    stay links. `base` is the address that relative ones start from. Linear; never raises.
    """
    writer = _Writer(base=base, inside=inside, names=_names(markup, base))
    for token in tokens(markup):
        match token:
            case Text():
                writer.to.text(token.text)
            case Start():
                writer.start(token)
            case End():
                writer.end(token.name)
    return writer.to.whole()


def pictures_in(markup: str, base: str = "") -> list[str]:
    """List the addresses of the pictures in a body that are there to be seen, each once."""
    if "<img" not in markup.lower():
        return []
    found = (
        link_to(token.attributes.get("src", ""), base)
        for token in tokens(markup)
        if isinstance(token, Start) and token.name == "img" and not is_pixel(token)
    )
    return list(dict.fromkeys(one for one in found if one.startswith("http")))


def link_to(href: str, base: str = "") -> str:
    """Resolve an address as `address` does, if a checker of books takes it for one as well; else empty."""
    url = address(href, base)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 0
    except ValueError:
        return ""
    if parts.scheme != "mailto" and (not _HOST.fullmatch(host) or port > _LARGEST_PORT):
        return ""
    return re.sub(r"%(?![0-9A-Fa-f]{2})|[\[\]]", lambda char: f"%{ord(char[0]):02X}", url)


def in_xml(attributes: str) -> str:
    """Say the language in XML's attribute as well, for readers that know no other."""
    return _LANGUAGE.sub(r" lang=\1 xml:lang=\1", attributes)


def _names(markup: str, base: str) -> dict[str, str]:
    """Name the places in an article to which its own links lead: what they are called there → here."""
    if "#" not in markup:
        return {}
    wanted: set[str] = set()
    there: dict[str, None] = {}
    for token in tokens(markup):
        if isinstance(token, Start) and token.raw.strip():
            found = token.attributes
            if token.name == "a":
                wanted.add(_place(found.get("href", ""), base))
            there |= dict.fromkeys(_called(found, token.name))
    return {name: f"n{number}" for number, name in enumerate(name for name in there if name in wanted)}


def _called(found: Mapping[str, str], element: str) -> list[str]:
    """Give the names by which links lead to an element."""
    names = [found.get("id", ""), found.get("name", "") if element == "a" else ""]
    return [name for name in names if name]


def _place(href: str, base: str) -> str:
    """Give the place in the same document to which a link leads, if it does."""
    if href.startswith("#"):
        return href[1:]
    if "#" not in href or not base:
        return ""
    try:
        page, place = urldefrag(urljoin(base, href))
    except ValueError:
        return ""
    return place if page == urldefrag(base).url else ""


@dataclass(slots=True, kw_only=True)
class _Writer:
    """Tells from tags what is to be written."""

    base: str
    inside: Inside
    names: Mapping[str, str]
    to: Nesting = field(default_factory=Nesting)

    def start(self, tag: Start) -> None:
        name = _AS.get(tag.name, tag.name)
        if self.names:
            self.to.places += [
                self.names[one] for one in _called(tag.attributes, tag.name) if one in self.names
            ]
        if name in {"br", "wbr"}:
            self.to.line_break(f"<{name}/>")
        elif name == "hr":
            self.to.rule()
        elif name in _EMBEDDED:
            self._embed(tag)
        elif self.to.is_full:
            return
        elif name in _INLINE:
            self._inline(name, tag)
        elif name in _BLOCKS:
            self.to.block(name, tag.name, _attributes(tag, name), _own(tag, name))

    def end(self, name: str) -> None:
        if _AS.get(name, name) in _INLINE:
            self.to.end_inline(_AS.get(name, name))
        else:
            self.to.end_block(name)

    def _inline(self, name: str, tag: Start) -> None:
        written = _attributes(tag, name)
        if name == "a":
            self.to.end_inline("a")
            target = self._target(tag.attributes.get("href", ""))
            # Without a target it is wanted all the same, so that its end ends nothing else.
            self.to.inline("a", f'<a href="{html.escape(target)}"{written}>' if target else "")
        elif name == "span" and not written:
            self.to.inline(name, "")
        else:
            self.to.inline(name, f"<{name}{written}>")

    def _is_in(self, name: str) -> bool:
        return any(one == name and tag for one, tag in self.to.inlines)

    def _target(self, href: str) -> str:
        if (name := self.names.get(_place(href, self.base))) is not None:
            return f"#{name}"
        url = link_to(href, self.base)
        return self.inside.chapters.get(urldefrag(url).url, url)

    def _embed(self, tag: Start) -> None:
        found = tag.attributes
        url = link_to(found.get("src", ""), self.base)
        if not url or is_pixel(tag):
            return
        words = found.get("alt", "") or found.get("title", "")
        if tag.name == "img" and (file := self.inside.pictures.get(url)):
            self.to.word(f'<img src="{html.escape(file)}" alt="{html.escape(words)}"/>')
            return
        shown = html.escape(f"{_EMBEDDED[tag.name]} {words}".strip(), quote=False)
        # No link stands in a link.
        self.to.word(shown if self._is_in("a") else f'<a href="{html.escape(url)}">{shown}</a>')


def _attributes(tag: Start, name: str) -> str:
    """Spell direction and language of an element."""
    found = tag.attributes if tag.raw.strip() else {}
    side = found.get("dir", "").lower() or ("auto" if name == "pre" else "")
    return in_xml(direction_and_language(side, found.get("lang", "")))


def _own(tag: Start, name: str) -> str:
    """Spell the attributes that only such an element has."""
    if name not in {"td", "th", "ol"} or not tag.raw.strip():
        return ""
    found = tag.attributes
    if name == "ol":
        return f' start="{found["start"]}"' if re.fullmatch(r"[0-9]{1,6}", found.get("start", "")) else ""
    spans = ((span, found.get(span, "")) for span in ("colspan", "rowspan"))
    return "".join(f' {span}="{value}"' for span, value in spans if re.fullmatch(r"[1-9][0-9]?", value))
