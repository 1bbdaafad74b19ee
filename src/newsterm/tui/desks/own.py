"""newsterm itself: its commands, its keys, its look, and the way out."""

from pathlib import Path

from newsterm.lang.phrases import LANGUAGES, Worded
from newsterm.model import NewstermError
from newsterm.tui.desks.commanding import Commanding
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.touring import Touring
from newsterm.tui.keyboard.commands import COMMANDS, GROUPS
from newsterm.tui.looks.own_themes import all_names, find_theme, folder_of, own_names
from newsterm.tui.looks.theme import Theme
from newsterm.tui.messages import LookWanted
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.previewing import Previewing

SHOWN_KEYS = 3
SECTION_KEYS = "1 … 9"


class OwnDesk(Desk):
    """Serves newsterm."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._commanding = Commanding(front)
        self.touring = Touring(front)

    def command_line(self) -> None:
        """Type a command."""
        self._commanding.ask()

    def run_line(self, line: str) -> None:
        """Do what a line says that is kept in a macro; raises NewstermError."""
        self._commanding.run(line.strip())

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

    def tour(self) -> None:
        """Learn six keys, or again."""
        self.touring.begin()

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
        if front.keymap.macros:
            if headings:
                choices.append(Choice(front.say("groups.macros")))
            choices.extend(
                Choice(name.replace("_", " "), " ".join(steps), name, "  ".join(front.keymap.all_shown(name)))
                for name, steps in front.keymap.macros.items()
            )
        return choices

    def _run(self, command: str | None) -> None:
        if command:
            self._front.run(command)

    def next_language(self) -> None:
        """Speak the next language."""
        place = LANGUAGES.index(self._front.look.words.language)
        self._front.post_message(LookWanted(language=LANGUAGES[(place + 1) % len(LANGUAGES)]))

    def next_theme(self) -> None:
        """Take the next set of colours."""
        names, now = own_names(self._themes), self._front.look.colours.name
        place = names.index(now) if now in names else -1
        self._front.post_message(LookWanted(theme=names[(place + 1) % len(names)]))

    @property
    def _themes(self) -> Path:
        return folder_of(self._front.newsroom.paths.config)

    def themes(self) -> None:
        """List all themes; the one under the cursor is seen, and left as it was where none is chosen."""
        front, before = self._front, self._front.look.colours.name

        def put_on(name: str | None) -> None:
            front.post_message(LookWanted(theme=name or before))

        def see(name: str) -> Theme | None:
            try:
                colours = find_theme(name, self._themes, front.newsroom.plugins)
            except NewstermError as error:
                front.complain(error.whole)
                return None
            put_on(name)
            return colours

        choices = [Choice(name, "", name) for name in all_names(self._themes, front.newsroom.plugins)]
        title = front.say("commands.themes.title")
        front.app.push_screen(
            Previewing(title, choices, look=front.look, latin=front.latin, see=see, at=before), put_on
        )

    def suspend(self) -> None:
        """Put newsterm to sleep, the terminal as it was found."""
        self._front.app.action_suspend_process()

    def quit(self) -> None:
        """Leave; nothing is asked, nothing is lost."""
        self._front.leave()
