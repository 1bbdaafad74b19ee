"""Which language a text is in, from its letters."""

import re

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
_NOT_LATIN = frozenset({"ar", "fa", "ur", "he", "ps", "ru", "el", "ja", "ko", "zh", "hi"})


def detect(text: str, declared: str = "") -> str:
    """Guess a text's language (primary subtag) where its source does not say it; empty where nothing tells.

    A declared language is believed as long as its script occurs in the text. Latin letters alone say only
    `en`, which here means "a left-to-right language that nobody named".
    """
    sample = text[:2000]
    counts = {code: len(re.findall(letters, sample)) for code, letters in _SCRIPTS}
    script = max(counts, key=lambda code: counts[code])
    primary = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not counts[script]:
        return primary
    if script == "ar":
        guess = "ar"
        for code, letters in _LETTERS:
            # One foreign name does not make a text foreign: a language's own letters stand in every sentence.
            if len(re.findall(letters, sample)) * 40 >= counts["ar"]:
                guess = code
                break
        return primary if primary in {"ar", "fa", "ur", "ps", "sd", "ckb", "ug", "pnb", "ms"} else guess
    if script == "en":
        return primary if primary and primary not in _NOT_LATIN else "en"
    if script == "he":
        return primary if primary in {"he", "yi"} else "he"
    return script if primary != script else primary
