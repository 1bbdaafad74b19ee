"""An entry becomes an article: head, body, notices, files and links, in its own direction."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsterm.model import Enclosure, Entry
from newsterm.page import ArticleWords, compose, lay_out
from newsterm.page.document import Figure, Meta, Notice, Paragraph

ARABIC = Entry(
    row=1, id="a1", feed=1, feed_title="صحيفة المثال", feed_url="https://example.org/feed.xml", key="k",
    url="https://example.org/a", title="مشروع iPhone الجديد (تجريبي)", author="ليلى حداد",
    arrived=datetime(2026, 1, 2, tzinfo=UTC), language="ar", categories=("اقتصاد",),
    summary="خلاصة عن المشروع.",
    html='<p>بلغ العدد 45%، وفق <a href="https://example.org/r">تقرير</a>.</p>'
    "<ul><li>مرحلة أولى<li>ثانية</ul>"
    "<p>المقالة تعبر فقط عن رأي كاتبها</p>",
    enclosures=(
        Enclosure(url="https://example.org/p.jpg", type="image/jpeg", caption="مقر الشركة", credit="رويترز"),
        Enclosure(url="https://example.org/v.mp4", type="video/mp4", size=12_300_000, duration=205),
    ),
    comments_url="https://example.org/a#comments", comments=3,
)  # fmt: skip
ARABIC_WORDS = ArticleWords(
    section="العالم",
    when="قبل ساعتين",
    reading_time="دقيقة",
    by="بقلم",
    comments="3 تعليقات",
    video="فيديو",
    notices={"opinion": "رأي"},
)
ENGLISH = Entry(
    row=2, id="e1", feed=2, feed_title="The Example", feed_url="https://example.com/feed.xml", key="k",
    url="https://example.com/a", title="A bridge opens",
    author="Jane Roe", arrived=datetime(2026, 1, 2, tzinfo=UTC), language="en",
    summary="<p>The bridge opened on Monday, and thousands walked over it.</p>",
)  # fmt: skip
ENGLISH_WORDS = ArticleWords(
    when="2 hours ago", reading_time="1 min", by="By", comments="3 comments", audio="Audio"
)


def shown(entry: Entry, words: ArticleWords, width: int) -> list[str]:
    return [line.text for line in lay_out(compose(entry, words=words), width)]


def test_a_row_of_values_breaks_between_them_and_never_inside_one_that_fits() -> None:
    """At its end no point is left over, and what is copied from it is what it says."""
    words = ArticleWords(by="بقلم", when="الأحد 22 نوفمبر 2026، 14:05", reading_time="قراءة 4 دقائق")
    entry = replace(ARABIC, author="ليلى الحداد")
    values = ["بقلم ليلى الحداد", words.when, words.reading_time]
    document = compose(entry, words=words)
    (row,) = (index for index, block in enumerate(document.blocks) if getattr(block, "part", "") == "byline")
    for width in range(27, 90):
        rows = [line for line in lay_out(document, width) if line.block == row]
        said = [document.cut(row, line.start, line.end).strip(" ·") for line in rows]
        assert [value for line in said for value in line.split(" · ")] == values
        assert not any(line.text.strip().startswith("·") or line.text.strip().endswith("·") for line in rows)
    assert len(rows) == 1
    narrow = [line for line in lay_out(document, 12) if line.block == row]
    assert len(narrow) > 3
    assert all(line.pad + line.width <= 12 for line in narrow)


def test_an_arabic_article_on_a_small_screen() -> None:
    assert shown(ARABIC, ARABIC_WORDS, 44) == [
        "        ﻱﺃﺭ · ﺩﺎﺼﺘﻗﺍ · ﻝﺎﺜﻤﻟﺍ ﺔﻔﻴﺤﺻ · ﻢﻟﺎﻌﻟﺍ",
        "                (ﻲﺒﻳﺮﺠﺗ) ﺪﻳﺪﺠﻟﺍ iPhone ﻉﻭﺮﺸﻣ",
        "         ﺔﻘﻴﻗﺩ · ﻦﻴﺘﻋﺎﺳ ﻞﺒﻗ · ﺩﺍﺪﺣ ﻰﻠﻴﻟ ﻢﻠﻘﺑ",
        "",
        "                            .ﻉﻭﺮﺸﻤﻟﺍ ﻦﻋ ﺔﺻﻼﺧ",
        "",
        "                       ﺯﺮﺘﻳﻭﺭ / ﺔﻛﺮﺸﻟﺍ ﺮﻘﻣ ▧",
        "",
        "                .[1]ﺮﻳﺮﻘﺗ ﻖﻓﻭ ،%45 ﺩﺪﻌﻟﺍ ﻎﻠﺑ",
        "",
        "                                ﻰﻟﻭﺃ ﺔﻠﺣﺮﻣ •",
        "                                     ﺔﻴﻧﺎﺛ •",
        "",
        "            ﺎﻬﺒﺗﺎﻛ ﻱﺃﺭ ﻦﻋ ﻂﻘﻓ ﺮﺒﻌﺗ ﺔﻟﺎﻘﻤﻟﺍ ◆",
        "",
        "        [2] 12.3 MB · 3:25 · v.mp4 · ﻮﻳﺪﻴﻓ ▶",
        "",
        "                                [3]ﺕﺎﻘﻴﻠﻌﺗ 3",
        "",
        "─" * 44,
        "",
        "                   https://example.org/r [1]",
        "               https://example.org/v.mp4 [2]",
        "          https://example.org/a#comments [3]",
    ]


def test_an_english_article_on_a_small_screen() -> None:
    audio = Enclosure(
        url="https://example.com/a.mp3", type="audio/mpeg", size=900, duration=3723, caption="Listen"
    )
    assert shown(replace(ENGLISH, enclosures=(audio,)), ENGLISH_WORDS, 40) == [
        "The Example",
        "A bridge opens",
        "By Jane Roe · 2 hours ago · 1 min",
        "",
        "The bridge opened on Monday, and",
        "thousands walked over it.",
        "",
        "♪ Audio · Listen · 1:02:03 · 1 KB [1]",
        "",
        "─" * 40,
        "",
        "[1] https://example.com/a.mp3",
    ]


@pytest.mark.parametrize(
    ("section", "source", "categories", "kicker"),
    [
        ("", "Northern Ledger: World", ("World", "Trade"), "Northern Ledger: World · Trade"),
        ("LIVE", "Ledger", ("live", "Ledger"), "LIVE · Ledger"),
        ("", "Ledger", ("Storm Mayar", "storm"), "Ledger · Storm Mayar"),
        ("", "Research Today", ("Sea", "C++", ""), "Research Today · Sea · C++"),
        ("مُباشر", "المنارة", ("مباشر",), "مُباشر · المنارة"),
        ("", "المنارة: أخبار", ("اخبار", "بحر"), "المنارة: أخبار · بحر"),
    ],
)
def test_a_kicker_says_nothing_twice(section, source, categories, kicker) -> None:
    entry = replace(ENGLISH, feed_title=source, categories=categories)
    head = compose(entry, words=replace(ENGLISH_WORDS, section=section)).blocks[0]
    assert head.text.translate({0x2068: None, 0x2069: None}) == kicker


def lede_of(entry: Entry) -> list[str]:
    return [
        block.text
        for block in compose(entry, words=ENGLISH_WORDS).blocks
        if isinstance(block, Meta) and block.part == "lede"
    ]


def test_a_summary_that_the_body_begins_with_is_not_said_twice() -> None:
    assert lede_of(replace(ENGLISH, html=ENGLISH.summary + "<p>More.</p>")) == []
    assert lede_of(replace(ENGLISH, summary="The bridge opened on Mon…", html=ENGLISH.summary)) == []
    assert lede_of(replace(ENGLISH, html="<p>Quite another beginning.</p>")) == [
        "The bridge opened on Monday, and thousands walked over it."
    ]


def test_a_headline_that_the_body_repeats_is_left_out() -> None:
    document = compose(
        replace(ENGLISH, html="<h1>A Bridge opens</h1><p>x</p>", summary=""), words=ENGLISH_WORDS
    )
    assert [block.text for block in document.blocks[3:]] == ["x"]


def test_english_words_keep_their_order_under_an_arabic_article() -> None:
    """In a right-to-left paragraph "3 comments" would read "comments 3"; it still stands flush right."""
    (row,) = [row for row in shown(ARABIC, ENGLISH_WORDS, 40) if "comments[" in row]
    assert row.rstrip().endswith("3 comments[3]")
    assert len(row.rstrip()) == 40


def test_a_picture_that_the_body_shows_is_not_shown_twice() -> None:
    picture = Enclosure(url="https://example.com/p.jpg?w=1200", type="image/jpeg")
    entry = replace(
        ENGLISH, html="<p>x</p><img src='http://example.com/p.jpg' alt=Bridge>", enclosures=(picture,)
    )
    assert [
        block.text for block in compose(entry, words=ENGLISH_WORDS).blocks if isinstance(block, Figure)
    ] == ["Bridge"]


def test_without_a_body_the_summary_is_the_body_with_all_it_shows() -> None:
    document = compose(replace(ENGLISH, summary="a <a href='/b'>b</a>"), words=ENGLISH_WORDS)
    assert document.links == ("https://example.com/b",)
    assert document.blocks[3].text == "a b"


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        ("المقالة تعبّر فقط عن رأي الكاتب", "opinion"),
        ("الآراء الواردة في هذا المقال لا تعبر بالضرورة عن موقف الموقع", "opinion"),
        ("این مطلب نظر شخصی نویسنده است", "opinion"),
        ("یہ مصنف کی ذاتی رائے ہے", "opinion"),
        ("הדעות המובעות במאמר הן של הכותבת", "opinion"),
        ("The views expressed in this article are the author’s own.", "opinion"),
        ("المصدر: وكالات", "agency"),
        ("Source: Reuters", "agency"),
    ],
)
def test_what_says_whose_words_it_is_becomes_a_notice(notice: str, kind: str) -> None:
    document = compose(replace(ENGLISH, html=f"<p>x</p><p>{notice}</p>", summary=""), words=ENGLISH_WORDS)
    assert [block.kind for block in document.blocks if isinstance(block, Notice)] == [kind]


STORY = "".join(f"<p>Something happened on day {day}, and more of it will.</p>" for day in range(6))


def notices_of(html: str) -> list[tuple[str, str]]:
    document = compose(replace(ENGLISH, html=html, summary=""), words=ENGLISH_WORDS)
    return [(block.text, block.kind) for block in document.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        ("المقالة تعبر فقط عن رأي الصحيفة أو الكاتب", "opinion"),
        ("ملاحظة: الآراء الواردة في هذا المقال لا تعبّر بالضرورة عن موقف الموقع", "opinion"),
        ("هذا المقال يعبّر عن وجهة نظر كاتبه فقط.", "opinion"),
        ("دیدگاه‌های مطرح‌شده در این یادداشت تنها نظر نویسنده است.", "opinion"),
        ("نوٹ: ادارے کا مضمون نگار کی رائے سے متفق ہونا ضروری نہیں۔", "opinion"),
        ("הדעות המובעות במאמר הן של הכותבת", "opinion"),
        ("The opinions expressed here are those of the author, a columnist for Reuters.", "opinion"),
        ("The views expressed in this article do not necessarily reflect the views of the paper.", "opinion"),
        ("المصدر: رويترز + أ ف ب", "agency"),
        ("منبع: خبرگزاری ایسنا", "agency"),
        ("Source: AP, agencies", "agency"),
    ],
)
def test_a_notice_is_one_wherever_it_stands(notice: str, kind: str) -> None:
    """Other headlines, comments and whole paragraphs may follow it."""
    assert notices_of(f"{STORY}<p>{notice}</p>{STORY}") == [(notice, kind)]
    latest = "<p>Comments</p>" + "<p>Minister resigns after storm</p>" * 9
    assert notices_of(f"{STORY}<p>{notice}</p>{latest}") == [(notice, kind)]


def test_near_the_end_of_the_text_a_shorter_word_will_do_whatever_headlines_follow() -> None:
    latest = "<p>Comments</p>" + "<p>Minister resigns after storm</p>" * 9
    for notice in (
        "مقال رأي: المسؤولية عن محتواه تقع على كاتبه.",
        "Source: Port of Sahel",
        "הכותב הוא מהנדס. זו דעתו האישית.",
    ):
        assert [text for text, _ in notices_of(f"{STORY}<p>{notice}</p>{latest}")] == [notice]
        assert notices_of(f"{STORY}<p>{notice}</p>{STORY}") == []


@pytest.mark.parametrize(
    "over", ["التعليقات", "Comments (12)", "دیدگاه‌ها", "تبصرے", "12 תגובות", "COMMENTS:"]
)
@pytest.mark.parametrize("tag", ["p", "h3"])
def test_whole_comments_of_readers_are_not_the_end_of_the_text(over: str, tag: str) -> None:
    comments = "<p>I do not agree with this. Nobody asked us.</p>" * 8
    for notice in ("تعبر عن رأي الكاتب فقط", "Source: Port of Sahel", "مقال رأي"):
        html = f"{STORY}<p>{notice}</p><{tag}>{over}</{tag}>{comments}"
        assert [text for text, _ in notices_of(html)] == [notice]
        assert notices_of(f"{STORY}<p>{notice}</p>{comments}") == []
        assert notices_of(f"{STORY}<p>{notice}</p><{tag}>No {over} today</{tag}>{comments}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The views expressed at the summit differed.",
        "The ministry said the views expressed in this report do not necessarily reflect its own.",
        "“The views expressed in this article are the author’s own,” it reads at the foot of each page.",
        "His column, he said, was the author's own business.",
        "هذا المقال يمثل الفصل الأول من كتاب عن الصحيفة.",
        "وقال إن المقالة تعبر فقط عن رأي الصحيفة أو الكاتب.",
        "«الآراء الواردة في هذا المقال لا تعبر بالضرورة عن موقف الموقع»، عبارة يعرفها كل قارئ.",
        "المصدر الذي تحدث إلى الصحيفة هو موظف في وكالة.",
        "او گفت این مطلب نظر شخصی نویسنده است.",
        "انہوں نے کہا کہ یہ مصنف کی ذاتی رائے ہے۔",
        "הוא אמר שהדעות המובעות במאמר הן של הכותבת.",
        "Source code of the agency was found on the ship.",
    ],
)
def test_a_paragraph_that_only_mentions_opinions_or_sources_is_none(sentence: str) -> None:
    assert notices_of(f"{STORY}<p>{sentence}</p>{STORY}") == []
    assert notices_of(f"{STORY}<p>{sentence}</p>") == []


def test_an_opinion_is_one_whoever_sent_it() -> None:
    html = "<p>Source: Reuters</p><p>The views expressed here are the author's own.</p>"
    words = replace(ENGLISH_WORDS, notices={"opinion": "Opinion", "agency": "Agency"})
    kicker = compose(replace(ENGLISH, html=html, summary=""), words=words).blocks[0]
    assert kicker.text == "The Example · Opinion"


def test_the_article_s_own_direction_rules_its_head() -> None:
    entry = replace(ENGLISH, title="iPhone 17", language="ar", summary="<p>وصل الهاتف</p><p>Latin words</p>")
    document = compose(entry, words=ENGLISH_WORDS)
    headline = next(
        block for block in document.blocks if isinstance(block, Meta) and block.part == "headline"
    )
    assert (document.direction, headline.direction, headline.align) == ("rtl", "ltr", "rtl")
    assert [block.direction for block in document.blocks if isinstance(block, Paragraph)] == ["rtl", "ltr"]


def test_an_address_at_the_end_shows_its_true_host_and_nobody_s_password() -> None:
    entry = replace(ENGLISH, summary='<a href="https://bank.example@аррӏе.example/x">bank</a>')
    last = compose(entry, words=ENGLISH_WORDS).blocks[-1].text
    assert last == "https://xn--80ak6aa92e.example/x"


def test_nothing_that_came_with_an_entry_is_drawn_unclean() -> None:
    nasty = "a\x1b]0;x\x07\u202eb"
    song = Enclosure(url="https://example.com/\x1b[2J.mp3", type="audio/mpeg", caption=nasty, credit=nasty)
    entry = replace(
        ENGLISH, title=nasty, author=nasty, feed_title=nasty, summary=nasty,
        categories=(nasty,), enclosures=(song,),
    )  # fmt: skip
    drawn = "".join(shown(entry, ENGLISH_WORDS, 40))
    assert not set(drawn) & {"\x1b", "\x07", "\u202e"}


def test_an_entry_of_nothing_is_an_article_of_nothing() -> None:
    entry = replace(ENGLISH, title="", author="", feed_title="", summary="", url="")
    assert compose(entry, words=ArticleWords()).blocks == ()
