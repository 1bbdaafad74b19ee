"""Compose an entry into the document that a reader sees: head, body, notices, files, comments, links."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from newsterm.lang import base_direction, fold, has_rtl, line
from newsterm.lang.measures import file_size, running_time
from newsterm.lang.notices import KINDS
from newsterm.model import Enclosure, Entry
from newsterm.page.addresses import Links, file_name, followed, host, shown
from newsterm.page.document import (
    Block,
    Direction,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    Meta,
    Notice,
    Paragraph,
    Rule,
    Span,
)
from newsterm.page.from_html import from_html
from newsterm.page.inline import apart, in_a_row, row_of
from newsterm.page.notices import notices
from newsterm.page.versions import letters
from newsterm.page.wording import ArticleWords

_Kind: TypeAlias = Literal["picture", "video", "audio", "file"]

_KINDS: dict[str, _Kind] = {"picture": "picture", "video": "video", "audio": "audio"}


def compose(entry: Entry, *, words: ArticleWords) -> Document:
    """Make a document of an entry; its own direction rules its head, whatever the interface's is."""
    title = line(entry.title)
    summary = _read(entry, entry.summary, ())
    body = _read(entry, entry.html, ()) if entry.html.strip() else summary
    lede = ""
    if body is not summary:
        lede = _lede(summary, body)
    direction = _direction(entry, title, body)
    blocks = _without_title(list(body.blocks), title)
    blocks = _with_notices(blocks)
    from newsterm.model.noticing import noticed  # noqa: PLC0415 (its words take a moment; a list needs none)

    kinds = noticed(entry, entry.html or entry.summary).union(
        block.kind for block in blocks if isinstance(block, Notice)
    )
    badges = [words.notices.get(kind, "") for kind in KINDS if kind in kinds]
    if "opinion" in kinds and "agency" in kinds:
        del badges[-1]  # an opinion stays one, whoever sent it
    blocks = _with_cards(blocks, words, direction)
    links = Links(body.links)
    article: list[Block] = [
        *_head(entry, words, direction, lede, badges),
        *_lead_picture(entry, body, direction),
        *blocks,
        *_files(entry, words, direction, links, body),
        *_comments(entry, words, direction, links),
    ]
    article += _link_list(links.addresses(), direction)
    return Document(blocks=tuple(article), links=links.addresses(), direction=direction)


def _read(entry: Entry, html: str, links: tuple[str, ...]) -> Document:
    base_url = entry.url or entry.feed_url
    return from_html(html, base_url=base_url, language=entry.language, direction=entry.direction, links=links)


def _direction(entry: Entry, title: str, body: Document) -> Direction:
    if title:
        found = base_direction(title, declared=entry.direction, language=entry.language)
        # A name alone may be Latin; the article under it is what it is about.
        return "rtl" if found == "rtl" or body.direction == "rtl" else "ltr"
    return body.direction


def _head(
    entry: Entry, words: ArticleWords, direction: Direction, lede: str, badges: Sequence[str]
) -> list[Block]:
    author = line(entry.author)
    by = f"{words.by} {apart(author)}" if author and words.by and has_rtl(words.by + author) else ""
    by = by or f"{words.by} {author}".strip() if author else ""
    source = line(entry.feed_title)
    kicker = [part for part in (words.section, source) if part]
    for category in map(line, entry.categories[:3]):
        if category and not any(_words(category) in _words(part) for part in (*kicker, *badges)):
            kicker.append(category)
    parts: list[tuple[Literal["kicker", "headline", "byline", "lede"], str]] = [
        ("kicker", in_a_row([*kicker, *badges], direction)),
        ("headline", line(entry.title)),
        ("byline", in_a_row([by, words.when, words.updated, words.reading_time], direction)),
        ("lede", lede),
    ]
    head: list[Block] = []
    for part, text in parts:
        if not text:
            continue
        own: Direction = direction
        if part in {"headline", "lede"}:
            found = base_direction(text, declared=entry.direction, language=entry.language)
            own = "rtl" if found == "rtl" else "ltr"
        tight = bool(head) and part in {"headline", "byline"}
        content = _badged(text, badges) if part == "kicker" else Inline(text=text)
        head.append(Meta(direction=own, align=direction, tight=tight, part=part, content=content))
    return head


def _badged(kicker: str, badges: Sequence[str]) -> Inline:
    """Make badges of the last words of a kicker."""
    spans: list[Span] = []
    end = len(kicker)
    for badge in filter(None, reversed(badges)):
        start = kicker.rindex(badge, 0, end)
        spans.insert(0, Span(start=start, end=start + len(badge), style="badge"))
        end = start
    return Inline(text=kicker, spans=tuple(spans))


def _words(text: str) -> str:
    """Spell a text as a row of whole words, whatever its case and accents: a part of it is a part of that."""
    words = "".join(char if char.isalnum() else " " for char in fold(text)).split()
    return f" {' '.join(words)} "


