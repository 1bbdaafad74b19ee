"""Read what articles show of posts elsewhere: who wrote it, when, the words, and where. Nothing is loaded."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsterm.lang import has_rtl, line
from newsterm.page.addresses import followed
from newsterm.page.containers import QuoteBox
from newsterm.page.document import NO_ISOLATES, Block, Figure, Inline, Paragraph
from newsterm.page.embedded import Embedded, embedded
from newsterm.page.inline import LRI, PDI, in_a_row
from newsterm.page.reading import Attributes, Leave, Node, Reading
from newsterm.page.structure import BEGINNINGS

_ADDRESSES = ("data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "cite")
_BLUESKY = re.compile(r"at://([^/]+)/app\.bsky\.feed\.post/(\w+)")
_MADE = re.compile(
    r"tweet|twitter|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|text-post|reddit"
)
"""Classes of what the places give to be embedded."""
_DASH = re.compile(r"\s*[—–―-]+\s*")
_HANDLE = re.compile(r"@[\w.-]+")
"""Among right-to-left letters its sign would stand at the wrong end."""
_SHARED = re.compile(r"(?:.*\bby |.*: )?(.{1,60}\(@[\w.]+\))")
_WORDLESS = frozenset({"Instagram", "Mastodon", "Threads"})
"""Where what is embedded says no more than that there is something."""


def begin_quote(reading: Reading, attributes: Attributes, node: Node) -> Leave | None:
    """Begin `<blockquote>`: what somebody said, or a post of theirs."""
    shown = _post(reading, attributes, node)
    if shown is None:
        return BEGINNINGS["blockquote"](reading, attributes, node)

    def receive(blocks: list[Block]) -> None:
        _emit(reading, shown, blocks)

    return reading.apart(receive)


def telegram(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001 # a Begin's signature
    """Read the `<script>` that Telegram's posts are embedded by; any other is nothing."""
    name = line(attributes.get("data-telegram-post") or "")
    shown = embedded(f"https://t.me/{name}") if re.fullmatch(r"\w+/\d+", name) else None
    if shown is not None:
        reading.flush()
        _emit(reading, shown, [])


def _post(reading: Reading, attributes: Attributes, node: Node) -> Embedded | None:
    """Find which post a quotation is: it says so, or ends with a link to it."""
    said = [attributes.get(name) or "" for name in _ADDRESSES]
    if found := _BLUESKY.match(attributes.get("data-bluesky-uri") or ""):
        said.append(f"https://bsky.app/profile/{found[1]}/post/{found[2]}")
    said.append(_last_link(node))
    is_made = _MADE.search(attributes.get("class") or "")
    for address in said:
        shown = embedded(page) if (page := followed(address, reading.base_url)) else None
        if shown and (shown.kind == "post" or is_made):
            return shown
    return None


def _last_link(node: Node) -> str:
    """Find where the last link leads that stands in a quotation itself, or in its last paragraph."""
    link, last, child = "", None, node.first_child
    while child is not None:
        if child.tag == "a":
            link = child.attributes.get("href") or link
        elif child.tag == "p":
            last, link = child, ""
        child = child.next
    child = last.first_child if last is not None and not link else None
    while child is not None:
        link = child.attributes.get("href") or link if child.tag == "a" else link
        child = child.next
    return link


def _emit(reading: Reading, shown: Embedded, blocks: list[Block]) -> None:
    """Set a post's head before its words, as one quotation."""
    who, when, link, words = _signed(blocks)
    who = who or shown.who
    if shown.place in _WORDLESS or shown.kind != "post":
        named = (found[1] for block in words if (found := _SHARED.search(block.text)))
        who = next(named, "") or who
        words = [block for block in words if _is_said(block, who)] if shown.place not in _WORDLESS else []
    direction = words[0].direction if words else reading.direction_of(who)
    who = _HANDLE.sub(f"{LRI}\\g<0>{PDI}", who) if has_rtl(who) else who
    said = in_a_row([who, when], direction)
    head = Figure(
        direction=direction,
        kind=shown.kind,
        src=shown.page,
        content=Inline(text=said or shown.place),
        caption=said,
        link=link or reading.links.number(shown.page),
        place=shown.place,
    )
    reading.quotations += 1
    outer = reading.context
    box = QuoteBox(number=reading.quotations, direction=direction)
    reading.context = replace(outer, boxes=(*outer.boxes, box), kind="text")
    for place, block in enumerate([head, *words]):
        reading.emit(replace(block, tight=True) if place == 1 else block)
    reading.context = outer


def _signed(blocks: Sequence[Block]) -> tuple[str, str, int, list[Block]]:
    """Take the signature off: `— Name (@name) January 1, 2026`; who, when, the link, the words."""
    last = blocks[-1] if blocks else None
    dash = _DASH.match(last.text) if isinstance(last, Paragraph) else None
    if not isinstance(last, Paragraph) or dash is None:
        return "", "", 0, list(blocks)
    linked = [span for span in last.content.spans if span.link]
    end = linked[-1].start if linked else len(last.text)
    who, when = last.text[dash.end() : end], last.text[end : linked[-1].end] if linked else ""
    link = linked[-1].link if linked else 0
    return line(who.translate(NO_ISOLATES)), line(when.translate(NO_ISOLATES)), link, list(blocks[:-1])


def _is_said(block: Block, who: str) -> bool:
    """Whether a block is part of what was said, not who said it nor to which music."""
    return block.text.strip() not in {"", who} and not block.text.startswith("♬")
