"""Where newsterm's files live on this system."""

import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from newsterm.model import at_home

_DOWNLOADS = re.compile(r'^\s*XDG_DOWNLOAD_DIR="(\$HOME)?(/[^"]*)"', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Every place that newsterm reads or writes; none exists before something is written there."""

    config: Path
    """config.toml: what the human decided; newsterm writes nothing into it but kept sections."""
    feeds: Path
    """feeds.toml: the subscriptions; written by the human and by newsterm."""
    store: Path
    """The SQLite file: all that newsterm remembers."""
    log: Path
    """What went wrong, in full."""
    terminals: Path
    """What the reader answered about terminals: how each is to be sent right-to-left text."""
    typed: Path
    """A folder: the lines that were typed as commands and programs, to be recalled."""
    past: Path
    """What feeds.toml said before it was changed; as secret as feeds.toml."""
    cache: Path
    """A folder that may be deleted at any time."""
    downloads: Path
    """A folder: the files that came with articles, where config.toml names no other."""


def paths(env: Mapping[str, str], system: str = sys.platform) -> Paths:
    """Places from the environment: `NEWSTERM_HOME` (all in one folder), else XDG, else the system's habit.

    A relative XDG variable is ignored, as the XDG Base Directory Specification 0.8 asks.
    """
    if home := env.get("NEWSTERM_HOME"):
        one = at_home(home).absolute()
        return _within(config=one, data=one, state=one, cache=one / "cache", downloads=one / "downloads")
    if system == "linux" or env.get("XDG_CONFIG_HOME"):
        return _within(
            config=_xdg(env, "CONFIG", ".config"),
            data=_xdg(env, "DATA", ".local/share"),
            state=_xdg(env, "STATE", ".local/state"),
            cache=_xdg(env, "CACHE", ".cache"),
            downloads=_downloads(env),
        )
    # Only where it knows more than we do: importing it takes 10 ms of every start.
    from platformdirs import PlatformDirs  # noqa: PLC0415

    own = PlatformDirs("newsterm", appauthor=False)
    return _within(
        config=own.user_config_path,
        data=own.user_data_path,
        state=own.user_state_path,
        cache=own.user_cache_path,
        downloads=own.user_downloads_path / "newsterm",
    )


def moved_by(env: Mapping[str, str]) -> str:
    """Name what puts the files elsewhere, for a hint."""
    return "NEWSTERM_HOME, --home" if env.get("NEWSTERM_HOME") else "XDG_DATA_HOME, --home"


def _within(*, config: Path, data: Path, state: Path, cache: Path, downloads: Path) -> Paths:
    return Paths(
        config=config / "config.toml",
        feeds=config / "feeds.toml",
        store=data / "newsterm.sqlite",
        log=state / "newsterm.log",
        terminals=state / "terminals.json",
        typed=state / "typed",
        past=state / "feeds-past.jsonl",
        cache=cache,
        downloads=downloads,
    )


def _xdg(env: Mapping[str, str], kind: str, otherwise: str) -> Path:
    said = env.get(f"XDG_{kind}_HOME", "")
    if said.startswith("/"):
        return Path(said, "newsterm")
    return Path(env.get("HOME") or Path.home(), otherwise, "newsterm")


def _downloads(env: Mapping[str, str]) -> Path:
    """Look where this person's downloads go: user-dirs.dirs, as xdg-user-dirs writes it, else ~/Downloads."""
    home = Path(env.get("HOME") or Path.home())
    said = env.get("XDG_CONFIG_HOME", "")
    settings = Path(said) if said.startswith("/") else home / ".config"
    found = None
    with suppress(OSError, ValueError):
        found = _DOWNLOADS.search((settings / "user-dirs.dirs").read_text("utf-8"))
    folder = Path(f"{home}{found[2]}" if found and found[1] else found[2]) if found else home
    # One that names the home itself has no such folder (user-dirs.dirs(5)).
    return (home / "Downloads" if folder == home else folder) / "newsterm"
