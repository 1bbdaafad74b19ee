"""Find the word inside a word: `قدس` in `وبالقدس`, `شرکت` in `شرکت‌ها`, `ממשלה` in `בממשלות`.

Light on purpose: what it takes for one word should be one to a reader. The script decides, for the language
of a question is not known; all is folded (lang/fold): ة is ه, ى ی ے are ي, ک is ك.
"""

import re
from functools import lru_cache

from newsterm.query.kept import (
    LITTLE,
    NAMES,
    OF_GOD,
    OF_HEBREW,
    OF_LAM,
    OWN_ARTICLE,
    OWN_LETTER,
    WHOLE,
)

_ARABIC = re.compile("[ء-يٱ-ۿ]+")
_PERSIAN = re.compile("[پچژگٹڈڑ]")
"""What no Arabic word has: it takes no Arabic clitics."""
_HEBREW = re.compile("[א-ת]+")
_LATIN = re.compile("[a-z]{4,}")
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)")
_FINAL = str.maketrans("כמנפצ", "ךםןףץ")
"""How Hebrew writes these at the end."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Take a folded word's clitics and its commonest endings off; itself where there are none, or in doubt.

    `والاضطرابات` is `اضطرابه`: what ends in ات is as if it ended in ة.
    """
    if word in OF_GOD:
        return "الله"
    if word in WHOLE or len(word) < 4:
        return word
    first = word[0]
    if first <= "z":
        return _english(word) if word[-1] == "s" and _LATIN.fullmatch(word) else word
    if "א" <= first <= "ת":
        return _hebrew(word)
    if "ء" <= first <= "ۿ" and _ARABIC.fullmatch(word):
        return _ending(_bare(word))
    return word


@lru_cache(maxsize=1024)
def asked(word: str) -> frozenset[str]:
    """List the folded words that are looked for, beside the word itself, where a folded word is asked for.

    Who asks writes no و or ב before a word, but often an article: `بعيد` asks for no `عيد`.
    """
    if len(word) < 3 or word in WHOLE:
        return frozenset({word})
    found = {word}
    if word[0] <= "z":
        found.add(stem(word))
    elif _HEBREW.fullmatch(word):
        bare = word[1:] if word[0] == "ה" and len(word) > 3 and not word.startswith(OF_HEBREW) else word
        found |= {bare, _hebrew_ending(bare)}
    elif _ARABIC.fullmatch(word):
        bare = _without_article(word)
        found |= {bare, _ending(bare)}
        if len(bare) == 3 and bare[-1] == "ه":  # خطه, which is too short for its endings to be taken off
            found |= {bare[:-1] + own for own in ("ته", "تها", "تهم", "تنا")}
        # اضطرابات may be of اضطراب as well as of اضطرابه, شركتها of شركت; only a dictionary knows which.
        if (long := bare.removesuffix("ي"))[-2:] in {"ات", "ها"} and len(long) > 4 and bare not in WHOLE:
            found.add(long[:-2])
    if word.endswith("es") and stem(word) != word:
        found.add(word[:-1])  # movies are of movie
    return frozenset(found)


def _ending(word: str) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each ending
    """Take off the commonest endings of Arabic, Persian and Urdu, and leave what stands before the word."""
    if word in WHOLE or len(word) < 4:
        return word
    if word.endswith("ات"):
        return _nisba(word[:-2] + "ه")
    if len(word) < 5:
        return word
    if word[-1] == "ں":
        return word[:-2] if word[-2] in "اوي" else word
    if word.endswith("ترين") and len(word) > 6:
        return word[:-4]
    if word.endswith("تر") and _PERSIAN.search(word):
        return word[:-2]
    for plural in ("هايشان", "هايي", "هايش", "هاي"):
        if word.endswith(plural) and len(word) > len(plural) + 2:
            return word[: -len(plural)]
    for own in ("تهما", "تها", "تهم", "تنا", "ته", "تين", "تان"):
        if word.endswith(own) and len(word) > len(own) + 2:
            return _nisba(word[: -len(own)] + "ه")
    for plural in ("ون", "ين", "ان"):
        if word.endswith(plural) and len(word) > 5:
            return word[:-2]
    for own in ("هما", "ها", "هم", "نا"):
        if word.endswith(own) and len(word) > len(own) + 2 + (own != "ها"):
            return word[: -len(own)]
    return _nisba(word)


