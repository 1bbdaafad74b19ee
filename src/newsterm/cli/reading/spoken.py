"""An article as it is said: passages of logical lines, a word for each thing that a page would draw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsterm.lang import Phrases
from newsterm.page.document import (
    BETWEEN,
    Block,
    Code,
    Document,
    Figure,
    Heading,
    Inline,
    Item,
    Meta,
    Notice,
    Paragraph,
    Quote,
    Rule,
    Table,
)

PARAGRAPH = 4
"""What a paragraph counts, where a screenful is so many of them."""
_ITEM, _ROW, _NOTHING = 2, 1, 0
_ISOLATES = "\u2066\u2067\u2068\u2069"
_NO_ISOLATES = dict.fromkeys(map(ord, _ISOLATES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is said in one breath."""

    block: int
    """Which block of the document it is of."""
    lines: tuple[str, ...]
    weight: int = PARAGRAPH
    heading: bool = False
    tight: bool = False
    """Whether it goes on with the one before it, without a blank line."""


def passages(document: Document, words: Phrases) -> list[Passage]:
    """Say a document. The list of its links at the end is left out: it is there when it is asked for."""
    said: list[Passage] = []
    spoken: set[int] = set()
    ends = _quotations_end(document.blocks)
    for index in _order(document.blocks):
        block = document.blocks[index]
        if isinstance(block, Rule) or _is_listed_link(block):
            continue
        before = _before(block, spoken, words)
        own = _said(block, index, words)
        if own and before:
            own[0] = replace(own[0], lines=(before + own[0].lines[0], *own[0].lines[1:]))
        if own and index in ends:
            own[-1] = replace(own[-1], lines=(*own[-1].lines, words.say("plain.quotation_ends")))
        said += own
    return said


def screenful(said: Sequence[Passage], start: int, paragraphs: int) -> int:
    """Give where the passages end that are said at once; a heading stays with what is below it. 0: all."""
    if not paragraphs:
        return len(said)
    weight, end = 0, start
    while end < len(said) and weight < paragraphs * PARAGRAPH:
        weight += said[end].weight
        end += 1
    if not any(one.weight or one.heading for one in said[end:]):
        return len(said)
    while start + 1 < end < len(said) and said[end - 1].heading:
        end -= 1
    return end


def _order(blocks: Sequence[Block]) -> list[int]:
    """Let the headline go first: an ear cannot skip what stands above it."""
    headline = next(
        (at for at, block in enumerate(blocks) if isinstance(block, Meta) and block.part == "headline"), 0
    )
    return [*([headline] if blocks else []), *(at for at in range(len(blocks)) if at != headline)]


def _is_listed_link(block: Block) -> bool:
    if not (isinstance(block, Meta) and block.part == "muted" and block.inside):
        return False
    inside = block.inside[-1]
    return isinstance(inside, Item) and inside.marker.startswith("[")


def _quotations_end(blocks: Sequence[Block]) -> set[int]:
    """Find the last blocks of quotations that are of more than one."""
    places: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        for box in block.inside:
            if isinstance(box, Quote):
                places.setdefault(box.number, []).append(index)
    return {found[-1] for found in places.values() if len(found) > 1}


def _before(block: Block, spoken: set[int], words: Phrases) -> str:
    """Say what a block begins: a quotation, an item of a list."""
    begins = ""
    for box in block.inside:
        if isinstance(box, Quote) and box.number not in spoken:
            spoken.add(box.number)
            begins += f"{words.say('plain.quotation')}: "
        elif isinstance(box, Item) and box.marker:
            begins += f"{words.say('plain.details')}: " if box.fold else f"{box.marker} "
    return begins


