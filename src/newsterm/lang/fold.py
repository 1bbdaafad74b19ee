"""One spelling for search: alef, ya, tashkeel, digits, case."""

import unicodedata

# What Unicode keeps apart and a reader does not. Hamza on its seat and madda fall by decomposition (NFKD).
_SAME = str.maketrans({
    "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ے": "ي", "ې": "ي", "ێ": "ي", "ۍ": "ي",
    "ک": "ك", "ڪ": "ك",
    "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه",
    "ـ": None,
})  # fmt: skip


class _Table(dict[int, str]):
    """Code point → its folded spelling, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        spelled = unicodedata.normalize("NFKD", chr(code)).casefold()
        folded = "".join(
            str(digit) if (digit := unicodedata.decimal(char, -1)) >= 0 else char
            for char in unicodedata.normalize("NFKD", spelled)
            if not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
        ).translate(_SAME)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """Spell a text as every spelling of it is spelled: `أَعْلَنَتْ` and `اعلنت` become one, as do `É` and `e`.

    Harakat, niqqud, accents, tatweel and format controls (ZWNJ among them) go; alef, ya, kaf and ha have one
    form; digits of every script are ASCII; case is folded. Idempotent. Punctuation and spaces stay.
    """
    return text.translate(_TABLE)
