"""A tab is a question with a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One tab."""

    name: str
    """The reader's name for it; for the four of ours, the key of a message."""
    query: str
    """As the reader wrote it, in the one question language."""
    order: str = "newest"
    """`newest`, `oldest`, `arrived`, `feed` (one after the other), `unread` (first) or, where it asks for
    words, `best`."""
    own: bool = False
    """One of ours: All, Unread, Saved, Live; its name is looked up in the messages."""
