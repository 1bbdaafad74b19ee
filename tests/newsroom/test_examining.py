"""A home that is well, and homes that are not."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from newsterm.config import add_feed, paths
from newsterm.lang import NOTHING, plain
from newsterm.model import Changes, Feed
from newsterm.newsroom import Newsroom, examining
from newsterm.newsroom.examining import PARTS, Finding, Surroundings, examine
from newsterm.terminal import Signature, remember, spell_memory

NOW = datetime(2026, 3, 1, tzinfo=UTC)
XTERM = Signature(xtversion="XTerm(379)", da1="?64;1", da2=">41;379;0")
UNKNOWN = Signature(da1="?64;1", da2=">7;7;7")
UTF8 = {"LANG": "ar_EG.UTF-8"}


@pytest.fixture
def home(tmp_path):
    return paths({"NEWSTERM_HOME": str(tmp_path / "home")})


def found(home, *, env=UTF8, signature=XTERM) -> dict[str, Finding]:
    findings = list(examine(Surroundings(paths=home, env=env, signature=signature)))
    assert len({one.part for one in findings}) == len(findings)
    return {one.part: one for one in findings}


def wrong(home, **surroundings) -> set[str]:
    return {part for part, one in found(home, **surroundings).items() if not one.fine}


@pytest.fixture
def followed(home):
    """A home that follows two feeds, one of which fails."""
    for name in ("good", "bad"):
        add_feed(home.feeds, Feed(url=f"https://example.org/{name}.xml"))
    with Newsroom.open(home, clock=lambda: NOW) as newsroom:
        for (_, state), error in zip(newsroom.reading.feeds(), (NOTHING, plain("no answer")), strict=True):
            newsroom.store.write(
                Changes(feed=state.id, checked=NOW, next_check=NOW + timedelta(hours=1), error=error)
            )
    return home


def test_a_home_that_was_never_used_is_well_and_stays_unused(home):
    findings = found(home)
    assert list(findings) == list(PARTS)
    assert all(one.fine for one in findings.values())
    assert not home.store.parent.exists()


def test_each_failing_feed_is_counted_and_named(followed):
    answers = found(followed)["answers"]
    assert str(answers.said) == "1 feed failed when it was last asked: https://example.org/bad.xml"
    assert not answers.fine
    assert answers.way_out
    assert wrong(followed) == {"answers"}


def test_what_is_kept_is_counted(followed):
    findings = found(followed)
    assert dict(findings["feeds"].said.values)["n"] == 2
    assert str(findings["articles"].said) == "0 articles are kept, 0 unread"


@pytest.mark.parametrize("part", ["config", "feeds"])
def test_a_file_that_cannot_be_followed_ends_no_other_look(followed, part):
    getattr(followed, part).write_text("[[[")
    assert wrong(followed) == {"answers", {"config": "settings"}.get(part, part)}
    one = found(followed)[{"config": "settings"}.get(part, part)]
    assert "line 1" in str(one.said)
    assert one.way_out


def test_a_store_that_is_no_store_is_said_to_be_none(home):
    home.store.parent.mkdir()
    home.store.write_bytes(b"no store" * 1000)
    assert wrong(home) == {"store"}
    assert found(home)["store"].way_out


def test_a_damaged_store_is_found_out(followed):
    content = bytearray(followed.store.read_bytes())
    content[8192 : 8192 + 2000] = b"\xff" * 2000
    followed.store.write_bytes(content)
    assert "store" in wrong(followed)


def test_a_known_terminal_is_well_an_unknown_one_until_its_reader_answered(home):
    assert wrong(home, signature=UNKNOWN) == {"terminal"}
    assert "doctor bidi" in str(found(home, signature=UNKNOWN)["terminal"].way_out)
    home.terminals.parent.mkdir()
    home.terminals.write_text(spell_memory(remember({}, UNKNOWN, "auto")))
    assert wrong(home, signature=UNKNOWN) == set()


@pytest.mark.parametrize(
    ("env", "signature", "fine"),
    [
        ({"LANG": "C"}, XTERM, False),
        ({}, XTERM, False),
        ({}, Signature(), True),
        ({"LANG": "he_IL.utf8"}, XTERM, True),
        ({"LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.ISO-8859-6"}, XTERM, False),
    ],
)
def test_a_system_that_does_not_say_utf8_at_a_terminal_wants_attention(home, env, signature, fine):
    assert found(home, env=env, signature=signature)["locale"].fine is fine


def test_a_disk_that_is_nearly_full_wants_attention(home, monkeypatch):
    monkeypatch.setattr(examining.shutil, "disk_usage", lambda _: SimpleNamespace(free=10**6))
    assert wrong(home) == {"disk"}
    assert "1.0 MB" in str(found(home)["disk"].said)
