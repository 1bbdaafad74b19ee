"""Where files live."""

from pathlib import Path

from newsterm.config import paths


def test_one_variable_puts_everything_into_one_folder():
    home = paths({"NEWSTERM_HOME": "/n", "XDG_CONFIG_HOME": "/c", "HOME": "/h"}, "linux")
    assert home.config == Path("/n/config.toml")
    assert home.feeds == Path("/n/feeds.toml")
    assert home.store == Path("/n/newsterm.sqlite")
    assert home.log == Path("/n/newsterm.log")
    assert home.cache == Path("/n/cache")


def test_xdg_variables_are_followed():
    env = {f"XDG_{kind}_HOME": f"/{kind.lower()}" for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    home = paths({**env, "HOME": "/h"}, "linux")
    assert home.config == Path("/config/newsterm/config.toml")
    assert home.store == Path("/data/newsterm/newsterm.sqlite")
    assert home.cache == Path("/cache/newsterm")
    assert home.log == Path("/state/newsterm/newsterm.log")


def test_without_xdg_the_habits_of_the_specification_hold():
    home = paths({"HOME": "/h"}, "linux")
    assert home.config == Path("/h/.config/newsterm/config.toml")
    assert home.feeds == Path("/h/.config/newsterm/feeds.toml")
    assert home.store == Path("/h/.local/share/newsterm/newsterm.sqlite")
    assert home.log == Path("/h/.local/state/newsterm/newsterm.log")
    assert home.cache == Path("/h/.cache/newsterm")


def test_a_relative_xdg_variable_is_ignored():
    assert paths({"HOME": "/h", "XDG_CONFIG_HOME": "c"}, "linux").feeds.parent == Path("/h/.config/newsterm")


def test_a_relative_home_is_meant_from_where_the_reader_stands(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert paths({"NEWSTERM_HOME": "mine"}, "linux").store.parent == tmp_path / "mine"


def test_another_system_has_its_own_habit():
    home = paths({"HOME": "/h"}, "darwin")
    assert all(place.is_absolute() for place in (home.config, home.store, home.log, home.cache))
    assert home.store.parent.name == "newsterm"
