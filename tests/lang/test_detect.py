"""Which language a text is in."""

import pytest

from newsterm.lang import detect

SENTENCES = {
    "ar": "أعلنت الحكومة اليوم عن خطة جديدة لدعم التعليم في المدارس الحكومية",
    "fa": "دولت امروز اعلام کرد که برنامهٔ تازه‌ای برای پشتیبانی از آموزش دارد و می‌گوید پژوهش گسترش می‌یابد",
    "ur": "حکومت نے آج اعلان کیا ہے کہ تعلیم کے لیے نیا منصوبہ بنایا جائے گا اور اس پر کام شروع ہو چکا ہے",
    "ckb": "حکوومەت ئەمڕۆ ڕایگەیاند کە پلانێکی نوێ بۆ پشتگیری لە پەروەردە هەیە",
    "he": "הממשלה הודיעה היום על תוכנית חדשה לתמיכה בחינוך",
    "en": "The government announced a new plan for schools today",
    "ru": "Правительство сегодня объявило о новом плане",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_says_its_language(language: str, text: str) -> None:
    assert detect(text) == language


def test_a_declared_language_is_believed_while_its_script_occurs() -> None:
    assert detect(SENTENCES["ar"], "ur") == "ur"
    assert detect(SENTENCES["ar"], "en-US") == "ar"
    assert detect(SENTENCES["en"], "de-DE") == "de"
    assert detect(SENTENCES["en"], "ar") == "en"
    assert detect(SENTENCES["he"], "yi") == "yi"


def test_without_letters_only_the_declaration_speaks() -> None:
    assert detect("2026 — 14:05", "fa_IR") == "fa"
    assert detect("2026") == ""


def test_one_foreign_name_does_not_make_a_text_foreign() -> None:
    assert detect(SENTENCES["ar"] + " " + SENTENCES["ar"] + " چاد") == "ar"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("شركة Apple تطلق iPhone 17 Pro في 5 دول", "ar"),
        ("חברת OpenAI מציגה את ChatGPT Enterprise", "he"),
        ("Google представила Android", "ru"),
        ("The word of the day is «السلام», which means peace", "en"),
        ("Al Jazeera (الجزيرة) reports from Gaza", "en"),
    ],
)
def test_names_in_latin_letters_do_not_make_a_text_latin(text: str, language: str) -> None:
    assert detect(text) == language
    assert detect(text, "en") == language
