"""Compose what changed in an entry: the article as it is, with what it said before set into it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from newsterm.lang import Phrases, base_direction
from newsterm.model import Entry, Revision
from newsterm.page.article import compose
from newsterm.page.differing import Passage, compare
from newsterm.page.document import Block, Document, Inline, Meta, joined
from newsterm.page.wording import ArticleWords, ChangesWords, article_words, changes_words
from newsterm.page.wordwise import ADDED, REMOVED, whole


def compose_changes(
    entry: Entry, before: Revision, after: Revision | None, *, words: ArticleWords, told: ChangesWords
) -> tuple[Document, tuple[Passage, ...]]:
    """Make a document of an entry as it is `after` a change, with what it said before set into it.

    `after` None: as it is now. Also gives where something changed: block, and offset of the first change.
    """
    words = replace(words, reading_time="", updated="")
    new = compose(_as(entry, after) if after else entry, words=words)
    old = compose(_as(entry, before), words=words)
    # Where links lead is listed at the end, and is not what is read.
    listed = len(new.blocks) - _list_length(new)
    document, spots = compare(
        replace(old, blocks=old.blocks[: len(old.blocks) - _list_length(old)]),
        replace(new, blocks=new.blocks[:listed]),
    )
    blocks = [*document.blocks, *new.blocks[listed:]]
    head = next((place for place, block in enumerate(blocks) if not _is_head(block)), len(blocks))
    blocks.insert(head, _heading(told, new))
    moved = tuple((block + (block >= head), offset) for block, offset in spots)
    return replace(document, blocks=tuple(blocks)), moved


def changes_in(
    entry: Entry, revisions: Sequence[Revision], number: int, words: Phrases, now: datetime
) -> tuple[Document, tuple[Passage, ...]]:
    """Compose one of an entry's changes in the reader's language; the latest is number 1.

    `revisions`: what it said before, the earliest first.
    """
    before = revisions[-number]
    after = revisions[1 - number] if number > 1 else None
    when = after.since if after else entry.altered or entry.arrived
    told = changes_words(when, words, now)
    return compose_changes(entry, before, after, words=article_words(entry, words, now), told=told)


def only_changed(document: Document, spots: Sequence[Passage]) -> Document:
    """Leave out all that did not change, but not the line that tells of the change."""
    first = [block for block in document.blocks if isinstance(block, Meta) and block.part == "muted"][:1]
    changed = [document.blocks[block] for block, _ in spots]
    return replace(document, blocks=(*first, *changed))


def _as(entry: Entry, said: Revision) -> Entry:
    return replace(entry, title=said.title, author=said.author, summary=said.summary, html=said.html)


def _list_length(document: Document) -> int:
    return len(document.links) + 1 if document.links else 0


def _is_head(block: Block) -> bool:
    return isinstance(block, Meta) and block.part in {"kicker", "headline", "byline"}


def _heading(told: ChangesWords, document: Document) -> Meta:
    signs = [whole(Inline(text=told.removed), REMOVED), whole(Inline(text=told.added), ADDED)]
    content = joined([Inline(text=f"{told.heading}:"), *signs], between=" ")
    return Meta(
        direction="rtl" if base_direction(told.heading) == "rtl" else "ltr",
        align=document.direction,
        part="muted",
        content=content,
    )
