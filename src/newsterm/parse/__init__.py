"""From bytes to a ParsedFeed, in worker processes that can be killed.

`Workers` is the front door: it starts the processes, and what they import stays out of this one. `parse` and
`discover` are what a worker runs; a test may call them where it stands.
"""

from newsterm.parse.discover import discover
from newsterm.parse.feed import parse
from newsterm.parse.workers import Workers

__all__ = ["Workers", "discover", "parse"]
