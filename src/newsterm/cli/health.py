"""How each feed fares, for people, for pipes and as JSON."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newsterm.cli.desk import Desk
from newsterm.cli.forms import for_programs, give
from newsterm.cli.wording import NO_FEEDS, stamp
from newsterm.lang import Said
from newsterm.model import Check, Standing
from newsterm.model import shown_address as address
from newsterm.model.health import FINE, KINDS

if TYPE_CHECKING:
    from newsterm.cli.tables import Cell

_COMMANDS = {
    "dead": "newsterm remove {id}",
    "failing": "newsterm refresh {id}",
    "moved": "newsterm edit-feeds {id} --moved",
    "never": "newsterm refresh {id}",
    "paused": "newsterm edit-feeds {id} --paused no",
    "too_often": "newsterm edit-feeds {id} --every 6h",
}
"""What helps, by kind of health."""
MARKS = {"dead": "✗", "failing": "!", "too_often": "!", "moved": "→", "paused": "="}
_MIRRORED = {"→": "←"}
"""A sign that points, where the table begins at the right."""
_WITH_TIMES = 80
"""Columns of a terminal from which the two times are shown as well."""
_TIMES = slice(3, 5)
"""Their columns."""


_FIELDS = (
    "id", "title", "url", "health", "said", "way_out", "command", "since", "succeeded", "next_check",
    "newest", "failures", "error", "reason", "warning", "moved", "paused", "stopped", "checks",
)  # fmt: skip


def show_health(asked: Namespace, desk: Desk) -> None:
    """Show how each feed fares: the worst first for people, in the order of feeds.toml for programs."""
    with desk.newsroom() as newsroom:
        standings, now = newsroom.tending.standings(), newsroom.clock()
        if for_programs(asked):
            histories = newsroom.tending.histories([one.state.id for one in standings])
            give((_record(one, histories.get(one.state.id, ())) for one in standings), asked, desk, _FIELDS)
            return
    if not desk.out.drawing.is_terminal:
        for one in standings:
            desk.out.fields(
                one.state.id, one.health.kind, one.title, stamp(one.state.succeeded) or "",
                stamp(one.state.next_check) or "", desk.told(one.health.said), command(one),
            )  # fmt: skip
    elif standings:
        _draw(sorted(standings, key=lambda one: KINDS.index(one.health.kind)), desk, now)
    else:
        desk.say.note(NO_FEEDS)


def command(one: Standing) -> str:
    """Give the command that helps; empty where none need."""
    return _COMMANDS.get(one.health.kind, "").format(id=one.state.id)


def _draw(standings: Sequence[Standing], desk: Desk, now: datetime) -> None:
    from newsterm.cli.tables import Column  # noqa: PLC0415 (rich; a pipe needs none)

    say = desk.words.say
    columns = [
        Column(title=say("tables.number"), numbers=True),
        Column(width=1),
        Column(title=say("tables.feed"), share=2, wraps=True),
        Column(title=say("tables.succeeded")),
        Column(title=say("tables.next")),
        Column(share=3, wraps=True),
    ]
    rows = [row for one in standings for row in _rows(one, desk, now)]
    if desk.out.drawing.size[0] < _WITH_TIMES:
        del columns[_TIMES]
        for row in rows:
            del row[_TIMES]
    table = desk.table(*columns)
    for line in table.lines([table.header(), *rows]):
        desk.out.line(line)


def _rows(one: Standing, desk: Desk, now: datetime) -> "Iterator[list[Cell]]":
    """Give a feed's row, and below it the way out where something can be done."""
    from newsterm.cli.tables import Cell  # noqa: PLC0415 (rich)
    from newsterm.lang import base_direction, list_time  # noqa: PLC0415

    words, kind = desk.words, one.health.kind
    look = "" if kind in FINE or kind == "paused" else "wrong"

    def said(what: Said, look: str) -> Cell:
        text = what.within(words)
        return Cell(text, look, base_direction(text, language=words.language))

    def time(when: datetime | None) -> Cell:
        return Cell(list_time(when, now, words) if when else "", "muted", "ltr")

    mark = MARKS.get(kind, "✓" if one.state.checked else "")
    yield [
        Cell(str(one.state.id), "id"),
        Cell(_MIRRORED.get(mark, mark) if desk.say.mirrored else mark, look or "muted"),
        Cell(one.title),
        time(one.state.succeeded),
        time(None if kind == "paused" or one.state.stopped else one.state.next_check),
        said(one.health.said, look),
    ]
    if kind not in FINE:
        blank = Cell("")
        yield [blank, blank, blank, blank, blank, said(one.health.way_out, "muted")]
        if helps := command(one):
            yield [blank, blank, blank, blank, blank, Cell(helps, "id", "ltr")]


def _record(one: Standing, looks: Sequence[Check]) -> Mapping[str, object]:
    state, health = one.state, one.health
    return {
        "id": state.id,
        "title": one.title,
        "url": address(one.feed.url),
        "health": health.kind,
        "said": str(health.said),
        "way_out": str(health.way_out),
        "command": command(one),
        "since": stamp(health.since),
        "succeeded": stamp(state.succeeded),
        "next_check": stamp(state.next_check),
        "newest": stamp(one.newest),
        "failures": state.failures,
        "error": str(state.error),
        "reason": state.error.reason,
        "warning": str(state.warning),
        "moved": address(state.moved),
        "paused": one.feed.paused,
        "stopped": state.stopped,
        "checks": [_look(look) for look in looks],
    }


def _look(look: Check) -> Mapping[str, object]:
    return {
        "at": stamp(look.at),
        "seconds": round(look.answered.took, 3),
        "status": look.answered.status or None,
        "size": look.answered.size,
        "added": look.added,
        "altered": look.altered,
        "unchanged": look.unchanged,
        "error": str(look.error),
        "reason": look.error.reason,
    }
