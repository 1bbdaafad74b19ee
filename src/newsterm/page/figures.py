"""Read the numbers of a text, with what they measure, however they are spelled."""

import re
from collections.abc import Iterator
from functools import cache

from newsterm.lang import fold
from newsterm.page import cues

_NUMBER = re.compile(r"\d+(?:[.,:/٫٬](?=\d)\d+)*")
_CURRENCY = re.compile(r"[$€£¥₪₹﷼]\s?$")
_SIGN = re.compile(r"\s?[%٪]|\s?[$€£¥₪₹﷼]")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w\u064b-\u065f'’-]*)")
_PER = re.compile(r"/[^\W\d_]{1,4}\b")
"""Of what a measure is for each: km/h, كم/س."""
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"\s?-?\s?(?:(?:and|و|ו)\s)?")
"""What stands between two words of one number."""
_TOGETHER = re.compile("[وفبلכהובלמש]{1,2}$")
"""What Arabic and Hebrew write together with a number."""
_HUNDRED = 100
_FOR_EACH = frozenset(("في", "per"))
_LATIN = re.compile("[A-Za-zÀ-ɏ]")


def figures(text: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Find the numbers of a text with their unit: where, and (value, `%` or nothing)."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if start and _LATIN.match(text[start - 1]):
            continue  # Covid19
        if currency := _CURRENCY.search(text[max(0, start - 2) : start]):
            start -= len(currency[0])
        unit = ""
        if sign := _SIGN.match(text, end):
            end, unit = sign.end(), "%" if sign[0].strip() in "%٪" else ""
        value, end, percent = _measured(text, _value(found[0]), end)
        yield start, end, (value, percent or unit)


def spelled(text: str) -> Iterator[tuple[str, str]]:
    """Find the numbers that a text writes in words, `three percent`, as `figures` gives those in digits.

    Of what is put together (`مائة وخمسة وعشرين`) each part is given too: rather one too many.
    """
    folded = fold(text)
    total = end = 0
    for found in _WORD.finditer(folded):
        value = _in_words(found[0])
        if value is None:
            continue
        if not total or _BETWEEN.fullmatch(folded, end, found.start()) is None:
            total = value
        else:
            total = total * value if value == _HUNDRED > total else total + value
        end = found.end()
        for one in {value, total}:
            read, _, percent = _measured(folded, str(one), end)
            yield read, percent


def _in_words(word: str) -> int | None:
    """Read a folded word as a number, whatever is written together with it: `بثلاثة`; None: it is none."""
    ways = (word[at:] for at in range(3) if len(word) - at > 2 and (not at or _TOGETHER.match(word, 0, at)))
    return next((known for way in (word, *ways) if (known := _spelled().get(way)) is not None), None)


def _measured(text: str, value: str, end: int) -> tuple[str, int, str]:
    """Read on behind a number: its scale, `percent`, or the word that it counts; gives where that ends."""
    per = False
    for word, after in _following(text, end):
        folded = fold(word)
        if folded in _scales():
            value, end = _scaled(value, _scales()[folded]), after
        elif folded in _percents():
            return value, after, "%"
        elif folded in _FOR_EACH and not per:
            per = True  # 5 في المئة; but 40 في غرق
        else:
            counts = not per and ":" not in value and _is_counted(folded)
            each = _PER.match(text, after)
            return value, (each.end() if each else after) if counts else end, ""
    return value, end, ""


def _is_counted(word: str) -> bool:
    """Whether a folded word behind a number may be what it counts."""
    if len(word) < 2 or word in little() or word in _uncounted():
        return False
    return not any(char.isdecimal() for char in word)  # 12 و4


def _scaled(value: str, noughts: int) -> str:
    whole, _, part = value.partition(".")
    rest = part[noughts:]
    return (whole + part[:noughts].ljust(noughts, "0")).lstrip("0") + (f".{rest}" if rest else "")


def _following(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Give the next words of the same phrase, and where they end."""
    for _ in range(3):
        found = _NEXT.match(text, end)
        if found is None:
            return
        end = found.end()
        yield found[1], end


def _value(written: str) -> str:
    """Spell a number as every spelling of it is: `1,200`, `1200` and `١٬٢٠٠` are one, `3.50` is `3.5`."""
    folded = fold(written).replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", folded):
        folded = folded.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", folded):
        folded = folded.replace(".", "")
    folded = re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", folded)
    if re.fullmatch(r"\d+\.\d+", folded):
        folded = folded.rstrip("0").rstrip(".")
    return folded.lstrip("0") or "0"


@cache
def no_name() -> frozenset[str]:
    """List what never stands in a name, in scripts without capitals."""
    return frozenset(fold(word) for word in cues.NO_NAME.split())


@cache
def function_words() -> frozenset[str]:
    """List small words of English, days and months."""
    return frozenset(cues.FUNCTION.split())


@cache
def little() -> frozenset[str]:
    """List all of both."""
    return no_name() | function_words()


@cache
def _uncounted() -> frozenset[str]:
    return frozenset(map(fold, cues.UNCOUNTED.split()))


@cache
def _spelled() -> dict[str, int]:
    pairs = (one.partition("=") for one in cues.SPELLED.split())
    return {fold(word): int(value) for word, _, value in pairs}


@cache
def _scales() -> dict[str, int]:
    pairs = (one.partition("=") for one in cues.SCALES.split())
    return {fold(word): int(noughts) for word, _, noughts in pairs}


@cache
def _percents() -> frozenset[str]:
    return frozenset(fold(word).replace("_", " ").removeprefix("per ") for word in cues.PERCENT.split())
