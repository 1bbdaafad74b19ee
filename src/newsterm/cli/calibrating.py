"""Let the reader of this terminal choose the line that reads right, and remember it."""

import os
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import asdict
from typing import TYPE_CHECKING

from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.terminal import own_terminal
from newsterm.lang import Said, phrases
from newsterm.model import UsageError
from newsterm.newsroom.terminals import Terminals
from newsterm.terminal import (
    SAMPLE,
    Choice,
    Family,
    Page,
    Row,
    Sheet,
    Signature,
    ask,
    calibration,
    encoder,
    family,
    marked,
    override_of,
    printed,
    recognised,
    sheets,
    try_out,
)

if TYPE_CHECKING:
    from newsterm.lang.phrases import Phrases

_WIDEST = 80
"""Columns of a row at the most: what is farther to the right is not read as one line."""
_NARROWEST = 30
_SAMPLE = 18
"""Columns of the sample."""
_ENTER = "Enter"


def calibrate(asked: Namespace, desk: Desk) -> int:
    """Show the lines and take the answer; or do what the options say without looking."""
    with ExitStack() as held:
        try:
            fd = held.enter_context(own_terminal())
        except OSError:
            raise _no_terminal() from None
        here = _Here(fd, desk)
        if asked.json:
            desk.out.json(here.record())
        elif asked.forget:
            had = here.terminals.forget(here.signature)
            desk.say.note(Said("terminal.forgotten" if had else "terminal.nothing_to_forget"))
        elif asked.choose:
            here.remember(here.named(asked.choose))
        else:
            key = try_out(fd, here.pages())
            if key:
                here.remember(here.named(key))
            else:
                desk.say.note(Said("terminal.left"))
    return DONE


def _no_terminal() -> UsageError:
    return UsageError(Said("errors.cli.no_terminal"), hint=Said("hints.in_the_terminal"))


