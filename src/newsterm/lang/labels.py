"""Know the labels that newspapers put on what they publish: "Opinion", "رپورتاژ آگهی", "עדכון חי", "وكالات".

A label counts where it is all that is said at its place: before the colon of a headline, behind its bar, as
a category, as one part of an address. A word that is also something else counts only where it is not.
"""

import re
from functools import lru_cache
from urllib.parse import quote

from newsterm.lang.fold import fold
from newsterm.lang.notices import Kind

_LABELS: dict[Kind, str] = {
    "opinion": """
        opinion, opinions, op-ed, oped, editorial, editorials, guest column, guest columnist, guest essay,
        guest post, commentary, viewpoint, letters to the editor, letter to the editor,
        opinion and analysis, opinion & analysis, comment and analysis, comment & analysis,
        comment and opinion, opinion column, opinion piece, opinion article, opinion essay,
        from the editor, columnists, columnist, our view, رأي, الرأي, آراء, مقال رأي, مقالات رأي,
        مقالات الرأي, قضايا وآراء, آراء ومقالات, كتاب وآراء, وجهة نظر, وجهات نظر, افتتاحية, الافتتاحية,
        كلمة العدد, رأي اليوم, رأي وتحليل, عمود, أعمدة, كتاب الرأي, صفحة الرأي, تدوينات, یادداشت,
        یادداشت‌ها, یادداشت روز, یادداشت وارده, یادداشت میهمان, یادداشت مهمان, یادداشت سردبیر, سرمقاله,
        سرمقاله روز, دیدگاه, دیدگاه‌ها, یادداشت و دیدگاه, یادداشت شفاهی, رائے, کالم, کالمز, اداریہ, اداریے,
        ادارتی صفحہ, نقطہ نظر, نقطۂ نظر, تجزیہ, تجزیے, تجزیہ کار, דעה, דעות, טור, טור אישי, טור דעה,
        טור אורח, טורים, טורי דעה, מאמר דעה, מאמרי דעה, מאמר מערכת, פרשנות, דעות ופרשנות, פרשנות ודעות
    """,
    "sponsored": """
        sponsored, sponsored content, sponsored post, sponsored article, sponsored story,
        sponsored feature, sponsor content, sponsor post, paid post, paid content, paid program,
        paid partnership, paid article, paid promotion, advertorial, advertorials, partner content,
        branded content, brand content, promoted content, promoted post, advertisement feature,
        advertising feature, advertiser content, promotional content, native ad, native advertising,
        in association with, brandvoice, محتوى مدعوم, محتوى ممول, محتوى مدفوع, محتوى إعلاني, محتوى برعاية,
        محتوى ترويجي, محتوى دعائي, مادة إعلانية, إعلان مدفوع, إعلان ممول, إعلان تحريري, مقال مدفوع,
        مقال ممول, مقال دعائي, مقال إعلاني, منشور ممول, مدعوم, ممول, تقرير إعلاني, تسجيلي, بالشراكة مع,
        رپورتاژ, رپورتاژ آگهی, ریپورتاژ, ریپورتاژ آگهی, رپرتاژ, رپرتاژ آگهی, رپورتاژ خبری, محتوای تبلیغاتی,
        محتوای اسپانسری, مطلب تبلیغاتی, آگهی, آگهی تبلیغاتی, خبر تبلیغاتی, تبلیغات, تبلیغ,
        رپورتاژ تبلیغاتی, اشتہار, اشتہارات, اشتہاری مواد, تشہیری مواد, سپانسرڈ, اسپانسرڈ, سپانسرڈ مواد,
        اسپانسرڈ مواد, بامعاوضہ مواد, רפורטאז'ה, תוכן שיווקי, תוכן ממומן, תוכן פרסומי, תוכן מקודם,
        כתבה שיווקית, כתבה ממומנת, ממומן, פרסומת, מודעה, מאמר פרסומי, מאמר שיווקי, תוכן בשיתוף, מקודם
    """,
    "live": """
        live updates, live update, live blog, liveblog, live coverage, live news, live report,
        live reporting, live now, as it happened, live: latest updates, breaking news live, news live,
        بث مباشر, البث المباشر, تغطية مباشرة, تغطية حية, تغطية مستمرة, لحظة بلحظة, متابعة مباشرة,
        على الهواء, على الهواء مباشرة, مدونة مباشرة, تحديثات مباشرة, مباشر الآن, نقل مباشر, پخش زنده,
        پوشش زنده, لحظه به لحظه, گزارش زنده, گزارش لحظه به لحظه, پوشش لحظه به لحظه, خبرهای لحظه به لحظه,
        براہِ راست, لائیو, لائیو اپ ڈیٹس, لائیو اپڈیٹس, لائیو بلاگ, لائیو کوریج, براہ راست کوریج,
        لمحہ بہ لمحہ, עדכון חי, עדכונים חיים, עדכון שוטף, עדכונים שוטפים, דיווח חי, דיווח שוטף, שידור חי,
        בשידור חי, לייב, לייב בלוג, מתעדכן, בלוג חי
    """,
    "updated": """
        updated, updated story, story updated, محدّث, محدثة, خبر محدث, تم التحديث, تحديث الخبر,
        به‌روزرسانی, به روز رسانی, بروزرسانی, به‌روز شد, به روز شد, به‌روزشده, به روز شده, تکمیلی,
        خبر تکمیلی, اپ ڈیٹ, اپڈیٹ, اپ ڈیٹڈ, تازہ ترین اپ ڈیٹ, מעודכן, עודכן, מתוקן ומעודכן
    """,
    "agency": "",
}
"""What stands for itself wherever it stands alone."""
_BEFORE_A_COLON: dict[Kind, str] = {
    "opinion": "comment, column, perspective, letters, our opinion, my view, مقال, بلاگ, נקודת מבט",
    "sponsored": "advertisement, ad feature, with our partners",
    "live": "live, watch live, live stream, مباشر, زنده, لایو, لايف, عاجل ومباشر",
    "updated": "update, تحديث, עדכון",
    "agency": "",
}
"""What is also the name of something, and is a label where a headline begins with it."""
_IN_ADDRESSES: dict[Kind, str] = {
    "opinion": "comment-is-free, commentisfree, contributors-opinion, opinion-columns, columns",
    "sponsored": "paidpost, paid-post, sponsoredcontent, sponsor-content, partnercontent, sponsorcontent",
    "live": "live, liveblogs, livenews, liveticker, live-ticker, مباشر, زنده",
    "updated": "",
    "agency": "",
}
"""What is a label as a part of an address."""
_NO_LABEL_THERE = frozenset({"advertisement", "تبليغات", "اشتهارات", "تحديث", "update", "updated"})
_AGENCIES = """
    reuters, thomson reuters, afp, agence france presse, ap, associated press, the associated press,
    ap news, dpa, upi, efe, ansa, tass, xinhua, anadolu, anadolu agency, kyodo, kyodo news, jiji press,
    yonhap, bloomberg, bloomberg news, pa media, press association, pti, ians, bernama, ria novosti,
    sputnik, interfax, ukrinform, bbc monitoring, agencies, news agencies, wire services, wires,
    wire reports, newswire, agency, news agency, اف ب, أ ف ب, ا ف ب, أ ب, د ب أ, أ ش أ, فرانس برس,
    وكالة فرانس برس, رويترز, أسوشيتد برس, الأسوشيتد برس, اسوشيتدبرس, وكالات, الوكالات, وكالات الأنباء,
    وكالة, الأناضول, وكالة الأناضول, سبوتنيك, نوفوستي, تاس, شينخوا, الألمانية, وكالة الأنباء الألمانية,
    وكالة أنباء الشرق الأوسط, واس, وام, قنا, كونا, بنا, واع, يونايتد برس, بلومبرغ, بلومبيرغ, ایرنا,
    ایسنا, ایلنا, ایکنا, تسنیم, رویترز, خبرگزاری‌ها, خبرگزاری, خبرگزاریها, آسوشیتدپرس, آسوشیتد پرس,
    خبرگزاری فرانسه, فرانس‌پرس, فرانسه پرس, آناتولی, اسپوتنیک, شین‌هوا, دویچه پرس, روئٹرز, رائٹرز,
    اے ایف پی, اے پی, اے پی پی, ایجنسیاں, ایجنسی, نیوز ایجنسی, خبر رساں ادارے, خبر رساں ایجنسی,
    انادولو, این این آئی, آن لائن نیوز ایجنسی, پی پی آئی, آئی این پی, یو این آئی, اے این آئی,
    آئی اے این ایس, ڈی پی اے, شنہوا, איי פי, אי אף פי, די פי איי, בלומברג, שינחואה, אנדולו, רויטרס,
    סוכנויות, סוכנויות הידיעות,
    סוכנות הידיעות, סוכנויות ידיעות, איי אף פי, אי פי, סוכנות
"""
_AGENCY_OF = ("وكاله ", "وكالات ", "خبرگزاري ", "سوكنات ", "סוכנות הידיעות ", "סוכנויות הידיעות ")
_AGENCY_IS = (" news agency", " newswire", " press agency", " نيوز ايجنسي", " خبر رساں ايجنسي")
_BESIDE = re.compile(
    r"\s*[,/;|+&،؛()\[\]•·]\s*|\s+(?:and|with|via|in|et|و|مع|اور|ב)\s+|\s+[-–—]+\s*|\s*[-–—]+\s+|"
    r"^(?:by|من|with inputs from)\s+|\s+staff$"
)

