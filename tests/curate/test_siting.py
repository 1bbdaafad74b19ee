"""Where a town lies that a title names."""

from datetime import UTC, datetime
from importlib.resources import files

import pytest

from newsterm.curate import gazetteer, terms
from newsterm.curate.likeness import said
from newsterm.curate.roots import PLACE, TOWN, kind, root
from newsterm.curate.siting import joined
from newsterm.model import Telling

SITES = {PLACE, TOWN}


def lands(title: str, language: str) -> frozenset[int]:
    moment = datetime(2026, 1, 12, tzinfo=UTC)
    telling = Telling(row=1, feed=1, moment=moment, language=language, terms=terms(title, "", language))
    return said(telling).lands


def named(title: str, language: str) -> set[int]:
    return {root(term) for term in terms(title, "", language) if kind(term) in SITES}


@pytest.mark.parametrize(
    ("language", "town", "country"),
    [
        ("en", "Utrecht", "Netherlands"),
        ("en", "Las Vegas", "USA"),
        ("en", "Kramatorsk", "Ukraine"),
        ("ar", "سكيكدة", "الجزائر"),
        ("ar", "روتردام", "هولندا"),
        ("fa", "گدانسک", "لهستان"),
        ("he", "בורדו", "צרפת"),
        ("ur", "استنبول", "ترکی"),
    ],
)
def test_a_town_lies_in_its_country(language: str, town: str, country: str) -> None:
    assert lands(town, language) == lands(country, language) != frozenset()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Kyiv", "Kiev"),
        ("ar", "أرزينجان", "ارزنجان"),
        ("ar", "الخرطوم", "وبالخرطوم"),
        ("ar", "الدار البيضاء", "بالدار البيضاء"),
        ("he", "באר שבע", "שבבאר שבע"),
        ("he", "חיפה", "מחיפה"),
        ("en", "Peru", "Peruvians"),
        ("ar", "كولومبيا", "والكولومبية"),
        ("fa", "کلمبیا", "کلمبیایی"),
        ("he", "נורווגיה", "הנורווגים"),
    ],
)
def test_two_spellings_of_a_place_and_its_people_are_one(language: str, one: str, other: str) -> None:
    assert named(one, language) == named(other, language) != set()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "a nice mobile split of the reading"),
        ("en", "Reading and Mobile: Derby in the Bath"),
        ("ar", "الأبيض والبيت والميدان والبورصة"),
        ("fa", "بالای تازه‌ای که می‌رسد"),
        ("he", "הדרבי והקניון בבורסה"),
        ("ur", "زائد جیتا ڈیلی"),
    ],
)
def test_what_is_more_often_a_word_names_no_place(language: str, title: str) -> None:
    assert not named(title, language)


def test_of_its_own_country_a_press_tells_the_region() -> None:
    assert lands("באר שבע", "he") == lands("דימונה", "he") != lands("חיפה", "he")
    assert lands("Beersheba", "en") == lands("Haifa", "en")
    assert not lands("ישראל", "he")
    assert lands("گرگان", "fa") != lands("شیراز", "fa")


def test_a_name_that_two_countries_have_is_nowhere() -> None:
    assert gazetteer.find("tripoli")
    assert gazetteer.find("merida") is None
    assert gazetteer.find("no_such") is None


def test_the_list_is_small_in_order_and_says_whose_it_is() -> None:
    text = files("newsterm.curate").joinpath("gazetteer.txt").read_text("utf-8")
    head = [line for line in text.splitlines() if line[0] == "#"]
    lines = [line.split(" ") for line in text.splitlines() if line[0] != "#"]
    names = [name for name, _, _ in lines]
    regions = set(head[-1].split()[1:])

    assert len(text.encode()) <= 250_000
    assert "GeoNames" in head[1]
    assert "CC BY 4.0" in head[1]
    assert names == sorted(set(names))
    assert all(joined(name) == name and name.count(gazetteer.MARK) < 2 for name in names)
    assert {region for _, region, _ in lines} | {region[:2] for region in regions} == regions
    assert len(regions) < 1 << 12
    assert all(int(number, 36) < 1 << 14 for _, _, number in lines)
