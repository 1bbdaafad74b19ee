"""Files and commands as sources."""

import os
import shlex
import sys
import time
from pathlib import Path

import pytest

from newsterm.fetch import Fetcher
from newsterm.model import Feed, FeedState, Fetched, FetchError, Unchanged


def fetcher(**settings: object) -> Fetcher:
    return Fetcher(user_agent="test", **settings)  # type: ignore[arg-type]


async def test_a_file_is_read_once_and_then_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a b.xml"
    path.write_bytes(b"<rss/>")
    feed = Feed(url=path.as_uri())
    async with fetcher() as asks:
        fetched = await asks.fetch(feed, None)
        assert isinstance(fetched, Fetched)
        assert (fetched.body, fetched.url) == (b"<rss/>", feed.url)
        assert isinstance(await asks.fetch(feed, FeedState(id=1, url=feed.url, etag=fetched.etag)), Unchanged)
        os.utime(path, (1, 1))
        touched = FeedState(id=1, url=feed.url, etag=fetched.etag, body_hash=fetched.body_hash)
        assert isinstance(await asks.fetch(feed, touched), Unchanged)
        path.write_bytes(b"<rss></rss>")
        assert isinstance(await asks.fetch(feed, touched), Fetched)


async def test_what_is_no_readable_file_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * 200)
    reasons = {
        "": "folder",
        "none": "not there",
        "pipe": "no ordinary file",
        "large": "larger than",
        "large/x": "not there",
    }
    async with fetcher(largest=100) as asks:
        for name, reason in reasons.items():
            with pytest.raises(FetchError, match=reason):
                await asks.fetch(Feed(url=(tmp_path / name).as_uri()), None)
        with pytest.raises(FetchError, match="no ordinary file"):
            await asks.fetch(Feed(url="file:///dev/zero"), None)


def command(code: str) -> Feed:
    return Feed(url=f"exec:{shlex.join([sys.executable, '-c', code])}")


async def test_a_command_s_output_is_a_feed() -> None:
    feed = command("print('<rss/>')")
    async with fetcher() as asks:
        fetched = await asks.fetch(feed, None)
        assert isinstance(fetched, Fetched)
        assert fetched.body == b"<rss/>\n"
        state = FeedState(id=1, url=feed.url, body_hash=fetched.body_hash)
        assert isinstance(await asks.fetch(feed, state), Unchanged)


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        (Feed(url="exec:no-such-command-here"), "cannot be started: it is not there"),
        (Feed(url="exec:''"), "names no command"),
        (Feed(url="exec:'"), "quotation mark that is not closed"),
        (command("raise SystemExit(3)"), "exit code 3"),
        (command("import time; time.sleep(60)"), "not done within 0.5 seconds"),
        (command("import sys\nwhile True: sys.stdout.write('x' * 9999)"), "larger than"),
    ],
)
async def test_a_command_that_fails_is_named_and_ended(feed: Feed, reason: str) -> None:
    begun = time.monotonic()
    async with fetcher(timeout=0.5, largest=100_000) as asks:
        with pytest.raises(FetchError, match=reason):
            await asks.fetch(feed, None)
    assert time.monotonic() - begun < 3


async def test_what_a_command_left_behind_in_another_session_keeps_nobody_waiting() -> None:
    sleep = "[sys.executable, '-c', 'import time; time.sleep(6)']"
    feed = command(
        f"import subprocess, sys, time; subprocess.Popen({sleep}, start_new_session=True); time.sleep(60)"
    )
    begun = time.monotonic()
    async with fetcher(timeout=0.5) as asks:
        with pytest.raises(FetchError, match="not done within"):
            await asks.fetch(feed, None)
    assert time.monotonic() - begun < 3


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_no_shell_looks_at_a_command(tmp_path: Path) -> None:
    code = "import sys; print(sys.argv[1:])"
    feed = Feed(url=f"exec:{shlex.quote(sys.executable)} -c {shlex.quote(code)} $(touch {tmp_path}/x) ; `id`")
    async with fetcher() as asks:
        fetched = await asks.fetch(feed, None)
    assert isinstance(fetched, Fetched)
    assert b"$(touch" in fetched.body
    assert names(tmp_path) == []


def filtering(code: str, url: str) -> Feed:
    return Feed(url=f"filter:{shlex.join([sys.executable, '-c', code])}:{url}")


UPPER = "import sys; sys.stdout.write(sys.stdin.read().upper())"


async def test_what_comes_from_an_address_goes_through_the_filter(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_bytes(b"<rss/>")
    feed = filtering(UPPER, (tmp_path / "f.xml").as_uri())
    async with fetcher() as asks:
        fetched = await asks.fetch(feed, None)
        assert isinstance(fetched, Fetched)
        assert fetched.body == b"<RSS/>"
        state = FeedState(id=1, url=feed.url, etag=fetched.etag, body_hash=fetched.body_hash)
        assert isinstance(await asks.fetch(feed, state), Unchanged)


async def test_a_filter_may_be_large_slow_to_read_or_read_nothing(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_bytes(b"x" * 3_000_000)
    url = (tmp_path / "f.xml").as_uri()
    async with fetcher() as asks:
        whole = await asks.fetch(filtering(UPPER, url), None)
        assert whole == Fetched(
            url=url,
            body=b"X" * 3_000_000,
            etag=whole.etag,
            body_hash=whole.body_hash,  # type: ignore[union-attr]
            answered=whole.answered,
        )
        nothing = await asks.fetch(filtering("print('<rss/>')", url), None)
        assert isinstance(nothing, Fetched)
        assert nothing.body == b"<rss/>\n"
        with pytest.raises(FetchError, match="exit code 4"):
            await asks.fetch(filtering("raise SystemExit(4)", url), None)


async def test_a_filter_that_never_ends_is_ended(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_bytes(b"x" * 3_000_000)
    begun = time.monotonic()
    async with fetcher(timeout=0.4) as asks:
        with pytest.raises(FetchError, match="not done within"):
            await asks.fetch(filtering("import time; time.sleep(60)", (tmp_path / "f.xml").as_uri()), None)
    assert time.monotonic() - begun < 3


async def test_how_long_a_command_took_is_told_whether_it_brought_something_or_not(tmp_path):
    page = tmp_path / "f"
    page.write_bytes(b"<rss/>")
    async with Fetcher(user_agent="t/1") as fetcher:
        run = await fetcher.fetch(Feed(url="exec:sh -c 'sleep 0.1; echo x'"), None)
        assert run.answered.took >= 0.1
        state = FeedState(id=1, url="", body_hash=run.body_hash)
        again = await fetcher.fetch(Feed(url="exec:sh -c 'sleep 0.1; echo x'"), state)
        assert isinstance(again, Unchanged)
        assert again.answered.took >= 0.1
        assert (await fetcher.fetch(Feed(url=f"filter:sh -c 'sleep 0.1; cat':{page.as_uri()}"), None)
                ).answered.took >= 0.1  # fmt: skip
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Feed(url="exec:sh -c 'sleep 0.1; exit 3'"), None)
        assert caught.value.took >= 0.1