_SIGN = re.compile(r"[:|｜•»\])】([【–—]|(?<=[\u0620-\u06d3])(?:\.\.|…)")
_DASH = " - "
"""These may part a label from the headline, before it or behind."""
_BEHIND = ("|", _DASH, "–", "(", "[", "—")
_SIGNS = " |-–(—["
_BEFORE = " \t\"'«“([【🔴🔵⚡📢📌▶●•◉★\ufe0f\u200f\u200e"
"""What may stand before a label."""
_LONGEST = 34
"""Characters of a label."""
_NUMBERED = ("UPDATE", "WRAPUP", "Update ")
_ALIVE = "زندہ"
"""Urdu; in Persian the same word, of which `fold` makes one, is also said of what is broadcast."""
_AGAIN = re.compile(r"(?:UPDATE|WRAPUP|Update)\s?\d{1,2}\s?[-–—:]")
"""How agencies number the states of one story."""
_SPONSORED_BY = ("sponsored by ", "paid for by ", "in partnership with ", "محتوي برعايه ", "بالشراكه مع ")
_DATELINE = re.compile(
    r"\(\s*(?:Reuters|REUTERS|AFP|AP|dpa|DPA|Xinhua|UPI|TASS|Bloomberg|ANSA|EFE|IANS|PTI|رويترز|"
    r"أ\s?[.]?\s?ف\s?[.]?\s?ب|"
    r"ا\s?ف\s?ب|أ\s?ب|د\s?[.]?\s?ب\s?[.]?\s?أ|فرانس برس|الأناضول|شينخوا|وكالات|ایسنا|"
    r"ایرنا|رویترز|اے ایف پی|اے پی|روئٹرز|"
    r"رائٹرز|ایجنسیاں|רויטרס|איי אף פי)[.]?\s*\)\s*(?:</\w+>\s*)*[-–—:ـ]"
)
"""Whose telling it is, as it stands behind the name of the town."""
_DATELINE_WITHIN = 300

