"""The starter list."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

from newsterm.demo.starters import starters
from newsterm.lang import LANGUAGES, detect


def test_every_language_of_the_interface_has_a_handful_of_feeds() -> None:
    counts = Counter(starter.language for starter in starters())
    assert set(counts) == set(LANGUAGES)
    assert all(4 <= count <= 6 for count in counts.values())


def test_every_address_is_of_the_web_and_stands_once() -> None:
    addresses = [starter.url for starter in starters()]
    assert len(set(addresses)) == len(addresses)
    assert all(urlsplit(url).scheme == "https" and urlsplit(url).hostname for url in addresses)


def test_feeds_are_named_in_their_own_language_and_stand_side_by_side() -> None:
    for starter in starters():
        assert starter.title
        assert starter.tags
        assert detect(starter.title, starter.language) == starter.language or starter.title.isascii()
    languages = [starter.language for starter in starters()]
    assert len([one for one, after in pairwise(languages) if one != after]) == 4
