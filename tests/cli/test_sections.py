"""Tabs at the command line: listed, suggested, added, named, moved, dropped."""

import json

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer, Web

from newsterm.config import add_feed, load
from newsterm.model import Feed


@pytest.fixture
def feeds(newsterm, home):
    for url in ("https://sport.example.org/rss", "https://example.org/politics/"):
        add_feed(home / "feeds.toml", Feed(url=url))
    return newsterm


def names(home):
    return [one.name for one in load(home / "config.toml").sections]


def test_what_feeds_speak_for_is_suggested_and_added_by_its_name_in_the_readers_language(feeds, home):
    told = feeds("--language", "ar", "sections", "suggest").out.splitlines()
    assert sorted(told) == [
        "الرياضة\t0\t1\ttag:الرياضة or topic:sport",
        "السياسة\t0\t1\ttag:السياسة or topic:politics",
    ]
    done = feeds("--language", "ar", "sections", "add", "الرياضه")
    assert (done.code, names(home)) == (0, ["الرياضة"])
    assert 'tags = ["الرياضة"]' in (home / "feeds.toml").read_text("utf-8")
    feeds("undo")
    assert (names(home), "tags" in (home / "feeds.toml").read_text("utf-8")) == ([], False)
    assert feeds("sections", "add", "sport").code == 0  # by the topic's key as well
    assert names(home) == ["Sport"]


def test_tabs_are_added_named_moved_and_dropped(feeds, home):
    assert feeds("sections", "add", "Later", "is:saved", "-tag:sport").code == 0
    assert feeds("sections", "add", "Long", "title:long").code == 0
    assert feeds("sections", "rename", "later", "لاحقًا").code == 0
    assert feeds("sections", "move", "Long", "1").code == 0
    lines = feeds("sections").out.splitlines()
    assert lines[-2:] == ["Long\t0\tnewest\ttitle:long", "لاحقًا\t0\tnewest\tis:saved -tag:sport"]
    assert json.loads(feeds("sections", "--json").out)[-1] == {
        "name": "لاحقًا", "query": "is:saved -tag:sport", "order": "newest", "own": False, "unread": 0,
    }  # fmt: skip
    assert feeds("sections", "drop", "Long").code == 0
    assert names(home) == ["لاحقًا"]


@pytest.mark.parametrize(
    "typed",
    [
        ("drop", "none"),
        ("add", "nothing of that"),
        ("rename", "one"),
        ("move", "a", "b"),
        ("add", "x", "is:odd"),
        ("fly",),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(feeds, home, typed):
    done = feeds("sections", *typed)
    assert done.code == 2
    assert done.err.startswith("newsterm: ")
    assert not (home / "config.toml").exists()


def test_who_has_none_is_told_of_suggestions(feeds):
    assert "newsterm sections suggest" in feeds("sections").err


@pytest.fixture
def papers():
    """The addresses of two papers that file articles under sport and something else."""
    with Web() as web:
        yield [published(web, "a", "Sport", "World"), published(web, "b", "رياضة", "misc")]


def published(web, name, *topics):
    items = "".join(
        f"<item><title>{name} {at}</title><guid>{at}</guid><category>{topic}</category></item>"
        for at, topic in enumerate(topics * 4)
    )
    document = f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'
    return web.serve(f"/{name}", Answer(body=document.encode(), headers=RSS_TYPE))


def test_who_adds_first_feeds_has_sections_at_once_and_one_step_takes_both_back(newsterm, home, papers):
    done = newsterm("add", *papers)
    assert done.err.splitlines()[-1] == (
        "sections from your feeds: Sport, World; newsterm sections lists and changes them"
    )
    assert names(home) == ["Sport", "World"]
    assert newsterm("count", "topic:sport").out == "8\n"
    newsterm("undo")
    assert (names(home), newsterm("feeds").out) == ([], "")


def test_who_imports_has_the_rest_after_the_first_refresh_by_command(newsterm, home, papers, tmp_path):
    outlines = "".join(f'<outline type="rss" xmlUrl="{url}"/>' for url in papers)
    (tmp_path / "l.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    assert newsterm("import", "l.opml").code == 0
    newsterm("refresh", "--jsonl")
    assert not (home / "config.toml").exists(), "a program is left to itself, and the interface is one"
    assert "sections from your feeds: Sport, World" in newsterm("refresh").err
    assert names(home) == ["Sport", "World"]
    newsterm("undo")
    assert "sections" not in newsterm("refresh").err
    assert (names(home), len(newsterm("feeds").out.splitlines())) == ([], 2)


def test_sections_are_named_in_the_readers_language_wherever_the_words_go(
    newsterm, home, papers, monkeypatch
):
    monkeypatch.setenv("LANG", "fa_IR.UTF-8")
    newsterm("add", *papers)
    assert sorted(names(home)) == ["جهان", "ورزش"]
