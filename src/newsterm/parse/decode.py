"""Find out in which encoding a document is written, and read it.

Real feeds lie about it in every way: valid UTF-8 is UTF-8 whatever the label says; then the label is
believed; then the letters that a language uses most tell the old code pages apart.
"""

import codecs
import re
from contextlib import suppress

from newsterm.parse.twice import once, seems_twice

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How `<` or `<?xm` begins in encodings that are no superset of ASCII (XML 1.0, appendix F).
_STARTS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
# What is labelled so is in practice the larger set of the same makers (WHATWG Encoding §4.2).
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
# No encodings of documents, though Python calls them encodings of text.
_NEVER = frozenset({
    "unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7", "undefined", "mbcs", "oem",
})  # fmt: skip
_SHIFTING = re.compile("iso2022|hz")
# Code page, and the six letters that its language writes most.
_PAGES = (
    ("cp1256", "اليمون"),
    ("iso8859-6", "اليمون"),
    ("cp1251", "оеаинт"),
    ("koi8-r", "оеаинт"),
    ("cp1255", "יוהלאר"),
    ("iso8859-7", "αοιετσ"),
    ("cp874", "านรอกเ"),
)
# Of two bytes a letter, and what their languages write most.
_WIDE = (
    ("cp932", "[\u3041-\u30fe]", 0.2),
    ("euc_jp", "[\u3041-\u30fe]", 0.2),
    ("cp949", "[이다는에의가을를고하지로한기사은서도인대]", 0.12),
    ("gb18030", "[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年]", 0.05),
    ("big5hkscs", "[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年]", 0.05),
)
_BETWEEN = re.compile(rb"(?=<)|(?<=>)")
_MOSTLY = 5
"""Bytes in another encoding to a letter of UTF-8, up to which a document is called UTF-8."""
_ANYTHING = frozenset({"utf-8", "cp1252"})
_SAMPLE = 200_000


def decode(body: bytes, content_type: str = "") -> str:
    """Read a document: by BOM, valid UTF-8, what it declares, what its letters say. Never fails."""
    return decoded(body, content_type)[0]


def decoded(body: bytes, content_type: str = "") -> tuple[str, bytes | None]:
    """Read a document, as `decode` does; the bytes come back where they are the same in UTF-8."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace").lstrip("\ufeff"), None
    start = body[:64].lstrip(b" \t\r\n")
    for sign, encoding in _STARTS:
        if start.startswith(sign):
            return _as_declared(body, body.decode(encoding, "replace")), None
    labels = _labels(body, content_type)
    # Seven bits with shifts: every such document is valid UTF-8 as well, but no other than such.
    shifting = next((label for label in labels if _SHIFTING.search(label)), "") if body.isascii() else ""
    if not shifting:
        try:
            text = body.decode()
        except UnicodeDecodeError:
            pass
        else:
            if "\ufffd" not in text:
                repaired = once(text)
                return repaired, body if repaired is text else None
    text = body.decode(shifting or "utf-8", "replace")
    broken = text.count("\ufffd")
    if shifting or not broken or broken * 10 <= sum(char > "\x7f" for char in text):
        # Or UTF-8 with a few broken places: cut in the middle of a letter, an author's name from elsewhere.
        return once(text), None
    return _mixed(body) or _by_label_or_letters(body, labels), None


def seems_utf8(body: bytes, head: str, content_type: str = "") -> bool:
    """Whether `decoded` takes a document for UTF-8 if it is, and reads it as it stands: most are such.

    `head`: the 20,000 letters, or more, with which it begins; the first of them is `<`.
    """
    return (
        "\0" not in head
        and not seems_twice(head)
        and not (0xEF in body and b"\xef\xbf\xbd" in body)
        and not any(map(_SHIFTING.search, _labels(body, content_type)))
    )


def _by_label_or_letters(body: bytes, labels: list[str]) -> str:
    # Latin-1 is what servers say of anything; it is believed where nothing speaks against it.
    label = next((label for label in labels if label not in _ANYTHING and not _SHIFTING.search(label)), "")
    return body.decode(label or _guess(body), "replace")


def _labels(body: bytes, content_type: str) -> list[str]:
    """Give the encodings that the header and the document name and Python knows, the header's first."""
    named = [match[1] for match in _CHARSET.finditer(content_type)]
    named += [
        match[1].decode("ascii")
        for match in (_DECLARED.search(body[:1000]), _META.search(body[:4000]))
        if match
    ]
    labels = []
    for name in named:
        try:
            known = codecs.lookup(name).name
            "".encode(known)  # refuses what turns bytes into bytes, such as zip and hex
        except (LookupError, ValueError):
            continue
        if known not in _NEVER and not known.startswith(("utf-16", "utf-32")):
            labels.append(_LARGER.get(known, known))
    return labels


def _mixed(body: bytes) -> str:
    """Read UTF-8 that has texts in another encoding between its tags; nothing where it is no UTF-8."""
    texts = _BETWEEN.split(body)
    strange = dict.fromkeys(text for text in texts if _is_strange(text))
    letters = sum(
        sum(byte >= 0xC0 for byte in text) for text in texts if not text.isascii() and text not in strange
    )
    if letters * _MOSTLY < sum(sum(byte > 0x7F for byte in text) for text in strange):
        return ""
    encoding = _guess(b" ".join(strange))
    return "".join(text.decode(encoding if text in strange else "utf-8", "replace") for text in texts)


def _is_strange(text: bytes) -> bool:
    """Whether a text is more broken than whole, as UTF-8."""
    if text.isascii():
        return False
    read = text.decode("utf-8", "replace")
    return read.count("\ufffd") * 2 > sum(char > "\x7f" for char in read)


def _as_declared(body: bytes, text: str) -> str:
    """Read a document once more, where it declares another encoding in which it begins the same (EBCDIC)."""
    declared = _DECLARED.search(text[:1000].encode("ascii", "replace"))
    with suppress(LookupError, ValueError):
        if declared and (again := body.decode(declared[1].decode("ascii"))).startswith("<?xml"):
            return again
    return text


def _guess(body: bytes) -> str:
    """Tell old code pages apart: in Latin text high bytes stand alone, elsewhere they stand together."""
    if wide := _wide(body[:_SAMPLE]):
        return wide
    high = re.findall(rb"[\x80-\xff]+", body[:_SAMPLE])
    total = sum(map(len, high))
    together = sum(len(run) for run in high if len(run) > 1)
    if together * 2 < total:
        return "cp1252"
    letters = b"".join(high)

    def frequent(page: tuple[str, str]) -> int:
        encoding, common = page
        text = letters.decode(encoding, "replace").lower()
        return sum(text.count(letter) for letter in common)

    best = max(_PAGES, key=frequent)
    return best[0] if frequent(best) * 5 > total else "cp1252"


def _wide(sample: bytes) -> str:
    """Name the encoding of two bytes a letter in which all is whole, and reads like its language."""
    best, surest = "", 1.0
    for encoding, common, least in _WIDE:
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(sample)  # the last letter may be cut
        except UnicodeDecodeError:
            continue
        letters = re.findall("[^\x00-\x7f]", text)
        sure = len(re.findall(common, text)) / len(letters) / least if letters else 0.0
        if sure > surest:
            best, surest = encoding, sure
    return best
