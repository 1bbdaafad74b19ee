"""The files of articles: named, remembered, gone on with, and played from where they are."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

from newsterm.config import paths
from newsterm.lang import NOTHING
from newsterm.model import UsageError
from newsterm.newsroom.away import download_away
from newsterm.newsroom.downloaded import Downloaded, Pace
from newsterm.newsroom.downloading import folder_of
from newsterm.newsroom.naming import media_suffix

SOUND = Answer(body=b"sound" * 1000, headers={"Content-Type": "audio/mpeg", "ETag": '"1"'})


@pytest.fixture
def entry(web, follow, newsroom):
    """Give an entry under a title, with files at these paths."""

    def made(*enclosures: tuple[str, str], title: str = "نشرة الصباح"):
        files = "".join(
            f'<enclosure url="{path if ":" in path else web.url(path)}" type="{kind}" length="7"/>'
            for path, kind in enclosures
        )
        feed = (
            f'<rss version="2.0"><channel><title>A</title><item><guid>1</guid><title>{title}</title>{files}'
        )
        body = f"{feed}<link>{web.url('/story')}</link></item></channel></rss>"
        follow(web.serve("/feed", Answer(body=body.encode(), headers=RSS_TYPE)))
        asyncio.run(newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None))
        return newsroom.reading.article(newsroom.reading.rows("")[0])

    return made


def download(newsroom, entry, **more):
    downloading = newsroom.downloading
    return asyncio.run(downloading.download(downloading.wanted(entry), lambda _: None, **more))


def test_a_file_is_named_after_its_article_and_remembered(entry, web, newsroom, places) -> None:
    web.serve("/a", SOUND)
    one = entry(("/a", "audio/mpeg"))
    assert newsroom.downloading.kept(web.url("/a")) is None
    (came,) = download(newsroom, one)
    file = Path(came.file)
    assert (came.error, file.parent) == (NOTHING, places.downloads)
    assert file.name.startswith("نشرة-الصباح-")
    assert file.suffix == ".mp3"
    assert file.read_bytes() == SOUND.body
    assert newsroom.downloading.kept(web.url("/a")).size == 5000
    (again,) = download(newsroom, one)
    assert (again.kept, again.file, len(web.asked("/a"))) == (True, came.file, 1)
    file.unlink()
    assert newsroom.downloading.kept(web.url("/a")) is None
    assert not download(newsroom, one)[0].kept


def test_of_a_feed_that_was_dropped_nothing_is_asked(entry, web, newsroom, places) -> None:
    """As nobody's, its address would be taken for the reader's own, which may lead inside."""
    web.serve("/a", SOUND)
    one = entry(("/a", "audio/mpeg"))
    newsroom.marking.saved([one.row])
    places.feeds.write_text("")
    newsroom.follow_feeds()
    (came,) = download(newsroom, one)
    assert (came.error.reason, came.file, web.asked("/a")) == ("errors.newsroom.feed_left", "", [])


def test_pictures_are_files_only_where_there_is_nothing_else(entry, web, newsroom) -> None:
    one = entry(("/p.jpg", "image/jpeg"), ("/a", "audio/mpeg"), ("/a", "audio/mpeg"), ("javascript:x", "x"))
    assert [wanted.url for wanted in newsroom.downloading.wanted(one)] == [web.url("/a")]
    alone = replace(one, enclosures=one.enclosures[:1])
    assert [wanted.url for wanted in newsroom.downloading.wanted(alone)] == [web.url("/p.jpg")]
    with pytest.raises(UsageError, match="no file"):
        newsroom.downloading.wanted(replace(one, enclosures=()))
    with pytest.raises(UsageError):
        newsroom.downloading.wanted(one, ["https://example.org/other"])


def test_one_that_fails_keeps_no_other_from_coming(entry, web, newsroom) -> None:
    web.serve("/a", SOUND)
    one = entry(("/gone", "audio/mpeg"), ("/a", "audio/mpeg"), title="")
    found = {came.url: came for came in download(newsroom, one)}
    assert "HTTP 404" in str(found[web.url("/gone")].error)
    assert found[web.url("/a")].file


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", ".hidden", "-rf", "a/b\\c:d", "CON", "x" * 300, "\u202egpj.exe"]
)
def test_no_title_leads_a_file_out_of_its_folder(entry, web, newsroom, tmp_path, title) -> None:
    web.serve("/%2e%2e%2fa.exe", replace(SOUND, headers={"Content-Type": "application/x-msdownload"}))
    (came,) = download(
        newsroom, entry(("/%2e%2e%2fa.exe", "audio/mpeg"), title=title), folder=tmp_path / "to"
    )
    file = Path(came.file)
    assert [file] == list((tmp_path / "to").iterdir())
    assert file.name[0] not in ".-"
    assert file.suffix == ".mp3", "what a desktop would run is not named so"
    assert "\u202e" not in file.name


def test_a_file_of_the_same_name_stays(entry, web, newsroom, tmp_path) -> None:
    web.serve("/a", SOUND)
    one = entry(("/a", "audio/mpeg"))
    (first,) = download(newsroom, one, folder=tmp_path)
    Path(first.file).rename(Path(first.file).with_suffix(".was"))
    Path(first.file).write_bytes(b"mine")
    newsroom.store.set_place(next(iter(newsroom.store.places("download:"))), "")
    (second,) = download(newsroom, one, folder=tmp_path)
    assert second.file != first.file
    assert Path(first.file).read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("answered", "url", "declared", "suffix"),
    [
        ("audio/mpeg", "https://e.org/a?x=b.exe", "", ".mp3"),
        ("audio/mp4", "https://e.org/a.m4b", "", ".m4b"),
        ("application/octet-stream", "https://e.org/A.MP3?token=1", "", ".mp3"),
        ("text/plain", "https://e.org/a.mp3", "", ".mp3"),
        ("audio/mpeg", "https://e.org/a.pdf", "", ".mp3"), ("", "https://e.org/a", "video/mp4", ".mp4"),
        ("application/x-desktop", "https://e.org/a.desktop", "", ".bin"), ("", "http://[", "", ".bin"),
    ],
)  # fmt: skip
def test_a_suffix_says_what_a_file_is(answered, url, declared, suffix) -> None:
    assert media_suffix(answered, url, declared) == suffix


@given(st.text(), st.text(), st.text())
def test_no_suffix_is_anything_but_a_suffix(answered, url, declared) -> None:
    assert media_suffix(answered, url, declared)[1:].isalnum()


def test_how_fast_something_comes_is_told_of_the_last_seconds() -> None:
    pace = Pace()
    assert (pace.speed, pace.left(10)) == (0, 0)
    for second in range(30):
        pace.hear(second * (100 if second < 10 else 1000), float(second))
    assert pace.speed == 1000
    assert pace.left(39_000) == 10


def test_the_systems_folder_for_downloads_is_asked_for(tmp_path) -> None:
    home = {"HOME": str(tmp_path)}
    assert paths(home, "linux").downloads == tmp_path / "Downloads" / "newsterm"
    (tmp_path / ".config").mkdir()
    for said, folder in (
        ("$HOME/تنزيلات", tmp_path / "تنزيلات" / "newsterm"), ("/mnt/big", Path("/mnt/big/newsterm")),
        ("$HOME/", tmp_path / "Downloads" / "newsterm"), ("relative", tmp_path / "Downloads" / "newsterm"),
    ):  # fmt: skip
        (tmp_path / ".config" / "user-dirs.dirs").write_text(f'# made\nXDG_DOWNLOAD_DIR="{said}"\n')
        assert paths(home, "linux").downloads == folder
    assert folder_of("") is None
    assert folder_of("~/x") == folder_of("x") == Path.home() / "x"


def test_a_process_of_its_own_tells_how_far_it_is_and_leaves_a_part_when_it_is_ended(
    entry, web, newsroom, places
) -> None:
    drip = Answer(chunks=[b"x" * 1000] * 200, pause=0.03, headers=SOUND.headers)
    web.serve("/a", drip)
    one = entry(("/a", "audio/mpeg"))
    env = {"NEWSTERM_HOME": str(places.feeds.parent), "PATH": os.environ["PATH"]}
    heard: list[Downloaded] = []

    async def some_of_it() -> None:
        begun = asyncio.Event()

        def hear(told: Downloaded) -> None:
            heard.append(told)
            if told.done:
                begun.set()

        journey = asyncio.create_task(download_away(one.id, web.url("/a"), hear, env=env))
        async with asyncio.timeout(20):
            await begun.wait()
        journey.cancel()
        with pytest.raises(asyncio.CancelledError):
            await journey

    asyncio.run(some_of_it())
    (part,) = places.downloads.glob("*.part")
    assert part.stat().st_size >= heard[-1].done > 0
    assert heard[0].title == "نشرة الصباح"
