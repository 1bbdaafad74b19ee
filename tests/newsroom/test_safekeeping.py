"""A backup holds everything, and gives everything back."""

import pytest

from newsterm.model import StoreError, UsageError
from newsterm.newsroom import Newsroom
from newsterm.newsroom.safekeeping import back_up, mend, restore


@pytest.fixture
def kept(newsroom, follow, places, tmp_path):
    """A backup of a home with one feed, which has a password, and a setting."""
    follow("https://a.example/", more='password = "secret"\n')
    places.config.write_text('[interface]\nlanguage = "ar"\n')
    target = tmp_path / "news.backup"
    back_up(newsroom.store, places, target, replace=False)
    return target


def test_it_is_for_its_owner_alone_and_replaces_nothing_unasked(newsroom, kept, places):
    assert kept.stat().st_mode & 0o777 == 0o600
    before = kept.read_bytes()
    with pytest.raises(UsageError, match="there already"):
        back_up(newsroom.store, places, kept, replace=False)
    assert kept.read_bytes() == before
    back_up(newsroom.store, places, kept, replace=True)
    assert [file.name for file in kept.parent.iterdir() if file.is_file()] == [kept.name]


def test_all_of_it_comes_back_also_into_an_empty_home(newsroom, kept, places):
    feeds, config = places.feeds.read_bytes(), places.config.read_bytes()
    newsroom.close()
    for file in (places.feeds, places.config, places.store):
        file.unlink()
    assert restore(kept, places, replace=False) == []
    assert (places.feeds.read_bytes(), places.config.read_bytes()) == (feeds, config)
    with Newsroom.open(places) as again:
        assert [feed.url for feed, _ in again.reading.feeds()] == ["https://a.example/"]


def test_what_stands_there_is_only_replaced_when_that_is_wished_and_kept_beside(newsroom, kept, places):
    places.feeds.write_text("")
    newsroom.close()
    with pytest.raises(UsageError, match="there already"):
        restore(kept, places, replace=False)
    aside = restore(kept, places, replace=True)
    assert [file.name for file in aside] == [f"{places.store.name}.before", "feeds.toml.before"]
    assert aside[1].read_text() == ""


@pytest.mark.parametrize("damage", [b"no backup at all", b""])
def test_what_is_no_backup_changes_nothing(newsroom, kept, places, damage):
    newsroom.close()
    before = places.store.read_bytes()
    kept.write_bytes(damage)
    with pytest.raises(StoreError):
        restore(kept, places, replace=True)
    assert places.store.read_bytes() == before


def test_a_store_that_is_in_use_is_not_replaced(newsroom, kept, places):
    with pytest.raises(StoreError, match="another newsterm"):
        restore(kept, places, replace=True)


def test_a_whole_store_needs_no_mending(newsroom, places, clock):
    newsroom.close()
    assert [said.key for said in mend(places.store, clock())] == ["doctor.sound"]


def test_a_damaged_one_is_mended_and_it_is_said_what_was_lost(newsroom, places, clock):
    newsroom.close()
    with places.store.open("r+b") as file:
        file.seek(places.store.stat().st_size // 4096 // 2 * 4096)
        file.write(b"\xa5" * 4096)
    said = [one.key for one in mend(places.store, clock())]
    assert said in (
        ["doctor.saved", "doctor.lost", "doctor.kept_damaged", "doctor.reindexed"],
        ["doctor.reindexed"],
    )
    assert [one.key for one in mend(places.store, clock())] == ["doctor.sound"]
