"""What happened in a span, in few words: stories, then what stands alone but matters."""

from dataclasses import dataclass
from datetime import datetime

from newsterm.model.entry import Headline
from newsterm.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One thing that happened."""

    headline: Headline
    """A story's lead, or the article that stands alone."""
    story: Story | None = None
    more: str = ""
    """One sentence that says what the headline does not; empty: the text has none."""
    because: str = ""
    """Why it matters though it stands alone: `tag` (what the reader saves bears it), `quiet` (its feed brings
    little); empty for a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is read in one sitting."""

    since: datetime
    until: datetime
    items: tuple[DigestItem, ...] = ()
    """Stories first, the weightiest of all first."""
    minutes: int = 0
    """How long that takes to read, about; 0: there is nothing."""
    left_out: int = 0
    """How many more there would have been."""
    unread: int = 0
    """How many articles were unread in the span, whether they are in it or not."""
