"""Stories take in what was told before them, and do not swallow what one of many tellings only touches."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from newsterm.curate import gather, lookups, terms
from newsterm.curate.likeness import Rarity, said, told
from newsterm.curate.roots import known
from newsterm.curate.signs import signs
from newsterm.curate.weighing import evidence
from newsterm.model import Telling

BEGAN = datetime(2026, 11, 20, 8, tzinfo=UTC)


def telling(row: int, title: str, lede: str = "", language: str = "en") -> Telling:
    return Telling(
        row=row,
        feed=row,
        moment=BEGAN + timedelta(hours=2 * row),
        language=language,
        terms=terms(title, lede, language),
    )


def rarity(tellings: list[Telling]) -> Counter[int]:
    return Counter(each for one in tellings for each in lookups(one.terms))


def test_what_was_told_before_joins_the_story_that_a_later_one_makes() -> None:
    """Alone it says too little; two others together say of what it is. One that was kept is taken in too."""
    alone = telling(1, "Scarinish harbour on Tiree stays closed")
    story = [
        telling(2, "Ferry Skerryvore adrift off Tiree with 140 aboard"),
        telling(3, "Tiree: Skerryvore ferry adrift, Scarinish harbour closed"),
    ]
    every = [alone, *story]
    assert {one.row for one in gather(every[:2], [], {}, len(every))} == set()
    assert {one.row for one in gather(every, [], {}, len(every))} == {1, 3}
    kept = rarity([alone, story[0]])
    assert {one.row for one in gather(story[1:], [alone, story[0]], kept, len(every))} == {1, 3}


def test_a_word_that_one_of_many_says_speaks_less_for_joining_them() -> None:
    """Otherwise a story grows by whatever any of its tellings mentions, and becomes a heap."""
    near = telling(1, "Quillfeather is to open Tarn Hill museum", "Quillfeather spoke of Tarn Hill.")
    others = [
        telling(row, f"Tunnel collapse at Brannock mine traps {row} men", "Rescuers dug at Brannock.")
        for row in range(2, 12)
    ]
    one = said(telling(20, "Quillfeather opens Tarn Hill museum"))
    rare = Rarity(rarity([near, *others]), 11)
    few = told([said(near)], 0)
    many = told([said(each) for each in (near, *others)], 0)
    assert evidence(signs(one, many, rare)) < evidence(signs(one, few, rare)) - 0.4


@pytest.mark.parametrize(
    "forms",
    [
        "נוסעים נוסעי הנוסעים לנוסעי",
        "חולים חולי החולים",
        "לקוחות לקוחותיה ללקוחות",
        "נהג הנהג נהגים נהגי",
        "שביתה שביתת השביתה",
    ],
)
def test_a_hebrew_word_in_the_construct_state_has_the_root_of_the_word(forms: str) -> None:
    assert len({known(form, persian=False)[0] for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Through it all, despite everything, several others still"),
        ("ar", "ماذا يقول هناك بينما عندما"),
        ("fa", "همین خود نیز برخی دیگر هرگز چون"),
        ("he", "ללא עדיין כאשר אפילו למרות שוב"),
        ("ur", "ابھی جب تک پھر بھی شاید بلکہ"),
    ],
)
def test_by_what_is_in_every_text_nothing_is_looked_up(language: str, title: str) -> None:
    assert not lookups(terms(title, "", language))
