"""Break logical text into lines that fit a width, always before it is reordered.

Greedy, on shaped cells. A line breaks after white space or U+200B, between ideographs, and after a hyphen
between words (LB21, but not after a Hebrew prefix, LB21a, and not in addresses), never after an opening or
before a closing mark (UAX #14 LB13–LB15, where white space stands between), never at a no-break space (LB12)
or a word joiner (LB11). A word that is longer than a line folds between cells, and its letters stay joined;
an address folds behind one of its / ? & = - . where there is one far enough along (LB13, SY).
"""

import re

from newsterm.bidi.cells import Cells

_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
_NO_BREAK = frozenset("\u00a0\u2007\u2011\u202f")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CLOSING_BRACKETS, _OPENING_BRACKETS = frozenset(")]}」』）】〉》"), frozenset("([{„‚「『（【〈《")
_CLOSING = _CLOSING_BRACKETS | frozenset("»›”’!?؟۔،؛,.:;。、！？，．：；/")
_MAY_BEGIN = frozenset("»›”’")
_MAY_BEGIN_LATIN = frozenset("./")
_OPENING = _OPENING_BRACKETS | frozenset("«‹“‘")
_NEVER_FIRST = _CLOSING | _NO_BREAK | frozenset("%٪…\"'-‐–—ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""Not even between ideographs."""
_NEVER_LAST = _OPENING | _NO_BREAK | frozenset("\"'")
_HYPHEN = re.compile("(?<=[^\\W\\d_][^\\W\\d_\u05d0-\u05ea])[-\u2010\u2013\u2014](?=[^\\W\\d_]{2})")
_UNBROKEN = re.compile("\\S+")
_ADDRESS = re.compile("[/@\\\\]")
_OF_ADDRESS, _PARTS_ADDRESS = frozenset("/&="), frozenset("/?&=-.#")
_ZERO_WIDTH_SPACE, _WORD_JOINERS = "\u200b", re.compile("[\u2060\ufeff]")


def wrap(text: str, cells: Cells, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Divide a paragraph's cells into lines of at most `width` columns; the first may have another width.

    Returns for each line its first cell and the one after its last, spaces at the break left out. A paragraph
    without cells is one empty line.
    """
    texts, columns = cells.texts, cells.columns
    count = len(texts)
    room = width if first is None else max(1, first)
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
        # What is too wide for a narrower first line goes to the second; elsewhere a cell is the least that
        # a line has.
        following = best or (index if room < width else max(_fold(texts, start, index), start + 1))
        lines.append((start, _trim(texts, start, following)))
        start = following
        while start < count and texts[start] in _SPACES:
            start += 1
        if start == count:
            return lines
        room = width


def _fold(texts: list[str], start: int, end: int) -> int:
    """Find the cell with which an address goes on that fills the line from `start` to `end`; else `end`."""
    if not _OF_ADDRESS.intersection(texts[start:end]):
        return end
    least = start + (end - start) // 3
    for index in range(end, least, -1):
        if texts[index - 1] in _PARTS_ADDRESS and texts[index] not in _PARTS_ADDRESS:
            return index
    return end


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
    if _IDEOGRAPH.search(text):
        breaks |= {
            index
            for index in range(1, len(texts))
            if (_IDEOGRAPH.match(texts[index]) or _IDEOGRAPH.match(texts[index - 1]))
            and texts[index][0] not in _NEVER_FIRST
            and texts[index] not in _SPACES
            and texts[index - 1][0] not in _NEVER_LAST
        }
    if _HYPHEN.search(text):
        behind = _behind_hyphens(text)
        breaks |= {index for index, base in enumerate(cells.bases) if base in behind}
    if _WORD_JOINERS.search(text):
        breaks = {index for index in breaks if not _WORD_JOINERS.search(cells.undrawn(text, index))}
    if _ZERO_WIDTH_SPACE in text:
        breaks |= {index for index in range(1, len(texts)) if _ZERO_WIDTH_SPACE in cells.undrawn(text, index)}
    return breaks


def _behind_hyphens(text: str) -> set[int]:
    """Find the offsets behind the hyphens that part words: not those of addresses."""
    return {
        hyphen.end()
        for word in _UNBROKEN.finditer(text)
        if not _ADDRESS.search(word[0])
        for hyphen in _HYPHEN.finditer(text, *word.span())
    }


def _may_part(texts: list[str], index: int) -> bool:
    """Whether white space before a cell is a place to break, and does not only set a mark off.

    Brackets are always held to what they enclose. Quotation marks close in one language and open in another,
    and a point or a stroke may begin a Latin word (.NET, /usr): their other side decides.
    """
    before, shown = index - 1, texts[index]
    while before > 0 and texts[before] in _SPACES:
        before -= 1
    if shown in _CLOSING_BRACKETS or texts[before] in _OPENING_BRACKETS:
        return False
    if shown in _CLOSING:
        after = texts[index + 1] if index + 1 < len(texts) else " "
        begins = shown in _MAY_BEGIN or (shown in _MAY_BEGIN_LATIN and after.isascii())
        if not begins or after in _SPACES or after in _CLOSING:
            return False
    if texts[before] in _OPENING:
        return not (before == 0 or texts[before - 1] in _SPACES or texts[before - 1] in _OPENING)
    return True
