"""Entries and hostile bodies that the tests of the formats share."""

from datetime import UTC, datetime

from newsterm.model import Enclosure, Entry, Marks

ARABIC = Entry(
    row=7,
    id="k3x9",
    feed=1,
    feed_title="الجزيرة",
    feed_url="https://reader:secret@example.org/feed.xml",
    key="guid-7",
    url="https://example.org/a/7",
    title="iPhone 17: «الأسعار “ترتفع” 3.5%»",
    author="سارة",
    published=datetime(2026, 11, 22, 11, 5, tzinfo=UTC),
    arrived=datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
    summary="<p>ملخّص</p>",
    html='<p dir="rtl">قال <b>الوزير</b> إن <a href="/more?a=1&copy=2">الخطة</a> جاهزة.</p>'
    "<ul><li>أولًا</li><li>ثانيًا</li></ul>",
    language="ar",
    direction="rtl",
    categories=("اقتصاد",),
    enclosures=(
        Enclosure(
            url="https://example.org/a.jpg", type="image/jpeg", size=9, caption="صورة", credit="رويترز"
        ),
    ),
    comments_url="https://example.org/a/7#c",
    comments=3,
    feed_tags=("news", "world"),
    marks=Marks(read=True, tags=("keep", "news")),
)

HOSTILE = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a><a href="file:///etc/passwd">y</a>',
    "</article></body><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<svg><script>alert(1)</script></svg><svg/onload=alert(1)>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    '<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>alert(1)</script>">',
    "<style>@import 'http://evil.example/x.css'</style>",
    '<p style="background:url(http://evil.example/x)" onclick=alert(1)>x</p>',
    '<form action="http://evil.example"><input name=q autofocus onfocus=alert(1)></form>',
    '<meta http-equiv="refresh" content="0;url=http://evil.example"><base href="http://evil.example/">',
    '<object data="x"></object><embed src="x"><link rel=stylesheet href="http://evil.example/x.css">',
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    '<noscript><p title="</noscript><script>alert(1)</script>">',
    '<a title=">" href="https://e.org" title=\'"><script>alert(1)</script>\'>x</a>',
    "<textarea></textarea><script>alert(1)</script></textarea>",
    '<bdo dir="rtl"onclick=alert(1)">x</bdo>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<p>\x1b]52;c;aGk=\x07 \x9d &#27;[31m &#x9b;2J &#157; \u202e</p>",
    '<video poster="http://evil.example/p.jpg" src="http://e.org/v.mp4" autoplay></video>',
    "<input type=image src=http://evil.example/x><button formaction=javascript:alert(1)>x</button>",
]

ENDLESS = [
    "<a " * 30_000, '<a ="' * 30_000, "<!--" * 30_000, "<" * 60_000, "<script>" * 30_000, "&" * 60_000,
    "<p " + " " * 60_000, "<p =" + "= " * 30_000, "<ul>" * 30_000, "<ul><li>x" * 10_000, "<b>x</i>" * 10_000,
    "<table><td>" * 20_000, "<blockquote>x" * 10_000, "`" * 60_000, "<pre>" + " \t" * 30_000 + "x",
    "<br>" * 20_000,
    "<div>" * 30_000, "</p>" * 30_000, "<a b='" * 20_000 + '<a c="' * 20_000, "\n \n" * 20_000,
    "<svg><p>" * 20_000,
]  # fmt: skip
"""Documents that would take quadratic time or endless recursion where somebody was careless."""