def _nisba(word: str) -> str:
    """See سياسي in سياسيه; but not قضي in قضيه."""
    return word[:-1] if len(word) > 5 and word.endswith("يه") else word


def _without_article(word: str) -> str:
    """Take off ال, and what Arabic writes together with it."""
    if word in WHOLE or word.startswith(OWN_ARTICLE) or _PERSIAN.search(word):
        return word
    if word[0] in "وفبل" and word.startswith(OWN_ARTICLE, 1):
        return word[1:]
    if article := _ARTICLE.match(word):
        rest = word[article.end() :]
        # للبنك is of بنك, though it looks like لبن.
        if article[0].endswith("لل") and ("ل" + rest).startswith(OF_LAM) and not rest.startswith("بنك"):
            return "ل" + rest
        if len(rest) > 2 or rest in LITTLE:
            return rest
    return word


def _bare(word: str) -> str:
    """Take off what Arabic writes together with the next word: و ف ب ك ل, س of the future, the article."""
    bare = _without_article(word)
    if bare != word or word in WHOLE or _PERSIAN.search(word) or word.startswith(OWN_ARTICLE):
        return bare
    first, rest = word[0], word[1:]
    if rest in NAMES and first in "وفبكل":
        return rest
    if len(rest) < 3 or first not in OWN_LETTER or _has_its_own(word, OWN_LETTER[first]):
        return word
    match first:
        case "و":
            return _bare(rest) if rest[0] in "بلس" and len(rest) > 3 else rest
        case "س":
            return rest if rest[0] in "يتن" and len(rest) > 3 else word
        case _:
            return rest


def _has_its_own(word: str, kept: frozenset[str]) -> bool:
    """Whether a word is one of these, or goes on from it; of the short ones only by one letter."""
    return any(word[:size] in kept for size in range(4 if len(word) > 4 else 3, len(word) + 1))


def _hebrew(word: str) -> str:
    """Take off ו ה ב ל, and מ ש where ה follows; then ים, ות and the ת of the construct."""
    if not _HEBREW.fullmatch(word):
        return word
    return _hebrew_ending(_bare_hebrew(word))


def _hebrew_ending(word: str) -> str:
    if word in WHOLE or len(word) < 4:
        return word
    if word[-1] == "ת":
        return word[:-2] + "ה" if word[-2] == "ו" and len(word) > 4 else word[:-1] + "ה"
    return word[:-3] + word[-3].translate(_FINAL) if word.endswith("ים") and len(word) > 4 else word


def _bare_hebrew(word: str) -> str:
    if word in WHOLE or word.startswith(OF_HEBREW):
        return word
    if word[0] == "ו" and len(word) > 4:
        return _bare_hebrew(word[1:])
    for start in ("כשה", "שה", "מה"):
        if word.startswith(start) and len(word) > len(start) + 3:
            return word[len(start) :]
    if word[0] in "משכ" and word.startswith(("ישראל", "ירושלים"), 1):
        return word[1:]
    if word[0] == "ה" or (word[0] in "בל" and len(word) > 3):
        return word[1:].replace("וו", "ו", 1) if word.startswith("וו", 1) else word[1:]
    return word


def _english(word: str) -> str:
    """Take the plural off, as a headline writes it."""
    if word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "buses", "nuses", "puses", "ruses")) or (
        word.endswith("oes") and len(word) > 5
    ):
        return word[:-2]
    return word[:-1]
