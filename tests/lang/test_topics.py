"""What news is about, by words of five languages."""

import pytest

from newsterm.lang import LANGUAGES, phrases
from newsterm.lang.topics import TOPICS, topic_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_answers_to_its_own_name_in_every_language(language):
    words = phrases(language)
    assert [topic_of(words.say(f"topics.{topic}")) for topic in TOPICS] == list(TOPICS)


@pytest.mark.parametrize(
    "name", ["رياضة", "الرياضة", "ورزش", "ספורט", "کھیل", "Sports", "sports-news", "SPORT"]
)
def test_a_topic_has_one_key_in_every_language(name):
    assert topic_of(name) == "sport"


@pytest.mark.parametrize("name", ["transport", "health insurance", "2026", "", "—", "sport " * 40])
def test_what_only_contains_such_a_word_or_says_more_names_none(name):
    assert topic_of(name) == ""
