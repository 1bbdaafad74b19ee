"""Add, name, move and drop tabs in config.toml, and leave every other byte of it as it was.

Only `[[sections]]` tables are touched. Nothing is written that does not read back as what was meant.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from newsterm.config.edit import Anew, carried_out, line_end, rewrite, spell_text
from newsterm.config.load import decided
from newsterm.config.past import TabsChange
from newsterm.config.tables import cuts, inline, table, tables
from newsterm.config.written import Written, written
from newsterm.model import Section

NotingTabs = Callable[[TabsChange], object]
"""Hears what is about to be changed; where it raises, nothing is."""
_NAME = "sections"
_Tables = Sequence[str]
"""Each as it stands in the file, its lines ending as on Unix."""


def add_section(file: Path, section: Section) -> None:
    """Append a tab; the file is made where there is none. ConfigError where it cannot be: nothing changed."""
    add_sections(file, [section])


def add_sections(file: Path, sections: Sequence[Section], noting: NotingTabs = str) -> None:
    """Append several, in one step."""
    _rewrite(file, lambda old: [*old, *map(_spelled, sections)], noting)


def rename_section(file: Path, index: int, name: str, noting: NotingTabs = str) -> bool:
    """Name a tab otherwise, by its place among the reader's own; False: it is called so."""

    def renamed(text: str) -> str:
        one = written(file, text)
        line = next((line for line in tables(one, _NAME)[0] if line.key[-1] == "name"), None)
        if line is None:
            return text  # which says why, when it is read
        return text[: line.value] + spell_text(name) + text[line.value_end :]

    return _rewrite(
        file,
        lambda old: [renamed(one) if at == index else one for at, one in enumerate(old)],
        noting,
    )


def drop_section(file: Path, index: int, noting: NotingTabs = str) -> bool:
    """Take a tab out; False where there is none. Comments between tables stay."""
    return _rewrite(file, lambda old: [one for at, one in enumerate(old) if at != index], noting)


def move_section(file: Path, index: int, to: int, noting: NotingTabs = str) -> bool:
    """Put a tab at another place among the reader's own; False where it stands there."""

    def moved(old: _Tables) -> list[str]:
        new = list(old)
        if 0 <= index < len(new):
            new.insert(max(0, to), new.pop(index))
        return new

    return _rewrite(file, moved, noting)


def turn_sections(file: Path, change: TabsChange, noting: NotingTabs = str) -> bool:
    """Make a change once more, as far as the tabs stand as they did before it; False: it is all so already.

    What the reader wrote since then stays.
    """
    return _rewrite(file, lambda old: _turned(old, change), noting)


def _turned(now: _Tables, change: TabsChange) -> list[str]:
    if tuple(now) == change.before:  # also where two are alike letter by letter
        return list(change.after)
    here, gone, come = list(now), _less(change.before, change.after), _less(change.after, change.before)
    if len(change.before) == len(change.after):  # named otherwise, or moved
        for before, after in zip(change.before, change.after, strict=True):
            if before in gone and after in come and before in here:
                here[here.index(before)] = after
        if not gone and Counter(here) == Counter(change.after):
            return list(change.after)
        return here
    for one in gone:
        if one in here:
            here.remove(one)
    for one in come:
        if one not in here:
            below = [other for other in change.after[change.after.index(one) + 1 :] if other in here]
            here.insert(here.index(below[0]) if below else len(here), one)
    return here


def _less(some: _Tables, others: _Tables) -> list[str]:
    return list((Counter(some) - Counter(others)).elements())


def _rewrite(file: Path, change: Callable[[_Tables], list[str]], noting: NotingTabs) -> bool:
    def anew(old: Written) -> Anew | None:
        before = _standing(old)
        after = change(before)
        if after == before:
            return None
        text = _with(old, after)
        _see_that_it_says(old, text, after)
        done = TabsChange(before=tuple(before), after=tuple(after))
        return text, lambda: noting(done), False

    return rewrite(file, anew)


def _standing(text: Written) -> list[str]:
    """Give each table as it stands; raises ConfigError where they are written in another way (inline)."""
    there = tables(text, _NAME)
    count = len(text.tables.get(_NAME, ()))
    if count != len(there):
        raise inline(text, _NAME)
    spans = (table(there, index, text) for index in range(count))
    return [text.text[one[0].start : one[-1].end].replace("\r\n", "\n") for one in spans]


def _with(old: Written, wanted: _Tables) -> str:
    """Write these tables: what goes is cut, what comes is put in its place, the others change places."""
    text, here = old, _standing(old)
    gone = _less(here, wanted)
    if len(here) == len(wanted):
        gone = []  # a table that is only changed stays where it is
    if gone:
        which = []
        for index in reversed(range(len(here))):
            if here[index] in gone:
                gone.remove(here[index])
                which.append(index)
        edits = [(start, end, "") for start, end, _ in cuts(text, which, _NAME)]
        text = written(old.file, carried_out(text.text, edits))
    for one in _less(wanted, _standing(text)) if len(here) != len(wanted) else ():
        text = written(old.file, _put(text, one, wanted))
    there, here = tables(text, _NAME), _standing(text)
    edits = [
        (there[index][0].start, there[index][-1].end, one)
        for index, one in enumerate(wanted)
        if here[index] != one
    ]
    return carried_out(text.text, edits)


def _put(text: Written, one: str, wanted: _Tables) -> str:
    """Put a table before the next one that stands there, else at the end."""
    here, there = _standing(text), tables(text, _NAME)
    after = [other for other in wanted[list(wanted).index(one) + 1 :] if other in here]
    end = line_end(text.text)
    if after:
        where = there[here.index(after[0])][0].start
        return carried_out(text.text, [(where, where, one + "\n")])
    return text.text + (end if text.text else "") + one.replace("\n", end)


def _see_that_it_says(old: Written, text: str, after: _Tables) -> None:
    new = written(old.file, text)
    meant = tuple(one for spelled in after for one in decided(written(old.file, spelled)).sections)
    if decided(new) != replace(decided(old), sections=meant):
        raise inline(old, _NAME)


def _spelled(section: Section) -> str:
    lines = ["[[sections]]", f"name = {spell_text(section.name)}", f"query = {spell_text(section.query)}"]
    lines += [f"order = {spell_text(section.order)}"] if section.order != "newest" else []
    return "\n".join([*lines, ""])
