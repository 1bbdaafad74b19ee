"""Which way a text runs."""

import re
import unicodedata

RTL_LANGUAGES = frozenset({
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ku-arab", "ms-arab", "pnb", "ps", "sd", "skr",
    "syr", "ug", "ur", "uz-arab", "yi",
})  # fmt: skip

# Every block of right-to-left letters (classes R and AL): Hebrew … Arabic Extended-A, presentation forms, and
# the ranges of the supplementary plane that Unicode reserves for right to left.
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def is_rtl_language(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left."""
    tag = language.strip().lower().replace("_", "-")
    return tag in RTL_LANGUAGES or tag.partition("-")[0] in RTL_LANGUAGES


def has_rtl(text: str) -> bool:
    """Whether a text has at least one strong right-to-left letter."""
    return any(unicodedata.bidirectional(match[0]) in {"R", "AL"} for match in _RTL.finditer(text))


def first_strong(text: str) -> str:
    """`rtl`, `ltr`, or empty where no letter is strong; what is in isolates does not count (UAX #9 P2)."""
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return ""


def base_direction(text: str, *, declared: str = "", language: str = "") -> str:
    """`rtl` or `ltr`: the base direction of one paragraph.

    What the HTML or the reader's own setting declares; else right to left where the language is written so
    and the text has a letter of it (a headline that begins `iPhone 17` is still Arabic); else the first
    strong letter (UAX #9 P2–P3); else the language's own direction.
    """
    if declared in {"rtl", "ltr"}:
        return declared
    rtl = is_rtl_language(language)
    if rtl and has_rtl(text):
        return "rtl"
    return first_strong(text) or ("rtl" if rtl else "ltr")
