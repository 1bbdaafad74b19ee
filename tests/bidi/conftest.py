"""The Unicode Character Database's files, as far as the tests of this room ask them."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

UCD = Path(__file__).parents[1] / "samples" / "ucd"


def rows(name: str) -> Iterator[str]:
    """The lines of a file of the database that say something, without comments."""
    with gzip.open(UCD / f"{name}.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = line.partition("#")[0].strip()
            if row:
                yield row


@pytest.fixture(scope="session")
def unicode_rows():
    return rows


@pytest.fixture(scope="session")
def joining_types() -> dict[str, str]:
    """Letter → D, R, C, L, U or T, as ArabicShaping.txt has it."""
    matches = (re.match(r"([0-9A-F]+);[^;]*; (\w)", row) for row in rows("ArabicShaping"))
    return {chr(int(match[1], 16)): match[2] for match in matches if match}
