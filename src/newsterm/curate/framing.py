"""Find what a feed writes around every text, "The post … appeared first on …", and behind its titles.

It tells of no event, and feeds of one maker have it alike.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

LATEST = 8
"""How many of a feed's latest texts show what is usual."""
_LEAST, _MOST_OF_THEM = 3, 0.6
"""So many of them, and which part of them, have it."""
_WORDS = 2
"""A single word with which most begin is an article or a town: that may tell something."""
_READ = 2_000
"""Letters of a text that are looked at; nobody reads further of a lede."""
_DIGITS = re.compile(r"\d")
_MAKERS = re.compile(
    r"(?:\bThe post\b\s*)?\bappeared first on\b.*|\b(?:Continue reading|Read more)\b[^.]{0,80}$"
    r"|(?:التدوينة|ظهرت المقالة)\s+(?:ظهرت )?أولاً على.*|(?:اقرأ|إقرأ|تابع) (?:المزيد|القراءة)[^.]{0,80}$"
    r"|نوشته\s+اولین بار در.*|ادامه مطلب[^.]{0,80}$"
    r"|הפוסט\s+הופיע לראשונה ב.*|(?:להמשך קריאה|קרא(?:ו)? עוד)[^.]{0,80}$"
    r"|(?:The post\s+)?سب سے پہلے شائع ہو.*|مزید پڑھیں[^.]{0,80}$",
    re.DOTALL,
)
"""With what WordPress ends every text of a feed, without its title, and how others say that there is more."""


_BARS = frozenset("|-–—:·»«/")


class Frame(NamedTuple):
    """With what words the texts of a feed begin and end, figures as 0; mostly with none."""

    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    """The last one first."""
    behind: tuple[str, ...] = ()
    """And with what its titles end, from a bar or a dash on; the last one first."""


def framed(texts: Sequence[tuple[str, str]]) -> Frame:
    """Find the frame of a feed's texts, each behind its title; feeds write that into it too."""
    behind = _shared([_usual(title[-_READ:].split())[::-1] for title, _ in texts])
    bars = [at for at, word in enumerate(behind, 1) if word in _BARS]
    words = [found for title, text in texts if (found := _usual(_own(title, text).split()))]
    ends = _shared([found[::-1] for found in words])
    return Frame(_shared(words), ends, behind[: max(bars, default=0)])


def unframed(title: str, text: str, frame: Frame) -> str:
    """Take off a text what stands around all of its feed, and its title; what is left of 2,000 letters."""
    words = _own(title, text).split()
    usual = _usual(words)
    first = _met(usual, frame.begins)
    last = len(words) - _met(usual[first:][::-1], frame.ends)
    return " ".join(words[first:last])


def headline(title: str, frame: Frame) -> str:
    """Take off a title what its feed writes behind every one: its own name, mostly."""
    if len(title) > _READ:
        return title
    words = title.split()
    return " ".join(words[: len(words) - _met(_usual(words)[::-1], frame.behind)]) or title


def _met(words: Sequence[str], frame: Sequence[str]) -> int:
    """Count the words of a frame with which a text begins; 0 of too few."""
    count = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, frame, strict=False)))
    return count if count >= _WORDS else 0


def _own(title: str, text: str) -> str:
    head = title.strip()
    short = text[: _READ + len(head)]
    return _MAKERS.sub("", (short.replace(head, " ") if len(head) > 1 else short)[:_READ])


def _usual(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(_DIGITS.sub("0", word) for word in words)


def _shared(texts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Find the words with which most begin."""
    least = max(_LEAST, _MOST_OF_THEM * len(texts))
    found: list[str] = []
    while len(texts) >= least:
        following = Counter(text[len(found)] for text in texts if len(text) > len(found))
        word, often = following.most_common(1)[0] if following else ("", 0)
        if often < least:
            break
        texts = [text for text in texts if text[len(found) : len(found) + 1] == (word,)]
        found.append(word)
    return tuple(found) if len(found) >= _WORDS else ()
