"""The interface's own words."""

import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import layout
from newsterm.lang import LANGUAGES, clean, first_strong, interface_language, phrases
from newsterm.lang.phrases import Message, _errors, isolated
from newsterm.lang.plural import CATEGORIES

MESSAGES = {language: {**phrases(language).messages, **_errors(language)} for language in LANGUAGES}
"""Language → all that is said in it: the words of the interface, what went wrong, and the way out."""
ENGLISH = MESSAGES["en"]
OTHERS = [language for language in LANGUAGES if language != "en"]
# Names, and messages that are nothing but what is put in.
SAME_EVERYWHERE = re.compile(
    r"languages\.|groups\.newsterm$|toasts\.feed_failed$|dates\.full|dates\.short_"
    r"|errors\.(plain|of|cli\.feed)$|hints\.joined$|stories\.counts$"
)


def forms(message: Message) -> list[str]:
    if isinstance(message, str):
        return [message]
    return list(message) if isinstance(message, tuple) else list(message.values())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_exists_in_one_language_only(language: str) -> None:
    assert MESSAGES[language].keys() == ENGLISH.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_of_the_same_kind_and_takes_the_same_values(language: str) -> None:
    for key, english in ENGLISH.items():
        message = MESSAGES[language][key]
        assert type(message) is type(english), key
        assert set().union(*map(placeholders, forms(message))) == set().union(
            *map(placeholders, forms(english))
        ), key
        if isinstance(message, tuple):
            assert len(message) == len(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_messages_have_exactly_the_forms_that_the_language_needs(language: str) -> None:
    for key, message in MESSAGES[language].items():
        if not isinstance(message, str | tuple):
            assert set(message) - {"zero"} == CATEGORIES[language] - {"zero"}, key
            assert "zero" in message or "zero" not in CATEGORIES[language], key
            # One and two may be in the noun itself; every other form stands for many numbers, and says which.
            for form in set(message) - {"zero", "one", "two"}:
                assert "n" in placeholders(message[form]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_clean_and_one_line(language: str) -> None:
    for key, message in MESSAGES[language].items():
        for text in forms(message):
            assert text.strip(), key
            assert clean(text) == text, key
            assert "\n" not in text, key


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    for key, message in MESSAGES[language].items():
        if not SAME_EVERYWHERE.match(key):
            assert all(re.search(r"[\u0590-\u06ff]", text) for text in forms(message)), key


@pytest.mark.parametrize(
    ("language", "strange"), [("ar", "پچگکیےہ"), ("fa", "كيىةےہ"), ("ur", "كيةىه"), ("he", "بپ")]
)
def test_no_letter_of_another_languages_keyboard_slipped_in(language: str, strange: str) -> None:
    """Arabic ك and ي look like Persian ک and ی in some forms and are found by no search."""
    for key, message in MESSAGES[language].items():
        if not key.startswith("languages."):
            assert not [text for text in forms(message) if set(text) & set(strange)], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    speaker = phrases(language)
    for key, message in MESSAGES[language].items():
        if isinstance(message, tuple):
            assert speaker.words(key) == message
            continue
        values: dict[str, str | int] = {
            name: "x"
            for text in forms(message)
            for name in placeholders(text)
            if name not in {"n", "done", "all"}
        }
        for n in (0, 1, 2, 3, 11, 100):
            said = speaker.say(key, n=n, done=n, all=n, **values)
            assert "{" not in said


def test_arabic_counts_in_six_ways() -> None:
    said = [phrases("ar").say("status.refreshed", n=n) for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا جديد", "خبر جديد", "خبران جديدان", "3 أخبار جديدة", "11 خبرًا جديدًا", "100 خبر جديد"]


def test_zero_may_have_words_of_its_own_in_any_language() -> None:
    assert phrases("en").say("status.refreshed", n=0) == "Nothing new"
    assert phrases("he").say("search.results", n=0) == "לא נמצא דבר"


def test_an_inserted_title_is_isolated_so_that_it_moves_nothing_else() -> None:
    assert phrases("ar").say("toasts.feed_resumed", title="BBC") == "استُؤنف تحديث \u2068BBC\u2069."
    assert phrases("en").say("toasts.feed_resumed", title="الجزيرة") == "\u2068الجزيرة\u2069 is asked again."


def test_where_nothing_runs_from_the_right_nothing_is_isolated() -> None:
    assert phrases("en").say("toasts.feed_resumed", title="BBC") == "BBC is asked again."


def test_a_bracket_that_is_a_key_is_isolated_or_it_would_be_mirrored() -> None:
    assert "\u2068[\u2069" in phrases("he").say("welcome.paste", key="[")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("احذف --home", "احذف ⟨--home⟩"),
        ("بـ --first أو --all، أو", "بـ ⟨--first⟩ أو ⟨--all⟩، أو"),
        ("يبدأ بـ https://.", "يبدأ بـ ⟨https://⟩."),
        ("هكذا: exec:command argument…", "هكذا: ⟨exec:command argument…⟩"),
        ("اكتب [[feeds]] فوقه", "اكتب ⟨[[feeds]]⟩ فوقه"),
        ("(30m أو 2h)", "(⟨30m⟩ أو ⟨2h⟩)"),
        ("כתובת ב־https://", "כתובת ב־⟨https://⟩"),
    ],
)
def test_what_stands_letter_by_letter_is_isolated_with_its_signs(sentence: str, shown: str) -> None:
    """`--home` would be read as `home--`."""
    assert isolated(sentence) == shown.replace("⟨", "\u2066").replace("⟩", "\u2069")


@pytest.mark.parametrize(
    "sentence",
    ["لا يعرف newsterm هذا.", "ملف (OPML) هنا", "يكتب UTF-8 ({locale})", "{a} – {b}: 5%", "newsterm add"],
)
def test_words_of_letters_alone_need_no_isolates_nor_do_the_sentences_own_signs(sentence: str) -> None:
    assert isolated(sentence) == sentence


@pytest.mark.parametrize("language", OTHERS)
def test_no_sign_of_a_literal_in_a_message_goes_to_its_wrong_side(language: str) -> None:
    """Shown in visual order, an option has its hyphens before it."""
    said = "".join(line.text for line in layout(phrases(language).say("hints.leave_home_out"), 80, "rtl"))
    assert "--home" in said


def test_a_list_is_parted_as_the_language_parts_lists() -> None:
    known = ("a", "ب")
    assert phrases("en").say("hints.one_of", known=known) == "one of: a, \u2068ب\u2069"
    assert "\u2068a\u2069، \u2068ب\u2069" in phrases("ar").say("hints.one_of", known=known)
    assert "\u2068a\u2069, \u2068ب\u2069" in phrases("he").say("hints.one_of", known=known)


def test_numbers_are_written_in_the_readers_digits() -> None:
    assert phrases("fa").say("search.results", n=1234) == "۱٬۲۳۴ نتیجه"
    assert phrases("fa", "western").say("search.results", n=1234) == "1,234 نتیجه"
    assert phrases("ar", "arabic").say("status.refreshing", done=3, all=12) == "جارٍ التحديث: ٣ من ١٢"


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_whatever_is_inserted_the_message_stays_clean_and_keeps_its_direction(
    title: str, language: str
) -> None:
    speaker = phrases(language)
    said = speaker.say("toasts.feed_resumed", title=title)
    assert clean(said) == said
    if language not in {"en", "ur"}:
        assert first_strong(said) == "rtl"


def test_braces_in_a_title_are_letters() -> None:
    assert (
        phrases("en").say("toasts.feed_resumed", title="{0} %s {title}") == "{0} %s {title} is asked again."
    )


def test_a_key_or_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrases("en").say("toasts.nonsense")
    with pytest.raises(KeyError):
        phrases("en").say("toasts.feed_resumed")
    with pytest.raises(KeyError):
        phrases("en").say("dates.month_names")
    with pytest.raises(KeyError):
        phrases("en").words("toasts.saved")
    with pytest.raises(KeyError):
        phrases("xx")


@pytest.mark.parametrize(
    ("setting", "env", "expected"),
    [
        ("auto", {"LANG": "ar_EG.UTF-8"}, "ar"),
        ("auto", {"LANG": "ar_EG.UTF-8", "LC_MESSAGES": "fa_IR", "LC_ALL": ""}, "fa"),
        ("auto", {"LANG": "ar_EG.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ("auto", {"LANG": "iw_IL"}, "he"),
        ("auto", {"LANG": "de_DE@euro"}, "en"),
        ("auto", {}, "en"),
        ("ur", {"LANG": "ar_EG.UTF-8"}, "ur"),
        ("he-IL", {}, "he"),
    ],
)
def test_the_interface_speaks_what_the_setting_or_the_system_says(
    setting: str, env: dict[str, str], expected: str
) -> None:
    assert interface_language(setting, env) == expected


def test_only_right_to_left_languages_mirror_the_interface() -> None:
    assert [phrases(language).is_rtl for language in ("en", "ar", "fa", "he", "ur")] == [
        False,
        True,
        True,
        True,
        True,
    ]
