"""Write the part of a page that is its article as HTML of the plainest kind."""

from collections.abc import Iterator
from html import escape
from typing import Any

from newsterm.parse.belonging import Page
from newsterm.parse.blocks import RUN, up
from newsterm.parse.captions import Shown
from newsterm.parse.text import address

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "u", "var",
})  # fmt: skip
_KEPT = frozenset({
    "blockquote", "caption", "dd", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_ALSO = {"h1": "h2", "summary": "p", "figcaption": "p", "address": "p", "legend": "p", "center": "div"}
_ATTRIBUTES = ("dir", "lang", "colspan", "rowspan", "start")
_HOLDERS = frozenset({"li", "td", "th", "dd", "dt", "caption"})
_DEEPEST = 150


def written(page: Page, chosen: Any) -> str:
    """Write what of a page belongs to what was chosen; empty where that is not found in it."""
    kept, pictures = page.keep(chosen)
    if not kept:
        return ""
    wanted = set(kept)
    by_element: dict[Any, list[Shown]] = {}
    for one in pictures:
        by_element.setdefault(one.element, []).append(one)
    for table in _tables(kept):
        wanted.add(table)
    ways = {above for one in (*wanted, *by_element) for above in up(one)}
    within = "".join(_Writer(page.url, wanted, by_element, ways).write(page.body, 0))
    direction, language = (_inherited(kept[0], name) for name in ("dir", "lang"))
    marks = _attribute("dir", direction) + _attribute("lang", language)
    return f"<div{marks}>{within}</div>" if marks else within


class _Writer:
    def __init__(self, url: str, wanted: set[Any], pictures: dict[Any, list[Shown]], ways: set[Any]) -> None:
        self._url = url
        self._wanted = wanted
        self._pictures = pictures
        self._ways = ways

    def write(self, element: Any, depth: int) -> Iterator[str]:
        """Write an element, or what of it stays."""
        if element in self._pictures:
            yield from map(_figure, self._pictures[element])
        elif element in self._wanted:
            yield from self._whole(element, depth)
        elif element in self._ways:
            inner = "".join(piece for child in element for piece in self.write(child, depth + 1))
            yield from _put(element, inner) if inner else ()

    def _whole(self, element: Any, depth: int) -> Iterator[str]:
        if element.tag == RUN:
            inner = self._inline(element, depth)
            above = element.getparent().tag
            yield inner if above in _HOLDERS else f"<p>{inner}</p>"
        else:
            yield from _put(element, self._inline(element, depth), leaf=True)
        yield from (piece for one in element.iter() for piece in map(_figure, self._pictures.get(one, ())))

    def _inline(self, element: Any, depth: int) -> str:
        parts = [escape(element.text or "", quote=False)]
        for child in element:
            parts += [self._element(child, depth + 1), escape(child.tail or "", quote=False)]
        return "".join(parts)

    def _element(self, element: Any, depth: int) -> str:
        if element in self._pictures or not isinstance(element.tag, str):
            return ""
        if element.tag == "br":
            return "<br>"
        inner = self._inline(element, depth) if depth < _DEEPEST else escape("".join(element.itertext()))
        if element.tag == "a":
            href = address(element.get("href") or "", self._url)
            return f'<a href="{escape(href)}">{inner}</a>' if href and inner.strip() else inner
        if element.tag in _INLINE or element.tag in _KEPT:
            return "".join(_put(element, inner, leaf=True))
        return inner


def _put(element: Any, inner: str, *, leaf: bool = False) -> Iterator[str]:
    """Put what was written into its element, where that means something."""
    tag = _ALSO.get(element.tag, element.tag)
    marks = "".join(_attribute(name, element.get(name) or "") for name in _ATTRIBUTES)
    if tag == "span":
        yield f"<span{marks}>{inner}</span>" if marks else inner
    elif tag in _KEPT or tag in _INLINE:
        yield f"<{tag}{marks}>{inner}</{tag}>"
    elif leaf:
        yield f"<p{marks}>{inner}</p>"
    else:
        yield f"<div{marks}>{inner}</div>" if marks and element.tag not in {"body", "html"} else inner


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value and len(value) < 40 else ""


def _inherited(element: Any, name: str) -> str:
    return next((value for one in (element, *up(element)) if (value := one.get(name))), "")


def _tables(kept: list[Any]) -> Iterator[Any]:
    """Give the tables of which most cells stay: a table with holes is none."""
    cells: dict[Any, int] = {}
    for leaf in kept:
        table = next((one for one in (leaf, *up(leaf)) if one.tag == "table"), None)
        if table is not None:
            cells[table] = cells.get(table, 0) + 1
    for table, count in cells.items():
        everything = [one for one in table.iter("td", "th") if "".join(one.itertext()).strip()]
        if count * 2 >= len(everything) and not any(one.tag == "table" for one in table.iterdescendants()):
            yield table


def _figure(one: Shown) -> str:
    src = escape(one.src)
    name = escape(one.name)
    match one.kind:
        case "img":
            shown = f'<img src="{src}" alt="{name}">'
        case "iframe":
            shown = f'<iframe src="{src}" title="{name}"></iframe>'
        case _:
            shown = f'<{one.kind} src="{src}" title="{name}"></{one.kind}>'
    words = escape(one.caption, quote=False)
    if one.credit:
        words += f' <span class="credit">{escape(one.credit, quote=False)}</span>'
    return f"<figure>{shown}" + (f"<figcaption>{words.strip()}</figcaption>" if words else "") + "</figure>"


_PLAIN = {
    "p": "p",
    "head": "h2",
    "item": "li",
    "list": "ul",
    "quote": "blockquote",
    "code": "pre",
    "row": "tr",
}
_PLAIN |= {"cell": "td", "table": "table"}


def plainly(chosen: Any) -> str:
    """Write what was chosen by itself, where the page does not have it in these words."""
    parts: list[str] = []

    def write(element: Any, depth: int) -> None:
        tag = _PLAIN.get(element.tag, "") if depth < _DEEPEST else ""
        parts.append(f"<{tag}>" if tag else "<br>" if element.tag == "lb" else "")
        parts.append(escape(element.text or "", quote=False))
        for child in element:
            write(child, depth + 1)
            parts.append(escape(child.tail or "", quote=False))
        parts.append(f"</{tag}>" if tag else "")

    write(chosen, 0)
    return "".join(parts)
