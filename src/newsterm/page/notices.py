"""Recognise the sentence that says whose opinion an article is, or which agency wrote it.

A sentence that is nothing else, and says so of the very text that it stands in, is a notice wherever it
stands: comments and other headlines may follow it. Near the end of the running text less will do. What is
quoted, or what somebody said, is part of the story.
"""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from newsterm.lang import fold
from newsterm.page.document import Block, Heading, Paragraph

Kind: TypeAlias = Literal["opinion", "agency"]

_LONGEST = 320
"""Characters; a longer paragraph is part of the article."""
_LONGEST_ANYWHERE = 240
_LATEST = 3
"""How many of the last running paragraphs, and what follows them, may be a notice for less."""
_LONGEST_OVER = 40
"""Characters of what stands over the words of readers."""
_HEADLINE = 200
"""Characters; a paragraph without an end that is not longer is a headline, a caption, a button …"""
_ENDS = re.compile("[.!?؟۔…:;؛»”\"')\\]]\\s*$")


def _folded(pattern: str) -> str:
    """Spell the letters of a pattern as a folded text has them, and its signs as they are."""
    return re.sub(r"(?<!\\)[^\W\d_]+", lambda word: fold(word[0]), pattern)


def _any(*patterns: str, begin: str = "") -> re.Pattern[str]:
    return re.compile(_folded(begin) + "(?:" + "|".join(map(_folded, patterns)) + ")")


_COMMENTS = _any(
    "التعليقات", "تعليقات القراء", "comments?", "reader comments", "دیدگاه ?ها", "نظرات", "تبصرے", "תגובות"
)
"""What stands by itself over the words of readers."""
_LABEL = r"\W*(?:(?:note|editor's note|disclaimer|ملاحظة|تنويه|ملحوظة|توضیح|نوٹ|הערה)\W+)?"

_OPINION_ITSELF = _any(
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
    "this (?:article|column|piece|essay|commentary|op-ed|post|analysis) (?:[a-z]+ly )?"
    "(?:reflects|represents|expresses) (?:[a-z]+ly )?the (?:[a-z]+ )?(?:views?|opinions?) "
    "of (?:the|its) (?:author|writer)",
    "(?:این )?(?:مطلب|یادداشت|مقاله|نوشته|نوشتار|دیدگاه ?های مطرح ?شده|نظرات|آرای)(?: .{0,40}?)? "
    "(?:نظر|دیدگاه|نظرات|آرای) (?:شخصی )?(?:نویسنده|نویسندگان)",
    "(?:ادارے|ادارہ) کا .{0,40}متفق ہونا ضروری نہیں",
    "(?:یہ|اس) .{0,30}?(?:مصنف|مصنفہ|مضمون نگار|کالم نگار|لکھاری|بلاگر) (?:کی|کے) (?:ذاتی )?(?:رائے|خیالات)",
    "(?:הדעות|העמדות|הדברים|הנאמר|האמור|המאמר|הטור) .{0,40}?(?:הן של|הם של|על דעת|את דעת|דעתו של|דעתה של|"
    "את עמדת) .{0,12}?(?:הכותב|הכותבת|הכותבים|המחבר|כותב)",
    begin=_LABEL,
)
_OPINION_AT_THE_END = _any(
    "تعبر(?: فقط)? عن (?:رأي|آراء|وجهة نظر)", "يعبر(?: فقط)? عن (?:رأي|آراء|وجهة نظر)",
    "لا (?:تعبر|يعبر) بالضرورة",
    "(?:تمثل|يمثل) (?:فقط )?رأي", "رأي كاتب", "رأي الكاتب", "رأي ?ل(?:صاحب|كاتب)", "الرأي المنشور",
    "الآراء الواردة في", "مقال رأي",
    "لزوما (?:بیانگر|بازتاب|نظر|دیدگاه)", "الزاما (?:بیانگر|بازتاب)", "نظر شخصی نویسنده",
    "(?:نظر|دیدگاه) نویسنده",
    "مصنف کی (?:ذاتی )?رائے", "متفق ہونا ضروری", "ادارے کی پالیسی",
    "הדעות המובעות", "דעת הכותב", "דעתו של הכותב", "דעתה של הכותבת", "(?:דעתו|דעתה) האישית",
    r"(?:views|opinions?) expressed (?:here|in this|by the author|are)", "views of the author",
    "author's own", "(?:do|does) not necessarily reflect", "not necessarily those of",
)  # fmt: skip
_SOURCE = r"(?:المصدر|المصادر|sources?|منبع|ماخذ|مآخذ|מקור|بشکریہ)\s*:\s*"
_AGENCIES = (
    "وكالات", "وكالة", "رويترز", "فرانس برس", "أسوشيتد برس", "الأناضول", "سبوتنيك", "نوفوستي", "تاس",
    "شينخوا",
    "خبرگزاری", "ایسنا", "ایرنا", "تسنیم", "رویترز", "ایجنسی", "ایجنسیاں", "סוכנויות", "סוכנות", "רויטרס",
    "agency", "agencies", "wires?", "newswire", "reuters", "afp", "ap", "associated press", "dpa", "anadolu",
    "tass", "xinhua", "rt", "upi", "efe", "ansa",
)  # fmt: skip
_AGENCY_ITSELF = _any(
    _SOURCE + r"(?:[^.:]{0,40}\W)?(?:" + "|".join(_AGENCIES) + r")(?:\W[^.:]{0,40})?\W*$", begin=r"\W*"
)
_AGENCY_AT_THE_END = _any(
    _SOURCE, "نقلا عن وكالة", "به نقل از خبرگزاری", "بشکریہ",
    "this (?:story|article) was originally published", "reporting by",
    begin=r"\W*",
)  # fmt: skip
_QUOTED = frozenset('"“„«‹״')
_SAID = _any(
    r"\b(?:said|says|told|argued|writes|wrote|added|reads)\b",
    r"\bو?(?:قال|قالت|قالوا|يقول|تقول|أضاف|أضافت|أكد|أكدت|كتب|كتبت)\b",
    r"\b(?:گفت|گفته|می ?گوید|نوشت|افزود)\b",
    r"\b(?:کہا|کہنا|بتایا|لکھا)\b",
    r"\b(?:אמר|אמרה|לדברי|כתב|כתבה|טען|טענה)\b",
)


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
    return "opinion" if found and not _QUOTED & set(folded[: found.start() + 1]) else ""


def notices(blocks: Sequence[Block]) -> dict[int, Kind]:
    """Find the notices among an article's blocks: their places, and their kinds."""
    body = range(_words_of_readers(blocks))
    running = [index for index in body if _is_running(blocks[index])]
    near_the_end = body[running[-_LATEST] if len(running) >= _LATEST else 0 :]
    found: dict[int, Kind] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.inside:
            kind = notice_kind(block.text, at_the_end=index in near_the_end)
            if kind:
                found[index] = kind
    return found


def _words_of_readers(blocks: Sequence[Block]) -> int:
    """Find where the words of readers begin; at the end, where there are none."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph | Heading) or len(block.text) > _LONGEST_OVER:
            continue
        if _COMMENTS.fullmatch(fold(block.text).strip("0123456789():. ")):
            return index
    return len(blocks)


def _is_running(block: Block) -> bool:
    """Whether a block is part of the text: what has no end is a headline, a link, a button."""
    if not isinstance(block, Paragraph) or block.style != "text":
        return False
    return len(block.text) > _HEADLINE or _ENDS.search(block.text) is not None
