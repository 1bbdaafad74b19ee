"""A story is headed by the latest telling that is typical of it."""

import pytest

from newsterm.store.heading import Heading, leading

QUAKE = [
    "Magnitude 6.1 earthquake strikes near Valparaíso, Chile",
    "Strong 6.1 quake hits Valparaiso in central Chile, three hurt",
    "Chile earthquake: Valparaíso counts damage after 6.1 tremor",
    "Valparaíso earthquake: schools shut as Chile assesses damage",
]
FERRY = ["Ferry sinks off Izmir", "Ferry with 40 aboard sinks near Izmir", "Eleven dead as Izmir ferry sinks"]


@pytest.mark.parametrize(
    ("titles", "heads"),
    [
        ([*FERRY, "Candles on the quay of Izmir"], 2),
        ([*FERRY, "Candles on the quay of Izmir", "Toll of Izmir ferry rises to 19"], 4),
        ([*FERRY, "Shares of the operator fall"], 2),
        (["غرق عبارة قرب إزمير", "مقتل 11 في غرق عبارة إزمير", "شموع على رصيف الميناء"], 1),
        (["מעבורת טבעה מול איזמיר", "11 הרוגים בטביעת המעבורת באיזמיר", "מניית המפעילה צנחה"], 1),
        (["One thing", "Quite another"], 1),
        ([*QUAKE, "Valparaíso quake: Chile football match called off"], 3),
        ([*QUAKE, "Death toll of Valparaíso earthquake in Chile rises"], 4),
    ],
)
def test_a_toll_that_rises_heads_a_story_and_what_is_told_beside_it_does_not(titles, heads):
    assert leading([Heading(title, aside=False) for title in titles]) == heads


def test_a_film_an_opinion_or_a_live_blog_heads_a_story_only_where_nothing_else_tells_it():
    told = [Heading(title, aside=at > 1) for at, title in enumerate(FERRY)]
    assert leading(told) == 1
    assert leading([Heading(title, aside=True) for title in FERRY]) == 2
