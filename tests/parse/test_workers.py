"""Worker processes: what they read, and what brings one down but not the others."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsterm.model import Fetched, Found, ParseError
from newsterm.parse.workers import Workers

FEED = Fetched(
    url="https://e.org/", body=b"<rss><channel><title>T</title><item><title>a</title></item></channel></rss>"
)
ENDLESS = Fetched(
    url="https://e.org/", body=b"<rss><channel><x>" + b"<b " * 200_000 + b"</x></channel></rss>"
)
"""Tags within tags: what no strict parser takes, and feedparser's loose one takes quadratic time for."""


@pytest.mark.fresh
async def test_a_worker_reads_and_finds() -> None:
    async with Workers(count=1) as workers:
        parsed = await workers.parse(FEED)
        assert [entry.title for entry in parsed.entries] == ["a"]
        assert await workers.discover(FEED) == (Found(url="https://e.org/", title="T"),)


async def test_an_error_crosses_with_its_hint() -> None:
    async with Workers(count=1) as workers:
        with pytest.raises(ParseError, match="web page") as caught:
            await workers.parse(Fetched(url="https://e.org/", body=b"<html></html>"))
        assert "newsterm add" in caught.value.hint


async def test_one_that_takes_too_long_is_killed_and_replaced() -> None:
    async with Workers(count=1, seconds=0.3) as workers:
        await workers.parse(FEED)
        begun = time.monotonic()
        with pytest.raises(ParseError, match=r"longer than 0\.3 seconds"):
            await workers.parse(ENDLESS)
        assert time.monotonic() - begun < 2
        assert (await workers.parse(FEED)).title == "T"


async def test_one_that_dies_costs_its_document_and_no_other() -> None:
    async with Workers(count=1) as workers:
        await workers.parse(FEED)
        os.kill(workers._idle[0]._process.pid, signal.SIGKILL)
        with pytest.raises(ParseError, match="brought down"):
            await workers.parse(FEED)
        assert (await workers.parse(FEED)).title == "T"


@pytest.mark.fresh
@pytest.mark.parametrize("size", [10, 300_000])
async def test_processes_that_cannot_even_begin_are_said_at_once(monkeypatch, size: int) -> None:
    """A question that is larger than a pipe finds nobody who reads it."""
    monkeypatch.setattr(sys, "path", [])
    async with asyncio.timeout(20), Workers(count=2) as workers:
        asked = (workers.parse(Fetched(url="", body=b"<rss/>" * size)) for _ in range(6))
        answers = await asyncio.gather(*asked, return_exceptions=True)
    assert {type(answer) for answer in answers} == {ParseError}


@pytest.mark.fresh
@pytest.mark.parametrize(
    "greedy",
    [
        b'{"items": [' + b'"ab",' * 2_000_000 + b"1]}",
        b"<rss><channel><title>T</title><item>" + b"<b>" * 2_000_000 + b"</rss>",
    ],
    ids=["json", "expat"],
)
async def test_a_document_may_not_take_all_memory(greedy: bytes) -> None:
    async with Workers(count=1, memory=150_000_000, processor=4) as workers:
        # What expat cannot hold it reads to its end all the same, now and then slowly.
        with pytest.raises(ParseError, match=r"takes more memory|took longer"):
            await workers.parse(Fetched(url="https://e.org/", body=greedy))
        assert (await workers.parse(FEED)).title == "T"


async def test_the_loop_goes_on_while_a_worker_works() -> None:
    async with Workers(count=1, seconds=0.4) as workers:
        await workers.parse(FEED)
        reading = asyncio.create_task(workers.parse(ENDLESS))
        longest, last = 0.0, time.monotonic()
        while not reading.done():
            await asyncio.sleep(0.005)
            longest, last = max(longest, time.monotonic() - last), time.monotonic()
        assert isinstance(reading.exception(), ParseError)
        assert longest < 0.15


