"""Say why there is no article in what an address gave: it is no page, or one for humans alone."""

import re

from newsterm.lang import Said
from newsterm.model import Fetched, ParseError

CHALLENGE = re.compile(r"cf-chl|challenge-platform|captcha|<title>\s*Just a moment", re.IGNORECASE)
"""What stands at the beginning of a page that wants to know whether a human is asking."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|title|meta)\b", re.IGNORECASE)
_SHORT = 20_000
_MEDIA = re.compile(r"\s*(image|audio|video)/", re.IGNORECASE)
_KINDS = {"image": "picture", "audio": "audio", "video": "video"}


def refuse(text: str, fetched: Fetched) -> None:
    """Raise ParseError, in plain words, where a document cannot hold an article."""
    kind = fetched.content_type.partition(";")[0].strip().lower()
    hint = Said("hints.parse.in_browser")
    if kind == "application/pdf" or fetched.body.startswith(b"%PDF-"):
        raise ParseError(Said("errors.parse.pdf"), hint=hint)
    if media := _MEDIA.match(kind):
        raise ParseError(Said("errors.parse.media", kind=Said(f"article.{_KINDS[media[1]]}")), hint=hint)
    if not text.strip():
        raise ParseError(Said("errors.parse.empty"), hint=Said("hints.parse.servers_fault"))
    if not _PAGE.search(text[:_SHORT]):
        raise ParseError(Said("errors.parse.no_page"), hint=hint)
    # A long page may offer a form with such a puzzle; a challenge has nothing else on it.
    if len(text) < _SHORT and CHALLENGE.search(text) and "<article" not in text:
        raise ParseError(
            Said("errors.parse.challenge"), hint=Said("hints.parse.challenge", setting="user_agent")
        )
