"""Files that came with entries: straight to the disk, gone on with where they broke off, whole or none."""

import errno
import os
import re
import resource
import stat
from pathlib import Path

import pytest
from tests.fakes.web import Answer, Request, Web

from newsterm.fetch import Fetcher
from newsterm.fetch.part import DiskError, Part
from newsterm.model import Feed, FetchError

BODY = bytes(range(256)) * 2000
SOUND = {"Content-Type": "audio/mpeg"}


class Served:
    """A file on a server: what it sends of it may change from one request to the next."""

    def __init__(
        self, body: bytes = BODY, *, etag: str = '"1"', ranges: bool = True, cuts: tuple[int, ...] = ()
    ):
        self.body, self.etag, self.ranges = body, etag, ranges
        self.cuts = list(cuts)
        """After so many bytes each answer breaks off, until there are no more of them."""

    def __call__(self, request: Request) -> Answer:
        start = 0
        headers = SOUND | ({"ETag": self.etag} if self.etag else {})
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        if asked and self.ranges and request.headers.get("if-range") == self.etag:
            start = int(asked[1])
            if start >= len(self.body):
                return Answer(status=416, headers={"Content-Range": f"bytes */{len(self.body)}"})
            headers["Content-Range"] = f"bytes {start}-{len(self.body) - 1}/{len(self.body)}"
        return Answer(
            status=206 if start else 200,
            headers=headers,
            body=self.body[start:],
            cut=self.cuts.pop(0) if self.cuts else -1,
        )


async def come(
    url: str,
    path: Path,
    *,
    feed: str = "",
    patience: float = 5,
    wanted: str = "audio/mpeg",
    told: list | None = None,
) -> None:
    """Download a file to `path`, as a journey does."""
    async with Fetcher(user_agent="newsterm/test", timeout=patience) as web:
        with Part(path.with_suffix(".part"), url) as part:
            heard = [] if told is None else told
            await web.file(Feed(url=feed or url), url, part, lambda *far: heard.append(far), wanted=wanted)
            await part.settle()
            assert part.finish(path)


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "folder" / "حلقة.mp3"


def ranges(web: Web, path: str = "/a") -> list[str]:
    return [request.headers.get("range", "") for request in web.asked(path)]


def left(file: Path) -> list[str]:
    return sorted(path.name for path in file.parent.iterdir())


async def test_a_file_comes_whole_for_its_owners_eyes_and_leaves_nothing_beside_it(web, file):
    told = []
    await come(web.serve("/a", Served()), file, told=told)
    assert file.read_bytes() == BODY
    assert left(file) == [file.name]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert told[0] == (0, len(BODY))
    assert told[-1] == (len(BODY), len(BODY))
    (request,) = web.requests
    assert request.headers["accept-encoding"] == "identity"


async def test_what_breaks_off_is_gone_on_with_at_once(web, file):
    await come(web.serve("/a", Served(cuts=(100_000, 200_000))), file)
    assert file.read_bytes() == BODY
    first, second, third = ranges(web)
    assert first == ""
    assert 0 < int(second[6:-1]) <= 100_000 < int(third[6:-1])


async def test_what_was_left_is_gone_on_with_another_time(web, file):
    served = Served(cuts=(100_000, 0, 0))
    url = web.serve("/a", served)
    with pytest.raises(FetchError):
        await come(url, file)
    assert left(file) == ["حلقة.part", "حلقة.part.json"]
    served.cuts = []
    await come(url, file)
    assert file.read_bytes() == BODY
    assert ranges(web)[-1] == f"bytes={100_000}-"


async def test_a_server_that_knows_no_ranges_sends_it_again_from_the_beginning(web, file):
    await come(web.serve("/a", Served(ranges=False, cuts=(100_000,))), file)
    assert file.read_bytes() == BODY


async def test_of_a_file_that_changed_meanwhile_no_part_is_kept(web, file):
    served = Served(cuts=(100_000, 0))
    url = web.serve("/a", served)
    with pytest.raises(FetchError):
        await come(url, file)
    served.body, served.etag, served.cuts = BODY[::-1], '"2"', []
    await come(url, file)
    assert file.read_bytes() == BODY[::-1]


@pytest.mark.parametrize(
    "wrong",
    [
        {"Content-Range": "bytes 0-9/512000"},
        {"Content-Range": "bytes 100000-511999/999"},
        {"ETag": '"2"'},
        {},
    ],
)
async def test_a_part_that_does_not_fit_is_not_joined(web, file, wrong):
    good = Served(cuts=(100_000,))
    fitting = {"Content-Range": "bytes 100000-511999/512000", "ETag": '"1"'}
    odd = Answer(status=206, headers=SOUND | (fitting | wrong if wrong else {}), body=b"x" * 412_000)
    url = web.serve("/a", lambda request: odd if "range" in request.headers else good(request))
    await come(url, file)
    assert file.read_bytes() == BODY


@pytest.mark.parametrize("etag", ["", 'W/"1"'])
async def test_without_proof_that_it_is_the_same_nothing_is_gone_on_with(web, file, etag):
    url = web.serve("/a", Served(etag=etag, cuts=(100_000, 100_000)))
    for _ in range(2):
        with pytest.raises(FetchError):
            await come(url, file)
    await come(url, file)
    assert file.read_bytes() == BODY
    assert ranges(web) == ["", "", ""]


