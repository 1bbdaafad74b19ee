"""Break logical text into lines that fit a width, always before it is reordered.

Greedy, on shaped cells. A line breaks after white space or U+200B and between ideographs, never after an opening or
before a closing mark (UAX #14 LB13–LB15 where white space stands between), never at a no-break space. A word that is
longer than a line folds between cells, and its letters stay joined.
"""

import re

from newsterm.bidi.cells import Cells

_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NEVER_FIRST = frozenset(")]}»›”’!?؟،؛,.:;…٪%。、」』）】〉》！？：；ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NEVER_LAST = frozenset("([{«‹“‘「『（【〈《")


def wrap(text: str, cells: Cells, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Divide a paragraph's cells into lines of at most `width` columns; the first line may have another width.

    Returns for each line its first cell and the one after its last, spaces at the break left out. A paragraph without
    cells is one empty line.
    """
    texts, columns = cells.texts, cells.columns
    count = len(texts)
    room = max(1, width if first is None else first)
    breaks = _breaks(text, cells)
    lines: list[tuple[int, int]] = []
    start = 0
    while True:
        used, best, index = 0, 0, start
        for index in range(start, count):
            if index in breaks and index > start:
                best = index
            used += columns[index]
            if used > room and texts[index] not in _SPACES:
                break
        else:
            lines.append((start, _trim(texts, start, count)))
            return lines
        following = best or max(index, start + 1)
        lines.append((start, _trim(texts, start, following)))
        start = following
        while start < count and texts[start] in _SPACES:
            start += 1
        if start == count:
            return lines
        room = max(1, width)


def _trim(texts: list[str], start: int, end: int) -> int:
    while end > start and texts[end - 1] in _SPACES:
        end -= 1
    return end


def _breaks(text: str, cells: Cells) -> set[int]:
    """Find the cells with which a line may begin."""
    texts = cells.texts
    breaks = {
        index
        for index in range(1, len(texts))
        if texts[index - 1] in _SPACES and texts[index] not in _SPACES and _may_part(texts, index)
    }
    if "\u200b" in text:
        breaks |= {
            index for index in range(1, len(texts)) if "\u200b" in text[cells.starts[index - 1] : cells.starts[index]]
        }
    if _IDEOGRAPH.search(text):
        breaks |= {
            index
            for index in range(1, len(texts))
            if (_IDEOGRAPH.match(texts[index]) or _IDEOGRAPH.match(texts[index - 1]))
            and texts[index][0] not in _NEVER_FIRST
            and texts[index - 1][0] not in _NEVER_LAST
        }
    return breaks


def _may_part(texts: list[str], index: int) -> bool:
    """Whether white space before a cell is a place to break: not where it only sets a mark off from what it holds."""
    if texts[index] in _NEVER_FIRST:
        after = texts[index + 1] if index + 1 < len(texts) else " "
        if after in _SPACES or after in _NEVER_FIRST:
            return False
    before = index - 1
    while before > 0 and texts[before] in _SPACES:
        before -= 1
    if texts[before] in _NEVER_LAST:
        return not (before == 0 or texts[before - 1] in _SPACES or texts[before - 1] in _NEVER_LAST)
    return True
