"""The nouns: frozen data without I/O, that every other room speaks in."""

from newsterm.model.entry import Enclosure, Entry, Headline, Marks
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
from newsterm.model.feed import Feed, FeedState
from newsterm.model.filter import Filter
from newsterm.model.intake import (
    Changes,
    Fetched,
    Found,
    Known,
    NewEntry,
    Outcome,
    ParsedEntry,
    ParsedFeed,
    Unchanged,
)
from newsterm.model.query import (
    All,
    And,
    Before,
    Has,
    InFeed,
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
from newsterm.model.section import Section

__all__ = [
    "AddressError", "All", "And", "Before", "Changes", "ConfigError", "Enclosure", "Entry", "FeedError", "Feed",
    "FeedState", "FetchError", "Fetched", "Filter", "Found", "Has", "Headline", "InFeed", "Is", "Known", "Lang", "Marks",
    "NewEntry", "NewstermError", "Not", "Or", "Outcome", "ParseError", "ParsedEntry", "ParsedFeed", "Query",
    "QueryError", "Regex", "Section", "Since", "StoreError", "Tag", "Text", "Unchanged", "UsageError",
]
