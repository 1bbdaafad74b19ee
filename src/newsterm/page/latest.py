"""Set other headlines below an article; each is a link that leads to another entry."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from newsterm.lang import base_direction, line
from newsterm.model import Headline
from newsterm.page.document import Block, Direction, Document, Inline, Item, Meta, Rule, Span

_TOGETHER = 28
"""Characters up to which what is said beside a headline stands on one line: the source and its age."""
_SCHEME = "newsterm:"
"""No page can have such a link: see `addresses.followed`."""


def with_latest(
    document: Document,
    heading: str,
    headlines: Iterable[Headline],
    detail: Callable[[Headline], str] = lambda _: "",
) -> Document:
    """Make the same document, with headlines behind its last block; each block keeps its number.

    `detail`: what is said of each beside it, set apart (UAX #9 §2.7) where that may run the other way.
    """
    links = list(document.links)
    side = document.direction
    listed: list[Block] = []
    for headline in headlines:
        title = line(headline.title) or line(headline.url)
        links.append(f"{_SCHEME}{headline.row}")
        more = detail(headline)
        if len(more) <= _TOGETHER:
            more = more.replace(" ", "\u00a0")
        spans = (Span(start=0, end=len(title), style="link", link=len(links)),)
        # No line begins with the dot: it stays with what it stands behind.
        content = Inline(text=f"{title}\u00a0· {more}" if more else title, spans=spans)
        inside = (Item(direction=side, marker="•", room=2),)
        own = _direction(title, headline)
        listed.append(
            Meta(direction=own, align=side, inside=inside, tight=True, part="muted", content=content)
        )
    if not listed:
        return document
    own = "rtl" if base_direction(heading) == "rtl" else "ltr"
    head = Meta(direction=own, align=side, part="muted", content=Inline(text=heading))
    blocks = (*document.blocks, Rule(direction=side), head, *listed)
    return replace(document, blocks=blocks, links=tuple(links))


def entry_of(address: str) -> int | None:
    """Give the row of the entry that a link leads to; None: it leads out."""
    row = address.removeprefix(_SCHEME)
    return int(row) if address.startswith(_SCHEME) and row.isdecimal() else None


def _direction(title: str, headline: Headline) -> Direction:
    found = base_direction(title, declared=headline.direction, language=headline.language)
    return "rtl" if found == "rtl" else "ltr"
