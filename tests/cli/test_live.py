"""What comes is written as it comes; counts, tags, marks and settings for scripts."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from newsterm.cli.commands import live
from newsterm.config import paths
from newsterm.lang import NOTHING, Said
from newsterm.newsroom import Newsroom
from newsterm.newsroom.reading import Reading


@pytest.fixture
def open_home(home):
    """Open the home; closed again at the end."""
    rooms = []

    def open_it() -> Newsroom:
        rooms.append(Newsroom.open(paths({"NEWSTERM_HOME": str(home)})))
        return rooms[-1]

    yield open_it
    for room in rooms:
        room.close()


def test_what_came_is_given_once_also_when_it_begins_to_answer_later(stocked, open_home, port, tmp_path):
    room = open_home()
    everything, later = live.Arrivals(room, ""), live.Arrivals(room, "is:saved")
    assert everything.take() == []
    more = tmp_path / "more.xml"
    more.write_text(
        '<rss version="2.0"><channel><title>More</title><item><title>New</title></item></channel></rss>'
    )
    assert stocked("add", more.as_uri()).code == 0
    (row,) = everything.take()
    assert room.reading.headlines([row])[0].title == "New"
    assert (everything.take(), later.take()) == ([], [])
    stocked("save", room.reading.headlines([row])[0].id)
    assert later.take() == [row]
    assert everything.take() == []


def test_jsonl_begins_with_as_many_as_are_wanted_and_is_the_record_of_list(stocked, monkeypatch):
    async def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(live.asyncio, "sleep", stop)
    done = stocked("live", "-n", "2", "--jsonl")
    assert done.code == 130
    assert sorted(done.out.splitlines()) == sorted(stocked("list", "-n", "2", "--jsonl").out.splitlines())


def test_feeds_are_asked_when_the_first_of_them_is_due(stocked, monkeypatch):
    beats, asked = [], []

    async def beat(seconds: float) -> None:
        beats.append(seconds)
        if len(beats) > 10:
            raise KeyboardInterrupt

    async def ask(*_: object) -> Said:
        asked.append(len(beats))
        return NOTHING

    async def a_moment(seconds: float, sleep=asyncio.sleep) -> None:
        await sleep(0)
        await beat(seconds)

    monkeypatch.setattr(live.asyncio, "sleep", a_moment)
    monkeypatch.setattr(live, "_ask", ask)
    monkeypatch.setattr(Reading, "until_due", lambda _: 2.5)
    assert stocked("live", "--refresh", "--jsonl").code == 130
    assert asked == [0, 3, 6, 9]


def test_what_comes_in_one_look_is_written_by_its_minute(stocked, monkeypatch):
    async def stop(_: float) -> None:
        raise KeyboardInterrupt

    def all_of_them(arrivals: live.Arrivals) -> list[int]:
        return list(arrivals._newsroom.reading.rows("", "newest"))  # as feeds are asked

    monkeypatch.setattr(live.asyncio, "sleep", stop)
    monkeypatch.setattr(live.Arrivals, "take", all_of_them)
    times = [json.loads(line)["time"] for line in stocked("live", "--jsonl").out.splitlines()]
    assert len(set(times)) > 1
    assert times == sorted(times)


def test_the_newest_alone_is_a_line_for_a_bar(stocked):
    assert stocked("live", "--once").out.rstrip("\n").split("  ")[1:] == ["Port News", "Harbour opens"]
    assert stocked("live", "--once", "lang:ar", "--template", "{title}").out == "ميناء مرسى النخيل يعود\n"
    assert (stocked("live", "--once", "is:saved").code, stocked("live", "--once", "is:saved").out) == (0, "")


def test_after_midnight_the_newest_keeps_its_minute(stocked, monkeypatch):
    when = datetime.fromisoformat(json.loads(stocked("live", "--once", "--jsonl").out)["time"]).astimezone()
    midnight = (when + timedelta(days=1)).replace(hour=0, minute=0)
    opened = Newsroom.open
    for later, shown in (midnight, f"{when:%H:%M}"), (when + timedelta(days=1), f"{when:%d/%m}"):
        monkeypatch.setattr(Newsroom, "open", partial(opened, clock=partial(later.astimezone, UTC)))
        assert stocked("live", "--once").out.startswith(f"{shown}  ")


def test_it_ends_silently_as_soon_as_nobody_reads(stocked, shell):
    process = shell("live", "-n", "1")
    process.stdout.readline()
    process.stdout.close()
    assert (process.wait(10), process.stderr.read()) == (0, b"")


def test_several_questions_have_a_number_each(stocked):
    assert (
        stocked("count", "--each", "is:unread", "--each", "harbour is:unread", "--each", "-title:harbour").out
        == "3\n1\n2\n"
    )
    counted = json.loads(stocked("count", "--each", "is:unread", "--each", "is:saved", "--json").out)
    assert counted == [{"query": "is:unread", "count": 3}, {"query": "is:saved", "count": 0}]
    assert stocked("count", "is:unread", "harbour").out == "1\n"


def test_tags_are_counted_and_mark_does_what_its_word_says(stocked):
    ids = stocked("list", "--ids").out
    assert stocked("mark", "tag", "a b", "-", stdin=ids).err == "3 articles tagged a b\n"
    assert stocked("mark", "read", ids.split()[0]).err.startswith("1 article marked read")
    assert stocked("tags").out == "a b\t2\t3\n"
    assert json.loads(stocked("tags", "--json").out) == [{"tag": "a b", "unread": 2, "total": 3}]
    done = stocked("mark", "tag", "alone")
    assert (done.code, "TAG, ID" in done.err) == (2, True)


def test_settings_are_told_with_the_line_that_sets_them(newsterm, home):
    home.mkdir()
    (home / "config.toml").write_text(
        '[reading]\nwidth = 66\n[keys]\nquit = "f9"\n[[sections]]\nname = "N"\nquery = "x"\n'
    )
    assert newsterm("config", "reading.width").out == "reading.width\t66\tconfig.toml:2\n"
    assert newsterm("config", "refresh.every").out == 'refresh.every\t"30m"\t\n'
    assert newsterm("config", "keys").out == 'keys.quit\t"f9"\tconfig.toml:4\n'
    assert [one["value"] for one in json.loads(newsterm("config", "sections", "--json").out)] == ["N", "x"]
    done = newsterm("config", "reading.widht")
    assert (done.code, done.err) == (
        2, "newsterm: there is no setting reading.widht; did you mean reading.width?\n",
    )  # fmt: skip
