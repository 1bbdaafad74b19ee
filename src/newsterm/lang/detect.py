"""Which language a text is in, from its letters."""

import re
import string
from functools import cache

# Regular expressions, but compiled when a text is first looked at: most commands never do.
# Letters that only one of the languages in Arabic script uses, in the order in which they decide.
_LETTERS = (
    ("ckb", "[ەڕۆێڵ]"),
    ("ps", "[ټډړږښڼځڅې]"),
    ("ur", "[ٹڈڑےںھہ]"),
    ("sd", "[ٻٺٿڄڃڇڍڌڙڦڳڱ]"),
    ("fa", "[پچژگی]|ک"),
)
_SCRIPTS = (
    ("ar", "[\u0621-\u064a\u066e-\u06d3]"),
    ("he", "[\u05d0-\u05ea]"),
    ("ru", "[\u0400-\u04ff]"),
    ("el", "[\u0370-\u03ff]"),
    ("ja", "[\u3040-\u30ff]"),
    ("ko", "[\uac00-\ud7a3]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("hi", "[\u0900-\u097f]"),
    ("en", "[A-Za-z]"),
)
_ARABIC = frozenset({"ar", "fa", "ur", "ps", "sd", "ckb", "ug", "pnb", "ms"})
_NOT_LATIN = frozenset({"ar", "fa", "ur", "he", "ps", "ru", "el", "ja", "ko", "zh", "hi"})
_LATIN = string.ascii_letters.encode()
_compiled = cache(re.compile)


def _count(letters: str, sample: str) -> int:
    """Count letters, a word of them at a time."""
    return sum(map(len, _compiled(f"{letters}+").findall(sample)))


def _counts(sample: str) -> dict[str, int]:
    """Count the letters of each script; of one alone, where nothing else can have more."""
    encoded = sample.encode("utf-8", "replace")
    latin = len(encoded) - len(encoded.translate(None, _LATIN))
    if latin * 3 > len(sample) * 2 or sample.isascii():
        return {"en": latin}
    arabic = _count(_SCRIPTS[0][1], sample)
    if arabic * 2 > len(sample):
        return {"ar": arabic}
    counts = {code: _count(letters, sample) for code, letters in _SCRIPTS[1:-1]}
    # Names in Latin letters stand in texts of every script, and of no other script in a Latin one.
    return {"ar": arabic, **counts, "en": latin // 2}


def detect(text: str, declared: str = "") -> str:
    """Guess a text's language (primary subtag) where its source does not say it; empty where nothing tells.

    A declared language is believed as long as its script occurs in the text. Latin letters alone say only
    `en`, which here means "a left-to-right language that nobody named".
    """
    sample = text[:2000]
    counts = _counts(sample)
    script = max(counts, key=lambda code: counts[code])
    primary = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not counts[script]:
        return primary
    if script == "ar":
        if primary in _ARABIC:
            return primary
        guess = "ar"
        for code, letters in _LETTERS:
            # One foreign name does not make a text foreign: a language's own letters stand in every sentence.
            if len(_compiled(letters).findall(sample)) * 40 >= counts["ar"]:
                guess = code
                break
        return guess
    if script == "en":
        return primary if primary and primary not in _NOT_LATIN else "en"
    if script == "he":
        return primary if primary in {"he", "yi"} else "he"
    return script if primary != script else primary