_SIGNED = re.compile(r"(?:^|[\s>])\(([^()<>]{2,60})\)[\s.]*(?:<[^>]*>\s*)*$")
_SIGNED_WITHIN = 160
"""Characters of a text's end in which an agency signs it: `(وكالات)`."""
_NOTHING_ELSE = """
    وكالات, الوكالات, رويترز, أ ف ب, فرانس برس, الأناضول, agencies, reuters, afp, خبرگزاری‌ها, رویترز,
    ایجنسیاں, روئٹرز, اے ایف پی, اے پی پی, این این آئی, یو این آئی, ایسنا, ایرنا, تسنیم, آناتولی, شينخوا,
    סוכנויות, סוכנויות הידיעות, רויטרס, איי אף פי, אי אף פי
"""
"""What in brackets at the end of a text is nothing else, also inside its last sentence."""
_SENTENCE_ENDS = tuple(".!?؟۔…>")


def said(text: str) -> str:
    """Spell a label as all its spellings are: words with one blank between."""
    return " ".join(re.sub(r"[\W_]+", " ", fold(text)).split())


def _named(*tables: dict[Kind, str]) -> dict[str, Kind]:
    return {
        name: kind
        for table in tables
        for kind, names in table.items()
        for one in names.split(",")
        if (name := said(one))
    }


_ALONE = _named(_LABELS)
_FIRST = _named(_LABELS, _BEFORE_A_COLON)
_SOURCES = frozenset(filter(None, map(said, _AGENCIES.split(","))))
_CERTAIN = frozenset(map(said, _NOTHING_ELSE.split(",")))


_BEGINNINGS = frozenset(
    one.strip()[:2].lower() if spelled else said(one)[:2]
    for table in (*_LABELS.values(), *_BEFORE_A_COLON.values(), _AGENCIES, ",".join(_SPONSORED_BY))
    for one in table.split(",")
    for spelled in (True, False)
) - {""} | {"up", "wr"}
"""The first two letters of every label, written and folded: by them most headlines are told."""


