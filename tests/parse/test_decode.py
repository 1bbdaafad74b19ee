"""In which encoding a document is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.parse.decode import decode

ARABIC = "خبر عاجل: قال المتحدث باسم الوزارة إن المدينة عادت إلى الهدوء اليوم"
DOCUMENT = f"<rss><channel><title>{ARABIC}</title></channel></rss>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_known_by_its_mark_or_its_first_bytes(encoding: str) -> None:
    assert decode(DOCUMENT.encode(encoding)) == DOCUMENT


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
def test_what_the_header_or_the_document_declares_is_believed(encoding: str) -> None:
    text = DOCUMENT.replace("،", "")
    assert decode(text.encode(encoding), f"text/xml; charset={encoding}") == text
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    assert decode(declared.encode(encoding)) == declared


def test_valid_utf_8_wins_over_a_wrong_label() -> None:
    """Or خبر would be read ط®ط¨ط±."""
    assert decode(DOCUMENT.encode(), "text/xml; charset=windows-1256") == DOCUMENT


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1256", ARABIC),
        ("windows-1251", "Группа ушла в бессрочный отпуск, сообщает агентство новостей"),
        ("windows-1255", "ראש הממשלה אמר היום כי הממשלה תדון בתקציב החדש"),
        ("cp874", "ข่าวด่วน นายกรัฐมนตรีแถลงผลการประชุมคณะรัฐมนตรี"),
        ("shift_jis", "首相は記者会見で、新しい予算案について説明した"),
        ("euc_jp", "ゲーム三昧なお正月"),
        ("euc_kr", "정부는 오늘 새로운 예산안을 발표했다고 밝혔다"),
        ("gb2312", "国务院今天在北京公布了新的预算，这是今年的第一次"),
        ("big5", "行政院今天在台北公布了新的預算，這是今年的第一次"),
        ("windows-1252", "Kältewelle in Europa: «Früher» hieß es anders — Ärger"),
    ],
)
def test_what_nobody_declared_is_told_by_its_letters(encoding: str, text: str) -> None:
    document = f"<rss><title>{text}</title></rss>"
    assert decode(document.encode(encoding)) == document


def test_a_wrong_label_of_utf_8_does_not_hide_arabic() -> None:
    declared = f'<?xml version="1.0" encoding="utf-8"?>{DOCUMENT}'
    assert decode(declared.encode("windows-1256")) == declared


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1", ""])
def test_latin_1_which_servers_say_of_anything_does_not_hide_arabic(declared: str) -> None:
    said = f" encoding='{declared}'" if declared else ""
    text = f"<?xml version='1.0'{said}?>{DOCUMENT}"
    assert decode(text.encode("windows-1256"), "text/xml; charset=ISO-8859-1") == text


def test_latin_1_is_believed_of_latin_text() -> None:
    text = "<rss><title>Größe, façade, Ærøskøbing, naïve; «déjà vu», œuvre, Dvořák</title></rss>"
    latin = text.replace("ř", "r").encode("cp1252")
    assert decode(latin, "text/xml; charset=iso-8859-1").encode("cp1252") == latin


@pytest.mark.parametrize(
    ("encoding", "other"),
    [("windows-1256", ARABIC), ("windows-1251", "Группа ушла в отпуск, сообщает агентство новостей")],
)
def test_a_text_in_another_encoding_amid_utf_8_is_read_in_its_own(encoding: str, other: str) -> None:
    before, after = DOCUMENT.encode(), f"<x>{ARABIC}</x>".encode()
    text = decode(before + b"<y>" + other.encode(encoding) + b"</y>" + after)
    assert text == f"{DOCUMENT}<y>{other}</y><x>{ARABIC}</x>"


def test_one_broken_letter_does_not_change_the_encoding() -> None:
    assert decode(DOCUMENT.encode() + b"\xd8").startswith(DOCUMENT)


def test_shifting_encodings_are_read_though_they_are_valid_utf_8() -> None:
    text = '<?xml version="1.0" encoding="iso-2022-jp"?><rss><title>日本</title></rss>'
    assert decode(text.encode("iso-2022-jp")) == text


@pytest.mark.parametrize("label", ["iso-2022-jp", "iso-2022-kr", "hz", "cp037"])
def test_utf_8_is_not_taken_for_what_has_seven_bits(label: str) -> None:
    assert decode(DOCUMENT.encode(), f"text/xml; charset={label}") == DOCUMENT


@pytest.mark.parametrize("encoding", ["cp037", "cp875", "cp500"])
def test_ebcdic_is_known_by_its_first_bytes_and_read_as_it_declares(encoding: str) -> None:
    letter = "Ω" if encoding == "cp875" else "é"
    text = f'<?xml version="1.0" encoding="{encoding}"?><rss><title>[{letter}]</title></rss>'
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("label", ["unicode_escape", "zip", "hex", "utf-7", "no-such-thing", "idna"])
def test_a_label_that_is_no_encoding_of_documents_is_not_followed(label: str) -> None:
    body = rb"\u0041+AEE-\xff" + b"\xff"
    assert decode(body, f"text/xml; charset={label}").startswith(r"\u0041+AEE-")


@given(st.binary(max_size=300), st.text(max_size=60))
def test_no_bytes_bring_it_down(body: bytes, header: str) -> None:
    assert isinstance(decode(body, header), str)
