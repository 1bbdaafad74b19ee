"""A size stands in the unit in which it is read."""

import pytest

from newsterm.lang.measures import file_size


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, ""),
        (900, "1 KB"),
        (3_400_000, "3.4 MB"),
        (12_300_000, "12 MB"),
        (999_400_000, "999 MB"),
        (999_600_000, "1.0 GB"),
        (3_500_000_000, "3.5 GB"),
    ],
)
def test_a_file_is_as_large_as_shops_say(size: int, said: str) -> None:
    assert file_size(size, brief=True).replace("\u00a0", " ") == said
