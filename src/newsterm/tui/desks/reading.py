"""Reading: the article by itself, wider or narrower, and where its links lead."""

from collections.abc import Sequence
from functools import partial

from newsterm.config import JUSTIFICATIONS, RULERS, SPACINGS
from newsterm.model import NewstermError
from newsterm.newsroom.opening import open_link
from newsterm.page import Document, entry_of
from newsterm.tui.desks.changes import STEPS, Changes
from newsterm.tui.desks.commenting import Commenting
from newsterm.tui.desks.completing import Completing
from newsterm.tui.desks.copying import Copying
from newsterm.tui.desks.desk import Desk
from newsterm.tui.desks.downloading import Downloading
from newsterm.tui.desks.exporting import Exporting
from newsterm.tui.desks.finding import Finder
from newsterm.tui.desks.notes import Notes
from newsterm.tui.desks.picturing import Picturing
from newsterm.tui.desks.programs import Programs
from newsterm.tui.messages import LookWanted
from newsterm.tui.screens.front import Front

STEP = 4
NARROWEST, WIDEST = 20, 400


def after(choices: Sequence[str], chosen: str) -> str:
    """Give the one that comes next, around."""
    return choices[(choices.index(chosen) + 1) % len(choices)]


class ReadingDesk(Desk):
    """Serves who reads."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._completing = Completing(front)
        self._changes = Changes(front)
        self._commenting = Commenting(front)
        self._copying = Copying(front)
        self._programs = Programs(front)
        self._finder = Finder(front)
        self._notes = Notes(front)
        self.exporting = Exporting(front)
        self.downloading = Downloading(front)
        self.picturing = Picturing(front)
        """Serves the pane, which tells what it lacks."""

    def full_text(self) -> None:
        """Show the full text of the article's page, or the feed's own again."""
        headline = self._front.chosen
        if headline is not None:
            self._completing.turn(headline)

    def export(self) -> None:
        """Write the article into a file."""
        headline = self._front.chosen
        if headline is not None:
            self.exporting.ask([headline.row])

    def comments(self) -> None:
        """Show what readers said of the article, below it; from there, what one read again."""
        headline = self._front.chosen
        if headline is not None:
            self._commenting.turn(headline)

    def open_comments(self) -> None:
        """Open the page with what readers said of the article."""
        headline = self._front.chosen
        if headline is not None:
            self.open_address(self._commenting.page(headline))

    def changes(self) -> None:
        """Show what changed in the article, or the article again."""
        headline = self._front.chosen
        if headline is not None:
            self._changes.turn(headline)

    def within_changes(self, command: str) -> bool:
        """Do what a command means while changes are shown; False: it means there what it always means."""
        if command in STEPS:
            self._changes.step(STEPS[command])
        elif command == "back":
            self._changes.leave()
        else:
            return False
        return True

    def find(self) -> None:
        """Light what is typed wherever the article says it."""
        self._finder.ask()

    def next_match(self) -> None:
        """Go to the next place that is lit."""
        self._finder.step(1)

    def previous_match(self) -> None:
        """Go back to a place that is lit."""
        self._finder.step(-1)

    def within_article(self, command: str) -> bool:
        """Do what a command means while one reads; False: it means there what it always means."""
        if self._front.article.change and self.within_changes(command):
            return True
        if command == "back" and self._commenting.is_away:
            self._commenting.leave()
            return True
        if command == "back" and self._notes.is_away:
            self._notes.leave()
            return True
        return self._finder.meant(command)

    def footnote(self) -> None:
        """Go to the note of what is on the screen, and back."""
        self._notes.turn()

    def lead(self, target: str) -> None:
        """Go to another place of the article."""
        self._notes.lead(target)

    def pictures(self) -> None:
        """Show the article's pictures, or none."""
        self.picturing.turn()

    def unfold(self) -> None:
        """Open what is folded on the screen; fold it, where it is open."""
        article = self._front.article
        seen = article.folds_seen()
        if seen:
            article.fold(seen & article.folded or seen, on=not seen & article.folded)
        else:
            self._front.tell("toasts.nothing_folded")

    def spacing(self) -> None:
        """Set the article's lines apart, or close again."""
        article = self._front.article
        article.spacing = after(SPACINGS, article.spacing)
        self._front.tell("toasts.spacing_wide" if article.spacing == "wide" else "toasts.spacing_normal")

    def zen(self) -> None:
        """Show the article alone, or everything again."""
        front = self._front
        if front.zen:
            front.zen = False
        else:
            headline = front.headlines.chosen
            if not front.in_article and (headline is None or not front.open_article(headline.row)):
                return
            front.zen = True
        front.set_out()

    def wider(self) -> None:
        """Lengthen the article's lines."""
        self._front.article.text_width = min(
            WIDEST, self._front.article.text_width + STEP * self._front.count
        )

    def narrower(self) -> None:
        """Shorten the article's lines, counted from what there is room for."""
        article = self._front.article
        article.text_width = max(NARROWEST, article.columns - STEP * self._front.count)

    def justify(self) -> None:
        """Fill the article's lines the next way."""
        article = self._front.article
        article.justify = after(JUSTIFICATIONS, article.justify)
        self._front.tell(f"toasts.{article.justify}")

    def ruler(self) -> None:
        """Dim all but the paragraph that is read, or the line, or nothing."""
        article = self._front.article
        article.ruler = after(RULERS, article.ruler)
        self._front.tell(
            {"off": "toasts.ruler_off", "line": "toasts.ruler_line"}.get(article.ruler, "toasts.ruler")
        )

    def feed_direction(self) -> None:
        """Let the texts of this feed run the next way, here and in feeds.toml."""
        headline = self._front.chosen
        if headline is not None:
            self.turn_feed(headline.feed, headline.feed_title)

    def turn_feed(self, feed: int, title: str) -> None:
        """Let the texts of a feed run the next way."""
        front = self._front

        def say(direction: str) -> None:
            front.redraw()
            way = {"rtl": "toasts.runs_rtl", "ltr": "toasts.runs_ltr"}.get(direction, "toasts.runs_auto")
            front.tell(way, title=title, key=front.key_of("feed_direction"))

        front.act(partial(front.newsroom.subscribing.turn, feed), say)

    def toggle_marks(self) -> None:
        """Show or hide harakat and niqqud."""
        self._front.post_message(LookWanted(marks=not self._front.look.marks))

    def open_in_browser(self) -> None:
        """Open the page of the article."""
        headline = self._front.chosen
        if headline is not None:
            self.open_address(headline.url)

    def open_and_mark_read(self) -> None:
        """Open the page of the article, and mark it read."""
        headline = self._front.chosen
        if headline is not None and self.open_address(headline.url):
            self._front.mark_read([headline.row], on=True, about=headline.feed_title)

    def copy_link(self) -> None:
        """Copy the article's address."""
        self._copying.link()

    def copy_more(self) -> None:
        """Copy its title with it, a quotation, or the text."""
        self._copying.more()

    def play(self) -> None:
        """Play what came with the article."""
        self._programs.play()

    def download(self) -> None:
        """Download what came with the article; while it comes, stop."""
        headline = self._front.chosen
        if headline is not None:
            self.downloading.turn(headline.row)

    def pipe(self) -> None:
        """Pipe the article to a program."""
        self._programs.pipe()

    def run_program(self) -> None:
        """Run a program with the article's link."""
        self._programs.run()

    def follow_link(self) -> None:
        """Ask for the number of a link, and open it."""
        front, document = self._front, self._front.article.document
        number = front.look.words.number
        if document is None or not document.links:
            front.tell("toasts.no_link")
        elif len(document.links) == 1:
            self.open_address(document.links[0])
        else:
            front.ask(
                front.say("article.links"),
                partial(self._follow, document),
                hint=f"{number(1)} … {number(len(document.links))}",
                typed=partial(self._number_typed, document),
            )

    def _number_typed(self, document: Document, text: str) -> None:
        """Follow a link as soon as no other number begins so; what is no digit is not typed."""
        edit, digits = self._front.status.edit, "".join(filter(str.isdecimal, text))
        if edit is not None and edit.text != digits:
            edit.text, edit.caret, text = digits, len(digits), digits
            self._front.status.refresh()
        if text.isdecimal() and document.address(int(text)) and not document.address(10 * int(text)):
            self._front.asked()
            self._follow(document, text)

    def _follow(self, document: Document, text: str) -> None:
        address = document.address(int(text)) if text.isdecimal() else ""
        if address:
            self.open_address(address)
        elif text:
            self._front.tell("toasts.no_such_number", n=text)

    def open_entry(self, row: int) -> bool:
        """Open another article, to which a link leads; it counts as read as any that is opened."""
        front = self._front
        if not front.open_article(row):
            return False
        found = front.headlines.window.find(row)
        if found is not None:
            front.headlines.move(found)
        headline = front.chosen
        if (
            front.newsroom.config.reading.mark_read == "opened"
            and headline is not None
            and not headline.marks.read
        ):
            front.mark_read([row], on=True, about=headline.feed_title)
        return True

    def open_address(self, url: str) -> bool:
        """Open an address in the browser; says whether that could be done."""
        front = self._front
        if (row := entry_of(url)) is not None:
            return self.open_entry(row)
        if not url:
            front.tell("toasts.no_link")
            return False
        try:
            open_link(url, front.newsroom.config.reading.open_with)
        except NewstermError as error:
            front.complain(error.whole)
            return False
        front.status.say(f"{'←' if front.look.mirrored else '→'} \u2066{url}\u2069")
        return True
