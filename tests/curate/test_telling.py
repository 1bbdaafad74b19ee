"""What a title and its lede tell of their event."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate import because, lookups, terms
from newsterm.curate.roots import COMMON, COUNT, DATE, LEDE, MEASURE, NAME, PLACE, SERIES, TURN, kind, root

LANGUAGES = st.sampled_from(("ar", "fa", "he", "en", "ur", "zh", ""))


def roots(title: str, language: str, lede: str = "") -> set[int]:
    return {root(term) for term in terms(title, lede, language)}


def kinds(title: str, language: str = "en") -> list[int]:
    return [kind(term) for term in terms(title, "", language)]


@given(st.text(max_size=300), st.text(max_size=300), LANGUAGES)
def test_terms_are_few_small_and_always_the_same(title: str, lede: str, language: str) -> None:
    made = terms(title, lede, language)

    assert made == terms(title, lede, language)
    assert len(made) <= 48
    assert all(0 < term < 2**32 for term in made)
    assert len({root(term) for term in made}) == len(made)
    assert set(lookups(made)) <= {root(term) for term in made}
    assert len(lookups(made)) <= 12


def test_terms_are_the_same_in_every_run_for_they_are_kept() -> None:
    """A hash that Python salts would make every kept one strange after a start."""
    assert terms("Ferdinand", "", "en") == (2_925_535_872,)


@pytest.mark.parametrize("title", ["", "!!! … —", "🎉🎉 🎊", "ال و في", "\u200f\u200e", "\ud800x\udfff"])
def test_what_says_nothing_has_no_terms_or_few(title: str) -> None:
    assert len(terms(title, title, "ar")) <= 1


@pytest.mark.parametrize("piece", ["a", "كلمة ", "1.", "– x", "\u064b", 'א"', "漢", "A.", "ا\u064b "])
def test_a_title_of_a_hundred_thousand_letters_takes_no_time(piece: str) -> None:
    start = process_time()
    terms(piece * 100_000, piece * 100_000, "ar")

    assert process_time() - start < 0.2


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "يستقيل", "واستقالته"),
        ("ar", "أعلنت", "يعلن"),
        ("ar", "غوتيريش", "جوتيريش"),
        ("ar", "طقسًا", "الطقس"),
        ("ar", "زلزال", "هزة"),
        ("ar", "٥", "خمسة"),
        ("fa", "زلزله‌ها", "زلزلهٔ"),
        ("he", "ממוזיאון", "למוזיאון"),
        ("he", "רעידת", "הרעידה"),
        ("ur", "زلزلے", "زلزلہ"),
        ("en", "resigns", "resigned"),
        ("en", "tremor", "earthquakes"),
        ("en", "1,200", "1200"),
        ("en", "Portuguese", "Portugal"),
    ],
)
def test_two_forms_of_a_word_are_one(language: str, one: str, other: str) -> None:
    assert roots(one, language) == roots(other, language) != set()


def test_figures_are_what_they_stand_beside() -> None:
    """A score is one from either side; what is numbered is no number alone; a year tells nothing."""
    assert terms("Derby ends 88:91", "", "en")[-1] == terms("Derby ends 91-88", "", "en")[-1]
    assert terms("Rate at 3.60", "", "en")[-1] == terms("Rate at 3.6", "", "en")[-1]
    assert kinds("Trains stop at 17:00")[-1] == COUNT
    assert kinds("עומס בכביש בגלל ההפגנה").count(TURN) == 0
    assert kinds("עומס בכביש 6")[-1] == TURN
    assert terms("Awards 2026", "", "en") == terms("Awards", "", "en")


def test_each_word_is_of_its_kind() -> None:
    assert kinds("Storm hits Lisbon after Marcelo Rebelo spoke")[-3:-1] == [NAME, NAME]
    assert kinds("Storm Hits Lisbon After Marcelo Rebelo Spoke").count(NAME) == 0
    assert kinds("12 killed in Syria") == [COUNT, COMMON, PLACE]
    assert kinds("magnitude 6.8 on 14 March, round 5")[1:] == [MEASURE, DATE, DATE, COMMON, TURN]


def test_an_agency_behind_and_a_kicker_before_a_title_say_nothing() -> None:
    assert roots("عاجل | زلزال يضرب أرزنجان", "ar") == roots("زلزال يضرب أرزنجان", "ar")
    assert roots("UK finance minister resigns – Globe Desk", "en") == roots(
        "UK finance minister resigns", "en"
    )


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Monday briefing: ferry disaster, rail strike and a mayor's fall"),
        ("ar", "أبرز أخبار الصباح: مركب الغردقة وثقة البرلمان"),
        ("fa", "سرخط خبرهای امروز: انفجار رشت و ویزای عمان"),
        ("he", "תקציר החדשות: התקציב אושר ושריפה בנגב"),
        ("ur", "آج کی اہم خبریں: بس حادثہ اور پٹرول"),
    ],
)
def test_a_round_up_of_several_events_is_known_to_be_one(language: str, title: str) -> None:
    assert SERIES in kinds(title, language)


def test_a_lede_that_says_the_title_again_adds_nothing() -> None:
    title = "Ferry capsizes on Meghna river"

    assert terms(title, title, "en") == terms(title, "", "en")
    assert all(term & LEDE for term in terms("", title, "en"))


def test_together_because_of_what_both_say_that_is_rare_first() -> None:
    said = because(
        "Strong quake hits Mindanao on Monday", "The Philippine island was shaken.",
        "Mindanao earthquake: 11 dead", "It struck the Philippines at dawn.", "en",
    )  # fmt: skip

    assert said[0] == "Mindanao"
    assert set(said) == {"Mindanao", "quake", "Philippine"}
    assert because("زلزالٌ في أرزنجان", "", "هزة تضرب ارزنجان", "", "ar")[0] == "أرزنجان"
    assert because("one", "", "", "", "en") == ()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("he", "וולפסון", "בוולפסון"),
        ("he", "הצביעו", "ההצבעות"),
        ("he", "ת״א", "בתל אביב"),
        ("fa", "تهرانی", "تهران"),
        ("fa", "زلزلهٔ", "زمین‌لرزه‌ای"),
        ("fa", "مصدومان", "مصدوم"),
        ("ur", "پاکستانیوں", "پاکستان"),
        ("ur", "لاشیں", "لاشوں"),
        ("ar", "سفن", "السفينة"),
        ("ar", "الوزراء", "وزير"),
        ("en", "gunmen", "gunman"),
    ],
)
def test_forms_of_a_word_that_headlines_use_have_one_root(language: str, one: str, other: str) -> None:
    assert roots(one, language) & roots(other, language)


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [("fa", "هرات حرارت", 2), ("ur", "سیلاب سری لنکا", 2), ("he", "באר שבע", 1), ("en", "New York", 1)],
)
def test_a_name_of_two_words_is_one_and_no_name_loses_its_letters(
    language: str, title: str, words: int
) -> None:
    assert len(roots(title, language)) == words
