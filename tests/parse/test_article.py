"""The article of a web page: its own words and pictures, and nothing of the page around it."""

import re
from pathlib import Path

import pytest

from newsterm.model import Fetched, ParseError
from newsterm.page import from_html
from newsterm.page.document import Figure, Heading, Table
from newsterm.parse.article import article

PAGES = Path(__file__).parents[1] / "samples" / "pages"
URL = "https://news.example/2026/story"


def read(name: str) -> str:
    return article(page((PAGES / f"{name}.html").read_bytes())).html


def page(body: bytes | str, content_type: str = "text/html") -> Fetched:
    body = body if isinstance(body, bytes) else body.encode()
    return Fetched(url=URL, body=body, content_type=content_type)


def figures(html: str) -> list[tuple[str, str, str, str]]:
    blocks = from_html(html, base_url=URL).blocks
    return [(one.kind, one.src, one.caption, one.credit) for one in blocks if isinstance(one, Figure)]


def text(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html)


AROUND = {
    "arabic": (
        "ملفات تعريف",
        "الرئيسية",
        "رياضة",
        "شارك",
        "عاجل",
        "إعلان",
        "ذات صلة",
        "رحلة إلى القمر",
        "كويكب",
        "خبر رائع",
        "الأكثر قراءة",
        "الزيتون",
        "جميع الحقوق",
        "اقرأ أيضا",
        "فضاء",
        "window.ads",
    ),
    "persian": (
        "کوکی",
        "صفحه نخست",
        "ورزشی",
        "بیشتر بخوانید",
        "اخبار مرتبط",
        "فلامینگوها",
        "خوشحال",
        "پربازدیدها",
        "سکه",
        "تمامی حقوق",
    ),
    "hebrew": ("ראשי", "ספורט", "ניוזלטר", "כל הזכויות"),
    "english": (
        "partners",
        "World",
        "More on this story",
        "Fishing",
        "Top stories",
        "Minister",
        "Copyright 2026",
        "Image source",
        "Image caption",
    ),
    "live": ("Home", "Share", "Stay safe"),
}


@pytest.mark.parametrize("name", AROUND)
def test_nothing_of_the_page_around_the_article_is_in_it(name):
    html = read(name)
    assert [words for words in AROUND[name] if words in html] == []


HEADLINES = {
    "arabic": "مرصد أطلس يلتقط أول صورة لحلقات كوكب بعيد",
    "persian": "بازگشت درناها به تالاب میقان",
    "hebrew": "הדבורים של רחוב הרצל: כוורת על הגג",
    "english": "Tide clock stops in Whitby after 120 years",
    "live": "Storm Edda live: ferries halted as winds reach 110 km/h",
}


@pytest.mark.parametrize("name", HEADLINES)
def test_the_headline_is_not_said_a_second_time(name):
    assert HEADLINES[name] not in read(name)


LEDES = {
    "arabic": "بعد سبع سنوات من الرصد",
    "persian": "شمار درناهای خاکستری",
    "hebrew": "דיירי בניין בחיפה",
    "english": "The brass clock told fishermen",
}


@pytest.mark.parametrize("name", LEDES)
def test_what_stands_under_the_headline_comes_first(name):
    assert text(read(name)).strip().startswith(LEDES[name])


