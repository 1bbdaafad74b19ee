"""Copying: the link, its title with it, the text, a quotation with its source; always logical text."""

from newsterm.tui.desks.programs import article_text
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front

MARKS = {"en": ("“", "”"), "ar": ("«", "»"), "fa": ("«", "»"), "he": ("”", "“"), "ur": ("”", "“")}
"""The quotation marks of a language, the opening one first."""


class Copying:
    """Copies what belongs to the article that one is at."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def link(self) -> None:
        """Copy the article's address."""
        headline = self._front.chosen
        if headline is None or not headline.url:
            self._front.tell("toasts.no_link")
        else:
            self._front.app.copy_to_clipboard(headline.url)
            self._front.tell("toasts.link_copied")

    def more(self) -> None:
        """Ask what is to be copied."""
        front, headline = self._front, self._front.chosen
        if headline is None:
            return
        say = front.say
        texts = {
            "titled": "\n".join(part for part in (headline.title, headline.url) if part),
            "quotation": self._quotation(headline.row, headline.title, headline.feed_title, headline.url),
            "text": article_text(front, headline.row),
        }
        choices = [Choice(say(f"copying.{name}"), first_line(texts[name]), name) for name in texts]
        front.app.push_screen(
            front.choosing(say("copying.title"), choices),
            lambda name: self._copy(texts[name]) if name else None,
        )

    def _quotation(self, row: int, title: str, feed: str, url: str) -> str:
        """Quote what was selected last in this article, else its first paragraph."""
        quoted = self._front.quoted.get(row) or first_paragraph(article_text(self._front, row))
        opening, closing = MARKS[self._front.look.words.language]
        said = f"{opening}{quoted}{closing}" if quoted else ""
        source = " · ".join(part for part in (title, feed) if part)
        return "\n".join(part for part in (said, f"— {source}", url) if part)

    def _copy(self, text: str) -> None:
        self._front.app.copy_to_clipboard(text)
        self._front.tell("toasts.text_copied")


def first_line(text: str) -> str:
    """Give the first line."""
    return text.partition("\n")[0]


def first_paragraph(text: str) -> str:
    """Give the first paragraph of an article in plain text, after its head."""
    return text.partition("\n\n")[2].strip().partition("\n\n")[0].strip()
