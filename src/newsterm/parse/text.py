"""Turn what feeds call text into text: tags, references, titles, bodies, addresses."""

import html
import re
import unicodedata
from urllib.parse import urljoin, urlsplit

from newsterm.lang import clean, line

LONGEST_TITLE = 1000
"""Characters; no headline is as long, and ten megabytes of one would be drawn in every list."""
_SAMPLE = 20_000
_EXCERPT = 80
_LONGEST_REFERENCE = 34
_BEGINNINGS = (200, 600)
"""Letters of a body that are looked at for an excerpt, before all of it is."""

# Not the most frequent, which are sane: quotes, dashes, ASCII.
_REFERENCE = re.compile(
    r"&#(?!(?:8[0-9]{3}|3[2-9]|[4-9][0-9]|1[01][0-9]);)(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}));?"
)
_SURROGATE = re.compile("&#(?:[xX][dD][89aAbB]|5[56][0-9]{3};)")
_PAIR = re.compile(
    r"&#(?:[xX]([dD][89aAbB][0-9a-fA-F]{2})|(5[5-6][0-9]{3}));"
    r"&#(?:[xX]([dD][c-fC-F][0-9a-fA-F]{2})|(5[6-7][0-9]{3}));"
)
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "tt", "u", "var", "wbr",
})  # fmt: skip
_BLOCK = frozenset({
    "address", "article", "aside", "audio", "blockquote", "body", "br", "center", "dd", "details", "div",
    "dl", "dt", "embed", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "iframe", "img", "input", "li", "link", "main", "meta", "nav",
    "noscript", "object", "ol", "p", "picture", "pre", "script", "section", "source", "style", "summary",
    "svg", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "title", "ul", "video",
})  # fmt: skip
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>]*)?>")
_PAIRED = re.compile(rf"<({'|'.join(_INLINE)})(?:\s[^<>]*)?>([^<>]*)</\1\s*>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|svg|head)\b[^<>]*>.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_HIDES = re.compile("<(?:script|style|svg|head|!)", re.IGNORECASE)
_PENDING = re.compile(f"{_HIDES.pattern}|&lt;", re.IGNORECASE)
"""Where what follows decides what is seen."""
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_LEFT_OVER = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|amp|quot|apos|[lr][sd]quo|[nm]dash|hellip);")
# Whether it is worth a look: most links are whole already.
_RELATIVE = re.compile(r"""=(?<=[fFcCrR\s]=)\s*["'](?!https?:[^\s"'<>]*["'])""", re.IGNORECASE)
_LINK = re.compile(
    r"""(\s(?:href|src|poster)\s*=\s*)(["'])(?!https?:[^\s"'<>]*\2)([^"'<>]*)\2""", re.IGNORECASE
)
PLAIN_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~/%+,@:!$&'()*=-]*)?"
    r"(?:\?[A-Za-z0-9._~/%+,@:!$&'()*=;?-]+)?(?:#[A-Za-z0-9._~/%+,@:!$&'()*=;?-]+)?"
)
"""An absolute address that stays as it is, whatever is joined to it."""
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")


def references(text: str) -> str:
    """Make numeric character references sane; those that are stay as they are.

    A pair of surrogates becomes the character that it means; 128–159 mean windows-1252, as in HTML (WHATWG
    §13.2.5.80); what no XML document may hold goes.
    """
    if "&" not in text or "&#" not in text:  # one letter is looked for much sooner
        return text
    if _SURROGATE.search(text):
        text = _PAIR.sub(_joined, text)
    return _REFERENCE.sub(_sane, text)


def title(text: str, *, markup: bool) -> str:
    """Give a title as one line of text; `markup`: its source calls it HTML, or leaves it open.

    Only what HTML calls a tag is one: `Vec<T>` stays. A title that was escaped once too often is read once
    more.
    """
    if not text:
        return ""
    text = text[:_SAMPLE]
    if markup and "<" in text:
        text = _bare(text)
    if markup and "&" in text:
        # With its semicolon only: `Q&A`, `AT&T` and `a&copy=1` are as they look.
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), references(text))
    if markup and "<" in text:
        text = _PAIRED.sub(r"\2", text)
    if "&" in text and _LEFT_OVER.search(text):
        text = _LEFT_OVER.sub(lambda found: html.unescape(references(found[0])), text)
    text = line(text)
    return text if len(text) <= LONGEST_TITLE else line(text[:LONGEST_TITLE]) + "…"