PICTURES = {
    "arabic": [
        (
            "picture",
            "https://cdn.example/img/800/rings.jpg",
            "صورة مركبة للكوكب وحلقاته كما التقطها المرصد في فبراير",
            "مرصد أطلس",
        ),
        (
            "picture",
            "https://news.example/uploads/mirror.jpg",
            "فني ينظف مرآة المرصد قبل ليلة الرصد (الأناضول)",
            "",
        ),
        ("video", "https://news.example/v/rings.mp4", "حركة الحلقات", ""),
    ],
    "persian": [
        (
            "picture",
            "https://cdn.example/fa/cranes.jpg",
            "پرواز درناها بر فراز تالاب میقان در نخستین روزهای پاییز",
            "عکس: مهدی رستمی / ایسنا",
        ),
    ],
    "hebrew": [
        (
            "picture",
            "https://news.example/i/hive-1200.webp",
            "הכוורות על גג הבניין ברחוב הרצל",
            "צילום: יואב כהן",
        ),
    ],
    "english": [
        (
            "picture",
            "https://ichef.example/320/clock.jpg",
            "The clock on the harbour wall, stopped at six minutes past four",
            "Jean Dale/Reuters",
        ),
        ("video", "https://www.youtube.com/watch?v=abc123", "The clock in motion", ""),
    ],
    "live": [
        (
            "picture",
            "https://news.example/oak.jpg",
            "The oak that fell across the line.",
            "Photograph: M. Hale/PA",
        ),
    ],
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_keep_what_is_written_under_them_and_who_made_them(name):
    assert figures(read(name)) == PICTURES[name]


def test_headings_lists_tables_quotations_and_the_source_stay_what_they_are():
    html = read("arabic")
    blocks = from_html(html, base_url=URL).blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["كيف التقطت الصورة"]
    assert [len(block.rows) for block in blocks if isinstance(block, Table)] == [4]
    assert html.count("<li>") == 3
    assert "<blockquote>" in html
    assert html.endswith("المصدر: وكالات</p></div>")


def test_a_code_block_and_a_link_of_an_english_page_stay():
    html = read("english")
    assert "<pre><code>high water = previous + 12h 25m\nspring tide" in html
    assert '<a href="https://tides.example/moon">age of the moon</a>' in html


def test_each_paragraph_keeps_its_own_direction():
    html = read("hebrew")
    assert html.startswith('<div dir="rtl" lang="he">')
    assert '<p dir="ltr" lang="en">“A hive teaches patience”' in html


def test_every_post_of_a_live_page_is_there_in_its_order():
    said = text(read("live"))
    order = [
        "All ferries",
        "Harbour wall holds",
        "Trains run again",
        "The oak",
        "A night in the town hall",
        "choir",
    ]
    places = [said.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_no_paragraph_is_there_twice():
    for name in HEADLINES:
        paragraphs = re.findall(r"<p[^>]*>(.*?)</p>", read(name))
        assert len(paragraphs) == len(set(paragraphs))


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("windows-1256", b"charset=windows-1256"), ("windows-1256", b""), ("utf-8", b"charset=windows-1256")],
)
def test_an_arabic_page_is_read_in_the_encoding_that_it_is_in(encoding, declared):
    body = (PAGES / "arabic.html").read_text("utf-8").encode(encoding, "xmlcharrefreplace")
    body = body.replace(b'charset="utf-8"', declared)
    assert "أعلن باحثون في" in article(page(body)).html


STORY = "".join(
    f"<p>Paragraph {n} tells of a harbour, of a clock, and of {n + 3} boats that waited for the tide.</p>"
    for n in range(8)
)


def around(*more: str) -> str:
    return f"<html><body><article>{STORY}{''.join(more)}</article></body></html>"


def test_nothing_that_a_terminal_obeys_or_a_browser_runs_comes_through():
    hostile = (
        "<p onclick='x()'>And &#27;]52;c;x&#7; then \x1b[31m &#x202e;&#155;31m the tide turned at last.</p>"
        '<p><a href="javascript:alert(1)">A link, in a paragraph that is long enough to stay</a></p>'
        "<script>alert(1)</script><style>p{}</style><form><button>Buy</button></form>"
        '<figure><img src="data:text/html,x" onerror="x()"><figcaption>A caption</figcaption></figure>'
    )
    html = article(page(around(hostile))).html
    assert "the tide turned at last" in html
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]|javascript:|<script|<style|<form|on\w+=|data:", html
    )


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"%PDF-1.7 abc", "application/pdf", "errors.parse.no_page"),
        (b"%PDF-1.7 abc", "text/html", "errors.parse.no_page"),
        (b"\xff\xd8\xff\xe0 JFIF", "image/jpeg", "errors.parse.no_page"),
        (b'{"a": 1}', "application/json", "errors.parse.no_page"),
        (b"  ", "text/html", "errors.parse.empty"),
        (
            b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
            "text/html",
            "errors.parse.no_article",
        ),
        (b"<html><frameset><frame src=x></frameset></html>", "text/html", "errors.parse.no_article"),
        (
            b"<html><title>Just a moment...</title><body>challenge-platform</body>",
            "",
            "errors.parse.challenge",
        ),
    ],
)
def test_what_holds_no_article_is_refused_in_plain_words(body, content_type, reason):
    with pytest.raises(ParseError) as refused:
        article(page(body, content_type))
    assert refused.value.said.key == reason
    assert refused.value.hint


