"""Sections that feeds speak for: whole words of tags, addresses, titles and categories, in five languages."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsterm.curate.topics import MEDIA, FeedFacts, suggest
from newsterm.lang import phrases
from newsterm.lang.phrases import LANGUAGES
from newsterm.lang.topics import TOPICS
from newsterm.model import Section
from newsterm.query import parse

HERE = "https://paper.example/feed"


def names(language="en"):
    return {topic: phrases(language).say(f"topics.{topic}") for topic in (*TOPICS, *MEDIA)}


def other(number=0):
    return FeedFacts(url=f"https://other{number}.example/")


def suggested(*feeds, language="en", taken=()):
    """Suggest beside a feed that speaks for nothing."""
    return suggest([*feeds, other()], names(language), taken)


def about(url=HERE, title="", **facts):
    found = suggested(FeedFacts(url=url, title=title, **facts))
    return found[0].topic if found else ""


@pytest.mark.parametrize(
    ("url", "topic"),
    [
        ("https://feeds.bbci.co.uk/sport/rss.xml", "sport"),
        ("https://www.theguardian.com/world/middleeast/rss", "world"),
        ("https://rss.nytimes.com/services/xml/rss/nyt/Technology.xml", "technology"),
        ("https://paper.example/sports-news/feed/", "sport"),
        ("https://sport.paper.example/rss", "sport"),
        ("https://paper.example/rss?section=business", "economy"),
        ("https://paper.example/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/rss", "sport"),
        ("https://paper.example/בריאות/rss", "health"),
        ("https://paper.example/health-insurance/rss", ""),
        ("https://paper.example/transport/rss", ""),
        ("https://sport.example/rss", ""),
        ("https://tech.co.uk/rss", ""),
        ("exec:cat sport", ""),
        ("https://[broken/sport", ""),
    ],
)
def test_a_segment_of_the_address_names_a_section_if_it_is_the_word_and_nothing_else(url, topic):
    assert about(url) == topic


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("BBC Sport", "sport"),
        ("World | CNN", "world"),
        ("BBC News - World", "world"),
        ("Science Daily", "science"),
        ("PC World", ""),
        ("Christian Science Monitor", ""),
        ("الجزيرة - الثقافة والفنون", "culture"),
        ("أخبار الرياضة", "sport"),
        ("صحيفة الرأي", ""),
        ("دنیای اقتصاد", "economy"),
        ("خبرگزاری ایسنا - ورزشی", "sport"),
        ("جام جهانی", ""),
        ("Ynet - ספורט", "sport"),
        ("הארץ - הטכנולוגיה", "technology"),
        ("جنگ - کھیل", "sport"),
    ],
)
def test_a_title_names_one_where_it_says_so_and_not_where_the_word_means_something_else(title, topic):
    assert about(title=title) == topic


def test_categories_name_one_where_most_of_the_latest_entries_are_filed_under_it():
    def filed(*names):
        return about(categories=tuple((name,) if name else () for name in names))

    assert filed("اقتصاد", "الاقتصاد", "أسواق", "سياسة") == "economy"
    assert filed("Sport", "Politik", "sports", "Football") == "sport"
    assert filed("sport", "sport", "politics", "politics") == ""
    assert filed("sport", "sport", "sport") == ""  # too few to know


def test_the_readers_tag_stands_as_it_is_written_and_all_feeds_of_its_topic_are_in_it():
    mine = FeedFacts(url="https://a.example/", tags=("Sports",), entries=3)
    found = suggested(mine, FeedFacts(url="https://b.example/sport/", entries=4))
    assert [(one.section.name, one.section.query, one.tag) for one in found] == [
        ("Sports", "tag:Sports or topic:sport", "Sports")
    ]
    assert found[0].untagged == ("https://b.example/sport/",)
    assert (found[0].entries, found[0].because) == (7, ("tags", "address"))


def test_a_tag_in_letters_that_are_not_the_readers_goes_by_the_name_of_its_topic():
    (one,) = suggested(FeedFacts(url=HERE, tags=("world",)), language="ar")
    assert (one.section.name, one.section.query, one.untagged) == ("العالم", "tag:world or topic:world", ())


def test_a_tag_that_is_no_topic_is_a_section_too():
    (one,) = suggested(FeedFacts(url=HERE, tags=("أصدقاء المدونة",)))
    assert one.section == Section(name="أصدقاء المدونة", query='tag:"أصدقاء المدونة"')
    assert (one.topic, one.because) == ("", ("tags",))


def test_that_a_feed_was_hidden_elsewhere_is_no_section_and_says_nothing_of_what_it_is_about():
    (one,) = suggested(FeedFacts(url="https://a.example/sport/", tags=("hidden",)))
    assert (one.section.name, one.topic, one.because) == ("Sport", "sport", ("address",))


def test_what_the_reader_said_of_a_feed_goes_before_what_its_address_says():
    (one,) = suggested(FeedFacts(url="https://a.example/sport/", tags=("health",)))
    assert one.topic == "health"


def test_what_all_feeds_have_in_common_parts_nothing():
    assert suggest([FeedFacts(url="https://a.example/sport/")], names()) == []


def test_a_tab_that_there_is_is_told_again_only_where_feeds_could_join_it():
    there = Section(name="Games", query="tag:sport")
    assert suggested(FeedFacts(url=HERE, tags=("sport",)), taken=[there]) == []
    (one,) = suggested(FeedFacts(url="https://a.example/sport/"), taken=[there])
    assert one.untagged == ("https://a.example/sport/",)
    called_so = Section(name="sport", query="football")
    assert suggested(FeedFacts(url=HERE, tags=("sport",)), taken=[called_so]) == []


def test_articles_speak_for_topics_that_no_feed_is_about():
    """A paper of many topics: of its articles, those of one are in a section."""
    paper = FeedFacts(url=HERE, entries=40, kinds={"entries": 40, "topic:sport": 10, "topic:travel": 3})
    games = FeedFacts(url="https://b.example/sport/", entries=5, kinds={"entries": 5, "topic:sport": 5})
    (one,) = suggested(paper)
    assert (one.section, one.entries) == (Section(name="Sport", query="tag:sport or topic:sport"), 10)
    assert (one.feeds, one.untagged, one.because) == ((HERE,), (), ("categories",))
    (one,) = suggested(paper, games)
    assert (one.feeds, one.untagged, one.entries) == ((HERE, games.url), (games.url,), 15)
    assert one.because == ("categories", "address")
    assert suggest([games], names()) == []  # what all articles have in common parts nothing


@pytest.mark.parametrize("query", ["tag:sport", "tag:ورزش", "tag:رياضة or topic:sport"])
def test_a_tab_of_a_topic_is_known_in_any_language_and_feeds_join_it_by_its_own_tag(query):
    mixed = FeedFacts(url=HERE, entries=9, kinds={"entries": 9, "topic:sport": 8})
    games = FeedFacts(url="https://b.example/sport/")
    there = Section(name="Games", query=query)
    assert suggested(mixed, taken=[there]) == []
    (one,) = suggested(mixed, games, taken=[there])
    assert (one.section.query, one.untagged) == (query, (games.url,))
    assert f"tag:{one.tag}" == query.partition(" ")[0]
    assert suggested(mixed, games, taken=[Section(name="Games", query="topic:sport")]) == []


@pytest.mark.parametrize(
    "query", ["tag:sport is:unread", "tag:sport or tag:travel", "tag:", "topic:sport -x"]
)
def test_a_tab_that_asks_for_more_or_less_than_a_topic_is_another(query):
    there = Section(name="Games", query=query)
    (one,) = suggested(FeedFacts(url="https://b.example/sport/"), taken=[there])
    assert one.section == Section(name="Sport", query="tag:sport or topic:sport")


def test_films_sounds_and_pictures_have_a_section_each_where_there_are_a_few_and_not_everywhere():
    some = FeedFacts(url=HERE, entries=10, kinds={"video": 2, "audio": 3, "picture": 9})
    rest = FeedFacts(url="https://b.example/", entries=10, kinds={"audio": 1})
    found = suggest([some, rest], names("ar"))
    assert [(one.section.name, one.section.query, one.entries) for one in found] == [
        ("بودكاست", "has:audio", 4),
        ("صور", "has:picture", 9),
    ]
    assert found[0].feeds == (some.url, rest.url)
    assert [one.topic for one in suggest([some], names())] == ["audio"]


def test_the_section_of_most_feeds_comes_first():
    feeds = [
        FeedFacts(url=f"https://a{at}.example/{word}/") for at, word in enumerate(("sport", "tech", "tech"))
    ]
    assert [one.topic for one in suggested(*feeds)] == ["technology", "sport"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_answers_to_its_own_name_in_every_language(language):
    for topic, name in names(language).items():
        if topic not in MEDIA:
            assert about(tags=(name,)) == topic, name


@given(
    st.lists(
        st.builds(FeedFacts, url=st.text(), title=st.text(), tags=st.lists(st.text(min_size=1)).map(tuple))
    )
)
@example([FeedFacts(url="", title="", tags=("\u200e",))])
def test_whatever_feeds_say_the_question_of_a_suggestion_can_be_asked(feeds):
    for one in suggest(feeds, names()):
        parse(one.section.query)
        assert set(one.untagged) <= set(one.feeds)
