"""What a feed writes around every text is found, and nothing else is taken off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate import framed, framing, headline, unframed
from newsterm.curate.framing import Frame

STORIES = (
    ("Harbour reopens after the storm", "Ships came in at dawn."),
    ("Council raises the price of water", "Households will pay a tenth more from May."),
    ("Two lions born in the city zoo", "Their mother is well, a keeper said."),
    ("Museum finds a lost painting", "It hung behind a cupboard for ninety years."),
)
AROUND = {
    "WordPress": "{lede} The post {title} appeared first on The Daily Harbour.",
    "a link": "{lede} Continue reading...",
    "before it": "By our own staff, Marsa Nakheel: {lede}",
    "a date": "Published on 1{at} March 2026 {lede}",
    "عربي": "{lede} ظهرت المقالة {title} أولاً على صحيفة الميناء.",
    "both": "Listen to this article {lede} Sign up to our newsletter",
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_a_frame_is_taken_off(around):
    texts = [
        (title, around.format(title=title, lede=lede, at=at)) for at, (title, lede) in enumerate(STORIES)
    ]
    bare = [unframed(title, text, framed(texts)) for title, text in texts]
    # "The post", before a title that differs, is all that may stay: it says nothing.
    assert [one.removesuffix(" The post").removesuffix(" ظهرت المقالة") for one in bare] == [
        lede for _, lede in STORIES
    ]


def test_texts_without_a_frame_stay():
    assert framed(STORIES) == Frame()
    assert [unframed(*story, framed(STORIES)) for story in STORIES] == [lede for _, lede in STORIES]


def test_two_alike_are_no_frame():
    texts = [(title, f"{lede} Continue reading...") for title, lede in STORIES[:2]]
    assert framed(texts) == Frame()
    assert framed([*texts, *STORIES[2:]]) == Frame()


def test_one_article_of_a_word_is_no_frame():
    assert framed([(title, f"The {lede}") for title, lede in STORIES]) == Frame()


def test_a_text_that_is_all_frame_is_empty():
    texts = [(title, "Read the whole story on our site") for title, _ in STORIES]
    assert [unframed(title, text, framed(texts)) for title, text in texts] == [""] * len(STORIES)


def test_one_that_has_no_frame_among_those_that_have_stays():
    texts = [(title, f"{lede} Continue reading...") for title, lede in STORIES]
    assert unframed("Late news", "Continue to be careful", framed(texts)) == "Continue to be careful"


def test_nothing_has_no_frame():
    assert framed([]) == framed([("", "")] * 5) == Frame()
    assert unframed("", "", Frame(("a", "b"), ("c", "d"))) == ""


words = st.lists(st.sampled_from(["one", "two", "three", "four", "7", "؟", "نار"]), max_size=12).map(" ".join)


@given(st.lists(st.tuples(words, words), max_size=8), words, words)
def test_what_is_left_was_there(texts, title, text):
    left = unframed(title, text, framed(texts)).split()
    rest = iter(text.split())
    assert all(word in rest for word in left)


@given(st.lists(words, min_size=3, max_size=8), words)
def test_a_frame_of_its_own_words_is_taken_off_each(ledes, title):
    texts = [("", f"begin here {lede} end there") for lede in ledes]
    for (_, text), lede in zip(texts, ledes, strict=True):
        left = unframed("", text, framed(texts)).split()
        assert len(left) <= len(lede.split())


@pytest.mark.parametrize("behind", [" | BBC News", " - خبرگزاری مهر | اخبار ایران و جهان", " – וואלה! חדשות"])
def test_what_stands_behind_every_title_is_taken_off(behind):
    frame = framed([(title + behind, "") for title, _ in STORIES])
    assert [headline(title + behind, frame) for title, _ in STORIES] == [title for title, _ in STORIES]
    assert headline("A title without it", frame) == "A title without it"


def test_a_place_at_the_end_of_titles_stays():
    titles = [f"{title} in Gaza" for title, _ in STORIES]
    frame = framed([(title, "") for title in titles])
    assert [headline(title, frame) for title in titles] == titles


def test_of_a_title_that_never_ends_little_is_read(monkeypatch):
    seen = []
    usual = framing._usual
    monkeypatch.setattr(framing, "_usual", lambda words: seen.append(len(words)) or usual(words))
    endless = "word " * 100_000 + "| BBC News"
    frame = framed([(endless, "")] * 4)
    assert headline(endless, frame) == endless
    assert max(seen) < 1_000


def test_a_title_that_is_only_a_source_stays():
    frame = framed([(f"{title} | BBC News", "") for title, _ in STORIES])
    assert headline("| BBC News", frame) == "| BBC News"


@pytest.mark.parametrize(
    "around",
    [
        "{lede} The post {title} appeared first on The Daily Harbour.",
        "{lede} Continue reading {title}",
        "{lede} ظهرت المقالة {title} أولاً على صحيفة الميناء.",
        "{lede} نوشته {title} اولین بار در خبرگزاری ساحل. پدیدار شد.",
        "{lede} הפוסט {title} הופיע לראשונה ב-עיתון הנמל.",
        "{lede} مزید پڑھیں",
    ],
)
def test_what_makers_of_feeds_write_is_known_of_the_first_text(around):
    title, lede = STORIES[0]
    assert unframed(title, around.format(title=title, lede=lede), Frame()) == lede


def test_who_reads_more_stays():
    said = "Children who read more do better at school. A study followed 900 of them."
    assert unframed("Reading helps", said, Frame()) == said
