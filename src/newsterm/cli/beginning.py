"""The first sections, made by whichever command brings feeds or their first news."""

from typing import TYPE_CHECKING

from newsterm.lang import Said
from newsterm.model import ConfigError

if TYPE_CHECKING:
    from newsterm.cli.desk import Desk
    from newsterm.newsroom import Newsroom


def begin_sections(newsroom: "Newsroom", desk: "Desk", *, came: bool = False, read: bool = False) -> None:
    """Make sections for a beginner, as the interface does, and name them; in a wrong config.toml, none.

    `came`: feeds did; `read`: their news did. Not for programs: the interface is one, and names sections in
    the language that it shows.
    """
    try:
        made = newsroom.sectioning.begin(desk.say.words, came=came, read=read).made
    except ConfigError:
        return
    if made:
        names = tuple(one.name for one in made)
        desk.say.note(Said("told.sections_made", names=names, command="newsterm sections"))
