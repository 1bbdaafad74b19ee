"""Going to a tab, a feed or a tag by a few letters of its name."""

from newsterm.lang import fold
from newsterm.model import shown_address
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.fuzzy import Fuzzy


class Going:
    """Lists all there is to go to."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def ask(self) -> None:
        """Ask where to go."""
        front = self._front
        front.app.push_screen(
            Fuzzy(
                front.say("commands.go_to.title"),
                self._choices(),
                look=front.look,
                prompt=front.say("going.prompt"),
                latin=front.latin,
            ),
            self._go,
        )

    def _choices(self) -> list[Choice[str]]:
        front, say = self._front, self._front.say
        tabs = [
            Choice(say(f"sections.{one.name}") if one.own else one.name, say("going.tab"), f"tab {index}")
            for index, one in enumerate(front.sections)
        ]
        feeds = [
            Choice(
                feed.title or state.title or shown_address(feed.url), say("going.feed"), f"feed {state.id}"
            )
            for feed, state in front.newsroom.reading.feeds()
        ]
        tags = [Choice(tag, say("going.tag"), f"tag {tag}") for tag in front.newsroom.reading.tags()]
        by_name = sorted([*feeds, *tags], key=lambda one: fold(one.text))
        return [*tabs, *by_name]

    def _go(self, chosen: str | None) -> None:
        front = self._front
        kind, _, name = (chosen or "").partition(" ")
        if kind == "tab":
            front.show_section(int(name))
        elif kind == "feed":
            front.show_found(f"feed:{name}")
        elif kind == "tag":
            quote = '"' if any(char in name for char in ' ()"') else ""
            front.show_found(f"tag:{quote}{name}{quote}")
