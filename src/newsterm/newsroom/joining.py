"""What one plugin adds, noted as it says so; nothing counts before it has said all."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsterm.lang import Said, line
from newsterm.newsroom.fence import FailedError

if TYPE_CHECKING:
    from newsterm import hooks

KINDS = (
    "source", "parser", "curator", "format", "block", "command", "theme", "keymap", "arrived",
)  # fmt: skip
"""The points where a plugin may join in, in the order of docs/plugins.md."""
_NAMES = {
    "source": r"[a-z][a-z0-9+.-]*",
    "parser": r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*",
    "block": r"[a-z][a-z0-9-]*",
    "command": r"[a-z][a-z0-9-]*",
}
_NAME = r"[^\s/-][^\s/]*"
"""Of what has no names of its own kind: one word, no path, no option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that a plugin adds."""

    plugin: str
    kind: str
    """Of KINDS."""
    name: str
    """The scheme, media type, tag …; empty where there is no need for one."""
    what: Any
    """The function, or the table, that the plugin gave."""
    more: str = ""
    """A format's suffix, what help says of a command, where a parser is found (`module:function`)."""

    @property
    def label(self) -> str:
        """Name it as the documents do: `curator(tag)`."""
        return f"{self.kind}({self.name})" if self.name else self.kind


class Joining:
    """The `Hooks` that one plugin is called with; raises FailedError for what cannot be added."""

    def __init__(self, plugin: str, settings: Mapping[str, object], timeout: float) -> None:
        self.plugin = plugin
        self.settings = settings
        self.timeout = timeout
        self.points: list[Point] = []

    def source(self, scheme: str, fetch: "hooks.Source") -> None:
        """Note it."""
        self._function("source", scheme, fetch)

    def parser(self, content_type: str, read: "hooks.Parser") -> None:
        """Note it, where another process would find it."""
        where = f"{getattr(read, '__module__', '')}:{getattr(read, '__qualname__', '<')}"
        if "<" in where or where.startswith(("__main__:", ":")):
            raise FailedError(Said("errors.plugins.not_importable", name=line(content_type)))
        self._function("parser", content_type, read, where)

    def curator(self, step: str, curate: "hooks.Curator") -> None:
        """Note it."""
        self._function("curator", step, curate)

    def format(self, name: str, write: "hooks.Format", *, suffix: str = ".txt") -> None:
        """Note it."""
        if not re.fullmatch(r"\.[A-Za-z0-9.]{1,20}", suffix):
            raise _unfit(suffix)
        self._function("format", name, write, suffix)

    def block(self, tag: str, show: "hooks.Block") -> None:
        """Note it."""
        self._function("block", tag, show)

    def command(self, name: str, run: "hooks.Command", *, about: str = "") -> None:
        """Note it."""
        self._function("command", name, run, line(about))

    def theme(self, name: str, table: Mapping[str, object]) -> None:
        """Note it."""
        self._add("theme", name, dict(table))

    def keymap(self, name: str, table: Mapping[str, Sequence[str]]) -> None:
        """Note it."""
        self._add("keymap", name, {str(command): _keys(keys) for command, keys in table.items()})

    def arrived(self, hear: "hooks.Arrived") -> None:
        """Note it."""
        if not callable(hear):
            raise _unfit(repr(hear))
        self.points.append(Point(plugin=self.plugin, kind="arrived", name="", what=hear))

    def _function(self, kind: str, name: str, what: Callable[..., Any], more: str = "") -> None:
        if not callable(what):
            raise _unfit(repr(what))
        self._add(kind, name, what, more)

    def _add(self, kind: str, name: str, what: Any, more: str = "") -> None:
        if not re.fullmatch(_NAMES.get(kind, _NAME), name) or name != line(name):
            raise _unfit(name)
        if any((one.kind, one.name) == (kind, name) for one in self.points):
            raise FailedError(Said("errors.plugins.taken", point=f"{kind}({name})"))
        self.points.append(Point(plugin=self.plugin, kind=kind, name=name, what=what, more=more))


def _keys(keys: object) -> tuple[str, ...]:
    if isinstance(keys, str):
        return (keys,) if keys else ()
    if isinstance(keys, list | tuple) and all(isinstance(key, str) for key in keys):
        return tuple(keys)
    raise _unfit(repr(keys))


def _unfit(what: object) -> FailedError:
    return FailedError(Said("errors.plugins.unfit", what=line(str(what))[:60]))
