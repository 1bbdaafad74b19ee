"""Themes beyond our own: the reader's, in a folder beside config.toml, and those that come with Textual."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rich.errors import StyleSyntaxError
from rich.style import Style

from newsterm.config.load import table
from newsterm.config.written import Key, Written, read
from newsterm.lang import Said
from newsterm.model import ConfigError
from newsterm.newsroom.plugins import PluginError, Plugins
from newsterm.tui.looks.palettes import derived
from newsterm.tui.looks.theme import THEMES, Theme, theme

_KEYS = ("based_on", "colours", "styles")


def folder_of(config: Path) -> Path:
    """Tell where the reader's own themes are."""
    return config.parent / "themes"


def own_names(folder: Path) -> tuple[str, ...]:
    """Name our own themes and the reader's; one of the reader's with the name of ours is the reader's."""
    theirs = sorted(file.stem for file in folder.glob("*.toml")) if folder.is_dir() else []
    return (*THEMES, *(name for name in theirs if name not in THEMES))


def all_names(folder: Path, plugins: Plugins | None = None) -> tuple[str, ...]:
    """Name every theme there is."""
    theirs = plugins.of("theme") if plugins else ()
    return tuple(dict.fromkeys((*own_names(folder), *theirs, *_textual())))


def find_theme(name: str, folder: Path, plugins: Plugins | None = None) -> Theme | None:
    """Find a theme by its name; None: there is none. Raises ConfigError for a file that does not say one.

    Where plugins failed, and one might have had it, our own is taken.
    """
    file = folder / f"{name}.toml"
    if "/" not in name and name != ".." and file.is_file():
        return read_theme(file, folder)
    if name in THEMES:
        return theme(name)
    if name in _textual():
        return _of_textual(name)
    return _of_plugin(name, folder, plugins) if plugins else None


def _of_plugin(name: str, folder: Path, plugins: Plugins) -> Theme | None:
    if point := plugins.of("theme").get(name):
        told = Written(file=Path(name), text="", tables=point.what)
        try:
            return plugins.ask(point, lambda: _told(told, folder))
        except PluginError:
            pass
    return theme(THEMES[0]) if plugins.any_failed else None


def read_theme(file: Path, folder: Path) -> Theme:
    """Read a theme: `[colours]` names colours, `[styles]` says what looks how, the rest is as `based_on`.

    A style is spelled as in rich, `bold sea on #202020`; `sea` is one of the colours. Raises ConfigError.
    """
    return _told(read(file), folder)


def _told(written: Written, folder: Path) -> Theme:
    file = written.file
    for key in written.tables:
        if key not in _KEYS:
            raise written.unknown((key,), _KEYS)
    base = _base(written, file, folder)
    colours = {
        name: _style(written, ("colours", name), said, {})
        for name, said in table(written, ("colours",), written.tables.get("colours", {})).items()
    }
    styles = {}
    for name, said in table(written, ("styles",), written.tables.get("styles", {})).items():
        if name not in base.words:
            raise written.unknown(("styles", name), base.words)
        styles[name] = _style(written, ("styles", name), said, colours)
    return Theme(file.stem, {**base.words, **styles})


def _base(written: Written, file: Path, folder: Path) -> Theme:
    name = written.tables.get("based_on", "ink")
    others = [one for one in all_names(folder) if one != file.stem or one in THEMES]
    if name not in others:
        wanted = Said("errors.config.one_of", known=tuple(f'"{one}"' for one in others))
        raise written.wrong(("based_on",), Said("errors.config.must_be_so", wanted=wanted))
    # What is based on a theme of the reader's own would wait for itself in a circle.
    found = theme(name) if name in THEMES else _of_textual(name) if name in _textual() else None
    if found is None:
        found = read_theme(folder / f"{name}.toml", folder / "none")
    return found


def _style(written: Written, key: Key, said: object, colours: Mapping[str, str]) -> str:
    spelled = " ".join(colours.get(word, word) for word in said.split()) if isinstance(said, str) else ""
    try:
        Style.parse(spelled)
    except StyleSyntaxError:
        spelled = ""
    if not spelled:
        wanted = Said("errors.tui.a_style", example='"bold #ffdf4d on #202020"')
        raise written.wrong(key, Said("errors.config.must_be_so", wanted=wanted))
    return spelled


@cache
def _textual() -> tuple[str, ...]:
    """Name Textual's themes that have colours of their own."""
    from textual.theme import BUILTIN_THEMES  # noqa: PLC0415 # where nobody asks for one, nobody waits

    return tuple(name for name in BUILTIN_THEMES if not name.startswith(("ansi", "textual-ansi")))


@cache
def _of_textual(name: str) -> Theme:
    from textual.theme import BUILTIN_THEMES  # noqa: PLC0415

    made = BUILTIN_THEMES[name].to_color_system().generate()

    def colour(key: str) -> str:
        return str(made[key])[:7]

    words = derived(
        colour("background"), colour("foreground"), accent=colour("primary"), link=colour("accent"),
        fresh=colour("success"), wrong=colour("error"), raised=colour("surface"),
    )  # fmt: skip
    return Theme(name, words)


def unknown_theme(written: Written, key: Key, folder: Path) -> ConfigError:
    """Make the error for a theme that there is not."""
    wanted = Said("errors.config.one_of", known=tuple(f'"{one}"' for one in all_names(folder)))
    return written.wrong(key, Said("errors.config.must_be_so", wanted=wanted))
