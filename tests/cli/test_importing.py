"""What comes over from newsboat, as a command."""

import json
import sqlite3
import tomllib
from pathlib import Path

from newsterm.config import load

SAMPLES = Path(__file__).parents[1] / "samples" / "newsboat"


def newsboat(folder: Path) -> Path:
    (folder / "urls").write_bytes((SAMPLES / "urls").read_bytes())
    with sqlite3.connect(folder / "cache.db") as connection:
        connection.executescript((SAMPLES / "cache-2.21.sql").read_text("utf-8"))
    connection.close()
    return folder / "urls"


def test_words_go_to_standard_error_and_the_lines_for_the_settings_to_standard_output(newsterm, tmp_path):
    done = newsterm("import", "newsboat", str(newsboat(tmp_path)))
    assert done.code == 0
    assert done.err.startswith("came over from newsboat: 10 articles, 3 feeds\nnot taken over: Long (")
    assert [one["query"] for one in tomllib.loads(done.out)["sections"]] == [
        "is:unread",
        "tag:flag-s tag:news",
    ]
    assert newsterm("undo").err == "Undone: what came over from newsboat\n"
    assert newsterm("count").out == "0\n"


def test_programs_are_told_how_far_it_is_and_at_last_what_came(newsterm, tmp_path):
    done = newsterm("import", "newsboat", "--jsonl", str(newsboat(tmp_path)))
    *steps, came = map(json.loads, done.out.splitlines())
    assert (steps[0], steps[-1]) == ({"done": 0, "all": 10}, {"done": 10, "all": 10})
    assert (len(came["feeds"]), came["articles"]) == (3, 10)
    assert [one["name"] for one in came["sections"]] == ["Unread", "Starred news"]
    assert [one["what"] for one in came["left"]] == ["Long", "gopher://example.org/"]


def test_tags_that_come_over_make_sections_and_one_step_takes_all_of_it_back(newsterm, home, tmp_path):
    (tmp_path / "urls").write_text("https://a.example/1 tech\nhttps://b.example/2 !Cousins\n")
    done = newsterm("import", "newsboat", "urls")
    assert done.err.splitlines()[-1] == (
        "sections from your feeds: Cousins, tech; newsterm sections lists and changes them"
    )
    assert [one.query for one in load(home / "config.toml").sections] == [
        "tag:Cousins",
        "tag:tech or topic:technology",
    ]
    assert newsterm("import", "newsboat", "urls").err == "newsboat has nothing that is new here\n"
    newsterm("undo")
    assert (load(home / "config.toml").sections, newsterm("feeds").out) == ((), "")


def test_a_program_that_takes_over_is_left_to_itself(newsterm, home, tmp_path):
    newsterm("import", "newsboat", "--json", str(newsboat(tmp_path)))
    assert not (home / "config.toml").exists()


def test_at_a_terminal_sections_are_made_beside_the_lines_for_the_settings(on_a_terminal, home, tmp_path):
    code, seen = on_a_terminal("import", "newsboat", str(newsboat(tmp_path)))
    assert (code, 'name = "Starred news"' in seen) == (0, True)
    assert {one.name for one in load(home / "config.toml").sections} >= {"news", "tech"}


def test_lines_that_go_into_the_settings_are_not_lost_below_sections_that_are_made(shell, home, tmp_path):
    """As `newsterm import newsboat >> config.toml`: a file that is replaced meanwhile would keep nothing."""
    home.mkdir()
    with (home / "config.toml").open("ab") as settings:
        assert shell("import", "newsboat", str(newsboat(tmp_path)), stdout=settings).wait(60) == 0
    assert [one.name for one in load(home / "config.toml").sections] == ["Unread", "Starred news"]


def test_where_there_is_no_newsboat_the_way_out_is_named(newsterm, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    done = newsterm("import", "newsboat")
    assert (done.code, "--cache FILE" in done.err) == (2, True)


def test_a_cache_that_is_none_changes_nothing(newsterm, tmp_path):
    (tmp_path / "cache.db").write_text("none")
    done = newsterm("import", "newsboat", "--cache", "cache.db")
    assert (done.code, done.out, newsterm("feeds").out) == (1, "", "")


def test_a_backup_is_written_once_and_gives_everything_back(stocked, tmp_path):
    assert stocked("backup", "news.backup").err.startswith("wrote news.backup: 3 articles, 1 feed (")
    assert stocked("backup", "news.backup").code == 2
    assert stocked("backup", "-").code == 2
    other = str(tmp_path / "other")
    assert (
        stocked("--home", other, "restore", "news.backup").err
        == "restored from news.backup: 3 articles, 1 feed\n"
    )
    assert stocked("--home", other, "count").out == "3\n"
