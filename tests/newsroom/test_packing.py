"""Books to take along: what is in them, their pictures, and what of them was read."""

import io
from pathlib import Path

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer
from tests.formats.books import read
from tests.formats.test_epub import png

from newsterm.model import UsageError
from newsterm.newsroom import binding
from newsterm.newsroom.binding import Leaf

WORDS = "word " * 400


@pytest.fixture
async def stocked(newsroom, web, follow):
    """A newsroom that follows a feed of three articles with pictures of all kinds."""
    names = ("p.png", "same.png", "page", "gone.png", "x.svg")
    shown = "".join(f"<img src='/{name}' alt='A'>" for name in names)
    items = "".join(
        f"<item><guid>{n}</guid><title>Article {n}</title><link>{web.url(f'/{n}')}</link>"
        f"<description><![CDATA[<p>{WORDS * n}</p>{shown}]]></description></item>"
        for n in (1, 2, 3)
    )
    body = f'<rss version="2.0"><channel><title>Port</title>{items}</channel></rss>'
    web.serve("/p.png", Answer(body=png(), headers={"Content-Type": "text/plain"}))
    web.serve("/same.png", Answer(body=png()))
    web.serve("/page", Answer(body=b"<html>no picture</html>", headers={"Content-Type": "image/png"}))
    web.serve("/x.svg", Answer(body=b"<svg/>", headers={"Content-Type": "image/svg+xml"}))
    follow(web.serve("/feed", Answer(body=body.encode(), headers=RSS_TYPE)))
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    return newsroom


async def test_what_fits_is_chosen_by_the_reading_time_that_articles_show(stocked):
    chosen = stocked.packing.choose("", 9)
    assert {one.headline.title: one.minutes for one in chosen} == {"Article 2": 4, "Article 1": 2}
    assert stocked.packing.choose("title:nothing", 8) == []


async def test_pictures_are_asked_for_once_and_kept_once_and_what_is_none_is_a_link(stocked, web):
    file = io.BytesIO()
    leaves = list(stocked.packing.leaves(stocked.packing.choose("", 30)))
    bound = await stocked.binding.bind(file, leaves, pictures=True)
    assert (bound.articles, bound.pictures, bound.left) == (3, 2, 3)
    assert [len(web.asked(path)) for path in ("/p.png", "/page", "/gone.png")] == [1, 1, 1]
    assert "image/png" in web.asked("/p.png")[0].headers["accept"]
    file.seek(0)
    book = read(file)
    assert len([name for name in book.names if "pictures/" in name]) == 1
    again = io.BytesIO()
    await stocked.binding.bind(again, leaves, pictures=True)
    assert again.getvalue() == file.getvalue()


async def test_where_no_pictures_are_wanted_nothing_is_asked(stocked, web):
    before = len(web.requests)
    bound = await stocked.binding.bind(io.BytesIO(), stocked.packing.leaves(stocked.packing.choose("", 30)))
    assert (bound.articles, bound.pictures, len(web.requests)) == (3, 0, before)


async def test_a_picture_that_is_too_large_or_one_too_many_is_left(stocked, web, monkeypatch):
    monkeypatch.setattr(binding, "LARGEST", 4_000)
    web.serve("/same.png", Answer(body=png() + b"\0" * 5_000))
    web.serve("/gone.png", Answer(body=png(50, 50)))
    monkeypatch.setattr(binding, "MOST", len(png()) + 10)
    entry = next(stocked.packing.leaves(stocked.packing.choose("", 30))).entry
    bound = await stocked.binding.bind(io.BytesIO(), [Leaf(entry=entry)], pictures=True)
    assert (bound.pictures, bound.left) == (1, 4)


def picked(stocked):
    return stocked.packing.choose("", 30)


async def test_a_pack_is_remembered_by_its_file_wherever_that_is_now(stocked, clock, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chosen = picked(stocked)
    stocked.packing.remember("plane.epub", chosen)
    clock.advance(hours=1)
    stocked.packing.remember("train.epub", chosen[:1])
    rows = [one.headline.row for one in chosen]
    for name, expected in (("last", rows[:1]), ("plane.epub", rows), ("/elsewhere/plane.epub", rows)):
        assert stocked.packing.articles(name)[1] == expected
    assert stocked.packing.articles(str(Path.cwd() / "train.epub")) == ("train.epub", rows[:1])
    with pytest.raises(UsageError, match=r"no pack boat\.epub"):
        stocked.packing.articles("boat.epub")


async def test_before_anything_was_packed_there_is_nothing_to_be_done_with(newsroom):
    with pytest.raises(UsageError, match="nothing was packed"):
        newsroom.packing.articles()


async def test_full_texts_are_wanted_of_feeds_that_want_them_always_or_of_all(stocked):
    chosen = picked(stocked)
    assert stocked.packing.wanting(chosen) == []
    assert {page.row for page in stocked.packing.wanting(chosen, every=True)} == {
        one.headline.row for one in chosen
    }
