"""Distil wordfreq's lists into how often a root is written: so stories know rare words from common ones.

Wants wordfreq (its lists: CC BY-SA 4.0) beside newsterm, which needs it not to run:
`python -m benchmarks.frequency src/newsterm/curate/frequency.bin`.
"""

import sys
from array import array
from collections import defaultdict
from math import log
from pathlib import Path

import wordfreq

from newsterm.curate.frequency import RAREST, STEPS
from newsterm.curate.roots import PERSIAN, known

WORDS = 120_000
"""The commonest of a language: what is rarer is `RAREST` for certain."""
IN_ENTRIES = 25_000
"""Times its share of all words: in how many of 2,000 entries a word is, of a dozen telling words each."""
LISTS = {"ar": "large", "fa": "small", "he": "large", "en": "large", "ur": "small"}


def roots() -> dict[int, float]:
    """Give in how many of 2,000 entries each root is, all its forms together."""
    most: dict[int, float] = {}
    for language, wordlist in LISTS.items():
        listed = sorted(
            wordfreq.get_frequency_dict(language, wordlist).items(), key=lambda one: (-one[1], one[0])
        )
        often: defaultdict[int, float] = defaultdict(float)
        for word, share in listed[:WORDS]:
            root, _, _ = known(word, language in PERSIAN)
            often[root] += share * IN_ENTRIES
        for root, entries in often.items():
            most[root] = max(most.get(root, 0.0), entries)
    return most


def main() -> None:
    steps = {
        root: min(255, round(log(entries / RAREST) * STEPS))
        for root, entries in roots().items()
        if root and entries > RAREST
    }
    listed = sorted((root, step) for root, step in steps.items() if step)
    ordered = array("I", [root for root, _ in listed])
    if sys.byteorder == "big":
        ordered.byteswap()
    Path(sys.argv[1]).write_bytes(ordered.tobytes() + bytes(step for _, step in listed))
    print(f"{len(listed):,} roots")


if __name__ == "__main__":
    main()