def _said(block: Block, index: int, words: Phrases) -> list[Passage]:
    match block:
        case Table():
            return list(_table(block, index, words))
        case Code():
            named = words.say("plain.code") + (f" ({block.language})" if block.language else "")
            lines = (f"{named}:", *block.text.split("\n"), words.say("plain.code_ends"))
            return [Passage(block=index, lines=lines)]
        case Figure():
            return [Passage(block=index, lines=(_figure(block, words),), weight=_NOTHING)]
        case Rule():
            return []
        case _:
            return [_worded(block, index, words)]


def _worded(block: Meta | Heading | Paragraph | Notice, index: int, words: Phrases) -> Passage:
    text = numbered(block.content, words)
    is_item = bool(block.inside) and isinstance(block.inside[-1], Item)
    weight = _ITEM if is_item else PARAGRAPH
    match block:
        case Heading(level=level):
            text, weight = words.say("plain.heading", level=level, text=text), _NOTHING
        case Notice(kind=kind):
            text = f"{words.say(f'notices.{kind}')}: {text}"
        case Meta(part=part):
            text, weight = _in_a_row(text, words) if part in {"kicker", "byline"} else text, _NOTHING
    lines = tuple(text.split("\n"))
    heading = isinstance(block, Heading)
    tight = block.tight or (isinstance(block, Meta) and block.part == "kicker")  # below the headline
    return Passage(block=index, lines=lines, weight=weight, heading=heading, tight=tight)


def _in_a_row(text: str, words: Phrases) -> str:
    """Put commas where a page has dots: a voice would say each of them."""
    return words.listed(text.translate(_NO_ISOLATES).split(BETWEEN))


def _figure(figure: Figure, words: Phrases) -> str:
    """Say what is to be seen or heard; the name of a picture's file says nothing."""
    kind = words.say(f"article.{figure.kind}")
    shown = figure.caption or figure.alt
    if figure.kind == "picture":
        shown = "" if shown == figure.src.rpartition("/")[2] else shown
    else:
        shown = shown or figure.text
    shown = _in_a_row(shown, words)
    said = shown if shown.startswith(kind) else f"{kind}: {shown}" if shown else kind
    if figure.credit and figure.credit.casefold() not in said.casefold():
        said += f" ({figure.credit})"
    return said + (f" [{words.number(figure.link)}]" if figure.link else "")


def _table(table: Table, index: int, words: Phrases) -> Iterator[Passage]:
    """Say a table row by row, each value with the name of its column."""
    rows = [row for row in table.rows if row]
    titles: list[str] = []
    if rows and len(rows) > 1 and all(cell.header for cell in rows[0]):
        for cell in rows.pop(0):
            titles += [numbered(cell.content, words)] * cell.columns
    semicolon = words.listed(("", "")).replace(",", ";").replace("،", "؛")
    said = words.say("plain.table", n=len(rows))
    caption = numbered(table.caption, words)
    yield Passage(block=index, lines=(f"{said}: {caption}" if caption else said,), weight=_ROW)
    for number, row in enumerate(rows, 1):
        values, column = [], 0
        for cell in row:
            value = numbered(cell.content, words).replace("\n", " ")
            title = titles[column] if column < len(titles) else ""
            values.append(f"{title}: {value}" if title and value else value)
            column += cell.columns
        line = f"{words.number(number)}. " + semicolon.join(filter(None, values))
        yield Passage(block=index, lines=(line,), weight=_ROW, tight=True)


def numbered(inline: Inline, words: Phrases) -> str:
    """Write the number of each link behind it: `text [3]`."""
    pieces, done = [], 0
    for at, span in enumerate(inline.spans):
        after = inline.spans[at + 1] if at + 1 < len(inline.spans) else None
        goes_on = (
            after and after.link == span.link and not inline.text[span.end : after.start].strip(_ISOLATES)
        )
        if not span.link or goes_on:
            continue
        end = span.start + len(inline.text[span.start : span.end].rstrip())
        pieces += [inline.text[done:end], f" [{words.number(span.link)}]"]
        done = end
    return "".join((*pieces, inline.text[done:]))
