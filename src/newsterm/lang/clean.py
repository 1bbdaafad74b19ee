"""What may ever be drawn, stored or sent: text without controls, in one normal form."""

import re
import unicodedata

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u202a-\u202e"  # embeddings and overrides: they reach beyond their own text
    "\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e001f]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_PRESENTATION = re.compile("[\ufb20-\ufb28\ufb4f-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")
# One look for all that is not left as it is: most texts have none of it. As UTF-8, because looking at bytes
# takes a tenth of the time where letters are not Latin; what follows looks again.
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n")
_C1 = re.compile(b"\xc2[\x80-\x9f]")
_FORMATS = re.compile(b"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xaf])")
# Presentation forms, marks of byte order and of interlinear notes, and some neighbours; but neither what
# makes emoji colourful (U+FE0F), nor a wide comma of Chinese, nor U+FFFD.
_FORMS = re.compile(b"\xef(?:[\xac-\xb7\xba\xbb]|\xb9[\xb0-\xbf]|\xbf[\xb9-\xbb\xbe\xbf])")


def clean(text: str) -> str:
    """Drop what a terminal or a neighbour's text could suffer from; what is left is logical, NFC, safe.

    Dropped: C0 but tab and newline, DEL, C1, embeddings and overrides (U+202A–E), lone surrogates, BOMs,
    interlinear and deprecated format controls. Isolates (U+2066–9) that do not pair are dropped, those that
    do are kept, as are ZWNJ, ZWJ, LRM, RLM and ALM, which Persian and emoji need. Every kind of line break
    becomes a newline. Presentation forms (U+FB50–FDFF, U+FE70–FEFC) become the letters that they show, so
    that a search finds them and bidi joins them anew; the word ligatures U+FDFA–FDFD, symbols, stay.
    """
    if not _odd(text):
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = _BREAKS.sub("\n", text)
    text = _UNSAFE.sub("", text)
    if _PRESENTATION.search(text):
        text = _PRESENTATION.sub(_letters, text)
    if _ISOLATES.search(text):
        text = balanced(text)
    return unicodedata.normalize("NFC", text)


def _odd(text: str) -> bool:
    """Whether a text may have something in it that is not left as it is."""
    if text.isascii() and text.isprintable():
        return False
    try:
        return not is_sound(text.encode())
    except UnicodeEncodeError:
        return True  # a lone surrogate


def is_sound(encoded: bytes) -> bool:
    """Whether a text in UTF-8, and every part of it, is left as it is, but for its normal form."""
    # One byte, as a number, is looked for much sooner than a stretch of one.
    return not (
        len(encoded.translate(None, _CONTROLS)) != len(encoded)
        or (0xC2 in encoded and _C1.search(encoded) is not None)
        or (0xE2 in encoded and _FORMATS.search(encoded) is not None)
        or (0xEF in encoded and _FORMS.search(encoded) is not None)
        or (0xF3 in encoded and b"\xf3\xa0\x80" in encoded)
    )


def line(text: str) -> str:
    """Clean text as one line: every stretch of white space is one space, none at the ends."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    # `split` takes every kind of space for one; the controls that it takes for spaces too are gone by now.
    return " ".join(clean(text).split())


def balanced(text: str) -> str:
    """Drop the isolate controls that have no partner in their paragraph (UAX #9 BD9)."""
    open_at: list[int] = []
    lost: set[int] = set()
    for match in re.finditer("[\u2066-\u2069\n]", text):
        char = match[0]
        if char == "\n":
            lost.update(open_at)
            open_at.clear()
        elif char != "\u2069":
            open_at.append(match.start())
        elif open_at:
            open_at.pop()
        else:
            lost.add(match.start())
    lost.update(open_at)
    if not lost:
        return text
    return "".join(char for index, char in enumerate(text) if index not in lost)


def _letters(match: re.Match[str]) -> str:
    # An isolated mark decomposes to a space and the mark (U+FE70); the space is not in the text.
    return unicodedata.normalize("NFKC", match[0]).strip(" ") or match[0]
