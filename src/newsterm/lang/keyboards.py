"""Which Latin letter is on the key of another keyboard's letter."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
# What the same keys write on the keyboards of our readers (XKB symbols ara(basic), ir(pes), il(basic)).
_KEYBOARDS = {
    "ar": "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\0ىةوزظذ",
    "fa": "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\0",
    "he": "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.;",
    "ur": "قوعرتےءیہپ][اسدفگحجکل؛'زشچطبنم،۔/`",
}

# What they write with shift where it is no letter (XKB ara(basic)); where it is ASCII, it means itself.
_CAPITALS = {
    "\u064e": "Q", "\u064b": "W", "\u064f": "E", "\u064c": "R", "\ufef9": "T", "\u0625": "Y", "\u0650": "A",
    "\u064d": "S", "\ufef7": "G", "\u0623": "H", "\u0640": "J", "\u0652": "X", "\ufef5": "B", "\u0622": "N",
    "\ufefb": "b",
}  # fmt: skip


def latin(char: str, language: str) -> str:
    """Give the Latin letter on the key that writes this one, first of all in this language; else itself."""
    if len(char) != 1 or char.isascii():
        return char
    if char == "؟":
        return "?"
    if char.isdecimal():
        return str(int(char))
    if char in _CAPITALS:
        return _CAPITALS[char]
    order = [language, *_KEYBOARDS] if language in _KEYBOARDS else list(_KEYBOARDS)
    for keyboard in order:
        place = _KEYBOARDS[keyboard].find(char)
        if place >= 0:
            return _LATIN[place]
    return char
