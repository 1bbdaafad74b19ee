"""Recognise the sentence that says whose opinion an article is, or which agency wrote it."""

import re
from typing import Literal

from newsterm.lang import fold

_LONGEST = 320
"""Characters; a longer paragraph is part of the article."""

_OPINION = (
    "تعبر فقط عن رأي", "لا تعبر بالضرورة عن", "لا يعبر بالضرورة عن", "يعبر عن رأي الكاتب",
    "تعبر عن رأي الكاتب", "تعبر عن آراء كتابها", "الآراء الواردة في", "عن رأي الصحيفة أو الكاتب",
    "لزوما بیانگر", "لزوماً نظر", "نظر شخصی نویسنده", "دیدگاه نویسنده", "الزاما بازتاب",
    "مصنف کی ذاتی رائے", "مصنف کی رائے", "ادارے کا متفق ہونا ضروری", "ادارے کی پالیسی",
    "הדעות המובעות", "דעת הכותב", "דעתו של הכותב", "על דעת הכותב בלבד",
    "opinions expressed", "views expressed", "opinion expressed", "views of the author", "author's own",
    "do not necessarily reflect", "does not necessarily reflect", "not necessarily those of",
)  # fmt: skip
_AGENCY = (
    "المصدر:", "نقلا عن وكالة", "المصدر: وكالات", "منبع:", "به نقل از خبرگزاری", "بشکریہ", "ماخذ:", "מקור:",
    "source:", "this story was originally published", "this article was originally published", "reporting by",
)  # fmt: skip


def _pattern(phrases: tuple[str, ...], begin: str = "") -> re.Pattern[str]:
    return re.compile(begin + "(?:" + "|".join(re.escape(fold(phrase)) for phrase in phrases) + ")")


_SAYS_OPINION = _pattern(_OPINION)
_SAYS_AGENCY = _pattern(_AGENCY, r"\W*")


def notice_kind(text: str) -> Literal["opinion", "agency", ""]:
    """Tell what kind of notice a paragraph is; empty: none."""
    if len(text) > _LONGEST:
        return ""
    folded = fold(text).replace("’", "'")
    if _SAYS_OPINION.search(folded):
        return "opinion"
    return "agency" if _SAYS_AGENCY.match(folded) else ""
