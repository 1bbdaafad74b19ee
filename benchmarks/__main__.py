"""Print the table of every benchmark, or of those that are named."""

import sys
from importlib import import_module

from benchmarks.timing import HEADER

ROOMS = ["bidi", "screen", "parse", "refresh", "keys", "reading", "search", "store", "export", "stories"]


def main(names: list[str]) -> None:
    for name in names or ROOMS:
        print(f"{name}\n{HEADER}")
        for row in import_module(f"benchmarks.{name}").rows():
            print(row)


main(sys.argv[1:])
