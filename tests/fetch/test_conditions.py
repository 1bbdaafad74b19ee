"""What headers say about time and change."""

from datetime import UTC, datetime

import pytest

from newsterm.fetch.conditions import conditional, max_age, retry_after
from newsterm.model import FeedState

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def test_the_server_s_own_words_go_back_byte_for_byte() -> None:
    state = FeedState(id=1, url="https://e.org/", etag='W/"a b"--gzip', last_modified="yesterday, about noon")
    assert conditional(state) == {
        "if-none-match": 'W/"a b"--gzip',
        "if-modified-since": "yesterday, about noon",
    }
    assert conditional(FeedState(id=1, url="https://e.org/")) == {}
    assert conditional(None) == {}


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": "Max-Age = 600", "age": "100"}, 500),
        ({"cache-control": "max-age=600", "age": "1000"}, 0),
        ({"cache-control": "no-cache, max-age=600"}, None),
        ({"cache-control": "max-age=999999999999"}, 30 * 24 * 3600),
        ({"cache-control": "max-age=soon"}, None),
        ({"expires": "Mon, 02 Mar 2026 10:30:00 GMT"}, 1800),
        ({"expires": "Mon, 02 Mar 2026 10:30:00 GMT", "date": "Mon, 02 Mar 2026 10:20:00 GMT"}, 600),
        ({"expires": "-1"}, None),
        ({"expires": "Mon, 02 Mar 2020 10:30:00 GMT"}, 0),
    ],
)
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: float | None) -> None:
    assert max_age(headers, NOW) == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("120", 120), (" 5 ", 5), ("Mon, 02 Mar 2026 11:00:00 GMT", 3600), ("Mon, 02 Mar 2020 11:00:00 GMT", 0),
     ("never", None), ("", None), ("-5", None), ("99999999999", 30 * 24 * 3600), ("²", None)],
)  # fmt: skip
def test_how_long_a_server_asks_to_wait(text: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": text}, NOW) == seconds