def _lede(summary: Document, body: Document) -> str:
    """Take what the feed says in short, where the body does not begin by saying it."""
    paragraphs = (block.text for block in summary.blocks if isinstance(block, Paragraph | Heading))
    text = line(" ".join(paragraphs))
    said = letters(text.removesuffix("[…]").removesuffix("[...]").removesuffix("(…)"))
    if not said:
        return ""
    start = letters(" ".join(block.text for block in body.blocks if not isinstance(block, Figure)))
    return "" if start.startswith(said) or said.startswith(start) else text


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    """Leave out a headline that the body repeats."""
    if (
        blocks
        and isinstance(blocks[0], Heading | Paragraph)
        and letters(blocks[0].text) == letters(title) != ""
    ):
        return blocks[1:]
    return blocks


def _with_notices(blocks: list[Block]) -> list[Block]:
    """Show as a notice what says whose words these are."""
    made = list(blocks)
    for index, kind in notices(blocks).items():
        block = made[index]
        if isinstance(block, Paragraph):
            made[index] = Notice(direction=block.direction, kind=kind, content=block.content, tight=False)
    return made


def _with_cards(blocks: list[Block], words: ArticleWords, direction: Direction) -> list[Block]:
    """Say of what is to be seen or heard what it is, and where."""
    names = {"video": words.video, "audio": words.audio, "post": words.post}
    made = list(blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Figure) and block.kind in names:
            own = block.direction if block.kind == "post" else direction
            place = block.place if block.place != block.text else ""
            parts = [Inline(text=names[block.kind]), block.content, Inline(text=place)]
            made[index] = replace(block, direction=own, content=row_of(parts, own), caption=block.text)
    return made


def _lead_picture(entry: Entry, body: Document, direction: Direction) -> list[Block]:
    """Show the first picture that came with the entry, unless the body shows it."""
    shown_already = {_same(block.src) for block in body.blocks if isinstance(block, Figure)}
    for enclosure in entry.enclosures:
        src = followed(enclosure.url, entry.url)
        if enclosure.kind == "picture" and src:
            if _same(src) in shown_already:
                return []
            return [
                _figure(enclosure, src=src, kind="picture", text=line(enclosure.caption), direction=direction)
            ]
    return []


def _same(address: str) -> str:
    return address.partition("?")[0].partition("://")[2]


def _files(
    entry: Entry, words: ArticleWords, direction: Direction, links: Links, body: Document
) -> list[Block]:
    """List what came with the entry to be heard, seen or kept."""
    shown_already = {_same(block.src) for block in body.blocks if isinstance(block, Figure)}
    names = {"video": words.video, "audio": words.audio, "file": words.file}
    found: list[Block] = []
    for enclosure in entry.enclosures:
        kind: _Kind = _KINDS.get(enclosure.kind, "file")
        src = followed(enclosure.url, entry.url)
        if kind == "picture" or not src or _same(src) in shown_already:
            continue
        shown_already.add(_same(src))
        name = line(enclosure.caption) or file_name(src) or host(src)
        size = words.here.get(src)
        measures = running_time(enclosure.duration), file_size(size or enclosure.size)
        here = words.downloaded if size else ""
        text = in_a_row([names[kind], name, *measures, here], direction)
        figure = _figure(
            enclosure, src=src, kind=kind, text=text, direction=direction, link=links.number(src)
        )
        found.append(replace(figure, tight=bool(found)))
    return found


def _figure(
    enclosure: Enclosure, *, src: str, kind: _Kind, text: str, direction: Direction, link: int = 0
) -> Figure:
    credit = line(enclosure.credit)
    spans: tuple[Span, ...] = ()
    shown_text = text or file_name(src)
    if credit and credit.casefold() not in shown_text.casefold():
        start = len(shown_text) + 3
        spans = (Span(start=start, end=start + len(credit), style="credit"),)
        shown_text = f"{shown_text} / {credit}"
    own = base_direction(shown_text, language="ar" if direction == "rtl" else "")
    return Figure(
        direction="rtl" if own == "rtl" else "ltr",
        align=direction,
        kind=kind,
        src=src,
        content=Inline(text=shown_text, spans=spans),
        caption=text,
        credit=credit,
        link=link,
    )


def _comments(entry: Entry, words: ArticleWords, direction: Direction, links: Links) -> list[Block]:
    address = followed(entry.comments_url, entry.url)
    if not words.comments or not (address or entry.comments):
        return []
    spans = (
        (Span(start=0, end=len(words.comments), style="link", link=links.number(address)),) if address else ()
    )
    content = Inline(text=words.comments, spans=spans)
    # The interface's words keep their order, "49 comments", also under an article that runs the other way.
    own: Direction = "rtl" if base_direction(words.comments) == "rtl" else "ltr"
    return [Meta(direction=own, align=direction, part="muted", content=content)]


def _link_list(addresses: tuple[str, ...], direction: Direction) -> list[Block]:
    """Where each number leads, at the end."""
    if not addresses:
        return []
    room = len(str(len(addresses))) + 3
    found: list[Block] = [Rule(direction=direction)]
    for number, address in enumerate(addresses, 1):
        text = shown(address)
        found.append(
            Meta(
                direction="ltr",
                align=direction,
                inside=(Item(direction=direction, marker=f"[{number}]", room=room),),
                tight=number > 1,
                part="muted",
                content=Inline(text=text, spans=(Span(start=0, end=len(text), style="link", link=number),)),
            )
        )
    return found
