"""What an entry says of itself is recognised in five languages; what only sounds like it is not."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import ParsedEntry
from newsterm.model.noticing import noticed, noticed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    title: str = ""
    url: str = ""
    author: str = ""
    categories: tuple[str, ...] = ()
    html: str = ""


TITLES = {
    "opinion": """
        Opinion: The bridge that nobody needed
        Opinion | Why I stopped flying
        OP-ED: A port is not a parking lot
        Editorial: The minister should go
        [Opinion] Ten years of rain
        Guest Essay: What the sea took
        Comment: Nobody asked the fishermen
        The bridge that nobody needed | Opinion
        The bridge that nobody needed (Op-ed)
        رأي | الجسر الذي لم يطلبه أحد
        رأي: لماذا صمتت المدينة؟
        مقال رأي: عام على الفيضان
        وجهة نظر - الماء قبل النفط
        «افتتاحية»: ما بعد الهدنة
        الجسر الذي لم يطلبه أحد | آراء
        یادداشت: پلی که کسی نخواست
        یادداشت روز | پس از باران
        سرمقاله: آب و نان
        دیدگاه: چرا شهر خاموش ماند
        یادداشت‌ها | درباره زبان
        تجزیہ: پل جو کسی نے نہ مانگا
        کالم: بارش کے بعد
        اداریہ: وزیر کو جانا چاہیے
        نقطۂ نظر | شہر کیوں خاموش ہے
        דעה: הגשר שאיש לא ביקש
        דעה | שנה אחרי השיטפון
        פרשנות: מה רצה השר
        מאמר מערכת: הגיע הזמן ללכת
        טור אישי - לחיות ליד הנמל
    """,
    "sponsored": """
        Sponsored: Five ways to sleep better
        SPONSORED CONTENT: A bank for your dog
        Paid Post: The future of cement
        [Sponsored] Win a week at sea
        Sponsored by Acme: How to paint a wall
        Advertorial | Teeth, whiter than ever
        How to paint a wall (Sponsored)
        محتوى مدعوم: خمس طرق لنوم أفضل
        محتوى إعلاني | بنك جديد في جيبك
        إعلان مدفوع: بيوت على البحر
        مادة إعلانية - أسنان أكثر بياضا
        رپورتاژ آگهی: پنج راه برای خواب بهتر
        رپورتاژ | خرید خانه کنار دریا
        محتوای تبلیغاتی: بانکی در جیب شما
        بهترین کفش پیاده‌روی (رپورتاژ آگهی)
        اشتہار: سمندر کنارے گھر
        اشتہاری مواد | بہتر نیند کے پانچ طریقے
        اسپانسرڈ: آپ کی جیب میں بینک
        רפורטאז'ה: חמש דרכים לישון טוב יותר
        תוכן שיווקי | בנק בכיס שלכם
        ממומן: דירות על הים
        איך צובעים קיר | תוכן ממומן
    """,
    "live": """
        Live: Parliament votes on the bridge
        LIVE UPDATES: Storm reaches the coast
        🔴 Live: Storm reaches the coast
        Storm reaches the coast – live updates
        Rovers 2-1 United – as it happened
        مباشر: البرلمان يصوت على الجسر
        مباشر | العاصفة تبلغ الساحل
        🔴 بث مباشر: جلسة البرلمان
        لحظة بلحظة: العاصفة تبلغ الساحل
        تغطية مباشرة | الانتخابات
        زنده: مجلس درباره پل رأی می‌دهد
        پخش زنده | جلسه مجلس
        لحظه به لحظه: توفان به ساحل رسید
        براہِ راست: اسمبلی میں ووٹنگ
        لائیو: طوفان ساحل پر
        عדכון חי: הסופה מגיעה לחוף
        עדכון חי: הסופה מגיעה לחוף
        שידור חי | הדיון בכנסת
        דיווח שוטף: הסופה מגיעה לחוף
    """.replace("        عדכון חי: הסופה מגיעה לחוף\n", ""),
    "updated": """
        UPDATED: Bridge closed until Monday
        UPDATE 2-Oil rises as port stays shut
        Bridge closed until Monday (updated)
        [Updated] Bridge closed until Monday
        محدّث: إغلاق الجسر حتى الاثنين
        إغلاق الجسر حتى الاثنين (محدث)
        تحديث: إغلاق الجسر حتى الاثنين
        به‌روزرسانی: پل تا دوشنبه بسته است
        تکمیلی | پل تا دوشنبه بسته است
        اپ ڈیٹ: پل پیر تک بند
        עדכון: הגשר סגור עד יום שני
        הגשר סגור עד יום שני (מעודכן)
    """,
    "agency": """
        Oil rises as port stays shut - Reuters
        النفط يرتفع مع إغلاق الميناء - رويترز
    """,
}
NO_LABEL = """
    Opinion poll: Most want the bridge
    Opinion polls - what they cannot tell
    Second opinion: when to ask another doctor
    Public opinion: a history
    Court's opinion on the bridge: a summary
    Sponsored child writes back: a letter
    State-sponsored scholarships: who gets them
    Sponsors leave the club - chairman
    Promoted: Rovers reach the first league
    Where to live: ten towns by the sea
    How to live: a baker's rules
    Live music returns: ten nights in May
    Live Aid: forty years on
    Saturday Night Live: the cast changes
    Foo Fighters - Live
    We live here | the last fishermen
    Live and let live: two neighbours
    Updated rules: what changes for drivers
    Updates: how phones die young
    Software update: what is new
    Agency: fund runs out of money
    Reuters: minister will resign
    AP: thousands flee the storm
    Editorial staff: who left the paper
    Column of trucks: what we know
    Comment on the budget: ministers differ
    Advertisement rules: what changes
    The letters: a love story
    الرأي العام: ماذا يريد الناس؟
    استطلاع رأي: الأغلبية تريد الجسر
    رأي المحكمة: لا تعويض
    حرية الرأي: عام من المحاكمات
    مباشرة العمل: متى يعود الموظفون
    حوار مباشر: مفاوضات بين الطرفين
    استثمار مباشر: أرقام العام
    تحديث النظام: ما الجديد
    إعلان: فتح باب التسجيل في الجامعة
    إعلان الحرب: ماذا يقول القانون
    دعم: محتوى الخبز أغلى
    ممول الهجوم: من هو
    رويترز: الوزير سيستقيل
    وكالة الطاقة: المخزون يتراجع
    عمود دخان: ماذا جرى في الميناء
    محدث النعمة: فيلم جديد
    یادداشت تفاهم: دو کشور امضا کردند
    یادداشت‌های جنگ: کتابی تازه
    دیدگاه دولت: مالیات بیشتر
    زنده ماندن: سه روز در برف
    موجودات زنده: چه کسی می‌ماند
    آگهی مزایده: شهرداری زمین می‌فروشد
    به‌روزرسانی اندروید: چه چیزی تازه است
    خبرگزاری: وزیر استعفا می‌دهد
    تکمیلی‌ها: ثبت‌نام دانشگاه آغاز شد
    تجزیہ کاری: نئی کتاب
    رائے شماری: اکثریت پل چاہتی ہے
    رائے دہی: ووٹ کیسے ڈالیں
    براہِ راست ٹیکس: کیا بدلے گا
    کالم نگار: ایک زندگی
    اشتہار بازی: نیا قانون
    زندہ: تین دن برف میں
    اپ ڈیٹس: فون کیوں مرتے ہیں
    דעת קהל: מה רוצים האנשים
    דעות קדומות: מחקר חדש
    טור משאיות: מה ידוע
    חוות דעת: הגשר אינו בטוח
    עדכון תוכנה: מה חדש
    חי: שלושה ימים בשלג ניצל
    החי והצומח: מי נשאר
    מודעה אלמונית: מי כתב
    רויטרס: השר יתפטר
    תוכן העניינים: ספר חדש
