"""The tabs: gone to, named, moved, dropped, and made of what the feeds speak for."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from newsterm.model import ConfigError, Section, Suggestion
from newsterm.newsroom.sectioning import Begun
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.tabbing import Tabbing

RENAME, EARLIER, LATER, DROP = "r", "(", ")", "d"
"""Keys in the list of tabs, beside Enter."""
_OURS, _MINE, _NEW = "ours", "mine", "new"
"""Of which kind a line is; its number follows."""


class Sections:
    """Lists the tabs, and what may be made one."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._found: Sequence[Suggestion] = ()
        self._shown: Tabbing | None = None

    def show(self, at: str = "") -> None:
        """List them; `at`: the line where the cursor stands."""
        self._front.work(partial(self._show, at), "sections", opens=True)

    async def _show(self, at: str) -> None:
        front = self._front
        await self._look()
        keys: dict[str, Callable[[str], None]] = {
            "enter": self._choose,
            RENAME: self._ask_name,
            EARLIER: partial(self._move, by=-1),
            LATER: partial(self._move, by=1),
            DROP: self._drop,
            "delete": self._drop,
        }
        self._shown = Tabbing(
            front.say("commands.sections.title"),
            list(self._lines()),
            look=front.look,
            hint=front.say(
                "tabs.keys", enter="enter", rename=RENAME, earlier=EARLIER, later=LATER, drop=DROP
            ),
            latin=front.latin,
            keys=keys,
        )
        if at:
            self._shown.go_to(at)
        front.app.push_screen(self._shown)

    async def _look(self) -> None:
        front = self._front
        self._found = await asyncio.to_thread(front.newsroom.sectioning.suggestions, front.look.words)

    def _lines(self) -> Iterator[Choice[str]]:
        front, say = self._front, self._front.say
        mine = front.newsroom.sectioning.mine()
        if mine:
            yield Choice(say("tabs.mine"))
        for index, one in enumerate(mine):
            yield Choice(one.name, f"\u2066{one.query}\u2069", f"{_MINE} {index}")
        wanted = [index for index, new in enumerate(self._found) if not new.declined]
        yield Choice(say("tabs.suggested"))
        for index in wanted:
            yield self._line(index)
        if not wanted:
            yield Choice("–", say("tabs.none", key=front.key_of("edit_feed")), "", faint=True)
        if len(wanted) < len(self._found):
            yield Choice(say("tabs.declined"))
        for index, new in enumerate(self._found):
            if new.declined:
                yield self._line(index)
        yield Choice(say("tabs.ours"))
        for index, one in enumerate(front.sections):
            if one.own:
                yield Choice(say(f"sections.{one.name}"), value=f"{_OURS} {index}")

    def _line(self, index: int) -> Choice[str]:
        one = self._found[index]
        why = " · ".join(
            (self._counted(one), *(self._front.say(f"tabs.because_{why}") for why in one.because))
        )
        return Choice(one.section.name, why, f"{_NEW} {index}", faint=one.declined)

    def _counted(self, one: Suggestion) -> str:
        say = self._front.say
        if not one.tag:
            return say("tabs.answer", n=one.entries)
        if self._is_there(one):
            return say("tabs.joining", n=len(one.untagged))
        return say("tabs.feeds", n=len(one.feeds))

    def _is_there(self, one: Suggestion) -> bool:
        return any(one.section.query == tab.query for tab in self._front.newsroom.sectioning.mine())

    # What can be done with a line.

    def _choose(self, chosen: str) -> None:
        """List what can be done with a tab, or take a suggestion."""
        front, (kind, _, number) = self._front, chosen.partition(" ")
        if not chosen:
            return
        if kind == _OURS:
            self._close()
            front.show_section(int(number))
            return
        acts: dict[str, Callable[[], None]]
        if kind == _MINE:
            acts = {
                "go": partial(self._go, int(number)),
                "rename": partial(self._ask_name, chosen),
                "earlier": partial(self._move, chosen, by=-1),
                "later": partial(self._move, chosen, by=1),
                "drop": partial(self._drop, chosen),
            }
        else:
            one = self._found[int(number)]
            there = self._is_there(one)
            acts = {"join" if there else "take": partial(self._take, one, one.section.name)}
            acts |= {} if there else {"take_as": partial(self._ask_name, chosen)}
            acts |= {} if one.declined else {"decline": partial(self._drop, chosen)}
        choices = [Choice(front.say(f"tabs.{act}"), value=act) for act in acts]
        front.app.push_screen(
            front.choosing(self._name(chosen), choices), lambda act: acts[act]() if act else None
        )

    def _name(self, chosen: str) -> str:
        kind, _, number = chosen.partition(" ")
        sections: Sequence[Section] = (
            self._front.newsroom.sectioning.mine() if kind == _MINE else [one.section for one in self._found]
        )
        return sections[int(number)].name

    def _close(self) -> None:
        if self._shown is not None and self._shown.is_attached:
            self._shown.dismiss(None)
        self._shown = None

    def _go(self, index: int) -> None:
        self._close()
        self._front.show_mine(self._front.newsroom.sectioning.mine()[index])

    def _take(self, one: Suggestion, name: str) -> None:
        taken = self._front.newsroom.sectioning.take
        self._change(partial(taken, [one.under(name)]), "tab_taken", name)

    def _ask_name(self, chosen: str) -> None:
        kind, _, _ = chosen.partition(" ")
        if kind in {_MINE, _NEW}:
            self._close()
            front = self._front
            front.ask(
                front.say("tabs.name"),
                partial(self._named, chosen),
                self._name(chosen),
                given_up=partial(self.show, chosen),
            )

    def _named(self, chosen: str, name: str) -> None:
        kind, _, number = chosen.partition(" ")
        if not name:
            self.show(chosen)
        elif kind == _NEW:
            self._take(self._found[int(number)], name)
        else:
            rename = self._front.newsroom.sectioning.rename
            self._change(partial(rename, int(number), name), "tab_named", name, at=chosen)

    def _move(self, chosen: str, by: int) -> None:
        kind, _, number = chosen.partition(" ")
        if kind == _MINE:
            to = max(0, min(int(number) + by, len(self._front.newsroom.sectioning.mine()) - 1))
            move = self._front.newsroom.sectioning.move
            self._change(partial(move, int(number), to), at=f"{_MINE} {to}")

    def _drop(self, chosen: str) -> None:
        """Take a tab out, or put a suggestion where it is not in the way."""
        kind, _, number = chosen.partition(" ")
        sectioning = self._front.newsroom.sectioning
        if kind == _MINE:
            self._change(partial(sectioning.drop, int(number)), "tab_dropped", self._name(chosen))
        elif kind == _NEW:
            one = self._found[int(number)]
            self._change(partial(sectioning.decline, one, on=not one.declined))

    def _change(self, doing: Callable[[], object], done: str = "", name: str = "", *, at: str = "") -> None:
        """Do it beside the loop, and show the tabs as they are then."""

        def then(_: object) -> None:
            if done:
                self._front.tell(f"toasts.{done}", name=name, key=self._front.key_of("undo"))
            self._front.arrived()
            self._front.work(partial(self._renew, at), "sections")

        self._front.act(doing, then)

    async def _renew(self, at: str) -> None:
        if self._shown is None or not self._shown.is_attached:
            await self._show(at)
            return
        await self._look()
        self._shown.fill(list(self._lines()))
        if at:
            self._shown.go_to(at)

    # The first tabs.

    def begin(self, *, came: bool = False, read: bool = False) -> None:
        """Make tabs for a beginner, when feeds `came` or their first news is `read`, and say so."""
        front = self._front

        def then(begun: Begun) -> None:
            if not begun.made:
                return
            names = front.look.words.listed([one.name for one in begun.made])
            key = "tabs_with_them" if begun.with_feeds else "tabs_begun"
            said = front.say(
                f"toasts.{key}", names=names, key=front.key_of("undo"), list=front.key_of("sections")
            )
            before = f"{front.status.message} · " if begun.with_feeds and front.status.message else ""
            front.status.say(before + said)
            front.arrived()

        def doing() -> Begun:
            try:
                return front.newsroom.sectioning.begin(front.look.words, came=came, read=read)
            except ConfigError:  # a config.toml that cannot be changed has no tabs made in it
                return Begun()

        front.act(doing, then)
