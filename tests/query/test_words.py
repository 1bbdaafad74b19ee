"""How a text is taken apart."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.query import plain, words
from newsterm.query.words import places, says


def test_words_are_folded_and_parted_by_punctuation():
    assert words("أَعْلَنَتْ الحُكومة، «Élysée»: ١٢!") == ["اعلنت", "الحكومه", "elysee", "12"]


def test_each_ideograph_is_a_word():
    assert words("北京 is big") == ["北", "京", "is", "big"]


def test_a_vowel_sign_does_not_part_a_hindi_word():
    assert len(words("हिन्दी")) == 1


def test_a_text_without_letters_has_no_words():
    assert words("— !! 🙂 ()") == []


def test_the_last_word_may_be_a_beginning_unless_the_whole_is_asked_for():
    text = ["prime", "minister", "said"]
    assert says(text, ["prime", "mini"], whole=False)
    assert not says(text, ["prime", "mini"], whole=True)
    assert not says(text, ["pri", "minister"], whole=False)


def test_an_inline_tag_does_not_part_a_word_and_a_block_does():
    assert words(plain("<p>Al<b>Quds</b></p><p>news&amp;views</p>")) == ["alquds", "news", "views"]


def test_scripts_styles_and_comments_are_not_text():
    assert plain("a<script>var x = '<b>'</script><!-- no <b> --><style>p{}</style>b").split() == ["a", "b"]


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<script", '<p style="a' + " " * 50, "&", "<", "</", "&#"])
def test_hostile_html_costs_no_more_than_its_length(piece):
    start = time.process_time()
    plain(piece * (400_000 // len(piece)))
    assert time.process_time() - start < 2


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("قدس َ\u200cab ¼北"))))
def test_the_places_of_words_are_those_of_the_same_words(text):
    placed = places(text)
    assert [word for _, _, word in placed] == words(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in placed)
