"""Many entries, written by several processes as one of them would write them."""

import os
import signal

import pytest
from tests.fakes.feeds import rss

from newsterm.demo import write_edition
from newsterm.formats import FORMATS
from newsterm.model import UsageError
from newsterm.newsroom import copyists
from newsterm.newsroom.copyists import Copy, Copyist, document


@pytest.fixture
async def stocked(newsroom, follow, tmp_path):
    (tmp_path / "a.xml").write_bytes(rss("A", "one", "ميناء", "three"))
    follow((tmp_path / "a.xml").as_uri())
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    return newsroom


async def test_with_a_process_beside_us_a_document_is_the_same(stocked, monkeypatch):
    monkeypatch.setattr(copyists, "_CHUNK", 1)
    rows = stocked.reading.rows("")
    for copy in (Copy(format="json"), Copy(format="", template="{title}", ending="\0")):
        alone = b"".join(document(stocked.store, copy, rows, beside=0))
        assert b"".join(document(stocked.store, copy, rows, beside=2)) == alone
    assert alone.count(b"\0") == len(rows) == 3


async def test_the_quick_road_from_the_store_writes_the_edition_as_its_entries_are_written(
    newsroom, follow, clock, tmp_path
):
    for feed in write_edition(tmp_path / "edition", clock()):
        follow(feed.url, more='tags = ["news"]\n')
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    rows = newsroom.reading.rows("")
    assert len(rows) > 100
    for name in ("jsonl", "json"):
        form = FORMATS[name]
        slow = "".join(form.write(newsroom.store.entries(rows))).encode()
        assert b"".join(document(newsroom.store, Copy(format=name), rows, beside=0)) == slow
        kept = newsroom.store.kept(rows)
        assert sum(form.kept(one) is not None for one in kept) > 0.9 * len(rows)


async def test_what_a_process_that_was_killed_does_not_write_we_write(stocked, monkeypatch):
    monkeypatch.setattr(copyists, "_CHUNK", 1)
    rows, copy = stocked.reading.rows(""), Copy(format="jsonl")
    begun = Copyist.__init__

    def killed(self, *arguments):
        begun(self, *arguments)
        os.kill(self._process.pid, signal.SIGKILL)

    monkeypatch.setattr(Copyist, "__init__", killed)
    alone = b"".join(document(stocked.store, copy, rows, beside=0))
    assert b"".join(document(stocked.store, copy, rows, beside=1)) == alone


async def test_few_entries_start_no_process(stocked, monkeypatch):
    monkeypatch.setattr(copyists, "Copyist", None)
    assert b"".join(document(stocked.store, Copy(format="jsonl"), stocked.reading.rows(""))).count(b"\n") == 3
    with pytest.raises(UsageError):
        Copy(format="pdf").form  # noqa: B018 (asking for it is what fails)
