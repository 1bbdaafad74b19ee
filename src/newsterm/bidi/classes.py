"""Bidi classes as single letters, and the pairs that mirror (mostly by way of `unicodedata`)."""

import unicodedata

# One character per class, so that an isolating run sequence is a string and a rule for it is a `re.sub`.
L, R, AL, EN, ES, ET, AN, CS, NSM, BN = "L", "R", "A", "E", "-", "%", "N", ",", "m", "b"
B, S, WS, ON = "B", "S", "w", "o"
LRE, LRO, RLE, RLO, PDF = "1", "2", "3", "4", "5"
LRI, RLI, FSI, PDI = "6", "7", "8", "9"

_LETTER = {
    "L": L, "R": R, "AL": AL, "EN": EN, "ES": ES, "ET": ET, "AN": AN, "CS": CS, "NSM": NSM, "BN": BN,
    "B": B, "S": S, "WS": WS, "ON": ON, "LRE": LRE, "LRO": LRO, "RLE": RLE, "RLO": RLO, "PDF": PDF,
    "LRI": LRI, "RLI": RLI, "FSI": FSI, "PDI": PDI,
}  # fmt: skip

# What a code point counts as that Python does not know (DerivedBidiClass.txt, @missing lines), after the
# marks of Arabic that are newer than Python 3.11.
_UNASSIGNED = (
    (0x0897, 0x0897, NSM), (0x10EFA, 0x10EFF, NSM), (0x2065, 0x2065, BN), (0xFFF0, 0xFFF8, BN),
    (0x0590, 0x05FF, R), (0x0600, 0x07BF, AL), (0x07C0, 0x085F, R), (0x0860, 0x08FF, AL),
    (0x20A0, 0x20CF, ET), (0xFB1D, 0xFB4F, R), (0xFB50, 0xFDCF, AL), (0xFDD0, 0xFDEF, BN),
    (0xFDF0, 0xFDFF, AL), (0xFE70, 0xFEFF, AL),
    (0x10800, 0x10CFF, R), (0x10D00, 0x10D3F, AL), (0x10D40, 0x10EBF, R), (0x10EC0, 0x10EFF, AL),
    (0x10F00, 0x10F2F, R), (0x10F30, 0x10F6F, AL), (0x10F70, 0x10FFF, R), (0x1E800, 0x1EC6F, R),
    (0x1EC70, 0x1ECBF, AL), (0x1ECC0, 0x1ECFF, R), (0x1ED00, 0x1ED4F, AL), (0x1ED50, 0x1EDFF, R),
    (0x1EE00, 0x1EEFF, AL), (0x1EF00, 0x1EFFF, R), (0xE0000, 0xE0FFF, BN),
)  # fmt: skip


class _Classes(dict[int, str]):
    """Code point → letter of its class, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        known = unicodedata.bidirectional(chr(code))
        letter = _LETTER[known] if known else _unassigned(code)
        self[code] = letter
        return letter


def _unassigned(code: int) -> str:
    if code & 0xFFFE == 0xFFFE:
        return BN
    return next((letter for first, last, letter in _UNASSIGNED if first <= code <= last), L)


_CLASSES = _Classes()


def classes(text: str) -> str:
    """Spell a text's bidi classes, one letter for each character."""
    return text.translate(_CLASSES)


# BidiMirroring.txt 15.0: pairs of characters, each the mirror image of the other.
_PAIRS = (
    "()<>[]{}«»༺༻༼༽᚛᚜‹›⁅⁆⁽⁾₍₎∈∋∉∌∊∍∕⧵∟⯾∠⦣∡⦛∢⦠∤⫮∼∽≃⋍≅≌≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇"
    "⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣⊫⫥⊰⊱⊲⊳⊴⊵⊶⊷⊸⟜⋉⋊⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵"
    "⟃⟄⟅⟆⟈⟉⟋⟍⟕⟖⟝⟞⟢⟣⟤⟥⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦎⦏⦑⦒⦓⦔⦕⦖⦗⦘⦤⦥⦨⦩⦪⦫⦬⦭⦮⦯⧀⧁⧄⧅⧏⧐⧑⧒⧔⧕⧘⧙⧚⧛⧨⧩⧸⧹⧼⧽⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩻⩼⩽⩾⩿⪀⪁⪂"
    "⪃⪄⪅⪆⪇⪈⪉⪊⪋⪌⪍⪎⪏⪐⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪝⪞⪟⪠⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭⪯⪰⪱⪲⪳⪴⪵⪶⪷⪸⪹⪺⪻⪼⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫇⫈⫉⫊⫋⫌⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡⸢⸣⸤⸥⸦⸧⸨⸩"
    "⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞﹤﹥（）＜＞［］｛｝｟｠｢｣"
)
MIRROR = {_PAIRS[i]: _PAIRS[i ^ 1] for i in range(len(_PAIRS))}

# BidiBrackets.txt 15.0: of the mirrored pairs those that open and close and are neutral. An opening bracket
# maps to what closes it, U+2329 and U+232A by their canonical equivalents (BD16).
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
OPENING = {
    opening: _CANONICAL.get(closing, closing)
    for opening, closing in MIRROR.items()
    if unicodedata.category(opening) == "Ps" and unicodedata.bidirectional(opening) == "ON"
}
CLOSING = {
    closing: _CANONICAL.get(closing, closing)
    for closing in MIRROR
    if unicodedata.category(closing) == "Pe" and unicodedata.bidirectional(closing) == "ON"
}
