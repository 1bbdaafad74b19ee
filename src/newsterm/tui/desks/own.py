"""newsterm itself: its commands, its keys, its look, and the way out."""

from newsterm.lang.phrases import LANGUAGES, Worded
from newsterm.tui.commands import COMMANDS, GROUPS
from newsterm.tui.desks.desk import Desk
from newsterm.tui.messages import CommandWanted, LookWanted
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.theme import THEMES

SHOWN_KEYS = 3
SECTION_KEYS = "1 … 9"


class OwnDesk(Desk):
    """Serves newsterm."""

    def palette(self) -> None:
        """Find a command by its name."""
        front = self._front
        prompt = front.say("palette.prompt")
        front.app.push_screen(
            front.choosing(front.say("commands.palette.title"), self._choices(headings=False), prompt=prompt),
            self._run,
        )

    def help(self) -> None:
        """Show all keys."""
        front = self._front
        front.app.push_screen(
            front.choosing(front.say("help.title"), self._choices(headings=True)), self._run
        )

    def _choices(self, *, headings: bool) -> list[Choice[str]]:
        front = self._front
        choices: list[Choice[str]] = []
        for group in GROUPS:
            if headings:
                choices.append(Choice(front.say(f"groups.{group}")))
            choices.extend(
                Choice(
                    front.say(f"commands.{command.name}.title"),
                    front.say(f"commands.{command.name}.help"),
                    command.name,
                    "  ".join(
                        front.keymap.all_shown(command.name, mirrored=front.look.mirrored)[:SHOWN_KEYS]
                    ),
                )
                for command in COMMANDS
                if command.group == group
            )
            if group == "moving":
                number = front.look.words.number
                both = Worded(f"{number(1)} … {number(9)}")  # a range goes on as its sentence goes
                title = front.say("commands.section.title", n=both)
                choices.append(
                    Choice(title, front.say("commands.section.help", n=both), "section_1", SECTION_KEYS)
                )
        return choices

    def _run(self, command: str | None) -> None:
        if command:
            self._front.post_message(CommandWanted(command))

    def next_language(self) -> None:
        """Speak the next language."""
        place = LANGUAGES.index(self._front.look.words.language)
        self._front.post_message(LookWanted(language=LANGUAGES[(place + 1) % len(LANGUAGES)]))

    def next_theme(self) -> None:
        """Take the next set of colours."""
        place = THEMES.index(self._front.look.colours.name)
        self._front.post_message(LookWanted(theme=THEMES[(place + 1) % len(THEMES)]))

    def suspend(self) -> None:
        """Put newsterm to sleep, the terminal as it was found."""
        self._front.app.action_suspend_process()

    def quit(self) -> None:
        """Leave; nothing is asked, nothing is lost."""
        self._front.leave()
