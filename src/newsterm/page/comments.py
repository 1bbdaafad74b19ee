"""Set below an article what readers said of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from newsterm.lang import Phrases, base_direction, line
from newsterm.model import Comment
from newsterm.page.document import (
    Block,
    Container,
    Direction,
    Document,
    Heading,
    Inline,
    Item,
    Meta,
    Paragraph,
    Rule,
)
from newsterm.page.from_html import from_html
from newsterm.page.inline import in_a_row
from newsterm.page.wording import moment

INDENT = 2
"""Columns by which a comment stands in from who wrote it."""
PLACE = "newsterm:comments"
"""What the heading is called by what leads there; no page can have such an id that a link leads to."""


def with_comments(
    document: Document, comments: Sequence[tuple[Comment, str]], words: Phrases, *, base_url: str
) -> Document:
    """Make the same document, with comments behind its last block; each block keeps its number.

    `comments`: as `timed` gives them. `base_url` resolves relative addresses.
    """
    side = document.direction
    heading = words.say("article.comments", n=len(comments))
    blocks: list[Block] = [
        *document.blocks,
        Rule(direction=side, ids=(PLACE,)),
        Heading(direction=_direction(heading), align=side, level=2, content=Inline(text=heading)),
    ]
    links = document.links
    for comment, when in comments:
        read = from_html(
            comment.html,
            base_url=comment.url or base_url,
            language=comment.language,
            direction=comment.direction,
            links=links,
        )
        links = read.links
        who = in_a_row([line(comment.author) or words.say("article.anonymous"), when], side)
        blocks.append(Meta(direction=side, part="muted", content=Inline(text=who)))
        indent = Item(direction=side, marker="", room=INDENT)
        for number, block in enumerate(read.blocks or (_only_title(comment),)):
            inside = (indent, *map(_always_open, block.inside))
            tight = block.tight or not number
            # Folds and places have their names from the article; those of a comment would be taken for them.
            blocks.append(replace(block, inside=inside, align=block.align or side, tight=tight, ids=()))
    return replace(document, blocks=tuple(blocks), links=links)


def _always_open(container: Container) -> Container:
    return replace(container, fold=0) if isinstance(container, Item) else container


def timed(comments: Sequence[Comment], now: datetime, words: Phrases) -> list[tuple[Comment, str]]:
    """Say of each comment when it was written, in the reader's words; empty: nobody knows."""
    return [(one, moment(one.published, now, words) if one.published else "") for one in comments]


def _only_title(comment: Comment) -> Block:
    title = line(comment.title)
    return Paragraph(direction=_direction(title), content=Inline(text=title))


def _direction(text: str) -> Direction:
    return "rtl" if base_direction(text) == "rtl" else "ltr"
