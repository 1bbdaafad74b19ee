"""Names for files: safe on every disk, and the same every time."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsterm.newsroom.naming import file_name


@given(st.text(), st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=10, max_size=10))
def test_a_title_never_makes_a_path_a_hidden_file_an_option_or_a_name_too_long(title, name):
    named = file_name(title, name, ".md")
    assert named.endswith(f"{name}.md")
    assert len(named.encode()) <= 255
    assert not named.startswith((".", "-", "_"))
    assert not any(char in named for char in "/\\:*?\"<>|%$`'\n\t\0 ")
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in named)
    assert named == file_name(unicodedata.normalize("NFD", title), name, ".md")


def test_arabic_persian_and_hebrew_titles_stay_readable():
    assert file_name("القُدس: خبرٌ عاجل!", "0123456789", ".md") == "القدس-خبر-عاجل-0123456789.md"
    assert file_name("کتاب\u200cها", "0123456789", ".txt") == "کتاب\u200cها-0123456789.txt"
    assert file_name("../../etc/passwd", "0123456789", ".md") == "etc-passwd-0123456789.md"
    assert file_name("  ", "0123456789", ".md") == "0123456789.md"
    assert file_name("con", "0123456789", ".md") == "con-0123456789.md"
    long = file_name("خبر طويل " * 40, "0123456789", ".md")
    assert long.endswith(("خبر-0123456789.md", "طويل-0123456789.md"))