class _Here:
    """This terminal, what is known of it, and the lines that it could be sent."""

    def __init__(self, fd: int, desk: Desk) -> None:
        self._fd = fd
        self._desk = desk
        self.signature = ask(fd, fd, desk.env)
        if self.signature == Signature():
            raise _no_terminal()
        self.terminals = Terminals(desk.paths().terminals)
        self.choices = calibration(self.signature)

    def remember(self, choice: Choice) -> None:
        """Keep the answer, and say what would win over it."""
        self.terminals.remember(self.signature, choice.override)
        say = self._desk.say
        say.note(Said("terminal.remembered", number=choice.number, mode=choice.override))
        if typed := self._desk.env.get("NEWSTERM_BIDI", ""):
            say.note(Said("terminal.set_elsewhere", setting="--bidi (NEWSTERM_BIDI)", mode=typed))
        elif (mode := self._desk.interface.bidi) != "auto":
            say.note(Said("terminal.set_elsewhere", setting="[interface] bidi", mode=mode))

    def named(self, name: str) -> Choice:
        """Find a line by its number or by its override; raises UsageError."""
        for choice in self.choices:
            if name in {str(choice.number), choice.override}:
                return choice
        known = tuple(f"{choice.number} {choice.override}" for choice in self.choices)
        raise UsageError(Said("errors.cli.no_line", name=name), hint=Said("hints.one_of", known=known))

    def spoken(self) -> Family:
        """How the interface speaks to this terminal now."""
        interface, env = self._desk.interface, self._desk.env
        memory = self.terminals.memory()
        override = override_of(env.get("NEWSTERM_BIDI", ""), interface.bidi, memory, self.signature)
        return marked(family(self.signature, override), interface.marks, self.signature)

    def record(self) -> dict[str, object]:
        """Give all that is known as JSON values."""
        how, what = recognised(self.signature)
        spoken = self.spoken()
        signature = asdict(self.signature)
        for one in (signature, signature["outer"] or {}):
            one.pop("typed", None)
            one["env"] = dict(one.get("env", ()))
        return {
            "signature": signature,
            "family": family(self.signature).name,
            "recognised_by": how,
            "recognised_as": what,
            "encoding": spoken.encoding,
            "marks": spoken.keep_marks,
            "remembered": self.terminals.answer(self.signature) or None,
            "lines": [
                {
                    "number": choice.number,
                    "mode": choice.override,
                    "encoding": choice.family.encoding,
                    "entry": choice.family.entry or choice.family.late_entry,
                    "line": encoder(choice.family)(self._line(choice, _WIDEST)),
                }
                for choice in self.choices
            ],
        }

    def pages(self) -> list[Page]:
        """Lay the sheets out for this screen."""
        columns, rows = os.get_terminal_size(self._fd)
        divided = sheets(self.choices)
        # A serial line knows no size.
        return [self._page(sheet, columns or 80, rows or 24, several=len(divided) > 1) for sheet in divided]

    def _page(self, sheet: Sheet, columns: int, rows: int, *, several: bool) -> Page:
        words = self._desk.words
        around = self._around(sheet)
        width = max(_NARROWEST, min(columns, _WIDEST))

        def text(*said: Said) -> list[Row]:
            return [row for one in said for row in self._text(one, words, width, around)]

        lines = [Row(self._line(choice, width), choice.family) for choice in sheet.choices]
        keys = [Said("terminal.keys", key=_ENTER), *([Said("terminal.more_lines")] if several else [])]
        # The words around might themselves be what reads wrong.
        english = self._text(Said("terminal.keys", key=_ENTER), phrases("en"), width, around)
        below = [*text(*keys), *(english if words.is_rtl else [])]
        above = [*text(*self._known()), Row("", around), *text(Said("terminal.question")), Row("", around)]
        if len(above) + len(lines) + 1 + len(below) > rows:
            above = text(Said("terminal.question"))
        return Page(
            rows=(*above, *lines, Row("", around), *below)[:rows],
            keys="".join(str(choice.number) for choice in sheet.choices),
            family=sheet.family,
            by_row=sheet.by_row,
        )

    def _around(self, sheet: Sheet) -> Family:
        """How the words around the lines are sent: as newsterm would, with what is switched there."""
        first = sheet.choices[0]
        if first.number == 0:
            return first.family
        return printed(self.signature, "auto", "auto", {})

    def _known(self) -> tuple[Said, ...]:
        """Say what was found out about this terminal."""
        how, what = recognised(self.signature)
        name = family(self.signature).name
        terminal: Said | str = name
        if self.signature.multiplexer:
            behind = name.removesuffix(f" behind {self.signature.multiplexer}")
            terminal = Said("terminal.inside", terminal=behind, multiplexer=self.signature.multiplexer)
        spoken = self.spoken()
        answer = self.terminals.answer(self.signature)
        number = next((choice.number for choice in self.choices if choice.override == answer), 0)
        return (
            Said(f"terminal.by_{how}", terminal=terminal, what=what),
            Said(
                "terminal.sent_with_marks" if spoken.keep_marks else "terminal.sent_without_marks",
                mode=spoken.encoding,
            ),
            Said("terminal.answered", number=number, mode=answer)
            if answer
            else Said("terminal.not_answered"),
        )

    def _line(self, choice: Choice, width: int) -> str:
        """Lay out a line to judge, in visual order: its number, the sample, and what a right one looks like.

        Two panes with a bar between, as in the interface; the words in the reader's own language are part of
        the sample.
        """
        words, drawing = self._desk.words, self._desk.out.drawing
        sample = drawing.field(SAMPLE, _SAMPLE, base="rtl")
        said = words.say("terminal.right" if choice.number else "terminal.by_itself")
        base = "rtl" if words.is_rtl else "ltr"
        beside = drawing.field(said, width - _SAMPLE - 8, base=base, flush=words.is_rtl)
        if words.is_rtl:
            return f" {beside} │ {sample}  {choice.number} "
        return f" {choice.number}  {sample} │ {beside} "

    def _text(self, said: Said, words: "Phrases", width: int, around: Family) -> list[Row]:
        """Lay a sentence out, a blank at either side, at the side where its language begins."""
        lines = self._desk.out.drawing.paragraph(
            said.within(words), width - 2, "rtl" if words.is_rtl else "ltr"
        )
        return [Row(f" {line} ", around) for line in lines]
