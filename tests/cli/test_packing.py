"""Books to take along, and articles as a book."""

import json

import pytest
from tests.formats.books import read

from newsterm.newsroom.binding import Bound


def opened(path):
    with path.open("rb") as file:
        return read(file)


def test_articles_are_exported_as_a_book_to_a_file_or_a_pipe_the_same_each_time(stocked, shell, tmp_path):
    done = stocked("export", "-o", "all.epub")
    assert (done.code, done.out, done.err) == (0, "", "wrote all.epub\n")
    assert len(opened(tmp_path / "all.epub").spine) == 5
    whole = (tmp_path / "all.epub").read_bytes()
    assert shell("export", "--format", "epub").communicate(timeout=20)[0] == whole


def test_in_a_book_of_what_is_new_no_link_leads_to_what_is_in_an_earlier_one(stocked, monkeypatch):
    asked = []

    async def bind(*_, chapters, **__):
        asked.append(len(chapters))
        return Bound()

    monkeypatch.setattr("newsterm.newsroom.binding.Binding.bind", bind)
    for _ in range(2):
        assert stocked("export", "--since-last", "book", "-o", "new.epub").code == 0
    assert asked == [3, 0]


def test_pictures_belong_to_a_book(stocked):
    done = stocked("export", "--pictures", "-o", "x.html")
    assert (done.code, "--pictures" in done.err) == (2, True)


def test_a_book_is_not_written_to_a_terminal(stocked, on_a_terminal):
    code, seen = on_a_terminal("export", "--format", "epub")
    assert (code, "nothing for a terminal" in seen, "-o FILE.epub" in seen) == (2, True, True)


def test_a_pack_says_what_is_in_it_and_is_done_in_one_step(stocked, tmp_path):
    done = stocked("pack", "--minutes", "2", "-o", "plane.epub")
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        "no article that answers is read in that time\n"  # they are of 2020
    )
    assert not (tmp_path / "plane.epub").exists()
    done = stocked("pack", "lang:en", "--minutes", "2", "-o", "plane.epub")
    assert done.err == (
        "wrote plane.epub: 2 articles, 2 minutes to read; newsterm pack --done marks them read\n"
    )
    assert opened(tmp_path / "plane.epub").text("title.xhtml").count("2 minutes to read") == 1
    assert stocked("count", "is:unread").out == "3\n"
    assert stocked("pack", "--done").err == "2 articles marked read\n"
    assert stocked("count", "is:unread").out == "1\n"
    assert "in plane.epub" in stocked("undo").err
    assert stocked("count", "is:unread").out == "3\n"


def test_what_would_be_packed_is_data(stocked, tmp_path):
    done = stocked("pack", "lang:ar", "--json")
    (one,) = json.loads(done.out)
    assert (one["title"], one["minutes"], one["language"]) == ("ميناء مرسى النخيل يعود", 1, "ar")
    assert not list(tmp_path.glob("*.epub"))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["pack"], "-o"),
        (["pack", "--section", "nowhere", "--json"], "no section “nowhere”"),
        (["pack", "--minutes", "0", "--json"], "0 is too few"),
        (["pack", "--since", "yesteryear", "--json"], "yesteryear"),
        (["pack", "--done"], "nothing was packed yet"),
    ],
)
def test_what_cannot_be_done_is_one_line(stocked, arguments, says):
    done = stocked(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err


def test_a_section_is_packed_by_its_name(stocked):
    assert len(json.loads(stocked("pack", "--section", "Unread", "--json").out)) == 3
