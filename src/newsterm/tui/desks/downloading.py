"""Downloads: begun and stopped by one key, two at a time, each in its own process; a bar in the last row."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from textual.worker import Worker, get_current_worker

from newsterm.lang import NOTHING, Said
from newsterm.lang.measures import file_size
from newsterm.model import Enclosure, UsageError
from newsterm.newsroom.away import download_away
from newsterm.newsroom.downloaded import Downloaded, Pace
from newsterm.tui.desks.programs import recording_name
from newsterm.tui.looks.bar import bar_words
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front

if TYPE_CHECKING:
    from newsterm.newsroom.downloading import Wanted

AT_ONCE = 2
MOST = 100
"""Articles whose files are downloaded by one key."""


@dataclass(eq=False, slots=True, kw_only=True)
class Load:
    """A file on its way."""

    wanted: "Wanted"
    done: int = 0
    size: int = 0
    pace: Pace = field(default_factory=Pace)
    worker: Worker[None] | None = None
    """Who waits for it; None: not yet."""
    stopped: bool = False


class Downloading:
    """Keeps what is on its way."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._loads: dict[str, Load] = {}
        """By address, in the order in which they were asked for."""

    def turn(self, row: int) -> None:
        """Download what came with an article, or stop; of several files, one chooses."""
        front = self._front
        under_way = [load for load in self._loads.values() if load.wanted.row == row]
        if under_way:
            self._stop(under_way)
            return
        entry = front.newsroom.reading.article(row)
        if entry is None:
            return
        downloading = front.newsroom.downloading
        wanted = downloading.wanted(entry)
        left = [one for one in wanted if downloading.kept(one.url) is None]
        if not left:
            here = downloading.kept(wanted[0].url)
            front.tell("toasts.downloaded_already", file=str(here.file) if here else "")
        elif len(left) == 1:
            self._begin(left)
        else:
            choices: list[Choice[tuple[str, ...]]] = [
                Choice(self._name(one), one.url, (one.url,) if one in left else ()) for one in wanted
            ]
            front.app.push_screen(
                front.several(front.say("programs.downloads"), choices),
                lambda urls: self._begin([one for one in left if one.url in urls]) if urls else None,
            )

    def begin_all(self, rows: Sequence[int]) -> None:
        """Download what came with articles; those with which nothing came are passed over."""
        front = self._front
        if len(rows) > MOST:
            front.complain(Said("list.too_many", n=len(rows), most=MOST))
            return
        downloading = front.newsroom.downloading
        found: list[Wanted] = []
        nothing: UsageError | None = None
        for row in rows:
            entry = front.newsroom.reading.article(row)
            try:
                found += downloading.wanted(entry) if entry is not None else ()
            except UsageError as error:
                nothing = error
        if nothing is not None and not found:
            raise nothing
        self._begin([one for one in found if downloading.kept(one.url) is None])

    def _name(self, one: "Wanted") -> str:
        size = file_size(one.size)
        name = recording_name(self._front, Enclosure(url=one.url, type=one.type))
        return f"{name} (\u2066{size}\u2069)" if size else name

    def _begin(self, wanted: Sequence["Wanted"]) -> None:
        front = self._front
        begun = [Load(wanted=one, size=one.size) for one in wanted if one.url not in self._loads]
        for load in begun:
            self._loads[load.wanted.url] = load
            front.work(lambda load=load: self._carry(load), "downloads", alone=False)  # type: ignore[misc]
        if begun:
            front.tell("toasts.downloads_begun", n=len(begun), key=front.key_of("download"))
            self._show()

    def _stop(self, loads: Collection[Load]) -> None:
        for load in loads:
            load.stopped = True
            self._loads.pop(load.wanted.url, None)
            if load.worker is not None:
                load.worker.cancel()
        front, first = self._front, next(iter(loads))
        front.tell("toasts.download_stopped", title=first.wanted.title, key=front.key_of("download"))
        self._show()

    async def _carry(self, load: Load) -> None:
        if load.stopped:
            return
        load.worker = get_current_worker()
        one, last = load.wanted, [Downloaded(id="", url="", title="")]

        def hear(told: Downloaded) -> None:
            last[0] = told
            load.done, load.size = told.done, told.size
            load.pace.hear(told.done, monotonic())
            self._show()

        error = NOTHING
        try:
            async with self._turn:
                error = await download_away(one.id, one.url, hear)
        finally:
            if self._loads.get(one.url) is load:
                del self._loads[one.url]
            self._show()
        self._tell(one, last[0], error)

    def _tell(self, one: "Wanted", told: Downloaded, error: Said) -> None:
        """Say what came of it, and show it below the article."""
        front = self._front
        if not told.file:
            reason = told.error.then(told.hint) if told.error else error
            front.complain(Said("toasts.download_failed", title=one.title, reason=reason))
            return
        plays = Enclosure(url=one.url, type=one.type).kind in {"audio", "video"}
        key = "toasts.downloaded_to_play" if plays else "toasts.downloaded"
        size = f"\u2066{file_size(told.size)}\u2069"
        front.tell(key, title=one.title, size=size, **({"key": front.key_of("play")} if plays else {}))
        shown = front.article.entry
        if shown is not None and shown.row == one.row:
            front.show_article(one.row)

    def _show(self) -> None:
        front, loads = self._front, list(self._loads.values())
        if not loads:
            front.status.load = ""
            return
        several = front.say("status.downloads", n=len(loads)) if len(loads) > 1 else ""
        done, size = sum(load.done for load in loads), sum(load.size for load in loads)
        speed = sum(load.pace.speed for load in loads)
        front.status.load = bar_words(
            several or loads[0].wanted.title, done, size if all(load.size for load in loads) else 0,
            speed=speed, left=round((size - done) / speed) if speed else 0,
            columns=front.status.room, words=front.look.words,
        )  # fmt: skip
