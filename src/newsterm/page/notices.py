"""Find the sentences in an article that say whose words it is, as `lang/sentences` knows them."""

import re
from collections.abc import Sequence

from newsterm.lang import fold
from newsterm.lang.notices import Kind
from newsterm.lang.sentences import any_of, notice_kind
from newsterm.page.document import Block, Heading, Paragraph

_LATEST = 3
"""How many of the last running paragraphs, and what follows them, may be a notice for less."""
_LONGEST_OVER = 40
"""Characters of what stands over the words of readers."""
_HEADLINE = 200
"""Characters; a paragraph without an end that is not longer is a headline, a caption, a button …"""
_ENDS = re.compile("[.!?؟۔…:;؛»”\"')\\]]\\s*$")


_COMMENTS = any_of(
    "التعليقات", "تعليقات القراء", "comments?", "reader comments", "دیدگاه ?ها", "نظرات", "تبصرے", "תגובות"
)
"""What stands by itself over the words of readers."""


def notices(blocks: Sequence[Block]) -> dict[int, Kind]:
    """Find the notices among an article's blocks: their places, and their kinds."""
    body = range(_words_of_readers(blocks))
    running = [index for index in body if _is_running(blocks[index])]
    near_the_end = body[running[-_LATEST] if len(running) >= _LATEST else 0 :]
    found: dict[int, Kind] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.inside:
            kind = notice_kind(block.text, at_the_end=index in near_the_end)
            if kind:
                found[index] = kind
    return found


def _words_of_readers(blocks: Sequence[Block]) -> int:
    """Find where the words of readers begin; at the end, where there are none."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph | Heading) or len(block.text) > _LONGEST_OVER:
            continue
        if _COMMENTS.fullmatch(fold(block.text).strip("0123456789():. ")):
            return index
    return len(blocks)


def _is_running(block: Block) -> bool:
    """Whether a block is part of the text: what has no end is a headline, a link, a button."""
    if not isinstance(block, Paragraph) or block.style != "text":
        return False
    return len(block.text) > _HEADLINE or _ENDS.search(block.text) is not None
