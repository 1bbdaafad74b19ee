"""A tab is a question with a name; a suggestion is one that the reader may take."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One tab."""

    name: str
    """The reader's name for it; for those of ours, the key of a message."""
    query: str
    """As the reader wrote it, in the one question language."""
    order: str = "newest"
    """`newest`, `oldest`, `arrived`, `feed` (one after the other), `unread` (first) or, where it asks for
    words, `best`."""
    own: bool = False
    """One of ours: All, Unread, Saved, Live, Stories; its name is looked up in the messages."""

    @property
    def known_as(self) -> str:
        """What it is known by from one start to the next: a story goes on, and with it its headline."""
        return self.query if self.query.startswith("story:") else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A tab that the feeds speak for."""

    section: Section
    topic: str = ""
    """What it is about, a key under `topics`; empty: a tag of the reader's own that we know nothing of."""
    tag: str = ""
    """What its feeds are to bear; empty: it asks for what came along (`has:`)."""
    feeds: tuple[str, ...]
    """Their addresses."""
    untagged: tuple[str, ...] = ()
    """Those of them that do not bear the tag yet."""
    entries: int = 0
    """How many are kept of these feeds, or answer the question."""
    because: tuple[str, ...] = ()
    """Why: `tags`, `address`, `title`, `categories`, `enclosures`; what speaks for most feeds first."""
    declined: bool = False
    """Whether the reader did not want it."""

    def under(self, name: str) -> "Suggestion":
        """Give the same under a name of the reader's."""
        return replace(self, section=replace(self.section, name=name))
