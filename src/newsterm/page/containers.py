"""Nest blocks in lists and quotations, and tell which stand close together."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from newsterm.page.document import Block, Code, Direction, Item, Quote, Table


@dataclass(slots=True)
class ListBox:
    """A list while it is read; also definitions and `<details>`, whose text hangs in the same way."""

    room: int
    direction: Direction | None = None
    """Of all its markers; decided with its first block."""
    counter: int | None = None
    """The next item's number; None: bullets."""
    bullet: str = "•"
    begun: bool = False

    def next_marker(self) -> str:
        """Give what stands before the next item."""
        if self.counter is None:
            return self.bullet
        self.counter += 1
        return f"{self.counter - 1}."


@dataclass(slots=True)
class ItemBox:
    """An item while it is read."""

    of: ListBox
    marker: str
    shown: bool = False
    fold: int = 0
    opened: bool = False


@dataclass(slots=True)
class QuoteBox:
    """A quotation while it is read."""

    number: int
    direction: Direction | None = None


Boxes: TypeAlias = tuple[ItemBox | QuoteBox, ...]


def placed(block: Block, boxes: Boxes, start: Direction | None) -> Block:
    """Place a block inside its containers, outermost first.

    `start` is the side that the page or its language gives to lists and quotations; where they give none,
    the first block in one decides for all of it. The first block of an item bears the marker; an item stands
    close to the one before it.
    """
    if not boxes:
        return block
    inside: list[Quote | Item] = []
    first_list = next((box for box in boxes if isinstance(box, ItemBox)), None)
    tight = bool(
        first_list
        and first_list.of.begun
        and any(isinstance(box, ItemBox) and not box.shown for box in boxes)
    )
    for box in boxes:
        if isinstance(box, QuoteBox):
            box.direction = box.direction or start or block.direction
            inside.append(Quote(direction=box.direction, number=box.number))
            continue
        of = box.of
        of.direction = of.direction or start or block.direction
        inside.append(
            Item(
                direction=of.direction,
                marker="" if box.shown else box.marker,
                room=of.room,
                fold=box.fold,
                opened=box.opened,
            )
        )
        box.shown = of.begun = True
    last = inside[-1]
    align = block.align or (
        last.direction if isinstance(last, Item) and not isinstance(block, Code | Table) else None
    )
    return replace(block, inside=(*inside, *block.inside), tight=tight or block.tight, align=align)
