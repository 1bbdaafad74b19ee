"""Find out in which encoding a document is written, and read it.

Real feeds lie about it in every way: valid UTF-8 is UTF-8 whatever the label says; then the label is
believed; then the letters that a language uses most tell the old code pages apart.
"""

import codecs
import re

from newsterm.parse.twice import once

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
)


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
            return body.decode(encoding, "replace"), None
    labels = _labels(body, content_type)
    if not any(map(_SHIFTING.search, labels)):
        try:
            text = body.decode()
        except UnicodeDecodeError:
            pass
        else:
            if "\ufffd" not in text:
                repaired = once(text)
                return repaired, body if repaired is text else None
    # Seven bits with shifts: every such document is valid UTF-8 as well.
    shifting = next((label for label in labels if _SHIFTING.search(label)), "")
    text = body.decode(shifting or "utf-8", "replace")
    broken = text.count("\ufffd")
    if shifting or not broken or broken * 10 <= sum(char > "\x7f" for char in text):
        # Or UTF-8 with a few broken places: cut in the middle of a letter, an author's name from elsewhere.
        return once(text), None
    label = next((label for label in labels if label != "utf-8"), "")
    return body.decode(label or _guess(body), "replace"), None


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


def _guess(body: bytes) -> str:
    """Tell old code pages apart: in Latin text high bytes stand alone, elsewhere they stand together."""
    high = re.findall(rb"[\x80-\xff]+", body[:200_000])
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
