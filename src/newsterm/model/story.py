"""Several feeds telling one event: what is known of each telling, and what gathering decides of it."""

from dataclasses import dataclass
from datetime import datetime

from newsterm.model.entry import Headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What of an entry tells which story it is of."""

    row: int
    feed: int
    moment: datetime
    """When it was published, or came."""
    language: str
    """Primary subtag; only tellings of one language are ever of one story."""
    terms: tuple[int, ...]
    """As `curate.terms` makes them of title and lede: numbers below 2**32, the same in every run and on every
    machine, so that they can be kept, packed, beside the row. `curate.lookups` gives those of them by which
    others are looked up."""
    story: int = 0
    """The store's number of its story; 0: none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """That a telling is of a story: one that there is, or one that begins with this decision.

    Decisions are made one after the other, in the order of a list: `with_row` may name a telling of the same
    batch, or one that has got its story by an earlier decision.
    """

    row: int
    """A fresh telling, or a kept one that had no story."""
    story: int = 0
    """An existing story's number; 0: the story of `with_row`."""
    with_row: int = 0
    """Of the same story as that telling; where that one has none, a story begins with the two of them."""
    copy_of: int = 0
    """The row of a telling of the same story, told earlier in nearly the same words; 0: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One line of the front page: a headline, and how many more tell the same."""

    id: int
    """The store's number."""
    name: str
    """For people and scripts, stable for ever: the id of the entry that began it."""
    lead: Headline
    """The latest telling that is not muted and is typical of it, no picture or opinion that came last."""
    tellings: int
    """How many are kept and not muted; where all are muted, all. So are the next three counted."""
    sources: int
    """How many feeds these are of."""
    unread: int
    new: int
    """How many came since the reader looked at it last; 0 where that was never."""
    muted_tellings: int
    """How many more there are that are muted."""
    began: datetime
    """The moment of the earliest telling that is kept."""
    updated: datetime
    """The moment of the latest."""
    title: str = ""
    """Under which it was followed, as its section is named; empty: it never was."""
    seen: datetime | None = None
    """When the reader looked at it last."""
    followed: bool = False
    muted: bool = False
    """Whether what joins it is muted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling in a story's timeline."""

    headline: Headline
    copy_of: int = 0
    """The row of the telling that said it first in nearly the same words; 0: it did."""
    new: bool = False
    """Whether it came since the reader looked at the story last."""
