"""The nouns: frozen data without I/O, that every other room speaks in."""

from typing import TYPE_CHECKING

from newsterm import on_demand
from newsterm.model.entry import Enclosure, Entry, Headline, Marks, Revision
from newsterm.model.errors import (
    AddressError,
    ConfigError,
    FeedError,
    FetchError,
    NewstermError,
    ParseError,
    QueryError,
    StoreError,
    UsageError,
)
from newsterm.model.feed import Feed, FeedState, Pace, Stay, apart, shown_address
from newsterm.model.filter import Filter
from newsterm.model.place import place, untracked
from newsterm.model.query import (
    All,
    And,
    Before,
    Has,
    InFeed,
    InStory,
    Is,
    Lang,
    Not,
    Or,
    Query,
    Regex,
    Since,
    Tag,
    Text,
)
from newsterm.model.section import Section, Suggestion
from newsterm.model.system import because

if TYPE_CHECKING:
    from newsterm.model.comment import Comment
    from newsterm.model.health import Answered, Check, Health, Standing
    from newsterm.model.intake import (
        Changes,
        Completion,
        Fetched,
        Found,
        FullText,
        Known,
        NewEntry,
        Outcome,
        ParsedEntry,
        ParsedFeed,
        Sought,
        Unchanged,
    )
    from newsterm.model.story import Joined, Story, Telling, Told
else:
    # What comes in, and what is told of it: who reads what is kept makes none of these.
    __getattr__ = on_demand(
        __name__,
        {
            "comment": ("Comment",),
            "health": ("Answered", "Check", "Health", "Standing"),
            "intake": (
                "Changes",
                "Completion",
                "Fetched",
                "Found",
                "FullText",
                "Known",
                "NewEntry",
                "Outcome",
                "ParsedEntry",
                "ParsedFeed",
                "Sought",
                "Unchanged",
            ),
            "story": ("Joined", "Story", "Telling", "Told"),
        },
    )

__all__ = [
    "AddressError",
    "All",
    "And",
    "Answered",
    "Before",
    "Changes",
    "Check",
    "Comment",
    "Completion",
    "ConfigError",
    "Enclosure",
    "Entry",
    "Feed",
    "FeedError",
    "FeedState",
    "FetchError",
    "Fetched",
    "Filter",
    "Found",
    "FullText",
    "Has",
    "Headline",
    "Health",
    "InFeed",
    "InStory",
    "Is",
    "Joined",
    "Known",
    "Lang",
    "Marks",
    "NewEntry",
    "NewstermError",
    "Not",
    "Or",
    "Outcome",
    "Pace",
    "ParseError",
    "ParsedEntry",
    "ParsedFeed",
    "Query",
    "QueryError",
    "Regex",
    "Revision",
    "Section",
    "Since",
    "Sought",
    "Standing",
    "Stay",
    "StoreError",
    "Story",
    "Suggestion",
    "Tag",
    "Telling",
    "Text",
    "Told",
    "Unchanged",
    "UsageError",
    "apart",
    "because",
    "place",
    "shown_address",
    "untracked",
]
