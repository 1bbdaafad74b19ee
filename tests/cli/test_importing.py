"""What comes over from newsboat, as a command."""

import json
import sqlite3
import tomllib
from pathlib import Path

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