async def test_a_cancelled_question_leaves_no_answer_behind() -> None:
    """Or the next one would get it."""
    async with Workers(count=1) as workers:
        await workers.parse(FEED)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await workers.parse(ENDLESS)
        assert (await workers.parse(FEED)).title == "T"


async def test_many_questions_share_few_processes() -> None:
    async with Workers(count=2) as workers:
        read = await asyncio.gather(*(workers.parse(FEED) for _ in range(12)))
        assert {feed.title for feed in read} == {"T"}
        assert len(workers._idle) <= 2


async def test_no_process_is_left_when_the_workers_are_closed() -> None:
    workers = Workers(count=1)
    await workers.parse(FEED)
    pid = workers._idle[0]._process.pid
    await workers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_script_s_own_main_is_not_run_again(tmp_path: Path, guarded: bool) -> None:
    """Whoever starts us: nothing of `__main__` may be imported, or run, in a worker."""
    script = tmp_path / "script.py"
    script.write_text(
        "import asyncio\nfrom newsterm.model import Fetched\nfrom newsterm.parse.workers import Workers\n"
        "print('main')\n"
        "async def main():\n    async with Workers() as workers:\n"
        "        print((await workers.parse(Fetched(url='', body=b'<rss><channel><title>T</title>"
        "</channel></rss>'))).title)\n"
        + ("if __name__ == '__main__':\n    " if guarded else "")
        + "asyncio.run(main())\n"
    )
    # A module of this name in the current folder must not be taken for the library.
    (tmp_path / "feedparser.py").write_text("raise SystemExit")
    ran = subprocess.run(
        [sys.executable, "-P", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["main", "T"]


def test_asking_for_the_room_loads_no_library() -> None:
    """feedparser and selectolax are a worker's business."""
    heavy = {"feedparser", "selectolax", "httpx"}
    code = f"import sys, newsterm.parse.workers; print({heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


@pytest.mark.fresh
async def test_the_memory_of_the_one_who_asks_is_not_counted_as_the_workers() -> None:
    """A large parent must not make every worker look worn out after one document."""
    ballast = bytearray(300_000_000)
    async with Workers(count=1, memory=400_000_000) as workers:
        await workers.parse(FEED)
        first = workers._idle[0]
        await workers.parse(FEED)
        assert workers._idle == [first]
    assert len(ballast) == 300_000_000


async def test_one_that_computes_too_long_is_ended_by_the_system() -> None:
    """Ten seconds of processor, however long the clock may run (FEEDS.md §3)."""
    async with Workers(count=1, processor=0) as workers:  # so many more than the one that it has begun
        await workers.parse(FEED)
        begun = time.process_time()
        with pytest.raises(ParseError, match="longer than 0 seconds"):
            await workers.parse(ENDLESS)
        assert time.process_time() - begun < 1
        assert (await workers.parse(FEED)).title == "T"


async def test_who_is_gone_again_at_once_waits_for_no_process_to_start() -> None:
    async with Workers(count=3) as workers:
        workers.expect(9)
    assert not workers._there


async def test_what_is_expected_finds_processes_that_are_there() -> None:
    async with Workers(count=2) as workers:
        workers.expect(9)
        assert (await workers.parse(FEED)).title == "T"
        await asyncio.gather(*workers._starting)
        assert len(workers._idle) == 2


async def test_large_documents_are_read_one_at_a_time_while_others_pass() -> None:
    item = b"<item><title>a</title><description>" + b"b" * 1000 + b"</description></item>"
    large = Fetched(url="https://e.org/", body=b"<rss><channel>" + item * 3000 + b"</channel></rss>")
    async with Workers(count=3) as workers:
        asked = [asyncio.create_task(workers.parse(one)) for one in (large, large, FEED)]
        await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
        assert workers._large.locked()
        await asked[2]
        assert not asked[1].done()
        assert [len((await one).entries) for one in asked] == [1, 1, 1]
