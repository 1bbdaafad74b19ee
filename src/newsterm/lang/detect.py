"""Which language a text is in, from its letters."""

import re

# Letters that only one of the languages in Arabic script uses, in the order in which they decide.
_LETTERS = (
    ("ckb", re.compile("[ەڕۆێڵ]")),
    ("ps", re.compile("[ټډړږښڼځڅې]")),
    ("ur", re.compile("[ٹڈڑےںھہ]")),
    ("sd", re.compile("[ٻٺٿڄڃڇڍڌڙڦڳڱ]")),
    ("fa", re.compile("[پچژگی]|ک")),
)
_SCRIPTS = (
    ("ar", re.compile("[\u0621-\u064a\u066e-\u06d3]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("en", re.compile("[A-Za-z]")),
)
_NOT_LATIN = frozenset({"ar", "fa", "ur", "he", "ps", "ru", "el", "ja", "ko", "zh", "hi"})


def detect(text: str, declared: str = "") -> str:
    """Guess a text's language (primary subtag) where its source does not say it; empty where nothing tells.

    A declared language is believed as long as its script occurs in the text. Latin letters alone say only
    `en`, which here means "a left-to-right language that nobody named".
    """
    sample = text[:2000]
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    script = max(counts, key=lambda code: counts[code])
    primary = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not counts[script]:
        return primary
    if script == "ar":
        guess = "ar"
        for code, pattern in _LETTERS:
            # One foreign name does not make a text foreign: a language's own letters stand in every sentence.
            if len(pattern.findall(sample)) * 40 >= counts["ar"]:
                guess = code
                break
        return primary if primary in {"ar", "fa", "ur", "ps", "sd", "ckb", "ug", "pnb", "ms"} else guess
    if script == "en":
        return primary if primary and primary not in _NOT_LATIN else "en"
    if script == "he":
        return primary if primary in {"he", "yi"} else "he"
    return script if primary != script else primary
