"""What goes into a digest, in what order, and the sentence that says more than a headline."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsterm.curate.digest import digest, matters, says_more
from newsterm.curate.nearness import nearest
from newsterm.curate.telling import lookups, terms
from newsterm.model import Headline, Marks, Story, Telling
from newsterm.model.digest import DigestItem

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LEAD = Headline(
    row=1, id="a", feed=1, feed_title="F", title="Storm closes the port", url="", when=NOW, arrived=NOW,
    language="en", direction="ltr", marks=Marks(),
)  # fmt: skip


def story(number: int, sources: int, hours: int = 1, *, followed: bool = False) -> DigestItem:
    return DigestItem(
        headline=replace(LEAD, row=number),
        story=Story(
            id=number, name=str(number), lead=LEAD, tellings=sources, sources=sources, unread=1, new=0,
            muted_tellings=0, began=NOW - timedelta(hours=hours), updated=NOW, followed=followed,
        ),
    )  # fmt: skip


def alone(number: int, because: str = "quiet") -> DigestItem:
    return DigestItem(headline=replace(LEAD, row=number), because=because)


def rows(found) -> list[int]:
    return [one.headline.row for one in found.items]


def test_followed_stories_come_first_then_those_of_most_feeds_then_those_that_last() -> None:
    found = digest(
        [story(1, 2), story(2, 5), story(3, 2, 40), story(4, 2, followed=True)],
        [alone(5), alone(6, "tag")],
        NOW - timedelta(days=1),
        NOW,
    )
    assert rows(found) == [4, 2, 3, 1, 6, 5]
    assert (found.minutes, found.left_out) == (1, 0)


def test_what_does_not_fit_into_the_time_is_counted_and_what_stands_alone_keeps_its_part() -> None:
    found = digest([story(n, 2) for n in range(100)], [alone(n) for n in range(200, 300)], NOW, NOW, 1)
    assert (
        0 < sum(one.story is None for one in found.items) < sum(one.story is not None for one in found.items)
    )
    assert found.left_out == 200 - len(found.items)
    assert rows(digest([], [], NOW, NOW)) == []


def test_what_bears_a_tag_of_what_was_saved_matters_and_so_does_a_quiet_feed() -> None:
    assert matters(alone(1, ""), ("sea",), {"sea"}, 90, 1).because == "tag"
    assert matters(alone(1, ""), (), {"sea"}, 2, 2).because == "quiet"
    assert matters(alone(1, ""), ("sport",), {"sea"}, 3, 2) is None


@pytest.mark.parametrize(
    ("title", "text", "sentence"),
    [
        (
            "Storm closes the port",
            "The storm closes the port. Thirty-six ships are waiting outside the breakwater.",
            "Thirty-six ships are waiting outside the breakwater.",
        ),
        ("إغلاق الميناء", "إغلاق الميناء. قالت: «انتظروا. لن نفتح قبل أن تهدأ الريح».",
         "قالت: «انتظروا. لن نفتح قبل أن تهدأ الريح»."),
        ("A", "Why was it closed for so many hours today? Nobody at the harbour office has said so.",
         "Nobody at the harbour office has said so."),
        ("Port", "CAIRO (Agency) — Thirty-six ships are waiting outside the breakwater.",
         "Thirty-six ships are waiting outside the breakwater."),
        ("Storm closes the port", "The storm closes the port.", ""),
    ],
)  # fmt: skip
def test_the_sentence_says_what_the_headline_does_not(title, text, sentence) -> None:
    assert says_more(title, text) == sentence


def test_a_long_sentence_ends_at_a_word() -> None:
    found = says_more("A", "word " * 200)
    assert found.endswith("word…")
    assert len(found) <= 220


def telling(row: int, title: str, feed: int, story: int = 0) -> Telling:
    return Telling(row=row, feed=feed, moment=NOW, language="en", terms=terms(title, "", "en"), story=story)


def test_near_in_words_is_another_event_once_and_no_column_of_the_same_feed() -> None:
    one = telling(1, "Coral garden found off Cape Marjan by research ship Nawras", 1, 7)
    others = [
        telling(2, "Research ship Nawras finds coral garden off Cape Marjan", 2, 7),
        telling(3, "Ministry proposes reserve around coral garden of Cape Marjan", 2, 9),
        telling(4, "Reserve proposed around the coral garden of Cape Marjan", 3, 9),
        telling(5, "Coral notes: what the garden of Cape Marjan says", 1),
        telling(6, "Football cup final goes to penalties", 2),
    ]
    every = {each for other in (one, *others) for each in lookups(other.terms)}
    found = nearest(one, others, dict.fromkeys(every, 2), 2000, 3)
    assert len(found) == 1
    assert found[0] in {3, 4}
