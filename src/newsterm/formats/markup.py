"""Read a body's HTML as it comes: its tags and its text in order, whatever is broken about it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import AnyStr, TypeAlias
from urllib.parse import urljoin, urlsplit

from newsterm.lang import clean, line

# Possessive throughout, so that every character is looked at a bounded number of times: Python's own
# html.parser needs quadratic time for some broken documents (CVE-2025-6069). A quotation mark counts only
# after "=", and where it is never closed it is a letter like any other; a tag that is never closed reaches to
# the end (HTML §13.2.5).
_TOKEN = re.compile(
    # No possessive group round a look-ahead: Python before 3.11.5 loses its place there (CPython 106052).
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>?"
    r"|<[!?/][^>]*+>?"
    r"|(?P<text>[^<]++|<)",
    re.DOTALL | re.ASCII,  # a no-break space ends nothing in a tag (HTML §13.2.5.8)
)
# A tag that is closed and has no "<" in it, so that a search for the next one never looks past it.
_TAG = re.compile(
    r"<(/?[a-zA-Z][^\s/<>]*+)(?:[^<>=]++|=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'|(?![\"'])))*+>", re.ASCII
)
_TAG_UTF8 = re.compile(_TAG.pattern.encode())
# No character, nor does a reference name it (HTML §13.2.5.80); at its UTF-8 `clean` does not look twice.
_BETWEEN = "\U0001fffe"
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]++)\s*+(?:=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?", re.ASCII)
# In an attribute only what ends in a semicolon is a reference: `?a=1&copy=2` is an address (HTML §13.2.5.73).
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ISOLATES = "\u2066\u2067\u2068\u2069"
_FOLDS = re.compile(r"[\t\r\n]+")
_ADDRESSES = frozenset({"href", "src", "xmlurl"})

# Elements whose content is never prose; what stands in them is skipped up to their end tag.
SKIPPED = frozenset({
    "script", "style", "title", "textarea", "template", "noscript", "noembed", "noframes", "iframe", "xmp",
    "svg", "math", "object", "select", "datalist", "audio", "video", "canvas",
})  # fmt: skip
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in SKIPPED}
# Those of them that the page would show something of; they are handed out as a start tag without content.
_SHOWN = frozenset({"iframe", "audio", "video"})
_FOLLOWED = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text, references resolved, clean; white space as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag."""

    name: str
    """Lower case."""
    raw: str
    """What stands between the name and the `>`."""

    @property
    def attributes(self) -> dict[str, str]:
        """Name, lower case → value, references resolved, one clean line; of two with one name the first."""
        return attributes(self.raw)


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    name: str


Token: TypeAlias = Text | Start | End


def tokens(markup: str) -> Iterator[Token]:
    """Give the tags and the text of an HTML document in order, in linear time; never raises.

    Comments, doctypes, scripts and all else that is no prose are left out. Nothing is promised of nesting:
    end tags may be missing or be too many.
    """
    at, size = 0, len(markup)
    while at < size:
        token = _TOKEN.match(markup, at)
        if token is None:  # cannot be: every character begins one
            return
        at = token.end()
        if (name := token["name"]) is not None:
            name = name.lower()
            if token["end"]:
                yield End(name)
                continue
            if name not in SKIPPED or name in _SHOWN:
                yield Start(name, token["attributes"])
            if name in SKIPPED and not token["attributes"].endswith("/"):
                end = _ENDS[name].search(markup, at)
                at = end.start() if end else size
        elif (text := token["text"]) is not None:
            yield Text(clean(html.unescape(text) if "&" in text else text))


def pieces(markup: str) -> list[tuple[str, str]] | None:
    """Give what `tokens` gives, several times faster: stretches of text, each with the tag after it.

    A text is as in `Text`, and may be empty; a tag is its name in lower case, after a slash where it is an
    end tag, and empty after the last text. None where the document has more than plain tags and text.
    """
    parts = between_tags(markup)
    names = [name.lower() for name in parts[1::2]]
    text = _BETWEEN.join(parts[::2])
    if "<" in text or not SKIPPED.isdisjoint(names):
        return None
    # All texts at once; what stands between them keeps references, line breaks and accents apart.
    text = html.unescape(text) if "&" in text else text
    if any(char in text for char in _ISOLATES):  # which pair within one text
        return None
    texts = clean(text).split(_BETWEEN)
    return list(zip(texts, [*names, ""], strict=True)) if len(texts) == len(names) + 1 else None


def between_tags(markup: AnyStr) -> list[AnyStr]:
    """Give texts as they stand, and between two of them the name of a tag, after a slash where it ends.

    What is more than plain tags leaves a "<" in a text. Bytes are UTF-8.
    """
    return _TAG.split(markup) if isinstance(markup, str) else _TAG_UTF8.split(markup)


def attributes(raw: str) -> dict[str, str]:
    """Read what stands in a tag after its name."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        value = double or single or bare
        value = _REFERENCE.sub(_resolved, value) if "&" in value else value
        # An address loses its line breaks, as in a browser (WHATWG URL §4.4); every other value is one line.
        found.setdefault(name.lower(), line(_FOLDS.sub("", value) if name.lower() in _ADDRESSES else value))
    return found


def address(href: str, base: str = "") -> str:
    """Resolve an address that may stand in a file of ours: http, https or mailto, else empty.

    User and password are left out. Blanks and brackets are percent-encoded, so that nothing ends it early.
    """
    href = line(_FOLDS.sub("", href))
    if not href or href.startswith("#"):
        return ""
    try:
        parts = urlsplit(urljoin(base, href))
    except ValueError:  # an IPv6 host without its bracket
        return ""
    if parts.scheme not in _FOLLOWED or not (parts.netloc or (parts.scheme == "mailto" and parts.path)):
        return ""
    return re.sub(r"[ \"'<>()\\^`{|}]", lambda char: f"%{ord(char[0]):02X}", without_user(parts.geturl()))


def without_user(url: str) -> str:
    """Leave the name and password out of an address; what a reader trusts newsterm with leaves in no file."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else url


def is_pixel(tag: Start) -> bool:
    """Whether a picture is there to count its readers and not to be seen."""
    sizes = {tag.attributes.get(name, "").removesuffix("px") for name in ("width", "height")}
    return not sizes.isdisjoint({"0", "1"})


def squeezed(text: str) -> str:
    """Make every stretch of ordinary white space one blank, as a browser does; no-break spaces stay."""
    # A pattern would stop at every blank between two words; a row of n is one after log n of these.
    if "\n" in text:
        text = text.replace("\n", " ")
    if "\t" in text:
        text = text.replace("\t", " ")
    return single_blanks(text)


def single_blanks(text: str) -> str:
    """Make every stretch of blanks one."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _resolved(reference: re.Match[str]) -> str:
    return html.unescape(reference[0])
