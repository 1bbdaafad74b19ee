"""From an address to bytes: the web, files, commands; every wait has an end and every body a bound."""

from newsterm.fetch.address import normalise
from newsterm.fetch.fetcher import Fetcher
from newsterm.fetch.sites import feed_in, feeds_of, guesses

__all__ = ["Fetcher", "feed_in", "feeds_of", "guesses", "normalise"]
