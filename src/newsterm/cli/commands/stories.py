"""What several feeds tell of one event, and how it went on."""

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, whole_number
from newsterm.cli.commands.listing import FIELDS, draw
from newsterm.cli.commands.listing import record as headline_record
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, for_programs, give
from newsterm.cli.wording import NO_FEEDS, stamp
from newsterm.lang import Said
from newsterm.model import Story, Told
from newsterm.query.parser import UNITS

if TYPE_CHECKING:
    from newsterm.newsroom import Newsroom

_AROUND = 2
"""Rows of a terminal that are no stories: the columns' titles, the next prompt."""
_LATELY = timedelta(days=2)
_ID = 10
_BESIDE = 0.45
"""Part of the columns that the counts may take beside the headlines; else they stand below."""


def _span(text: str) -> timedelta:
    """Read a span as a question has it: `12h`, `2d`."""
    if found := re.fullmatch(r"(\d{1,5})([wdhm])", text):
        return int(found[1]) * UNITS[found[2]]
    raise ArgumentTypeError(f"{text} is no span")


def _arguments(parser: Parser) -> None:
    parser.add_argument("story", nargs="?", metavar="ID", help="story")
    parser.add_argument("--since", type=_span, default=_LATELY, metavar="SPAN", help="told_since")
    parser.add_argument("--order", choices=("weight", "updated"), default="weight")
    parser.add_argument("--followed", action="store_true", help="only_followed")
    parser.add_argument("--muted", action="store_true", help="only_muted")
    parser.add_argument("-n", type=whole_number, metavar="N", help="limit")
    act = parser.add_mutually_exclusive_group()
    for name, told in _ACTS.items():
        act.add_argument(f"--{name}", dest="act", action="store_const", const=name, help=told)
    add_forms(parser)


_ACTS = {
    "follow": "story_follow", "unfollow": "story_unfollow", "mute": "story_mute", "unmute": "story_unmute",
    "read": "story_read",
}  # fmt: skip
"""Option → the key of what it does."""


def _run(asked: Namespace, desk: Desk) -> int:
    with desk.newsroom() as newsroom:
        if asked.act and not asked.story:
            from newsterm.model import UsageError  # noqa: PLC0415 (only who errs)

            raise UsageError(Said("errors.cli.no_story"), hint=Said("hints.stories_lists"))
        if asked.act:
            _act(asked.act, newsroom.following.story(asked.story), newsroom, desk)
        elif asked.story:
            _tell(newsroom.following.story(asked.story), asked, newsroom, desk)
        else:
            _list(asked, newsroom, desk)
    return DONE


def _act(act: str, story: Story, newsroom: "Newsroom", desk: Desk) -> None:
    following, before = newsroom.following, newsroom.tidying.latest()
    match act:
        case "follow" | "unfollow":
            following.follow(story, on=act == "follow")
        case "mute" | "unmute":
            following.mute(story, on=act == "mute")
        case _:
            following.read(story)
    step = next(iter(newsroom.undoing.history(1)), None)
    changed = step is not None and step.journal > before
    desk.say.note(step.said if step and changed else Said("stories.so_already", title=story.lead.title))


def _list(asked: Namespace, newsroom: "Newsroom", desk: Desk) -> None:
    out = desk.out
    if not newsroom.following.on:
        desk.say.note(Said("stories.off", line="on = true", table="[stories]"))
    to_people = out.drawing.is_terminal and not for_programs(asked)
    limit = asked.n if asked.n is not None else max(1, out.drawing.size[1] - _AROUND) if to_people else 0
    stories = newsroom.following.stories(
        asked.since, followed=asked.followed, muted=asked.muted, order=asked.order, limit=limit or None
    )
    hidden = [] if asked.muted or asked.followed else newsroom.following.stories(asked.since, muted=True)
    if hidden:
        desk.say.note(Said("stories.muted", n=len(hidden), keys="newsterm stories --muted"))
    if give(map(record, stories), asked, desk, _FIELDS):
        return
    if not to_people:
        for story in stories:
            updated = stamp(story.updated) or ""
            out.fields(story.name, updated, story.tellings, story.sources, story.new, story.lead.title)
    elif stories:
        _draw(stories, newsroom, desk)
    elif newsroom.following.on:
        desk.say.note(Said("stories.none") if newsroom.reading.feeds() else NO_FEEDS)


_FIELDS = (
    "id", "title", "tellings", "sources", "unread", "new", "muted_tellings", "began", "updated", "seen",
    "followed", "muted", "lead",
)  # fmt: skip


