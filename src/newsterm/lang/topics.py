"""Name what news is about, in whatever language; a word counts where it names a topic and nothing else."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from newsterm.lang.fold import fold

TOPICS: Final = (
    "world", "politics", "economy", "sport", "technology", "science", "health", "culture", "opinion",
    "local", "society", "environment", "travel",
)  # fmt: skip
"""Their keys, those of `topics.toml`; a store counts them from the first, so another one comes last."""

_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"\s[-–—|:·•/«»]+\s|[|–—•·«»،,:()\[\]]")
_ARTICLE = re.compile(r"(و?)ال(?=\w{2})|^ה(?=\w{3})")
_LONGEST = 60
"""Characters of a name; what is longer is a sentence."""


@lru_cache(maxsize=4096)
def topic_of(name: str) -> str:
    """Find the topic that a name is the name of: a tag, a category, a part of an address; else nothing."""
    if len(name) > _LONGEST or name.isdecimal():
        return ""
    words = list(_words(name))
    telling = [word for word in words if word not in _noise()]
    every = _every()
    return every.get(" ".join(words)) or every.get(" ".join(telling), "")


def topic_of_title(title: str) -> str:
    """Find the topic that a title names: a part of it as a whole, or where a part of it begins or ends.

    "Sport | BBC", "BBC Sport" and "Science Daily" do; "Christian Science Monitor" does not.
    """
    parts = [part for part in _PARTS.split(title) if part.strip()]
    if len(parts) > 1 and (found := next(filter(None, map(topic_of, parts)), "")):
        return found
    known = _precise()
    for part in parts:
        words = [word for word in _words(part) if word not in _noise()]
        for length in range(min(3, len(words)), 0, -1):
            for some in (words[-length:], words[:length]):
                if topic := known.get(" ".join(some)):
                    return topic
    return ""


def _words(text: str) -> Iterator[str]:
    """Part a text into folded words, without the article before them."""
    for word in _WORD.findall(fold(text)):
        article = None if word in _noise() else _ARTICLE.match(word)
        yield (article[1] or "") + word[article.end() :] if article else word


@cache
def _read() -> Mapping[str, Mapping[str, Sequence[str]]]:
    with Path(__file__).with_name("topics.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _noise() -> frozenset[str]:
    """Give what stands beside the word that names a section, and says nothing."""
    return frozenset(map(fold, _read()["noise"]["words"]))


@cache
def _precise() -> dict[str, str]:
    """Map each word that always names a topic, spelled as `_words` gives it."""
    return {spelled: topic for topic in TOPICS for spelled in _spellings(_read()[topic]["words"])}


@cache
def _every() -> dict[str, str]:
    """Map these, and those that name one where they stand alone."""
    broad = {one: topic for topic in TOPICS for one in _spellings(_read()[topic].get("broad", ()))}
    return broad | _precise()


def _spellings(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(_words(word)) for word in words)