def _parts_of_addresses() -> dict[str, Kind]:
    parts: dict[str, Kind] = {}
    for table in (_LABELS, _IN_ADDRESSES):
        for kind, names in table.items():
            for one in names.split(","):
                spelled = re.sub(r"[\s\u200c]+", "-", one.strip().replace("&", "and").replace("ّ", ""))
                if not spelled or kind == "updated" or said(one) in _NO_LABEL_THERE:
                    continue
                for form in {spelled, spelled.replace("-", "_"), spelled.replace("-", "")}:
                    parts[form] = parts[quote(form).lower()] = kind
    return parts


_PARTS = _parts_of_addresses()
_STAGES = ("/music", "/review", "/concert", "/gig", "/culture", "/entertainment", "/arts", "/events", "youtu")
"""Where what is called live is a stage."""
_LIVE_SLUG = re.compile(r"(?:^|[/_-])live[_-]?(?:updates?|blog|coverage|news)(?=$|[/_.?-])")


def of_title(title: str) -> Kind | None:
    """Tell what a headline says of its article before, behind or in brackets beside what it says itself."""
    rest = title.lstrip(_BEFORE)
    if rest[:2].lower() in _BEGINNINGS and (kind := _before(rest)):
        return kind
    end = title[-_LONGEST:]
    # Spelled out, this takes half the time.
    if "|" in end or "(" in end or "–" in end or _DASH in end or "[" in end or "—" in end:
        return _behind(end[max(map(end.rfind, _BEHIND)) :])
    return None


def _before(title: str) -> Kind | None:
    if title.startswith(_NUMBERED) and _AGAIN.match(title):
        return "updated"
    sign, dash = _SIGN.search(title, 0, _LONGEST), title.find(_DASH, 0, _LONGEST)
    if sign is None and dash < 0:
        return None
    end = min(found for found in (sign.start() if sign else -1, dash) if found >= 0)
    head = said(title[:end])
    if _ALIVE in title[:end]:
        return None
    return _FIRST.get(head) or ("sponsored" if head.startswith(_SPONSORED_BY) else None)


def _behind(last: str) -> Kind | None:
    if last.lstrip(_SIGNS)[:2].lower() not in _BEGINNINGS:
        return None
    name = said(last)
    return _ALONE.get(name) or ("agency" if name in _SOURCES else None)


@lru_cache(maxsize=4096)
def of_category(category: str) -> Kind | None:
    """Tell what a category says of what it is given to; "Live" is a stage as often."""
    return _ALONE.get(said(category)) if len(category) <= _LONGEST else None


@lru_cache(maxsize=4096)
def is_agency(author: str) -> bool:
    """Whether an author is an agency, or one of several is."""
    if len(author) > 120:
        return False
    whole = said(author)
    if whole in _SOURCES or (whole.startswith(_AGENCY_OF) or whole.endswith(_AGENCY_IS)):
        return True
    # In Arabic "and" is a letter of the next word.
    parts = (said(part) for part in (*_BESIDE.split(fold(author)), author.rpartition(" و")[2]) if part)
    return any(part in _SOURCES for part in parts)


def of_address(address: str) -> Kind | None:
    """Tell what a part of an address says of what is there."""
    lower = address.partition("?")[0].lower()
    parts = lower.split("/")
    if _PARTS.keys().isdisjoint(parts):
        if "live" in lower and _LIVE_SLUG.search(lower):
            return "live"
        host = parts[2] if len(parts) > 3 else ""
        return "opinion" if host.startswith(("opinion.", "opinions.")) else None
    kind = next(kind for part in parts if (kind := _PARTS.get(part)))
    return None if kind == "live" and any(stage in lower for stage in _STAGES) else kind


def is_signed(html: str) -> bool:
    """Whether a text ends with its agency in brackets; not where these explain the words before them."""
    if html.find(")", max(0, len(html) - _SIGNED_WITHIN)) < 0:
        return False
    end = html[-_SIGNED_WITHIN:]
    found = _SIGNED.search(end)
    if found is None:
        return False
    parts = [said(part) for part in _BESIDE.split(fold(found[1])) if part.strip()]
    before = end[: found.start()].rstrip()
    if before.endswith(_SENTENCE_ENDS):
        return bool(parts) and all(one in _SOURCES or one.startswith(_AGENCY_OF) for one in parts)
    words = said(before).split()[-3:]
    named = (" ".join(words[at:]) for at in range(len(words)))
    return bool(parts) and _CERTAIN.issuperset(parts) and not any(one in _SOURCES for one in named)


def has_dateline(html: str) -> bool:
    """Whether a text begins as an agency's does: `LONDON (Reuters) -`."""
    return (
        html.find("(", 0, _DATELINE_WITHIN) >= 0 and _DATELINE.search(html, 0, _DATELINE_WITHIN) is not None
    )
