"""Recognise the sentence that says of an article whose words it is, who paid for it, or that it was updated.

A sentence that is nothing else, and says so of the very text that it stands in, is a notice wherever it
stands: comments and other headlines may follow it. Near the end of the running text less will do. What is
quoted, or what somebody said, is part of the story.
"""

import re
from typing import Literal

from newsterm.lang.fold import fold
from newsterm.lang.notices import Kind

_LONGEST = 320
"""Characters; a longer paragraph is part of the article."""
_LONGEST_ANYWHERE = 240


def _folded(pattern: str) -> str:
    """Spell the letters of a pattern as a folded text has them, and its signs as they are."""
    return re.sub(r"(?<!\\)[^\W\d_]+", lambda word: fold(word[0]), pattern)


def any_of(*patterns: str, begin: str = "") -> re.Pattern[str]:
    """Make one pattern of several, which a folded text is compared with."""
    return re.compile(_folded(begin) + "(?:" + "|".join(map(_folded, patterns)) + ")")


_LABEL = r"\W*(?:(?:note|editor's note|disclaimer|ملاحظة|تنويه|ملحوظة|توضیح|نوٹ|הערה)\W+)?"

_TEXT = "(?:article|column|piece|essay|commentary|op-ed|post|blog|analysis)"
_REFLECTS = r"(?:משק|מבט|מייצ)\w+(?: רק| אך ורק)? את"
_OPINION_ITSELF = any_of(
    # This text, or the views in it | are, say, do not say | the view | of its author, of the paper.
    "(?:(?:ان |هذا |هذه |جميع |كل )*(?:المقال|المقالة|المقالات|المادة|التحليل|الزاوية|العمود|النص|الرأي|"
    "الآراء|ما (?:يرد|ورد|جاء|ينشر|نشر))) .{0,50}?(?:تعبر|يعبر|تمثل|يمثل|تعكس|يعكس) "
    "(?:فقط |إلا |بالضرورة |سوى |الا )*(?:عن )?(?:فقط )?"
    "(?:رأي|آراء|وجهة نظر|وجهات نظر|موقف|مواقف|سياسة) .{0,20}?"
    "(?:كاتب|كتاب|الكاتب|صاحب|مؤلف|المؤلف|الصحيفة|الجريدة|الموقع|المجلة|الناشر|هيئة التحرير|القناة)",
    "(?:all |any |the |these )?(?:views?|opinions?|thoughts)(?: (?:and|or) [a-z]+)?"
    "(?: expressed| presented| stated| contained)"
    " (?:here|herein|above|in this [a-z-]+|by (?:the |our |its |this )?"
    "(?:author|writer|contributor|columnist|guest)s?).{0,40}?"
    r" (?:are|do|does) (?:[a-z]+ly )?(?:those of|the (?:author|writer)|(?:his|her|their|my) own|not )",
    f"(?:all |any |the )?(?:views?|opinions?) in this {_TEXT} (?:are|do|does) (?:[a-z]+ly )?"
    "(?:those of|the (?:author|writer)|(?:his|her|their|my) own|not )",
    f"this {_TEXT} (?:[a-z]+ly )?"
    "(?:reflects|represents|expresses) (?:[a-z]+ly )?the (?:[a-z]+ )?(?:views?|opinions?) "
    "of (?:the|its) (?:author|writer|columnist|contributor)",
    "the (?:author|writer|columnist|contributor)'?s'? (?:views?|opinions?) are (?:[a-z]+ly )?"
    "(?:personal|(?:his|her|their) own)",
    "(?:الآراء|المقالات|المقال|ما (?:يرد|ورد|ينشر|نشر)) .{0,50}?لا (?:تلزم|تمثل|تعبر|يلزم|يمثل|يعبر) (?:عن )?"
    "(?:إلا|سوى) (?:رأي |آراء )?(?:أصحاب|صاحب|كاتب|كتاب|مؤلف)",
    "(?:دیدگاه ?ها(?:ی)?|نظرات|نظرهای|آرای|مطالب|محتوای) .{0,50}?(?:لزوما|الزاما) .{0,40}?"
    "(?:نیست|نیستند|نمی ?باشد)",
    "انتشار این (?:یادداشت|مطلب|مقاله|نوشته) .{0,12}?به معن[ای]+ (?:تایید|تأیید)",
    "مسئولیت (?:محتوای |مطالب )?(?:این )?(?:یادداشت|مقاله|نوشته|مطلب) (?:با|بر ?عهده ?ی?) نویسنده",
    "(?:یہ|اس) .{0,40}?(?:خیالات|آرا|رائے) .{0,12}?(?:مصنف|مصنفہ|مضمون نگار|کالم نگار|لکھاری|بلاگر) "
    "(?:کی|کے) (?:ذاتی|اپن)",
    "(?:مصنف|مصنفہ|مضمون نگار|کالم نگار|لکھاری|بلاگر) (?:کی|کے) (?:رائے|آرا|خیالات)"
    "(?! میں| یہ| ہے کہ) .{0,30}?(?:ضروری نہیں|ذاتی|اپن|پالیسی نہیں)",
    "(?:הטור|המאמר|הכתוב|האמור|הדברים) (?:אינו|אינם|לא) .{0,20}?(?:משקף|משקפים|מייצג|מייצגים) .{0,12}?"
    "את (?:עמדת|דעת) (?:העיתון|המערכת|האתר)",
    "אין (?:באמור|בדברים|במאמר|בטור|בכתוב) .{0,20}?(?:לשקף|לייצג|משום) .{0,15}?עמד",
    "(?:این )?(?:مطلب|یادداشت|مقاله|نوشته|نوشتار|دیدگاه ?های مطرح ?شده|نظرات|آرای)(?: .{0,40}?)? "
    "(?<!به )(?<!از )(?:نظر|دیدگاه|نظرات|آرای) (?:شخصی )?(?:نویسنده|نویسندگان)(?! (?:بر )?(?:این|آن) )",
    "(?:ادارے|ادارہ) کا .{0,40}متفق ہونا ضروری نہیں",
    "(?:یہ|اس) .{0,30}?(?:مصنف|مصنفہ|مضمون نگار|کالم نگار|لکھاری|بلاگر) (?:کی|کے) (?:ذاتی )?(?:رائے|خیالات)"
    "(?! میں| یہ| ہے کہ)",
    "(?:הדעות|העמדות|הדברים|הנאמר|האמור|המאמר|הטור) .{0,40}?(?<!ל)(?:הן של|הם של|על דעת|את דעת|דעתו של|"
    "דעתה של|את עמדת) .{0,12}?(?:הכותב|הכותבת|הכותבים|המחבר|כותב)",
    begin=_LABEL,
)
_OPINION_AT_THE_END = any_of(
    # What somebody thinks is part of the story: a notice says of a text, or of a view, whose it is.
    "[تي](?:مثل|عكس|عبر(?: فقط)?(?: عن)?) (?:فقط |بالضرورة |إلا |سوى |عن )*"
    "(?:رأي|آراء|وجهة نظر|وجهات نظر|موقف|مواقف) .{0,20}?"
    "(?:كاتب|كتاب|الكاتب|صاحب|مؤلف|المؤلف|الصحيفة|الجريدة|الموقع|المجلة|الناشر|هيئة التحرير|القناة)",
    r"[تي]عبر .{1,60}? عن (?:رأي|آراء|وجهة نظر) (?:ال)?(?:كاتب|صاحب|مؤلف)",
    "لا [تي](?:مثل|عكس|عبر) بالضرورة (?:عن )?(?:رأي|آراء|وجهة|وجهات|موقف|مواقف|سياسة|توجه)",
    "(?:هذا|هذه|هو|هي|سوى|إلا|الرأي|الآراء) (?:رأي|آراء) (?:ال)?كاتب(?!\\w* (?:هو )?[بف]?(?:أن|إن))",
    "رأي (?:ال)?كاتب\\w*(?: \\w+)? (?:وحده|فقط|ولا |وليس|لا (?:يعبر|يمثل|يعكس|يلزم))",
    "رأي ?ل(?:صاحب|كاتب)",
    "الرأي المنشور (?:هنا|أعلاه|في هذ|في المقال|ل)",
    "الآراء الواردة (?:هنا|أعلاه|في (?:هذا |هذه )?"
    "(?:المقال|المادة|التحليل|الزاوية|العمود|النص|المدونة|التدوينة))",
    r"(?:^\W*|هذا |هذه )مقال[هة]? رأي\b",
    "(?:لزوما|الزاما) (?:(?:بیانگر|بازتاب|منعکس|مبین|نشان)\\w*(?: \\w+)?? )?"
    "(?:نظر|نظرات|دیدگاه|موضع|مواضع|آرا|سیاست)",
    "(?:بیانگر|بازتاب|منعکس|مبین|صرفا|فقط|تنها)\\w*(?: \\w+)?? (?:نظر|دیدگاه|آرای)\\w*(?: \\w+)?? نویسنده",
    "(?<!به )(?<!از )(?:نظر|دیدگاه)(?: شخصی)? نویسنده(?: (?:این |آن )?(?:مطلب|یادداشت|مقاله|ستون|محترم))? "
    "(?:است|بوده|می ?باشد)(?! که)",
    "مصنف کی (?:ذاتی )?رائے (?:ہے|ہو سکتی|پر مبنی)(?! کہ)",
    "متفق ہونا ضروری نہیں",
    "ادارے کی پالیسی (?:نہیں|کا عکاس|کی عکاس|کا ترجمان|کی ترجمان|سے مطابقت)",
    "הדעות המובעות (?:כאן|לעיל|במאמר|בטור|ברשימה|בכתבה|בבלוג|בפוסט|הן |אינן |הינן )",
    f"(?:{_REFLECTS}|על|זו|זוהי|היא|הן|הם|הוא) (?:דעת|דעתו של|דעתה של) (?:הכותב|המחבר)",
    r"(?<!ל)(?:דעת|דעתו של|דעתה של) (?:הכותב|המחבר)\w* (?:בלבד|ואינ|ולא|ואין)",
    f"(?:{_REFLECTS}|על|זו|זוהי|היא|הם) (?:דעתו|דעתה) האישית",
    f"(?:views?|opinions?) expressed (?:here|herein|above|in this (?:[a-z]+ )?{_TEXT}|by the author|are)",
    "(?:are|is|reflects?|represents?|expresses) (?:[a-z]+ ){0,3}?(?:views?|opinions?) of (?:the|its) author",
    "(?:views?|opinions?|thoughts)\\b.{0,60}?\\b(?:author|writer|columnist|contributor)s?'?s? own\\b",
    "(?:do|does|may) not necessarily (?:reflect|represent) .{0,40}?"
    "\\b(?:views?|opinions?|those|positions?|polic(?:y|ies)|stance)\\b",
    "(?:views?|opinions?)\\b.{0,80}?not necessarily those of",
)
_SPONSORED_ITSELF = any_of(
    "this (?:article|post|story|content|piece|page|video|episode|feature) (?:is|was|has been) (?:[a-z]+ly )?"
    "(?:an? )?(?:sponsored|paid (?:for|post|partnership|content|advertisement)|advertorial|advertisement|"
    "(?:produced|created|written) in (?:paid )?partnership with)",
    r"(?:sponsored|paid|partner|branded) (?:content|post|feature)(?: (?:by|from|provided by) .{1,60})?\W*$",
    r"(?:this is |presented by .{1,40} in |(?:(?:created|made|produced|written) )?in )?(?:an? )?"
    r"paid partnership(?: with .{1,60})?\W*$",
    "this is (?:an? )?(?:sponsored|paid|branded|promotional) (?:content|post|article|feature|advertisement)"
    r"(?: (?:by|from|for|with) .{1,60})?\W*$",
    "this (?:article|post|page|video|episode) contains (?:paid|sponsored) (?:advertis|promotion|content)",
    # "Sponsored by a bank until May, the club …" is a story.
    r"(?:sponsored|paid for) by [^,;:.!?…]{1,60}(?:, (?:inc|ltd|llc|plc))?\W?$",
    "(?:هذا|هذه) (?:المحتوى|المقال|المقالة|المادة|المنشور|التقرير)(?: هو| هي)? (?:محتوى |مادة )?"
    "(?:مدعوم|ممول|مدفوع|إعلاني|برعاية|دعائي|ترويجي)",
    "(?:هذا |هذه )?(?:محتوى|مادة|مقال) (?:مدعوم|ممول|مدفوع|إعلاني|دعائي|ترويجي|برعاية)[هة]?"
    r"(?: .{1,40})?\W*$",
    r"(?:هذا )?إعلان (?:مدفوع|ممول)(?: الأجر)?\W*$",
    r"برعاية(?: \w+){1,2}\W*$",
    r"(?:بالشراكة مع|برعاية|بدعم من) [^.:]{1,40}[-–—|،] ?(?:محتوى|مادة) (?:مدعوم|ممول|إعلاني|مدفوع)[هة]?\W*$",
    "این (?:مطلب|محتوا|متن|گزارش|صفحه|نوشته) .{0,20}?(?:تبلیغاتی|رپورتاژ|آگهی)",
    "این (?:مطلب|محتوا|متن|گزارش) .{0,10}?با (?:حمایت مالی|سفارش) .{1,40}?(?:تهیه|منتشر|تولید|نوشته) شده",
    "(?:محتوای این (?:صفحه|مطلب)|مطلب (?:بالا|فوق)) .{0,10}?(?:تبلیغاتی|آگهی|رپورتاژ)",
    r"(?:[^.!?؟:]{1,40}[-–—|] ?)?(?:رپورتاژ آگهی|محتوای تبلیغاتی|مطلب تبلیغاتی)\W*$",
    "مسئولیت .{0,40}?(?:این )?(?:آگهی|رپورتاژ)",
    "یہ (?:مواد|مضمون|تحریر|پوسٹ) .{0,40}?(?:اشتہار|تشہیری|سپانسر|اسپانسر)",
    r"بامعاوضہ (?:اشتہار|مواد|مضمون)\W*$",
    r"(?:یہ (?:ایک )?)?(?:اشتہاری|تشہیری|سپانسرڈ|اسپانسرڈ) (?:مواد|پوسٹ|مضمون|تحریر)(?:\W*$| ہے\b)",
    "(?:הכתבה|התוכן|הידיעה|המאמר|כתבה זו|תוכן זה|זהו|זוהי) "
    ".{0,15}?(?:ממומן|ממומנת|שיווקי|פרסומי|שיווקית|בחסות)",
    r"(?:תוכן|כתבה) (?:שיווקי|ממומן|פרסומי|שיווקית|ממומנת)(?: .{1,40})?\W*$",
    r"(?:בשיתוף|בחסות|מטעם|מוגש מטעם) [^.]{1,40}[-–—|,:] ?(?:תוכן|כתבה) "
    r"(?:שיווקי|ממומן|פרסומי|שיווקית|ממומנת)\W*$",
    r"בחסות(?: \w+){1,2}\W*$",
    begin=_LABEL,
)
_UPDATED_ITSELF = any_of(
    "this (?:article|story|post|piece|report|page) (?:has been|was|is being|will be) (?:[a-z]+ ){0,2}updated",
    r"\(?updates (?:with|to add|throughout)\b",
    "(?:تم|جرى|يتم|يجري) تحديث (?:هذا|هذه|الخبر|المقال|التقرير|المادة|القصة)",
    "(?:هذا )?(?:الخبر|المقال|التقرير) قيد التحديث",
    "(?:این )?(?:خبر|مطلب|گزارش) (?:در حال )?(?:تکمیل|ب(?:ه ?)?روز(?: ?رسانی)?) (?:می ?شود|است|شد|خواهد شد)",
    "(?:یہ|اس) (?:خبر|مضمون|رپورٹ|تحریر) .{0,12}?اپ ?ڈیٹ",
    "(?:הידיעה|הכתבה|הדיווח|כתבה זו|ידיעה זו) (?:עודכנה|מתעדכנת|תעודכן|עודכן|התעדכנה)",
    begin=_LABEL,
)
_SOURCE = r"(?:المصدر|المصادر|sources?|منبع|ماخذ|مآخذ|מקור|بشکریہ)\s*:\s*"
_AGENCIES = (
    "وكالات", "وكالة", "رويترز", "فرانس برس", "أسوشيتد برس", "الأناضول", "سبوتنيك", "نوفوستي", "تاس",
    "شينخوا",
    "خبرگزاری", "ایسنا", "ایرنا", "تسنیم", "رویترز", "ایجنسی", "ایجنسیاں", "סוכנויות", "סוכנות", "רויטרס",
    "agency", "agencies", "wires?", "newswire", "reuters", "afp", "ap", "associated press", "dpa", "anadolu",
    "tass", "xinhua", "rt", "upi", "efe", "ansa",
)  # fmt: skip
_AGENCY_ITSELF = any_of(
    _SOURCE + r"(?:[^.:]{0,40}\W)?(?:" + "|".join(_AGENCIES) + r")(?:\W[^.:]{0,40})?\W*$", begin=r"\W*"
)
_AGENCY_AT_THE_END = any_of(
    _SOURCE, "نقلا عن وكالة", "به نقل از خبرگزاری", "بشکریہ",
    "this (?:story|article) was originally published", "reporting by",
    begin=r"\W*",
)  # fmt: skip
_ENDS = re.compile(r"(?<=[.!?؟۔…])[»”\"')\]]*\s+")
_SPEECH = ("«»", "“”", "„”", '""')
_MARKS = frozenset('"“”„«»‹›״')
_QUOTED = frozenset('"“„«‹״')
_SAID = any_of(
    r"\b(?:said|says|told|argued|writes|wrote|added|reads)\b",
    r"\bو?(?:قال|قالت|قالوا|يقول|تقول|أضاف|أضافت|أكد|أكدت|كتب|كتبت)\b",
    r"\b(?:گفت|گفته|می ?گوید|نوشت|افزود)\b",
    r"\b(?:کہا|کہنا|بتایا|لکھا)\b",
    r"\b(?:אמר|אמרה|לדברי|כתב|כתבה(?! (?:זו|שיווקית|ממומנת|פרסומית))|טען|טענה)\b",
)


