"""Tell what an entry says of itself: that it is somebody's opinion, paid for, live, updated, an agency's."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Protocol

from newsterm.lang.labels import has_dateline, is_agency, is_signed, of_address, of_category, of_title
from newsterm.lang.notices import Kind

_WITHIN = 320
"""Characters of a text's end in which a notice is looked for: all of it would cost too much."""
_LATEST = 3
"""How many of the last paragraphs may be a notice for less (as in `page/notices`)."""
_ENDS = re.compile(r"</?(?:p|div|br|li|h\d|section|article|footer|aside|td|figcaption|hr)\b[^>]*>|\n\s*\n")
_TAG = re.compile(r"<[^>]*>")
_APPENDED = "appeared first on"
"""What WordPress writes below every article, with an address that is longer than a notice."""

# What one of each is in: first what few texts have, then what a notice has beside it. Most are told by this.
_Signs = tuple[tuple[str, tuple[str, ...]], ...]
_ANY = ("",)
_LATIN: _Signs = (
    ("iews ", ("uthor", "riter", "ecessarily", "ontributor", "olumnist")),
    ("pinion", ("uthor", "riter", "ecessarily", "xpressed", "columnist")),
    ("ponsored", _ANY),
    ("aid partnership", _ANY),
    ("aid for by", _ANY),
    ("paid ", ("paid post", "paid content", "paid advert")),
    ("pdated", ("his article", "his story", "his post", "his report", "his piece", "his page")),
    ("ource", ("ource:", "ources:")),
)
_OPINION = ("كاتب", "كتّاب", "كتاب", "ضرورة", "صاحب", "أصحاب", "مؤلف", "صحيفة", "الموقع")
_ARABIC: _Signs = (
    ("رأي", _OPINION),
    ("آراء", _OPINION),
    (" نظر", _OPINION),
    ("لضرورة", _ANY),
    ("محتو", ("مدعوم", "ممول", "مموّل", "مدفوع", "علان", "برعاية", "دعائي", "ترويجي")),
    ("علانية", _ANY),
    ("إعلان ", ("مدفوع", "ممول")),
    ("برعاية", _ANY),
    ("تحديث", ("الخبر", "المقال", "التقرير", "هذا", "هذه")),
    ("المصدر", _ANY),
)
_PERSIAN: _Signs = (
    ("نویسنده", ("نظر", "دیدگاه", "آرا", "مسئولیت")),
    ("لزوم", ("نیست", "نمی")),
    ("الزام", ("نیست", "نمی")),
    ("انتشار این", ("معنا", "معنی")),
    ("حمایت مالی", ("این ",)),
    ("رپورتاژ", _ANY),
    ("تبلیغاتی", _ANY),
    ("آگهی", _ANY),
    ("روزرسانی", _ANY),
    ("تکمیل", ("خبر", "گزارش", "مطلب")),
    ("منبع", _ANY),
)
_URDU: _Signs = (
    ("متفق", _ANY),
    ("ذاتی", ("رائے", "خیالات", "آرا")),
    ("ضروری نہیں", _ANY),
    ("پالیسی نہیں", _ANY),
    ("بامعاوضہ", _ANY),
    ("تشہیری", _ANY),
    ("اشتہار", _ANY),
    ("سپانسر", _ANY),
    ("اپ ڈیٹ", _ANY),
    ("بشکریہ", _ANY),
    ("ماخذ", _ANY),
)
_HEBREW: _Signs = (
    ("דעת", ("כותב", "המחבר", "אישית")),
    ("הדעות", ("כותב", "המחבר")),
    ("העמדות", ("כותב", "המחבר")),
    ("עמדת", ("המערכת", "העיתון", "האתר")),
    ("ממומן", _ANY),
    ("ממומנ", _ANY),
    ("שיווקי", _ANY),
    ("פרסומי", _ANY),
    ("בחסות", _ANY),
    ("עודכנ", _ANY),
    ("מקור:", _ANY),
)


class Told(Protocol):
    """What is known of an entry, come in or kept."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def author(self) -> str: ...  # noqa: D102
    @property
    def categories(self) -> Sequence[str]: ...  # noqa: D102


def noticed(entry: Told, html: str) -> frozenset[Kind]:
    """Tell what an entry says of itself, in its title, address, author, categories or text (HTML)."""
    found = {of_title(entry.title), of_address(entry.url), *map(of_category, entry.categories)}
    if entry.author and is_agency(entry.author):
        found.add("agency")
    found |= noticed_in(html)
    found.discard(None)
    return frozenset(found) if found else _NOTHING  # type: ignore[arg-type]  # None is gone


_NOTHING: frozenset[Kind] = frozenset()
_AGENCY: frozenset[Kind] = frozenset({"agency"})


def noticed_in(html: str) -> frozenset[Kind]:
    """Tell what a text says of itself."""
    dated = has_dateline(html) or is_signed(html)
    text = html if len(html) <= _WITHIN else _end_of(html)
    if not _may_say(text):
        return _AGENCY if dated else _NOTHING
    found = _sentences(text, whole=text is html)
    return frozenset(found | _AGENCY if dated else found)


def _end_of(html: str) -> str:
    end = html[-_WITHIN:]
    if _APPENDED not in end:
        return end
    at = html.rfind("<p", 0, html.rfind(_APPENDED))
    return html[max(0, at - _WITHIN) : at] if at > 0 else end


def _may_say(text: str) -> bool:
    for sign, others in _signs(text):
        if sign in text and (others is _ANY or any(beside in text for beside in others)):
            return True
    return False


def _signs(text: str) -> _Signs:
    """Choose what to look for: a letter is found at once."""
    if text.isascii():
        return _LATIN
    if "ا" in text:
        return _URDU if "ہ" in text or "ے" in text else _PERSIAN if "ی" in text else _ARABIC
    return _HEBREW if "ו" in text or "ה" in text else _LATIN


def _sentences(text: str, *, whole: bool) -> set[Kind]:
    from newsterm.lang.sentences import last_kind, notice_kind  # noqa: PLC0415 (few texts look like one)

    pieces = [unescape(_TAG.sub("", piece)).strip() for piece in _ENDS.split(text)]
    ends = [piece for piece in pieces if piece][-1:]
    # The first of an end is no whole one.
    paragraphs = [piece for piece in pieces[0 if whole else 1 :] if piece]
    late = len(paragraphs) - _LATEST
    found: set[Kind] = set()
    for place, paragraph in enumerate(paragraphs):
        kind = notice_kind(paragraph, at_the_end=place >= late)
        # "Source: the port" names no agency.
        if kind and (kind != "agency" or notice_kind(paragraph, at_the_end=False)):
            found.add(kind)
    if not found:  # as the last sentence of one that tells something else
        found |= {kind for kind in map(last_kind, ends) if kind}
    return found
