"""Fill a line to its column: by tatweel where calligraphers draw a letter out, the rest by spaces.

Which join of a word is drawn out follows the priorities that Internet Explorer 5.5 brought and others keep
(`text-justify: kashida`; LibreOffice's i18nutil/kashida.cxx, with its amendment on final yeh): a word is
drawn out at one place, the best it has, of several alike the last. The choice of words is ours: few, spread
over the line, one column each before any has two.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsterm.bidi.cells import Cells, cells_of
from newsterm.bidi.shape import MARKS, letters

TATWEEL = "\u0640"
_LEAST_FILLED = 0.75
"""Of its column; a line that is emptier than that would be torn apart."""
_MOST_ADDED = 2
"""Columns at one place."""
_SHORTEST = 3
"""Cells of a word that may be drawn out."""

_SEEN_SAD = frozenset("سشصضڛښڜڝڞۺۻݜݭݰݽݾ")
_HEH_DAL = frozenset("ةهدذۀہۂۃھەڈڊډڋڌڍڎڏڐۮݙݚ")
_ALEF_KAF = frozenset("اأإآٱطظلكکگڪڬڭڮگڰڱڲڳڴڵڶڷڸ")
_TOOTH = frozenset("بپتثٹټٽٺٻڀنڼڻييئیىې")
_REH = frozenset("رزژڑړڕږڗڙۯݛ")
_YEH = frozenset("يىیئېۍێےۓ")
_WAW_QAF = frozenset("وؤۆۇۈۉۊۋعغڠفڤڥڦقڧڨ")
_LAM = "\u0644"
_LAM_ALEF = frozenset(map(chr, range(0xFEF5, 0xFEFD)))
_FIRST, _ARTICLE, _MARKED = 4, 10, 12
"""Behind a first letter but seen and sad, behind the article's lam, and beside marks, a word is drawn out
where it has nothing better: steps of rank, the rank, steps of rank."""
_ALLAH = re.compile(f"\u0644[{MARKS}]*\u0644[{MARKS}]*\u0647")
"""What الله and لله have in common; they are written as they are."""
_NASTALIQ = re.compile("[\u0679\u0688\u0691\u06ba\u06c1\u06d2\u06d3]")
"""Letters of Urdu, whose script is not drawn out."""
_ONLY_MARKS = re.compile(f"[{MARKS}]*")


def fill(
    text: str, cells: Cells, span: tuple[int, int], width: int, *, kashida: bool
) -> list[tuple[int, str, int]]:
    """Find what fills a line: behind which cells, with what, how many columns; in logical order.

    `span` is the line's first cell and the one after its last. Empty where nothing is missing, or so much
    that the line had better stay as it is.
    """
    first, after = span
    used = sum(cells.columns[first:after])
    missing = width - used
    if missing <= 0 or used < width * _LEAST_FILLED:
        return []
    gaps = [
        index
        for index in range(first + 1, after - 1)
        if cells.texts[index] == " " and cells.texts[index - 1] != " "
    ]
    joins = _joins(text, cells, first, after) if kashida else []
    drawn, parted = _shares(missing, len(joins), len(gaps))
    if drawn + parted < missing:
        return []
    places = [(index, TATWEEL, count) for index, count in _drawn_out(joins, drawn)]
    places += [(index, " ", count) for index, count in _spread(gaps, parted)]
    return sorted(places)


def draws_out(text: str) -> bool:
    """Whether a paragraph's script draws letters out at all: Urdu's does not."""
    return not _NASTALIQ.search(text)


def _shares(missing: int, joins: int, gaps: int) -> tuple[int, int]:
    """Divide what is missing: half of the words are drawn out, then spaces widened, then more of both."""
    drawn = min(missing, (joins + 1) // 2)
    parted = min(missing - drawn, gaps)
    for most in range(1, _MOST_ADDED + 1):
        drawn += min(missing - drawn - parted, joins * most - drawn)
        parted += min(missing - drawn - parted, max(0, gaps * most - parted))
    return drawn, parted


def _spread(places: Sequence[int], count: int) -> list[tuple[int, int]]:
    """Give columns to places, as evenly as they go."""
    if not places:
        return []
    whole, rest = divmod(count, len(places))
    more = {places[(2 * turn + 1) * len(places) // (2 * rest)] for turn in range(rest)}
    return [(place, whole + (place in more)) for place in places if whole or place in more]


def _drawn_out(joins: Sequence[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Choose the joins to be drawn out: in each stretch of the line the best, of several the middle one."""
    whole, rest = divmod(count, len(joins)) if joins else (0, 0)
    more = set()
    for turn in range(rest):
        begins, ends = turn * len(joins) // rest, (turn + 1) * len(joins) // rest
        middle = (begins + ends - 1) / 2
        best = min(range(begins, ends), key=lambda at: (joins[at][1], abs(at - middle)))
        more.add(joins[best][0])
    return [(place, whole + (place in more)) for place, _ in joins if whole or place in more]


def _joins(text: str, cells: Cells, first: int, after: int) -> list[tuple[int, int]]:
    """Find the best join of each word that may be drawn out: the cell before it, and its rank."""
    found = []
    start = first
    for index in range(first, after + 1):
        if index == after or cells.texts[index] == " ":
            if index - start >= _SHORTEST and (
                best := _best(text[cells.bases[start] : cells.end(index - 1)])
            ):
                found.append((start + best[0], best[1]))
            start = index + 1
    return found


@lru_cache(maxsize=8192)
def _best(word: str) -> tuple[int, int] | None:
    """Find the join at which a word is drawn out: the number of the cell before it, and its rank."""
    if _ALLAH.search(word):
        return None
    cells = cells_of(word)
    spelled = [word[base] for base in cells.bases]
    last = len(spelled) - 1
    joined = [*(_joined(word, cells, at) for at in range(last)), False]
    best: tuple[int, int] | None = None
    for at in range(last):
        rank = _rank(spelled, joined, at) if joined[at] else None
        if rank is None:
            continue
        if at == 0 and rank > 1:
            rank += _FIRST
        if rank and spelled[at] == _LAM and 0 < at < _SHORTEST and spelled[at - 1] == "ا":
            rank = max(rank, _ARTICLE)
        if len(cells.texts[at]) > 1 or len(cells.texts[at + 1]) > 1:
            rank += _MARKED
        if best is None or rank <= best[1]:
            best = (at, rank)
    return best


def _joined(text: str, cells: Cells, index: int) -> bool:
    """Whether a cell's letter reaches out to the next one's, and nothing stands between but marks."""
    table = letters()
    before, behind = table.get(text[cells.bases[index]]), table.get(text[cells.bases[index + 1]])
    return (
        before is not None
        and behind is not None
        and before[0] in "DC"
        and behind[0] in "DRC"
        and cells.texts[index][0] not in _LAM_ALEF
        and _ONLY_MARKS.fullmatch(cells.undrawn(text, index + 1)) is not None
    )


def _rank(spelled: Sequence[str], joined: Sequence[bool], at: int) -> int | None:
    """Rank a join, 0 the best; None where a hand would not draw it out."""
    before, behind = spelled[at], spelled[at + 1]
    if before == TATWEEL:
        return 0
    if before in _SEEN_SAD:
        return 1
    if joined[at + 1]:  # no final form
        further = spelled[at + 2]
        last = not joined[at + 2]
        return 4 if behind in _TOOTH and last and (further in _REH or further in _YEH) else None
    if behind in _YEH or behind == TATWEEL:
        return None
    for rank, group in ((2, _HEH_DAL), (3, _ALEF_KAF), (5, _WAW_QAF)):
        if behind in group:
            return rank
    return 6
