"""From an address to bytes: the web, files, commands; every wait has an end and every body a bound."""

from newsterm.fetch.address import normalise
from newsterm.fetch.fetcher import Fetcher

__all__ = ["Fetcher", "normalise"]