async def test_a_server_that_always_breaks_off_at_the_same_place_is_given_up(web, file):
    url = web.serve("/a", Answer(body=BODY, cut=50_000, headers=SOUND | {"ETag": '"1"'}))
    with pytest.raises(FetchError):
        await come(url, file)
    assert len(web.requests) == 2
    assert not file.exists()


async def test_one_that_sends_less_than_it_says_makes_no_file(web, file):
    url = web.serve(
        "/a", Answer(body=BODY, headers=SOUND | {"Content-Length": "999999", "Connection": "close"})
    )
    with pytest.raises(FetchError):
        await come(url, file, patience=0.3)
    assert not file.exists()


async def test_slow_is_not_silent(web, file):
    drip = [b"x" * 100] * 6
    await come(web.serve("/a", Answer(chunks=drip, pause=0.08, headers=SOUND)), file, patience=0.25)
    assert file.read_bytes() == b"".join(drip)


async def test_silence_ends_it(web, file):
    url = web.serve("/a", Answer(chunks=[b"x", b"y"], pause=5, headers=SOUND))
    with pytest.raises(FetchError, match="silent"):
        await come(url, file, patience=0.15)
    silent = web.serve("/b", Answer(silent=True))
    with pytest.raises(FetchError, match="no answer"):
        await come(silent, file, patience=0.15)


async def test_it_is_never_put_over_a_file_that_is_there(web, file):
    file.parent.mkdir()
    file.write_bytes(b"mine")
    with pytest.raises(AssertionError):
        await come(web.serve("/a", Served()), file)
    assert file.read_bytes() == b"mine"


async def test_a_link_in_its_place_is_not_followed(web, file, tmp_path):
    mine = tmp_path / "mine"
    mine.write_bytes(b"mine")
    file.parent.mkdir()
    file.with_suffix(".part").symlink_to(mine)
    with pytest.raises(DiskError):
        await come(web.serve("/a", Served()), file)
    assert mine.read_bytes() == b"mine"


async def test_nobody_else_writes_into_a_part(web, file):
    url = web.serve("/a", Served())
    with Part(file.with_suffix(".part"), url), pytest.raises(DiskError, match="another newsterm"):
        await come(url, file)


async def test_a_page_in_place_of_a_recording_is_no_recording(web, file):
    page = Answer(body=b"<html>Sign in</html>", headers={"Content-Type": "text/html; charset=utf-8"})
    with pytest.raises(FetchError, match="web page"):
        await come(web.serve("/a", page), file)
    assert left(file) == []
    await come(web.serve("/b", page), file.with_suffix(".html"), wanted="text/html")


@pytest.mark.parametrize("status", [403, 404, 500, 206, 204])
async def test_a_refusal_leaves_nothing(web, file, status):
    with pytest.raises(FetchError):
        await come(web.serve("/a", Answer(status=status, body=b"x" if status != 204 else b"")), file)
    assert left(file) == []


async def test_packed_is_not_what_was_asked_for(web, file):
    with pytest.raises(FetchError, match="packed"):
        await come(web.serve("/a", Answer(body=BODY, gzipped=True)), file)


async def test_it_goes_where_pages_may_go_and_says_to_others_no_passwords(web, file):
    with Web() as other:
        foreign = other.serve("/a", Served())
        url = web.serve("/a", Answer(status=302, headers={"Location": foreign}))
        async with Fetcher(user_agent="newsterm/test", timeout=5) as asking:
            feed = Feed(url=web.url("/feed"), user="me", password="secret")
            with Part(file.with_suffix(".part"), url) as part:
                await asking.file(feed, url, part)
        (mine,), (theirs,) = web.requests, other.requests
    assert "authorization" in mine.headers
    assert "authorization" not in theirs.headers
    with pytest.raises(FetchError, match="private"):
        await come(web.url("/a"), file.with_name("other.mp3"), feed="https://feeds.example/all.xml")


async def test_a_disk_that_is_full_is_said_before_and_while_it_comes(web, file, monkeypatch):
    url = web.serve("/a", Served())
    real = os.fstatvfs
    free = [100_000]

    def small(fd):
        found = list(real(fd))
        found[1], found[2], found[4] = 1, 10_000_000, free[0]
        return os.statvfs_result(found)

    monkeypatch.setattr(os, "fstatvfs", small)
    with pytest.raises(DiskError, match="not enough room") as caught:
        await come(url, file)
    assert "make some room" in caught.value.hint
    assert left(file) == []
    free[0] = 9_000_000
    monkeypatch.setattr("newsterm.fetch.part.LOOK", 1)
    monkeypatch.setattr("newsterm.fetch.part.os.pwrite", refuse)
    with pytest.raises(DiskError, match="no room"):
        await come(url, file)
    assert len(web.requests) == 2


def refuse(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


async def test_a_bound_on_the_size_of_files_is_a_full_disk(web, file):
    url = web.serve("/a", Served())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DiskError, match="no room"):
            await come(url, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not file.exists()
    await come(url, file)  # what came before is not asked for again
    assert file.read_bytes() == BODY
    assert ranges(web) == ["", "bytes=100000-"]
