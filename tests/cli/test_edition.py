"""The demonstration's home: made for once, and gone after it."""

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsterm.cli.edition import edition_home
from newsterm.config import load, paths, read_feeds
from newsterm.demo import documents, sections
from newsterm.query import parse

NOW = datetime(2027, 1, 15, 8, 30, tzinfo=UTC)


def test_it_is_a_whole_home_with_the_editions_feeds_and_tabs():
    with edition_home(NOW) as home:
        places = paths({"NEWSTERM_HOME": str(home)})
        assert load(places.config).sections == sections()
        feeds = read_feeds(places.feeds)
        assert [feed.url.rpartition("/")[2] for feed in feeds] == list(documents())
        assert all(feed.tags and feed.url.startswith(home.as_uri()) for feed in feeds)
    for section in sections():
        parse(section.query)


def test_it_is_gone_afterwards_also_after_an_accident():
    with pytest.raises(KeyboardInterrupt), edition_home(NOW) as home:
        raise KeyboardInterrupt
    assert not home.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_it_is_gone_also_when_newsterm_was_killed(number):
    program = (
        "import time; from datetime import UTC, datetime; from newsterm.cli.edition import edition_home\n"
        "with edition_home(datetime.now(UTC)) as home: print(home, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-P", "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        home = Path(process.stdout.readline().strip())
        assert home.is_dir()
        process.send_signal(number)
    for _ in range(100):
        if not home.exists():
            return
        time.sleep(0.05)
    pytest.fail("it is still there")


def test_the_whole_edition_travels_the_whole_road(newsterm, home):
    with edition_home(datetime.now(UTC)) as edition:
        done = newsterm("--home", str(edition), "refresh")
        assert (done.code, done.err) == (0, f"165 new articles from {len(documents())} feeds\n")
        for section in sections():
            assert int(newsterm("--home", str(edition), "count", section.query).out) > 0, section
        assert newsterm("--home", str(edition), "refresh").err.startswith("0 new articles")
        ids = newsterm("--home", str(edition), "list", "--ids").out.split()
        assert len(set(ids)) == 165
        for article in ids[:12]:
            shown = newsterm("--home", str(edition), "show", article, "--width", "60")
            assert (shown.code, shown.err) == (0, "")
    assert not home.exists()
