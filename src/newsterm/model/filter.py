"""A rule is a question with consequences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is done with every new entry that answers a question."""

    query: str
    do: tuple[str, ...]
    """Of `mute`, `read`, `save`, `tag:NAME`; and `notify`, which marks nothing."""
    name: str = ""
