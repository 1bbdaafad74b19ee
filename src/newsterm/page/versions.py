"""Find in another version of an article what is being read in this one."""

from newsterm.lang import fold
from newsterm.page.document import Document

_BEGINNING = 80
"""Letters by which a paragraph is known again: a feed may have cut it after some."""
_FEWEST = 12


def letters(text: str) -> str:
    """Give the letters and digits of a text, folded: two texts with the same ones say the same."""
    return "".join(char for char in fold(text) if char.isalnum())


def same_block(block: int, old: Document, new: Document) -> int | None:
    """Find the block of `new` that says what a block of `old` does, or the nearest of its neighbours.

    None: the two have nothing in common.
    """
    places: dict[str, int] = {}
    for place, one in enumerate(new.blocks):
        places.setdefault(letters(one.text)[:_BEGINNING], place)
    for near in sorted(range(len(old.blocks)), key=lambda place: (abs(place - block), place > block)):
        said = letters(old.blocks[near].text)[:_BEGINNING]
        if len(said) >= _FEWEST and said in places:
            return places[said]
    return None
