"""Read the HTML of an article into blocks: a true HTML5 tree (lexbor), walked once, without recursion."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsterm.lang import base_direction, line
from newsterm.page import elements, media, posts, rows, structure
from newsterm.page.addresses import Links, followed
from newsterm.page.document import Document
from newsterm.page.inline import FSI, LRI, RLI
from newsterm.page.nesting import shallow
from newsterm.page.reading import Attributes, Context, Leave, Node, Reading, known
from newsterm.page.structure import Begin

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TAGS = re.compile(r"<[a-zA-Z/!?]")
_MOST_ISOLATES = 8
"""Open at one place; UAX #9 stops at 125 levels, people at three."""


def from_html(
    html: str, *, base_url: str = "", language: str = "", direction: str = "", links: tuple[str, ...] = ()
) -> Document:
    """Read an article's HTML, or its plain text where it has no tag. Never raises, whatever it is given.

    `base_url` resolves relative addresses; `language` (BCP 47) and `direction` (`rtl`, `ltr` or empty) are
    what the feed or the reader says of the whole; `links` are addresses that have their numbers already.
    Plain text becomes one paragraph for each line, or for each stretch between blank lines where it has any.
    """
    declared = _declared(direction)
    reading = Reading(base_url, Context(language=language, declared=declared), Links(links), html)
    # A lone surrogate cannot be encoded, and no tree builder would keep it.
    html = html.encode("utf-8", "ignore").decode()
    if _TAGS.search(html):
        _walk(reading, shallow(html))
    else:
        _read_plain(reading, unescape(html))
    text = " ".join(block.text for block in reading.blocks[:8])
    whole = base_direction(text, declared=declared, language=language)
    return Document(blocks=tuple(reading.blocks), links=reading.links.addresses(), direction=known(whole))


def _read_plain(reading: Reading, text: str) -> None:
    text = re.sub("\r\n?", "\n", text).strip("\n")
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", text)
    for paragraph in paragraphs if len(paragraphs) > 1 else text.split("\n"):
        for written in paragraph.split("\n"):
            reading.write(written)
            reading.words.break_line()
        reading.flush()


def _walk(reading: Reading, html: str) -> None:
    """Walk a tree in document order."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 # 17 ms that only an opened article costs

    parser = LexborHTMLParser(html)
    node = parser.body.first_child if parser.body is not None else None
    above: list[tuple[LexborNode, Context, Leave | None]] = []
    while node is not None or above:
        if node is None:
            element, context, leave = above.pop()
            if leave:
                leave()
            reading.context = context
            node = element.next
            continue
        tag = node.tag or "-"
        if tag == "-text":
            reading.write(node.text_content or "")
        elif tag[0] != "-" and (tag not in elements.DROPPED or tag == "script"):
            attributes = node.attributes or {}
            if alone := _ALONE.get(tag):
                alone(reading, attributes, node)
            elif "hidden" not in attributes:
                above.append((node, reading.context, _enter(reading, tag, attributes, node)))
                node = node.first_child
                continue
        node = node.next
    reading.flush()


def _enter(reading: Reading, tag: str, attributes: Attributes, node: Node) -> Leave | None:
    """Begin an element; gives what is to be done at its end."""
    if media.is_credit(reading, tag, attributes):
        return media.begin_credit(reading)
    if tag not in elements.BLOCKS:
        return _enter_inline(reading, tag, attributes)
    reading.flush()
    if attributes.get("id"):
        reading.call(attributes["id"] or "")
    if "dir" in attributes:
        reading.context = replace(reading.context, declared=_declared(attributes["dir"]))
    if attributes.get("lang"):
        reading.context = replace(reading.context, language=line(attributes["lang"] or "")[:20])
    begin = _BEGINNINGS.get(_meaning(tag, attributes.get("class") or ""))
    return (begin(reading, attributes, node) if begin else None) or reading.flush


def _meaning(tag: str, classes: str) -> str:
    """Tell what a block is: WordPress writes figures as `<div class="wp-caption">`."""
    if "wp-caption" in classes:
        if elements.CAPTION.search(classes):
            return "figcaption"
        if tag == "div" and elements.CAPTIONED.search(classes):
            return "figure"
    return tag


def _enter_inline(reading: Reading, tag: str, attributes: Attributes) -> Leave | None:
    context = reading.context
    quote = ""
    if name := attributes.get("id") or (tag == "a" and attributes.get("name")) or "":
        reading.call(name)
    if tag == "a":
        href = attributes.get("href") or ""
        inside = _inside(reading, href)
        reading.context = replace(context, href=f"#{inside}" if inside else followed(href, reading.base_url))
    elif tag in {"sup", "sub"}:
        reading.context = replace(
            context, raised=elements.SUPERSCRIPT if tag == "sup" else elements.SUBSCRIPT
        )
    elif tag == "q":
        opening, quote = elements.quotes(
            line(attributes.get("lang") or "") or context.language, context.quotes
        )
        reading.context = replace(context, quotes=context.quotes + 1)
        reading.write(opening)
    elif (style := elements.STYLED.get(tag)) and style not in context.style.split():
        reading.context = replace(context, style=f"{context.style} {style}".lstrip())
    isolated = _isolate(reading, tag, attributes)
    if not (quote or isolated):
        return None

    def leave() -> None:
        if isolated:
            reading.isolates -= 1
            reading.words.end_isolate()
        if quote:
            reading.write(quote)

    return leave


def _inside(reading: Reading, href: str) -> str:
    """Give the id of the place in this article that an address leads to; empty where it leads elsewhere."""
    address, mark, name = href.partition("#")
    if not mark or (address and followed(address, reading.base_url) != reading.base_url.partition("#")[0]):
        return ""
    name = unquote(name)
    return name if name in reading.targets else ""


def _isolate(reading: Reading, tag: str, attributes: Attributes) -> bool:
    """Set apart a stretch whose direction is its own: `dir`, `<bdi>`, `<bdo>`, and code."""
    asked = "dir" in attributes or tag in {"bdi", "bdo"}
    if (
        not (asked or elements.STYLED.get(tag) == "code")
        or reading.context.raw
        or reading.isolates >= _MOST_ISOLATES
    ):
        return False
    control = {"rtl": RLI, "ltr": LRI}.get(_declared(attributes.get("dir")), FSI)
    reading.words.isolate(control, asked=asked)
    reading.isolates += 1
    return True


def _break(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001 # a Begin's signature
    """Read `<br>`; two of them end a paragraph."""
    if reading.context.raw:
        reading.words.write_raw("\n")
    elif not reading.words.break_line():
        reading.flush()


def _declared(value: str | None) -> str:
    value = (value or "").strip().lower()
    return value if value in {"rtl", "ltr"} else ""


_ALONE: dict[str, Callable[[Reading, Attributes, Node], None]] = {
    "br": _break,
    "hr": structure.rule,
    "img": media.picture,
    "video": media.film,
    "audio": media.sound,
    "iframe": media.frame,
    "script": posts.telegram,
}
"""Elements that are read whole, without what stands in them."""

_BEGINNINGS: dict[str, Begin] = {
    **structure.BEGINNINGS,
    "blockquote": posts.begin_quote,
    "figure": media.begin_figure,
    "figcaption": media.begin_caption,
    "caption": media.begin_caption,
    "table": rows.begin_table,
    "tr": rows.begin_row,
    "td": rows.begin_cell,
    "th": rows.begin_cell,
}
