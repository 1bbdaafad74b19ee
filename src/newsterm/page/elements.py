"""What the elements of HTML mean to an article."""

import re

DROPPED = frozenset({
    "script", "style", "noscript", "template", "head", "title", "svg", "canvas", "object", "embed",
    "input", "select", "textarea", "button", "option", "datalist", "meta", "link", "base", "area",
    "map", "param", "source", "track", "frameset",
})  # fmt: skip
BLOCKS = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "center",
    "form", "fieldset", "legend", "hgroup", "dir", "menu", "search", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "td", "th", "details", "summary", "html", "body",
})  # fmt: skip
STYLED = {
    "strong": "strong", "b": "strong",
    "em": "emphasis", "i": "emphasis", "cite": "emphasis", "dfn": "emphasis", "var": "emphasis",
    "u": "underlined", "ins": "underlined", "s": "struck", "del": "struck", "strike": "struck",
    "mark": "marked", "small": "muted", "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
BULLETS = "•◦▪"

SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
SUBSCRIPT = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
RAISED = re.compile(r"\s*[0-9+()-]+\s*")

CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|source|copyright|photographer|attribution)(?:$|[\s_-])", re.IGNORECASE
)
CAPTIONED = re.compile(r"(?:^|\s)wp-caption(?:$|\s)")
CAPTION = re.compile(r"(?:^|\s)wp-caption-text(?:$|\s)")
EMOJI = re.compile(r"(?:^|[\s_-])(?:emoji|smiley|emoticon)(?:$|[\s_-])", re.IGNORECASE)
LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|highlight|brush:)[-\s]*([\w+#]+)")

# The outer and the inner pair of quotation marks (CLDR `delimiters`; Arabic as its newspapers print).
_QUOTES = {
    "ar": "«»‹›", "fa": "«»‹›", "ps": "«»‹›", "ckb": "«»‹›", "fr": "«»‹›", "es": "«»“”", "it": "«»“”",
    "ru": "«»„“", "de": "„“‚‘", "he": "””’’",
}  # fmt: skip


def quotes(language: str, depth: int) -> tuple[str, str]:
    """Give the opening and the closing quotation mark of a language; depth 0 is the outer pair."""
    pairs = _QUOTES.get(language.lower().partition("-")[0], "“”‘’")
    return (pairs[2], pairs[3]) if depth % 2 else (pairs[0], pairs[1])


def is_pixel(attributes: dict[str, str | None]) -> bool:
    """Whether a picture or frame is there to count its readers and not to be seen."""
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        (attributes.get("width") or "").strip().removesuffix("px") in {"0", "1"}
        or (attributes.get("height") or "").strip().removesuffix("px") in {"0", "1"}
        or "display:none" in style
        or "visibility:hidden" in style
        or re.search(r"(?:^|;)(?:width|height):[01]px", style) is not None
    )


def number(value: str | None, default: int, *, most: int) -> int:
    """Read a number in an attribute; the default where it is none, and never more than makes sense."""
    text = (value or "").strip()
    return min(int(text), most) if re.fullmatch(r"-?[0-9]{1,9}", text) else default