"""
ADDRESSES = {
    "opinion": """
        https://e.org/opinion/2026/11/bridge https://e.org/en/opinions/1 https://opinion.e.org/1/bridge
        https://e.org/commentisfree/2026/nov/1/x https://e.org/رأي/123 https://e.org/%D8%B1%D8%A3%D9%8A/123
        https://e.org/یادداشت/9 https://e.org/דעות/4 https://e.org/op-ed/4 https://e.org/news/editorials/x
    """,
    "sponsored": """
        https://e.org/sponsored/1 https://e.org/sponsored-content/1 https://e.org/paidpost/acme/x
        https://e.org/advertorial/x https://e.org/محتوى-مدعوم/1
    """,
    "live": """
        https://e.org/news/live/c1 https://e.org/world/live/2026/nov/22/storm https://e.org/live-news/storm
        https://e.org/news/liveblog/2026/storm https://e.org/2026/11/22/storm-live-updates/ https://e.org/مباشر/2
    """,
}
NO_ADDRESS = """
    https://e.org/public-opinion/1 https://e.org/opinion-poll/2 https://e.org/2026/olive/1 https://e.org/live-music/x
    https://e.org/where-to-live/x https://e.org/reviews/live/foo-fighters https://e.org/delivery/x
    https://e.org/music/live/foo https://e.org/الرأي-العام/1 https://e.org/state-sponsored/1 https://e.org/alive/x
    https://live.e.org/ https://e.org/?q=/opinion https://e.org/زنده-ماندن/1 https://e.org/update/1
    https://www.youtube.com/live/abc
"""
CATEGORIES = {
    "opinion": "Opinion, OPINIONS, op-ed, رأي, آراء, یادداشت, سرمقاله, کالم, דעות, פרשנות",
    "sponsored": "Sponsored, Sponsored Content, محتوى مدعوم, رپورتاژ آگهی, اشتہارات, תוכן שיווקי",
    "live": "Live blog, Live Updates, بث مباشر, پخش زنده, עדכון חי",
}
NO_CATEGORY = (
    "Live, Opinion polls, Public opinion, Sponsorship, Updates, Reuters, Column, Comment, Letters,"
    " مقالات, مباشر,"
    " زنده, الرأي العام, إعلانات الوظائف, یادداشت تفاهم, حيوانات, דעת קהל, עדכון, חי, بلاگ, Editorial design"
)
AUTHORS = """
    Reuters; AFP; By Reuters; Reuters Staff; Staff and agencies; Jane Roe, Associated Press; AP;
    Agence France-Presse; أ ف ب; أ.ف.ب; (أ ف ب); رويترز; وكالات; دبي - رويترز; وكالة الأناضول;
    د ب أ; ایرنا; ایسنا; خبرگزاری فارس; اے ایف پی; ایجنسیاں; روئٹرز; רויטרס; סוכנויות הידיעות;
    Xinhua News Agency
