"""Say why there is no article in what an address gave: it is no page, or one for humans alone."""

import re

from newsterm.lang import Said, line
from newsterm.model import Fetched, ParseError

CHALLENGE = re.compile(r"cf-chl|challenge-platform|captcha|<title>\s*Just a moment", re.IGNORECASE)
"""What stands at the beginning of a page that wants to know whether a human is asking."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|title|meta)\b", re.IGNORECASE)
_NEVER = re.compile(r"image/|audio/|video/|font/|application/(?:pdf|zip|octet-stream|epub)", re.IGNORECASE)
_BEGINNING = 20_000
"""Letters in which a page shows itself as one; and which no page for humans alone is longer than."""


def refuse(text: str, fetched: Fetched) -> None:
    """Raise ParseError, in plain words, where a document cannot hold an article."""
    kind = line(fetched.content_type.partition(";")[0]).lower()[:60]
    if fetched.body.startswith(b"%PDF-"):
        kind = "application/pdf"
    if text.strip() and (_NEVER.match(kind) or not _PAGE.search(text[:_BEGINNING])):
        raise ParseError(Said("errors.parse.no_page", kind=kind or "?"), hint=Said("hints.parse.in_browser"))
    if not text.strip():
        raise ParseError(Said("errors.parse.empty"), hint=Said("hints.parse.servers_fault"))
    # A long page may have a form with such a puzzle somewhere; a challenge has nothing else on it.
    if len(text) < _BEGINNING and CHALLENGE.search(text) and "<article" not in text:
        raise ParseError(
            Said("errors.parse.challenge"), hint=Said("hints.parse.challenge", setting="user_agent")
        )