def last_kind(text: str) -> Kind | Literal[""]:
    """Tell what the last sentence of a paragraph is by itself, whatever stands before it; not in a quotation.

    What begins with "sponsored by" may be a sentence of any story, so that this is none.
    """
    text = text.strip()
    at = max((found.end() for found in _ENDS.finditer(text)), default=0)
    before, last = text[:at], text[at:]
    if not before or not _MARKS.isdisjoint(last) or any(_is_open(before, *marks) for marks in _SPEECH):
        return ""
    kind = notice_kind(last, at_the_end=False)
    return "" if kind == "sponsored" else kind


def _is_open(text: str, opens: str, closes: str) -> bool:
    if opens == closes:
        return text.count(opens) % 2 == 1
    return text.rfind(opens) > text.rfind(closes)


def notice_kind(text: str, *, at_the_end: bool = True) -> Kind | Literal[""]:
    """Tell what kind of notice a paragraph is; empty: none. `at_the_end` of an article less will do."""
    if len(text) > (_LONGEST if at_the_end else _LONGEST_ANYWHERE):
        return ""
    folded = re.sub(r"\s+", " ", fold(text)).replace("’", "'").strip()
    if _SAID.search(folded):
        return ""
    if _AGENCY_ITSELF.match(folded) or (at_the_end and _AGENCY_AT_THE_END.match(folded)):
        return "agency"
    found = _OPINION_AT_THE_END.search(folded) if at_the_end else None
    found = _OPINION_ITSELF.match(folded) or found
    if found:
        return "opinion" if not _QUOTED & set(folded[: found.start() + 1]) else ""
    if _SPONSORED_ITSELF.match(folded):  # a quotation mark would stand before it, and a label has none
        return "sponsored"
    return "updated" if _UPDATED_ITSELF.match(folded) else ""
