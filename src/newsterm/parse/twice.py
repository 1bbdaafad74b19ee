"""Undo an encoding that was done twice: UTF-8 that was read as a code page, and written as UTF-8 again.

`Ø§Ù„Ø®Ø¨Ø±` and `ط§ظ„ط®ط¨ط±` were الخبر once. Only where it is certain, so only in the scripts from right to
left: no language writes a letter of theirs as such a pair, and one pair after the other.
"""

import re
from collections.abc import Callable, Iterator

# The most frequent letters, alef and yod, as they look then; their sum decides whether to look closer.
_SIGNS = {"cp1252": ("Ø§", "Ù„", "×™", "×•", "×\x99", "×\x95"), "cp1256": ("ط§", "ظ„", "×™", "×•")}
_EACH = "§„×"
"""One of these is in each sign; most texts have none, and are not looked at twice."""
_FEWEST = 4
"""Of those letters."""
_BEGINNING = 20_000
_RUN = re.compile("[^\x00-\x7f]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff]")


def once(text: str) -> str:
    """Give a text as it was before it was encoded a second time; any other text stays as it is."""
    for page in _pages(text[:_BEGINNING]):
        repaired = _undone(text, page)
        if repaired:
            return repaired
    return text


def seems_twice(head: str) -> bool:
    """Whether a text that begins so, with 20,000 letters or more, may have been encoded twice."""
    return any(_pages(head[:_BEGINNING]))


def _pages(beginning: str) -> Iterator[str]:
    """Name the code pages that a text may have been read as in between."""
    if any(mark in beginning for mark in _EACH):
        for page, signs in _SIGNS.items():
            if sum(beginning.count(sign) for sign in signs) >= _FEWEST:
                yield page


def _undone(text: str, page: str) -> str:
    """Undo it run by run; empty where not nine of ten runs are UTF-8, most of them right-to-left text."""
    byte = _bytes(page)
    runs = good = letters = 0

    def whole(run: re.Match[str]) -> str:
        nonlocal runs, good, letters
        runs += 1
        try:
            undone = bytes(map(byte, run[0])).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            return run[0]
        good += 1
        letters += len(_RIGHT_TO_LEFT.findall(undone)) * 2 > len(undone)
        return undone

    repaired = _RUN.sub(whole, text)
    return repaired if good * 10 >= runs * 9 and letters * 2 > good else ""


def _bytes(page: str) -> Callable[[str], int]:
    """Give the way back from a character to its byte; what the page leaves out stands for itself (WHATWG)."""
    table = {bytes([code]).decode(page, "ignore") or chr(code): code for code in range(0x80, 0x100)}
    # Some write what windows-1252 leaves out, and all of C1, as ISO 8859-1 does.
    table |= {chr(code): code for code in range(0x80, 0xA0) if chr(code) not in table}
    return table.__getitem__
