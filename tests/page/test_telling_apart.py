"""What only one of two tellings says."""

import pytest

from newsterm.page import Document, from_html, how_many, most_apart, only_in
from newsterm.page.document import Figure, Inline


def said(one: str, other: str, language: str) -> list[tuple[str, str]]:
    document = from_html(f"<p>{one}</p>")
    found = only_in(document, from_html(f"<p>{other}</p>"), language)
    return [(fact.kind, document.cut(fact.block, fact.start, fact.end)) for fact in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ارتفع 5%", "ارتفع ٥ في المئة"),
        ("قتل ١٢ شخصا", "مقتل 12"),
        ("3 million people", "3,000,000 were there"),
        ("It cost $5.2 million", "5,200,000 dollars"),
        ("نمو 3.5٪", "نمو ٣٫٥٠ بالمئة"),
        ("۱۲ درصد", "12٪"),
        ("5 אחוזים", "5%"),
        ("۵ لاکھ روپے", "500,000 روپے"),
        ("1,200 were hurt", "١٬٢٠٠ جريح"),
        ("3 people were hurt", "injuring three people"),
        ("21 ships and 300 men", "Twenty-one ships, three hundred men"),
        ("5% and 2,000,000", "five percent of two million"),
        ("فاز 3-1", "يهزم ضيفه بثلاثة أهداف لهدف"),
        ("فاز 2-0", "بهدفين دون رد، صفر"),
        ("مقتل 25 وإصابة 125", "خمسة وعشرون قتيلا، ومائة وخمسة وعشرين جريحا"),
        ("۲۵ نفر و ۳ خانه", "بیست و پنج نفر در سه خانه"),
        ("6 افراد، 25 گھر", "چھ افراد اور پچیس گھر"),
        ("23 בני אדם ו-3 בתים", "עשרים ושלושה בני אדם בשלושה בתים"),
    ],
)
def test_one_number_however_it_is_written_is_one(one, other) -> None:
    assert said(one, other, "ar") == []


def test_what_is_in_words_is_another_number_too() -> None:
    assert said("14 people were hurt", "Four people were hurt", "en") == [("number", "14 people")]
    assert said("It fell by 3%", "three people fell", "en") == [("number", "3%")]
    assert said("مقتل 8", "مقتل ثلاثة وثمانين", "ar") == [("number", "8")]


def test_another_number_is_lit_with_what_it_counts() -> None:
    assert said("مقتل ١٣ شخصا أمس", "مقتل 12 شخصا", "ar") == [("number", "١٣ شخصا")]
    assert said("Of these, 1,500 have power", "None has", "en") == [("number", "1,500")]
    assert said("gusts of 96 km/h", "a gust", "en") == [("number", "96 km/h")]
    assert said("رياح 96 كم/س", "رياح", "ar") == [("number", "96 كم/س")]
    assert said("عند 18:00 بتوقيت المدينة", "مساء", "ar") == [("number", "18:00")]
    assert said("It fell by 4 percent", "It fell by 4 points", "en") == [("number", "4 percent")]


@pytest.mark.parametrize(
    ("text", "language", "lit"),
    [
        ("مقتل 40 في غرق عبارة", "ar", "40"),
        ("نجا 12 منهم", "ar", "12"),
        ("أصيب 12 و4 آخرون", "ar", "12"),
        ("شمار زخمی‌ها از ۱۱ به", "fa", "۱۱"),
        ("۱۸ بیشتر از دیروز", "fa", "۱۸"),
        ("۱۸ نفر", "fa", "۱۸ نفر"),
        ("18 سے زائد", "ur", "18"),
        ("18 יותר מאתמול", "he", "18"),
        ("18 more than before", "en", "18"),
        ("from 18 per day", "en", "18"),
    ],
)
def test_what_stands_behind_a_number_is_not_always_what_it_counts(text, language, lit) -> None:
    assert said(text, "none", language)[0] == ("number", lit)


def test_what_is_said_twice_is_lit_twice_and_is_one_thing() -> None:
    one = from_html("<h3>19 dead</h3><p>Of 19 dead, said John Smith, two were 9.</p><p>Here Smith wept.</p>")
    facts = only_in(one, from_html("<p>none</p>"), "en")
    lit = [one.cut(fact.block, fact.start, fact.end) for fact in facts]
    assert (lit, how_many(facts)) == (["19 dead", "19 dead", "John Smith", "9", "Smith"], 3)


def test_the_length_and_size_of_a_film_tell_nothing_of_an_event() -> None:
    film = Figure(direction="ltr", kind="video", src="", content=Inline(text="Film of Izmir · 0:48 · 2 MB"))
    assert only_in(Document(blocks=(film,)), from_html("<p>none</p>"), "en") == []


@pytest.mark.parametrize(
    ("one", "other", "language", "names"),
    [
        ("Police said John Smith was in Port Said.", "Smith was seen.", "en", ["Port Said"]),
        ("Now the UN agreed.", "The United Nations agreed.", "en", []),
        ("He met Lavrov. Talks went on.", "Talks went on.", "en", ["Lavrov"]),
        ("قال الرئيس إن الوضع صعب", "الوضع صعب", "ar", []),
        ("قال الرئيس الأميركي السابق جو بايدن إنه سيعود", "سيعود إلى البيت", "ar", ["جو بايدن"]),
        ("وصل وزير الخارجية المصري بدر عبد العاطي إلى غزة", "وصل الوزير", "ar", ["بدر عبد العاطي"]),
        ("وقع الهجوم في مدينة الفاشر وبمحافظة درعا", "الهجوم في الفاشر", "ar", ["درعا"]),
        ("بعد أن دخل الميناء أولى السفن عادت حركة الملاحة", "فتح", "ar", []),
        ("في مدينة ساحلية", "على الشاطئ", "ar", []),
        ("آقای محمود احمدی در شهر شیراز گفت", "در تهران گفت", "fa", ["محمود احمدی", "شیراز"]),
        ("ڈاکٹر عبدالقدیر خان نے کہا", "انہوں نے کہا", "ur", ["عبدالقدیر خان"]),
        ("השר ישראל כץ אמר בעיר חיפה", "כץ אמר", "he", ["חיפה"]),
    ],
)
def test_names_are_found_by_capitals_or_by_what_stands_before_them(one, other, language, names) -> None:
    assert [text for kind, text in said(one, other, language) if kind == "name"] == names


def test_a_headline_in_capitals_tells_no_names() -> None:
    assert said("Storm Reaches Northern Harbour Towns", "nothing", "en") == []


def test_a_quotation_is_lit_where_the_other_telling_does_not_have_it() -> None:
    one = "قال: «لن نقبل بهذا أبدا» ثم قال «سنعود غدا إلى العمل»"
    assert said(one, 'وأضاف: "سنعود غدًا إلى العمل"', "ar") == [("quotation", "«لن نقبل بهذا أبدا»")]


def test_of_two_languages_only_numbers_are_compared() -> None:
    assert said("Lavrov said “never again, we promise” 7 times", "٧ مرات", "") == []


def test_the_telling_of_another_feed_in_other_words_comes_first() -> None:
    others = [
        ("Storm Mayar reaches port", 1),
        ("Storm Mayar reaches the port", 2),
        ("Ships wait outside as wind grows", 2),
    ]
    assert most_apart("Storm Mayar reaches port", 1, others) == [2, 1, 0]
