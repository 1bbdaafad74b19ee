"""What a plugin adds is there as if it were newsterm's own, and one that fails is named."""

import json
import sys

import pytest
from tests.fakes.packages import SAMPLE, Packages

from newsterm.config import paths
from newsterm.config.load import load
from newsterm.model import ConfigError
from newsterm.newsroom import Newsroom
from newsterm.tui.keyboard.own_keys import own_keymap
from newsterm.tui.looks.own_themes import all_names, find_theme

DOCS = SAMPLE.parents[2] / "docs"


@pytest.fixture
def packages(tmp_path, monkeypatch):
    packages = Packages(tmp_path / "packages")
    monkeypatch.syspath_prepend(packages.folder)
    monkeypatch.delitem(sys.modules, "newsterm_sample", raising=False)
    return packages


def test_a_feed_travels_the_whole_road_through_a_plugin(newsterm, home, packages, tmp_path):
    packages.install_sample()
    home.mkdir()
    (home / "config.toml").write_text(f'[plugins.sample]\ntag = "ships"\nlog = "{tmp_path}/heard"\n', "utf-8")
    (home / "feeds.toml").write_text('[[feeds]]\nurl = "sample:first"\n', "utf-8")
    done = newsterm("refresh")
    assert (done.code, done.err) == (0, "2 new articles from 1 feed\n")
    assert (tmp_path / "heard").read_text("utf-8").split("\n") == ["Ships wait", "Harbour opens", ""]
    assert newsterm("count", "tag:ships").out == "1\n"
    assert newsterm("export", "--format", "semicolons", "tag:ships").out == "title;url\nShips wait;\n"
    assert newsterm("longest").out == "Harbour opens\n"
    nothing = newsterm("longest", "tag:none")
    assert (nothing.code, nothing.err) == (1, "nothing answers\n")
    assert newsterm("longest", "is:nonsense").code == 2
    shown = newsterm("show", newsterm("list", "--ids", "-n", "1").out.strip(), "--width", "40").out
    assert "yes: 3" in shown
    again = newsterm("refresh")
    assert again.err == "0 new articles from 1 feed\n"


def test_an_address_of_its_own_can_be_subscribed_to_and_what_is_not_there_is_said(newsterm, packages):
    packages.install_sample()
    assert newsterm("add", "sample:first").err == "added Sample first (2 articles)\n"
    assert newsterm("add", "sample:nowhere").err.startswith("newsterm: nobody is there; ")
    assert newsterm("add", "other:first").code == 1
    assert newsterm("doctor").code == 0


def test_help_and_the_list_of_plugins_name_what_it_adds(newsterm, packages):
    packages.install_sample()
    assert "  longest      tells the longest headline" in newsterm("help").out
    assert newsterm("help", "longest").out.startswith("newsterm longest …\ntells the longest")
    assert newsterm("longst").err == "newsterm: there is no command longst; did you mean longest?\n"
    assert newsterm("export", "--format", "nix").err.endswith("epub, semicolons\n")
    (told,) = json.loads(newsterm("plugins", "--json").out)
    assert (told["name"], told["state"], told["package"], told["reason"]) == (
        "sample",
        "on",
        "newsterm-sample",
        "",
    )
    assert "block(x-sample-vote)" in told["points"]
    schema = json.loads((DOCS / "schemas" / "plugins.json").read_text("utf-8"))
    assert list(told) == schema["required"] == list(schema["properties"])


def test_one_that_fails_is_named_by_what_was_done_by_the_list_and_by_doctor(newsterm, home, packages):
    packages.install("odd", "def join(hooks):\n    hooks.command('odd', lambda desk: 1 // 0)\n")
    named = "the plugin odd failed at command(odd) and is off for now: ZeroDivisionError"
    done = newsterm("odd")
    assert (done.code, done.out) == (1, "")
    assert named in done.err
    assert "Traceback" in (home / "newsterm.log").read_text("utf-8")
    assert "Traceback" not in done.err
    assert named in newsterm("plugins").out
    examined = newsterm("doctor")
    assert examined.code == 1
    assert named in examined.out
    (home / "config.toml").write_text('[plugins]\noff = ["odd"]\n', "utf-8")
    assert newsterm("doctor").code == 0
    assert newsterm("plugins").out == "odd\toff\t\tplugin-odd 1.0\t\n"
    assert newsterm("odd").err.startswith("newsterm: there is no command odd;")


def test_without_plugins_that_is_said(newsterm):
    done = newsterm("plugins")
    assert (done.code, done.out, done.err) == (0, "", "no plugins are installed\n")


def test_its_keys_and_colours_are_there_for_the_interface(home, packages, opened):
    packages.install_sample()
    with opened('[interface]\nkeys = "sample-keys"\ntheme = "sample-sea"\n') as newsroom:
        keymap = own_keymap(newsroom)
        assert (keymap.command("n"), keymap.command("x")) == ("next_headline", "quit")
        colours = find_theme("sample-sea", home / "themes", newsroom.plugins)
        assert colours.words["headline"] == "bold #7fc8ff"
        assert "sample-sea" in all_names(home / "themes", newsroom.plugins)


@pytest.mark.parametrize(
    "table",
    ["hooks.keymap('it', {'nothing': 'n'})", "hooks.keymap('it', {'quit': 'no key'})", "raise OSError"],
)
def test_where_its_keys_cannot_be_they_are_newsterms_own(packages, opened, table):
    packages.install("odd", f"def join(hooks):\n    {table}\n")
    with opened('[interface]\nkeys = "it"\n') as newsroom:
        assert own_keymap(newsroom).command("j") == "next_headline"
        assert len(newsroom.failures()) == 1


@pytest.mark.parametrize("styles", ["{'nothing': 'bold'}", "{'text': 'no such colour'}", "7"])
def test_where_its_colours_cannot_be_they_are_newsterms_own(home, packages, opened, styles):
    packages.install("odd", f"def join(hooks):\n    hooks.theme('it', {{'styles': {styles}}})\n")
    with opened("") as newsroom:
        assert find_theme("it", home, newsroom.plugins).name == "ink"
        assert "theme(it)" in str(newsroom.failures()[0].said)


def test_keys_that_nobody_has_are_an_error_that_names_those_there_are(opened):
    named = pytest.raises(ConfigError, match=r'config.toml, line 2: interface.keys.*"vim"')
    with opened('[interface]\nkeys = "vi"\n') as newsroom, named:
        own_keymap(newsroom)


def test_settings_of_plugins_are_tables(home):
    home.mkdir()
    (home / "config.toml").write_text('[plugins]\noff = ["a"]\n[plugins.b]\nx = [1]\n', "utf-8")
    read = load(home / "config.toml").plugins
    assert (read.off, read.tables) == (("a",), {"b": {"x": [1]}})
    (home / "config.toml").write_text("[plugins]\nof = 1\n", "utf-8")
    with pytest.raises(ConfigError, match=r"plugins\.of: this must be a table") as error:
        load(home / "config.toml")
    assert "[plugins.of]" in error.value.hint


def test_the_documents_show_the_package_that_is_tested():
    guide = (DOCS / "plugins.md").read_text("utf-8")
    for file, language in (("newsterm_sample.py", "python"), ("pyproject.toml", "toml")):
        assert f"```{language}\n{(SAMPLE / file).read_text('utf-8')}```\n" in guide


@pytest.fixture
def opened(home):
    """Open a home whose config.toml says something."""

    def with_config(said: str) -> Newsroom:
        home.mkdir()
        (home / "config.toml").write_text(said, "utf-8")
        return Newsroom.open(paths({"NEWSTERM_HOME": str(home)}))

    return with_config