"""
NO_AUTHORS = """
    Jane Roe; The Agency Desk; Our travel agency blogger; Apple; فارس الخوري; وفا; مهر; وفاء;
    علي وكيل; Ap Nguyen; ANI DiFranco; Efe Kaya; سوكنة; یادداشت; דוד סוכן; Space Agency of Sahel;
    وكيل أنباء
"""
DATELINES = (
    "<p>LONDON (Reuters) - Oil rose.",
    "<p>القاهرة (رويترز) - ارتفع النفط",
    "<p>باريس (أ ف ب) – أعلنت",
    "<p>واشنگٹن (اے ایف پی) — تیل",
)


def lines(text: str, parted: str = "\n") -> list[str]:
    return [one.strip() for one in text.split(parted) if one.strip()]


def said(**fields: object) -> frozenset[str]:
    told = Told(**fields)  # type: ignore[arg-type]
    return noticed(told, told.html)


def labelled() -> list[tuple[str, dict[str, object], str]]:
    """Every line of ours: what it is, as what it is given, what is to be found in it."""
    found: list[tuple[str, dict[str, object], str]] = []
    for name, table, none, parted in (
        ("title", TITLES, NO_LABEL, "\n"),
        ("url", ADDRESSES, NO_ADDRESS, " "),
    ):
        for kind, text in (*table.items(), ("", none)):
            joined = text if parted == "\n" else " ".join(text.split())
            found += [(name, {name: one}, kind) for one in lines(joined, parted)]
    for kind, text in (*CATEGORIES.items(), ("", NO_CATEGORY)):
        found += [("category", {"categories": ("World", one)}, kind) for one in lines(text, ",")]
    for kind, text in (("agency", AUTHORS), ("", NO_AUTHORS)):
        found += [("author", {"author": one}, kind) for one in lines(text, ";")]
    found += [("dateline", {"html": one + " x" * 300}, "agency") for one in DATELINES]
    return found


@pytest.mark.parametrize(("fields", "kind"), [(fields, kind) for _, fields, kind in labelled()])
def test_what_an_entry_says_of_itself_is_told(fields, kind):
    assert said(**fields) == ({kind} if kind else set())


def test_one_entry_may_say_several_things():
    assert said(
        title="Live: the vote", author="AFP", categories=("Opinion",), html="<p>This story has been updated."
    ) == {"live", "agency", "opinion", "updated"}


def test_a_notice_is_found_at_the_end_of_a_long_text_and_before_what_wordpress_adds():
    story = "<p>Something happened today, and more of it will.</p>" * 80
    notice = "<p><em>The views expressed here are the author&#8217;s own.</em></p>"
    added = f'<p>The post <a href="https://e.org/{"%D8%B1" * 90}">x</a> appeared first on <a href="https://e.org">E</a>.</p>'
    assert noticed_in(story + notice) == {"opinion"}
    assert noticed_in(story + notice + added) == {"opinion"}
    assert noticed_in(story + added) == frozenset()


@given(st.text(st.sampled_from(":|-–([)] \"'«»/%?.&<p>رأيLive0\0\n\u200c"), max_size=60))
def test_whatever_an_entry_says_is_read(text):
    entry = ParsedEntry(key="k", title=text, url=text, author=text, categories=(text,))
    assert noticed(entry, text) == noticed(entry, text)


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("live", Told(title="مباشر.. جلسة التصويت على الميزانية")),
        ("opinion", Told(title="افتتاحية… عام جديد")),
        (None, Told(title="رأي آخر.. في الميزانية")),
        (None, Told(title="Live... and let live, says the mayor")),
        ("agency", Told(author="ليلى البحراوي ووكالات")),
        ("agency", Told(author="سارة حداد ورويترز")),
        (None, Told(author="كمال واصف")),
        ("sponsored", Told(html="<p>جرى ذلك أمس.</p><p>هذه المادة برعاية شركة نورفيا للطاقة</p>")),
        (None, Told(html="<p>جرى ذلك أمس.</p><p>هذا المهرجان برعاية مصرف الساحل منذ عشرين عاما</p>")),
        ("sponsored", Told(html="<p>یہ تشہیری مواد ہے جو ایک بینک کے تعاون سے شائع ہوا۔</p>")),
        (None, Told(html="<p>یہ مواد عدالت میں پیش کیا گیا</p>")),
    ],
)
def test_labels_are_told_where_arabic_writes_them_together(kind: str | None, entry: Told) -> None:
    """Two dots part a headline as a bar does, and "and" is a letter of the word behind it."""
    assert noticed(entry, entry.html) == ({kind} if kind else set())
