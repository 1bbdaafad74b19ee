"""Keep a hostile tree shallow before it is built.

Building an HTML5 tree asks at each block whether one is open, and walks up for it: 100,000 nested
`<ul><li>` cost lexbor 112 s. An open formatting element is made anew in every paragraph after it. So what
nests deeper than any article does loses its tags, and keeps its text.
"""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
# Never opened twice in a row by the tree builder, or never open at all: they make no depth of their own.
_FLAT = frozenset({
    "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "option",
    "optgroup", "rb", "rt", "rp", "rtc", "html", "head", "body", "area", "base", "br", "col", "embed",
    "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
_FEW = 1000
_DEEPEST = 300
_DEEPEST_FORMATTING = 16


def shallow(html: str) -> str:
    """Rename tags that nest too deep to `wbr`, which nests nothing; most documents come back as they are."""
    if html.count("<") <= _FEW:
        return html
    blocks: list[str] = []
    formatting: list[str] = []

    def judged(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name in _FLAT:
            return match[0]
        open_here, deepest = (formatting, _DEEPEST_FORMATTING) if name in _FORMATTING else (blocks, _DEEPEST)
        if match[1]:
            # Only what closes in order counts as closed: the tree builder ignores or repairs the rest.
            if open_here and open_here[-1] == name:
                open_here.pop()
        elif len(open_here) >= deepest:
            return "<wbr"
        else:
            open_here.append(name)
        return match[0]

    return _TAG.sub(judged, html)
