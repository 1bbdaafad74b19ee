"""Finding plugins when somebody asks for what one may add, and fencing them in: one that fails is off."""

import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from importlib import import_module
from threading import Lock
from types import MappingProxyType
from typing import TypeVar

from newsterm.config import Config, Paths
from newsterm.lang import Said
from newsterm.lang.said import heard
from newsterm.model import NewstermError
from newsterm.newsroom.clock import Clock, utc_now
from newsterm.newsroom.fence import FailedError, awaited, called
from newsterm.newsroom.installed import Installed, installed, write_json
from newsterm.newsroom.joining import KINDS, Joining, Point

T = TypeVar("T")

SECONDS = 10.0
"""That a plugin may take to join, and each time that it is asked where nothing else is said."""
ALL = "*"
"""In place of a name: no plugin at all."""
_FAILED = "plugins-failed.json"


class PluginError(NewstermError):
    """A plugin did not do what it is there for, and is off from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What went wrong with a plugin."""

    plugin: str
    point: str
    """As documents name it; empty: it could not even join."""
    why: Said
    at: datetime

    @property
    def said(self) -> Said:
        """Name the plugin, where it failed, and why."""
        if not self.point:
            return Said("errors.plugins.not_joined", name=self.plugin, what=self.why)
        return Said("errors.plugins.failed", name=self.plugin, point=self.point, what=self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """A plugin that is installed."""

    installed: Installed
    state: str
    """`on`, `off` (as config.toml says) or `failed`."""
    points: tuple[Point, ...] = ()
    failure: Failure | None = None
    """What went wrong: now, or the last time that it was asked there."""


class Plugins:
    """All that plugins add, looked for when it is first asked for."""

    def __init__(self, paths: Paths, config: Config, clock: Clock = utc_now) -> None:
        self._paths = paths
        self._settings = config.plugins
        self._timeout = config.refresh.timeout
        self._clock = clock
        self._failed: dict[str, Failure] = {}
        self._untold: list[Failure] = []
        self._joining = Lock()

    def untold(self) -> list[Failure]:
        """Give the failures of which nobody was told yet: each plugin fails once."""
        told, self._untold = self._untold, []
        return told

    @property
    def any_failed(self) -> bool:
        """Whether something may be missing for that reason."""
        return bool(self._failed)

    def standings(self) -> list[Plugin]:
        """Tell how each plugin fares, after having looked anew what is installed."""
        self.__dict__["_installed"] = installed(self._paths.cache, anew=True)
        found = []
        for one in self._installed:
            if self._is_off(one.name):
                found.append(Plugin(installed=one, state="off"))
                continue
            points = tuple(point for point in self._points.values() if point.plugin == one.name)
            failure = self._failed.get(one.name)
            state = "failed" if failure else "on"
            found.append(
                Plugin(
                    installed=one, state=state, points=points,
                    failure=failure or self._remembered.get(one.name),
                )
            )  # fmt: skip
        return found

    def of(self, kind: str) -> dict[str, Point]:
        """Give what is added at a kind of point, by name, without what failed; `arrived` goes by plugin."""
        return {
            point.name or point.plugin: point
            for point in self._points.values()
            if point.kind == kind and point.plugin not in self._failed
        }

    def ask(self, point: Point, call: Callable[[], T], *, seconds: float = SECONDS) -> T:
        """Call what belongs to a point; raises PluginError, and the plugin is off."""
        try:
            answer = called(seconds, call)
        except FailedError as error:
            raise self.failed(point, error.why, error.__cause__) from error
        self._well(point)
        return answer

    async def ask_beside(self, point: Point, call: Callable[[], T], *, seconds: float = SECONDS) -> T:
        """Do the same beside the loop, which goes on."""
        try:
            answer = await awaited(seconds, call)
        except FailedError as error:
            raise self.failed(point, error.why, error.__cause__) from error
        self._well(point)
        return answer

    def failed(self, point: Point, why: Said, cause: BaseException | None = None) -> PluginError:
        """Switch a plugin off for this run; gives the error that says so."""
        failure = Failure(plugin=point.plugin, point=point.label, why=why, at=self._clock())
        return self._fail(failure, cause)

    def _fail(self, failure: Failure, cause: BaseException | None) -> PluginError:
        if failure.plugin not in self._failed:
            self._failed[failure.plugin] = failure
            self._untold.append(failure)
            self._remember({**self._remembered, failure.plugin: failure})
            if cause is not None:
                import traceback  # noqa: PLC0415 (when all is well nobody needs it)

                self._log("".join(traceback.format_exception(cause)))
        hint = Said("hints.plugins", command="newsterm plugins", line=f'off = ["{failure.plugin}"]')
        return PluginError(failure.said, hint=hint)

    def _is_off(self, name: str) -> bool:
        return name in self._settings.off or ALL in self._settings.off

    @cached_property
    def _installed(self) -> tuple[Installed, ...]:
        return () if ALL in self._settings.off else installed(self._paths.cache)

    @property
    def _points(self) -> Mapping[tuple[str, str], Point]:
        with self._joining:
            return self._joined

    @cached_property
    def _joined(self) -> Mapping[tuple[str, str], Point]:
        """Let every plugin that is on join in, in the order of their names."""
        points: dict[tuple[str, str], Point] = {}
        for one in self._installed:
            if self._is_off(one.name):
                continue
            try:
                joined = called(SECONDS, self._join, one)
                for point in joined:
                    if (point.kind, point.name) in points and point.name:
                        raise FailedError(Said("errors.plugins.taken", point=point.label))  # noqa: TRY301
            except FailedError as error:
                cause = error.__cause__
                why = cause.why if isinstance(cause, FailedError) else error.why
                self._fail(Failure(plugin=one.name, point="", why=why, at=self._clock()), cause)
                continue
            points |= {(point.kind, point.name or point.plugin): point for point in joined}
        order = sorted(points, key=lambda key: (KINDS.index(key[0]), points[key].plugin))
        return MappingProxyType({key: points[key] for key in order})

    def _join(self, one: Installed) -> Sequence[Point]:
        module, _, name = one.target.partition(":")
        settings = self._settings.tables.get(one.name, {})
        joining = Joining(one.name, MappingProxyType(dict(settings)), float(self._timeout))
        getattr(import_module(module), name.strip())(joining)
        return joining.points

    def _well(self, point: Point) -> None:
        """Forget what went wrong there once."""
        before = self._remembered.get(point.plugin)
        if before is not None and before.point == point.label and point.plugin not in self._failed:
            self._remember({name: one for name, one in self._remembered.items() if name != point.plugin})

    @cached_property
    def _remembered(self) -> Mapping[str, Failure]:
        """Read what failed in other runs, which nobody may have seen."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            return {
                name: Failure(
                    plugin=name, point=one["point"], why=heard(one["why"]),
                    at=datetime.fromisoformat(one["at"]),
                )
                for name, one in json.loads((self._paths.cache / _FAILED).read_bytes()).items()
            }  # fmt: skip
        return {}

    def _remember(self, failures: Mapping[str, Failure]) -> None:
        self.__dict__["_remembered"] = failures
        told = {
            one.plugin: {"point": one.point, "why": one.why.spell(), "at": one.at.isoformat()}
            for one in failures.values()
        }
        write_json(self._paths.cache / _FAILED, told)

    def _log(self, what: str) -> None:
        """Write the whole of it down where only its owner reads it."""
        log = self._paths.log
        with suppress(OSError):
            log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(time.strftime("%Y-%m-%dT%H:%M:%S%z\n") + what + "\n")
