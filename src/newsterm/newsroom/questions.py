"""Reading a question: a story may be named in it by any article that tells it."""

from newsterm.model import And, InStory, Not, Or, Query
from newsterm.query import parse
from newsterm.store import Store


def question(text: str, store: Store) -> Query:
    """Read the question that a text asks; raises QueryError."""
    return _named(parse(text), store)


def _named(query: Query, store: Store) -> Query:
    match query:
        case And(parts):
            return And(tuple(_named(part, store) for part in parts))
        case Or(parts):
            return Or(tuple(_named(part, store) for part in parts))
        case Not(part):
            return Not(_named(part, store))
        case InStory(name) if name not in {"any", "followed"}:
            return InStory(store.story_name(name) or name)
        case _:
            return query
