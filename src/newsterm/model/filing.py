"""Tell under which topics an entry is filed: by its categories, and by the parts of its address."""

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from newsterm.lang.topics import topic_of

_READ = 2_000
"""Letters of an address that are looked at: what is longer is no page's name."""
_ENDING = re.compile(r"\.\w{1,5}$")


def filed_under(url: str, categories: Iterable[str]) -> frozenset[str]:
    """Name the topics of an entry. The last step of its address is its own name, and says nothing."""
    steps, labels = parts_of(url)
    return frozenset(filter(None, map(topic_of, (*categories, *steps[1:], *labels))))


def parts_of(url: str) -> tuple[list[str], list[str]]:
    """Part what of an address may name a section: its steps, the last first, and what is below its host."""
    if not url.startswith(("http://", "https://")):
        return [], []
    try:
        parts = urlsplit(url[:_READ])
        labels = (parts.hostname or "").split(".")
    except ValueError:
        return [], []
    steps = parts.path.rstrip("/").split("/")[:0:-1]
    # Below a registered name: two labels of it, or three as in bbc.co.uk.
    own = 3 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 2
    return [_ENDING.sub("", unquote(step)) for step in steps], labels[:-own]
