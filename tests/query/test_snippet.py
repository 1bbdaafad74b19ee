"""Where a text says what was asked for."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.query import hear, lights, meets, snippet, sought, words


def lit(text, *asked):
    return [text[start:end] for start, end in lights(text, [sought(one) for one in asked])]


def test_whole_words_are_lit_as_they_are_written():
    assert lit("قال: وبالقُدْسِ، لا مقدس", "قدس") == ["وبالقُدْسِ"]
    assert lit("Prime ministers met", "minister", "pri") == ["Prime", "ministers"]
    assert lit("شرکت‌ها می رود", "شرکت", "می‌رود") == ["شرکت‌ها", "می رود"]


def test_words_side_by_side_are_lit_as_one():
    assert lit("the prime minister, prime rib", "prime minister") == ["prime minister"]


def test_a_snippet_shows_where_most_of_it_is_said():
    text = "budget " + "other " * 60 + "the budget of the ministry fell " + "other " * 60
    found = snippet(text, [sought("budget"), sought("ministry")], 60)
    assert "budget of the ministry" in found.text
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert {found.text[start:end] for start, end in found.lit} == {"budget", "ministry"}


def test_a_text_that_says_nothing_of_it_shows_its_beginning():
    assert snippet("one two three four", [sought("nine")], 8).text == "one two …"


@given(
    st.text(max_size=400),
    st.lists(st.sampled_from(["a", "قدس", "0", "the b"]), max_size=3),
    st.integers(20, 80),
)
def test_what_is_lit_says_what_was_asked_for_and_no_piece_is_much_too_long(text, asked, width):
    wanted = [sought(one) for one in asked]
    found = snippet(text, wanted, width)
    assert len(found.text) <= width + 4
    assert "\n" not in found.text
    for start, end in found.lit:
        assert any(meets(hear(found.text[start:end]), one) for one in wanted if words(found.text[start:end]))


ARABIC = st.text("ابتعلوفكسيهنرمةىؤئأ", min_size=1, max_size=9)
HEBREW = st.text("אבהוחילמנרשתםך", min_size=1, max_size=8)
LATIN = st.text("aeisxhbcuo", min_size=1, max_size=8)
WORD = st.one_of(
    ARABIC, HEBREW, LATIN, st.sampled_from(["لله", "ولله", "الله", "خانه‌ها", "می‌رود", "وווטסאפ"])
)


@given(
    WORD,
    WORD,
    st.sampled_from(["", "و", "ال", "بال", "لل", "ו", "ה", "ب"]),
    st.sampled_from(["", "ات", "ها", "ים", "s"]),
)
def test_what_is_lit_is_what_is_said(word, other, before, behind):
    for text in (before + word + behind, other):
        wanted = sought(word)
        if wanted.forms and len(words(text)) == 1:
            assert bool(lights(text, [wanted])) == meets(hear(text), wanted)
