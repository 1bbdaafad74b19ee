"""Which entries answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsterm.model import Enclosure, Entry, Marks
from newsterm.query import matches, parse

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ENTRY = Entry(
    row=1,
    id="0123456789",
    feed=7,
    feed_title="الجزيرة نت",
    feed_url="https://www.aljazeera.net/feed",
    key="k",
    url="https://example.org/economy/1",
    categories=("أخبار العالم", "Politics"),
    title="أَعْلَنَتْ الحكومة عن هدنة",
    author="Zoë Müller",
    published=NOW - timedelta(hours=5),
    arrived=NOW - timedelta(hours=4),
    html="<p>رئيس <b>الوزراء</b> قال ١٢ كلمة</p>",
    language="ar-SA",
    enclosures=(Enclosure(url="https://example.org/v.mp4", type="video/mp4"),),
    feed_tags=("أخبار",),
    marks=Marks(saved=True, tags=("Later",)),
)


@pytest.mark.parametrize(
    "question",
    [
        "", "اعلنت", "الحكومه", "حكومة", "وزراء", "الحك", '"رئيس الوزراء"', "«قال 12»", "muller",
        "author:zoe",
        'author:"Zoë Müller"',
        "title:هدنة", "is:unread", "is:saved", "-is:read", "tag:اخبار", "tag:later", "feed:7", "feed:الجزيره",
        "feed:aljazeera", "feed:https://www.aljazeera.net/feed", "lang:ar", "has:video", "has:full",
        "topic:world", "topic:سیاسی", "topic:economy",
        "since:5h", "before:4h", "since:1d before:1h", "/وزراء|x/", "/قال ١٢/", "x or هدنة", "-x", "—",
    ],
)  # fmt: skip
def test_an_entry_answers(question):
    assert matches(parse(question), ENTRY, NOW)


@pytest.mark.parametrize(
    "question",
    [
        '"الوزراء رئيس"', '"رئيس الوز"', "title:الوزراء", "author:هدنة", '"حكومة"', "is:read", "is:muted",
        "tag:x", "topic:sport", "feed:8", "feed:bbc", "lang:fa", "has:audio", "has:picture", "since:4h",
        "before:6h", "/^الوزراء/",
        "هدنة -هدنة", "x or y",
    ],
)  # fmt: skip
def test_an_entry_does_not_answer(question):
    assert not matches(parse(question), ENTRY, NOW)


def test_a_muted_entry_answers_only_where_the_question_names_muted_ones():
    muted = replace(ENTRY, marks=Marks(muted=True))
    assert [
        matches(parse(text), muted, NOW) for text in ("", "هدنة", "-tag:x", "is:muted", "-is:muted or هدنة")
    ] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_a_date_in_the_future_counts_as_the_arrival():
    early = replace(ENTRY, published=NOW + timedelta(days=300))
    assert not matches(parse("since:1h"), early, NOW)


def test_today_begins_at_the_readers_own_midnight():
    midnight = NOW.astimezone().replace(hour=0, minute=0)
    before = replace(ENTRY, published=midnight - timedelta(seconds=1))
    assert matches(parse("since:today"), replace(ENTRY, published=midnight, arrived=NOW), NOW)
    assert not matches(parse("since:today"), before, NOW)
    assert matches(parse("since:yesterday before:today"), before, NOW)


def test_a_picture_in_the_text_counts():
    assert matches(parse("has:picture"), replace(ENTRY, html='<p><IMG src="x"></p>'), NOW)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ('ארה"ב', "הנשיא נחת בארה״ב"), ("צה״ל", 'וצה"ל הודיע'),
        ("عبد الله", "الملك عبدالله يصل"), ("عبدالله", "الملك عبد الله يصل"),
        ("مسوولان", "مسئولان کشور"), ("زلزله‌ی", "زلزلهٔ کرمان"), ("خطة", "أعلن خطّتها"),
        ("لغة", "حماة لغتنا"), ("e-mail", "Your email"), ("covid19", "COVID-19 cases"),
        ("covid-19", "Covid19 cases"), ("g7", "The G-7 meets"),
    ],
)  # fmt: skip
def test_a_word_is_found_however_it_is_joined(question, title):
    assert matches(parse(question), replace(ENTRY, title=title, html=""), NOW)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("عبد الله", "عبد القادر والله"),
        ("e-mail", "e and mail"),
        ('"ארה״ב"', "בארה״ב"),
        ("عبد ربه", "عبدربه"),
    ],
)
def test_words_that_are_two_stay_two(question, title):
    assert not matches(parse(question), replace(ENTRY, title=title, html=""), NOW)
