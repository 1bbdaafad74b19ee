"""What a server's number means for somebody who reads feeds."""

from datetime import datetime

from newsterm.fetch.conditions import Headers, retry_after
from newsterm.lang import Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

_STATUSES: dict[int, tuple[str, Said]] = {
    304: ("nothing_known", LATER),
    401: ("wants_password", Said("hints.fetch.password", settings="user, password_command")),
    402: ("wants_money", Said("hints.fetch.subscribers")),
    403: ("forbidden", Said("hints.fetch.user_agent", setting="user_agent")),
    404: ("not_found", Said("hints.fetch.look_on_site")),
    407: ("proxy_password", Said("hints.fetch.proxy")),
    410: ("gone", Said("hints.fetch.drop_it")),
    429: ("too_often", Said("hints.fetch.ask_less", setting="every")),
    451: ("forbidden_by_law", Said("hints.fetch.look_on_site")),
    503: ("overloaded", LATER),
    1: ("no_answer_yet", LATER),
    2: ("only_a_part", LATER),
    3: ("sent_nowhere", LATER),
    4: ("not_given", Said("hints.fetch.check_address")),
    5: ("own_fault", LATER),
}
"""Status, or its first digit."""
_PAGES: dict[int, tuple[str, Said]] = {
    403: ("forbidden", Said("hints.parse.challenge", setting="user_agent")),
    404: ("no_page", Said("hints.parse.in_browser")),
    410: ("page_gone", Said("hints.parse.in_browser")),
    429: ("too_often", LATER),
}
"""What is said otherwise of an article's page than of a feed."""


def refused(status: int, headers: Headers, now: datetime, *, page: bool = False) -> FetchError:
    """Say what a status means, and what to do about it."""
    known = {**_STATUSES, **(_PAGES if page else {})}
    key, hint = known.get(status) or known.get(status // 100, known[1])
    return FetchError(
        Said("errors.fetch.status", what=Said(f"errors.fetch.{key}"), status=str(status)),
        hint=hint,
        status=status,
        retry_after=retry_after(headers, now),
    )