def record(story: Story) -> Mapping[str, object]:
    """Give a story as JSON values, under names that stay what they are."""
    return {
        "id": story.name,
        "title": story.lead.title,
        "tellings": story.tellings,
        "sources": story.sources,
        "unread": story.unread,
        "new": story.new,
        "muted_tellings": story.muted_tellings,
        "began": stamp(story.began),
        "updated": stamp(story.updated),
        "seen": stamp(story.seen),
        "followed": story.followed,
        "muted": story.muted,
        "lead": headline_record(story.lead),
    }


def _tell(story: Story, asked: Namespace, newsroom: "Newsroom", desk: Desk) -> None:
    out = desk.out
    timeline = newsroom.following.timeline(story)
    if asked.json:
        because = newsroom.following.because(story.lead.row)
        told = [_record(one, timeline) for one in timeline]
        out.document([{**record(story), "because": because, "timeline": told}])
    elif give((_record(one, timeline) for one in timeline), asked, desk, (*FIELDS, "copy_of", "new")):
        pass
    elif out.drawing.is_terminal:
        _draw_timeline(story, timeline, newsroom, desk)
    else:
        for headline in (one.headline for one in timeline):
            out.fields(headline.id, stamp(headline.when) or "", headline.feed_title, headline.title)
    if out.drawing.is_terminal and not newsroom.store.readonly:
        newsroom.following.look(story)


def _record(one: Told, timeline: Sequence[Told]) -> Mapping[str, object]:
    copied = next((other.headline.id for other in timeline if other.headline.row == one.copy_of), "")
    return {**headline_record(one.headline), "copy_of": copied, "new": one.new}


def _draw_timeline(story: Story, timeline: Sequence[Told], newsroom: "Newsroom", desk: Desk) -> None:
    """Show people who was first, why these are together, and the tellings below one another."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import ago, base_direction  # noqa: PLC0415

    words, now = desk.words, newsroom.clock()
    said = [counts(story, newsroom)]
    if timeline:
        first = timeline[0].headline
        said.append(Said("stories.first", feed=first.feed_title, when=ago(first.when, now)))
    if because := newsroom.following.because(story.lead.row):
        said.append(Said("stories.because", words=because))
    if story.muted_tellings:
        said.append(Said("stories.muted_tellings", n=story.muted_tellings))
    rows = [
        [Cell(text, "muted", base_direction(text, language=words.language))]
        for text in (one.within(words) for one in said)
    ]
    for line in desk.table(Column(share=1, wraps=True)).lines(rows):
        desk.out.line(line)
    draw(((one.headline, None) for one in timeline), desk, newsroom, live=True)


def counts(story: Story, newsroom: "Newsroom") -> Said:
    """Say how many tell a story, and since when."""
    from newsterm.lang import ago  # noqa: PLC0415 (a pipe needs none)

    told = Said(
        "stories.counts",
        tellings=Said("stories.tellings", n=story.tellings),
        sources=Said("stories.sources", n=story.sources),
        since=ago(story.began, newsroom.clock()),
    )
    return Said("stories.and_new", what=told, n=story.new) if story.new else told


def _draw(stories: Sequence[Story], newsroom: "Newsroom", desk: Desk) -> None:
    """Draw a table for people: what is followed has a star, what is not all read is bright."""
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)
    from newsterm.lang import base_direction  # noqa: PLC0415

    words, say = desk.words, desk.words.say
    told = [counts(story, newsroom).within(words) for story in stories]
    wide = max(map(len, told)) <= _BESIDE * (desk.out.drawing.size[0] - _ID)
    shown = [Column(title=say("tables.id"), width=_ID), Column(width=1)]
    shown += [Column(title=say("tables.headline"), share=1), Column()][: 1 + wide]
    table = desk.table(*shown)
    rows = [table.header()]
    for story, said in zip(stories, told, strict=True):
        lead = story.lead
        base = base_direction(lead.title, language=lead.language)
        flush = "right" if "rtl" in {base, lead.direction} else "left"
        mark = Cell("★", "saved") if story.followed else Cell("●" if story.unread else " ", "unread")
        head = [Cell(story.name, "id"), mark, Cell(lead.title, "unread" if story.unread else "", base, flush)]
        counted = Cell(said, "muted", base_direction(said, language=words.language))
        rows += [[*head, counted]] if wide else [head, [Cell(""), Cell(""), counted]]
    for line in table.lines(rows):
        desk.out.line(line)


COMMANDS = {
    "stories": Command(example="newsterm stories --since 12h", arguments=_arguments, run=_run),
}