def excerpt(markup: str) -> str:
    """Give the beginning of a body as a title, cut at a word: at most about 80 characters."""
    if not markup:
        return ""
    text = ""
    for length in _BEGINNINGS:
        if len(markup) > length and not _PENDING.search(markup, 0, length):
            # A beginning is enough, cut where no tag is. A reference that is cut stands too far behind to be
            # seen.
            tag = markup.rfind("<", 0, length)
            is_within = tag >= 0 and markup.find(">", tag, length) < 0
            text = title(markup[: tag if is_within else length], markup=True)
        if len(text) > _EXCERPT + _LONGEST_REFERENCE:
            break
    else:
        text = title(markup, markup=True)
    if len(text) <= _EXCERPT:
        return text
    cut = text[:_EXCERPT].rpartition(" ")[0] or text[:_EXCERPT]
    return cut.rstrip(" ,.;:،؛-–—") + "…"


def body(text: str, base: str, *, markup: bool = True, sound: bool = False) -> str:
    """Give a body as clean HTML with absolute links; text that is no HTML becomes paragraphs.

    `sound`: whether it is clean but for its references and its normal form.
    """
    sane = references(text)
    text = (unicodedata.normalize("NFC", sane) if sound and sane == text else clean(sane)).strip()
    if not markup:
        paragraphs = [html.escape(part.strip(), quote=False) for part in re.split(r"\n\s*\n", text)]
        return "".join(f"<p>{part}</p>" for part in paragraphs if part).replace("\n", "<br>")
    if base.startswith(("http:", "https:")) and _RELATIVE.search(text):
        text = _LINK.sub(lambda link: f"{link[1]}{link[2]}{_absolute(link[3], base)}{link[2]}", text)
    return text


def is_markup(text: str) -> bool:
    """Whether a text that does not say what it is has a tag or a reference in it."""
    return bool(_HTML.search(text))


def address(url: object, *bases: str) -> str:
    """Give an http(s) address, made absolute with the first base that makes it one; else nothing."""
    if not isinstance(url, str) or not url:
        return ""
    if PLAIN_ADDRESS.fullmatch(url):
        return url
    url = line(url).replace(" ", "%20")
    for base in ("", *bases) if url else ():
        try:
            whole = urljoin(base, url) if base else url
            parts = urlsplit(whole)
            if parts.scheme in {"http", "https"} and parts.hostname:
                return whole
        except ValueError:
            break
        if parts.scheme and not base:
            break
    return ""


def _bare(text: str) -> str:
    """Drop tags; what stands between blocks stays apart, and `Vec<T>` stays whole."""

    def instead(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        return "" if name in _INLINE else " " if name in _BLOCK else tag[0]

    if _HIDES.search(text):
        text = _UNSEEN.sub(" ", text)
    return _TAG.sub(instead, text)


def _absolute(url: str, base: str) -> str:
    url = url.strip()
    if not url or url.startswith("#") or _SCHEME.match(url):
        return url
    try:
        return urljoin(base, html.unescape(url)).replace("&", "&amp;")
    except ValueError:
        return url


def _sane(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    if code in {9, 10, 13} or 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or 0xE000 <= code < 0xFFFE:
        return match[0] if match[0].endswith(";") else match[0] + ";"
    if 0x80 <= code < 0xA0:
        return bytes([code]).decode("cp1252", "ignore")
    return match[0] if 0x10000 <= code <= 0x10FFFF else ""


def _joined(match: re.Match[str]) -> str:
    first = int(match[1], 16) if match[1] else int(match[2])
    second = int(match[3], 16) if match[3] else int(match[4])
    if not (0xD800 <= first < 0xDC00 <= second < 0xE000):
        return match[0]
    return chr(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
