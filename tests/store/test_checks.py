"""The last looks at each feed."""

from datetime import timedelta

from newsterm.lang import NOTHING, Said
from newsterm.model import Answered, Check, ParsedFeed
from newsterm.model.health import REMEMBERED

WHY = Said("errors.fetch.timeout", n=3)
MINUTE = timedelta(minutes=1)


def test_a_look_is_remembered_as_it_was(store, new, brought, now):
    answered = Answered(status=200, size=4321, took=0.25)
    store.write(brought(new("a"), new("b"), answered=answered))
    store.write(brought(parsed=None, checked=now + MINUTE, answered=Answered(status=304)))
    store.write(brought(parsed=None, checked=now + 2 * MINUTE, error=WHY))
    assert store.checks([1, 2]) == {
        1: (
            Check(at=now, answered=answered, added=2),
            Check(at=now + MINUTE, answered=Answered(status=304), unchanged=True),
            Check(at=now + 2 * MINUTE, error=WHY),
        )
    }


def test_the_last_ones_are_kept_of_each_feed(store, brought, now):
    for turn in range(REMEMBERED + 5):
        store.write(brought(parsed=None, checked=now + turn * MINUTE))
    store.write(brought(feed=2, parsed=None))
    kept = store.checks([1, 2])
    assert [look.at for look in kept[1]] == [now + turn * MINUTE for turn in range(5, REMEMBERED + 5)]
    assert len(kept[2]) == 1


def test_since_when_it_fails_is_known_until_it_does_no_longer(store, brought, now):
    for turn in range(3):
        store.write(brought(parsed=None, error=WHY, checked=now + turn * MINUTE))
    assert store.feeds()[0][1].failing == now
    store.write(brought(parsed=None, checked=now + 3 * MINUTE))
    assert store.feeds()[0][1].failing is None


def test_what_was_wrong_with_a_document_is_known_until_a_better_one_comes(store, brought, now):
    warning = Said("errors.parse.broken_xml")
    store.write(brought(parsed=ParsedFeed(title="T", warning=warning)))
    store.write(brought(parsed=None, checked=now + MINUTE))
    assert store.feeds()[0][1].warning == warning
    store.write(brought(parsed=ParsedFeed(title="T"), checked=now + 2 * MINUTE))
    assert store.feeds()[0][1].warning == NOTHING


def test_the_newest_of_each_feed_is_known(store, new, brought, now):
    store.write(brought(new("a", hours=5), new("b", hours=2)))
    assert store.newest() == {1: now - timedelta(hours=2)}