def test_a_page_that_shows_a_beginning_and_wants_to_be_paid_says_so():
    record = '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": false}</script>'
    with pytest.raises(ParseError, match="to be paid for"):
        article(page(f"<head>{record}</head><body><article><p>{'A beginning. ' * 9}</p></article></body>"))
    whole = "<html><head>" + record + "</head><body><article>" + STORY * 3 + "</article></body></html>"
    assert "Paragraph 7" in article(page(whole)).html


def test_a_caption_that_only_the_pages_record_for_machines_has_is_put_under_its_picture():
    record = (
        '<script type="application/ld+json">{"image": [{"url": "https://cdn.example/full/boats.jpg",'
        ' "caption": "Boats at anchor", "creditText": "A. Gull"}]}</script>'
    )
    html = article(page(f"{record}<article><figure><img src='/s/boats.jpg'></figure>{STORY}</article>")).html
    assert figures(html) == [("picture", "https://news.example/s/boats.jpg", "Boats at anchor", "A. Gull")]


def test_a_picture_that_leads_to_another_article_is_no_picture_of_this_one():
    card = '<a href="/other"><img src="/card.jpg" width="300" alt="Another story"></a>'
    assert figures(article(page(around(card, STORY))).html) == []


def test_a_page_for_those_without_scripts_shows_its_real_picture():
    lazy = (
        '<figure><img class="lazy" src="data:image/gif;base64,R0"><noscript><img src="/real.jpg"></noscript>'
        "<figcaption>The real one</figcaption></figure>"
    )
    html = article(page(f"<article>{lazy}{STORY}</article>")).html
    assert figures(html) == [("picture", "https://news.example/real.jpg", "The real one", "")]


def test_the_lede_is_kept_where_only_its_description_tells_that_it_is_one():
    said = "Boats waited for days while the harbour had no clock to tell them when to leave."
    head = f'<head><meta name="description" content="{said}"></head>'
    body = f"<body><main><h1>Boats</h1><div class='x9'>{said}</div><div>{STORY}</div></main></body>"
    assert text(article(page(f"<html>{head}{body}</html>")).html).strip().startswith(said)


def test_a_page_of_words_between_line_breaks_is_one_of_paragraphs_too():
    story = "<br><br>".join(re.findall("<p>(.*?)</p>", STORY))
    html = article(page(f"<html><body><div id='story'>{story}</div></body></html>")).html
    assert "Paragraph 0" in html
    assert "Paragraph 7" in html


POST = """<blockquote class="twitter-tweet"><p>Twelve ships, all of them blue</p>&mdash; The Port
<a href="https://twitter.com/port/status/20">March 21</a></blockquote><script src="/w.js"></script>"""
TOLD = (
    "Twelve ships came into the harbour on Monday evening, said the master of the port.",
    "Nobody in the town had seen them before; a fisherman thought that they came from the north.",
    "The mayor promised to look into the matter as soon as the library, which is being painted, opens again.",
    "By Tuesday morning they had left, and with them a cat that had lived on the wall for eleven years.",
)


def test_what_others_said_and_showed_elsewhere_stays_where_it_stood():
    """A post, a film or a sound of another site: its words, and where it is to be found."""
    between = [
        POST,
        "<iframe src='https://t.me/port/5?embed=1'></iframe><iframe src='https://ads.example/x'></iframe>",
        "<audio controls src='/horn.mp3'></audio>",
        "",
    ]
    parts = (f"<p>{words} {words.upper()}</p>{more}" for words, more in zip(TOLD, between, strict=True))
    html = article(page(f"<html><body><article>{''.join(parts)}</article></body></html>")).html
    assert "Twelve ships, all of them blue" in html
    assert 'href="https://twitter.com/port/status/20"' in html
    assert "https://t.me/port/5?embed=1" in html
    assert "ads.example" not in html
    assert "/horn.mp3" in html
