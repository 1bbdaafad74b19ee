"""Write entries as plain text in logical order, for pipes and for printing."""

from datetime import UTC

from newsterm.formats.format import Format, body
from newsterm.formats.markup import address
from newsterm.formats.plain import plain
from newsterm.lang import line
from newsterm.model import Entry


def text(entry: Entry) -> str:
    """Give an entry as text: its title, where and when it was published, its address, then what it says."""
    when = entry.published or entry.arrived
    date = line(entry.dated) or f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    source = [line(entry.feed_title), line(entry.author), date]
    head = [line(entry.title), " · ".join(part for part in source if part), address(entry.url)]
    return "\n".join(part for part in head if part) + "\n\n" + plain(body(entry)).rstrip() + "\n"


TEXT = Format(name="text", suffix=".txt", one=text, between="\n" + "─" * 40 + "\n\n")
