"""Filtering: what the reader's rules would do to what is kept already, and doing it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsterm.config import Config
from newsterm.lang import Said
from newsterm.model import Filter, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.questions import question
from newsterm.store import Store

_MARKS = {"mute": "muted", "read": "read", "save": "saved"}
"""Deed → the mark that it sets; `tag:NAME` is its own, and `notify` sets none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What a rule would do to what is kept."""

    name: str
    """The rule's own, or else its number."""
    rule: Filter
    answering: int
    """How many entries answer its question."""
    changes: Mapping[str, Sequence[int]]
    """Deed → the entries that it would change, the newest first."""

    @property
    def rows(self) -> list[int]:
        """The entries that it would change in any way, each once."""
        return list(dict.fromkeys(row for rows in self.changes.values() for row in rows))

    def deeds(self) -> dict[int, list[str]]:
        """Tell of each of these entries what would be done to it."""
        done: dict[int, list[str]] = {row: [] for row in self.rows}
        for deed, rows in self.changes.items():
            for row in rows:
                done[row].append(deed)
        return done


class Filtering:
    """Follows rules that were written after what they are about came."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._config = config
        self._clock = clock

    def touched(self, name: str = "") -> list[Touched]:
        """Tell what each rule would do, or the one of that name or number; nothing is changed.

        Entries that are muted already answer as they do everywhere: only where a question asks for them.
        Raises UsageError where there is no such rule.
        """
        rules = [(rule.name or str(number), rule) for number, rule in enumerate(self._config.filters, 1)]
        chosen = [one for one in rules if name in {"", one[0]}]
        if name and not chosen and name.isdecimal() and 0 < int(name) <= len(rules):
            chosen = [rules[int(name) - 1]]
        if name and not chosen:
            raise UsageError(
                Said("errors.newsroom.no_such_filter", name=name), hint=Said("hints.filters_lists")
            )
        return [self._touched(called, rule) for called, rule in chosen]

    def _touched(self, name: str, rule: Filter) -> Touched:
        found = self._store.rows(question(rule.query, self._store), self._clock())
        changes = {
            deed: self._store.unlike(mark, found)
            for deed in rule.do
            if (mark := _MARKS.get(deed, deed)) != "notify"
        }
        return Touched(name=name, rule=rule, answering=len(found), changes=changes)

    def apply(self, rules: Sequence[Touched]) -> int:
        """Do what rules would do, as one step of the journal; returns how many entries changed."""
        marks: dict[str, dict[int, None]] = {}
        for touched in rules:
            for deed, rows in touched.changes.items():
                marks.setdefault(_MARKS.get(deed, deed), {}).update(dict.fromkeys(rows))
        about = rules[0].name if len(rules) == 1 else ""
        return self._store.mark_each(
            {mark: list(rows) for mark, rows in marks.items()},
            label="filtered",
            about=about,
            now=self._clock(),
        ).changed
