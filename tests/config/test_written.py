"""Every key is found on its line, and what is no TOML is said with its line."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config.written import Written, read, spelled, statements, written
from newsterm.model import ConfigError

FILE = Path("config.toml")
TRICKY = '''\
# a comment = with [brackets]
top = "a # no comment" # but [this] is
"quoted key" = 'x = "y"'
dotted . deep = 1

[table] # here
array = [
  "]", # [
  '#',
  { a = """
[no]
no = 1
""" },
]
text = """
[[feeds]]
url = "no"\\
"""""
raw = \'\'\'
x = 1\'\'\'
last = 1979-05-27 07:32:00 # date

[[feeds]]
url = "one"
[feeds.more]
x = 1
[[feeds]]
  url = "two"
[ after . it ]
x = true'''


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    return {one.key: text.count("\n", 0, one.start) + 1 for one in statements(text)}


def test_every_statement_is_found_on_its_line():
    assert tomllib.loads(TRICKY)
    assert lines_of(TRICKY) == {
        ("top",): 2, ("quoted key",): 3, ("dotted", "deep"): 4,
        ("table",): 6, ("table", "array"): 7, ("table", "text"): 15, ("table", "raw"): 19,
        ("table", "last"): 21,
        ("feeds", 0): 23, ("feeds", 0, "url"): 24, ("feeds", 0, "more"): 25, ("feeds", 0, "more", "x"): 26,
        ("feeds", 1): 27, ("feeds", 1, "url"): 28, ("after", "it"): 29, ("after", "it", "x"): 30,
    }  # fmt: skip


def test_a_value_ends_before_its_comment():
    values = [TRICKY[one.value : one.value_end] for one in statements(TRICKY) if one.value != one.end]
    for value in values:
        assert tomllib.loads(f"x = {value}")
    assert values[0] == '"a # no comment"'
    assert values[-2] == '"two"'


def test_windows_line_ends_are_white_space():
    text = '[a]\r\nb = "x" # c\r\nd = 12\r\n'
    assert lines_of(text) == {("a",): 1, ("a", "b"): 2, ("a", "d"): 3}
    assert [text[one.value : one.value_end] for one in statements(text)][1:] == ['"x"', "12"]


scalars = st.one_of(
    st.sampled_from(
        ['"a"', "'#'", '"\\"]"', "true", "1_000", '"""a\n[b]\n"""', "'''\nx = 1\n'''", "[]", "{}"]
    ),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[\n" + ", # ]\n".join(items) + "\n]"),
    max_leaves=4,
)


@given(st.lists(st.lists(values, max_size=3), max_size=4))
def test_statements_agree_with_tomllib(tables):
    text = "".join(
        "[[t]] # one\n" + "".join(f"k{number} = {value} # x\n" for number, value in enumerate(table))
        for table in tables
    )
    parsed = tomllib.loads(text)
    pairs = [one for one in statements(text) if len(one.key) == 3]
    assert [one.key for one in pairs] == [
        ("t", index, name) for index, table in enumerate(parsed.get("t", [])) for name in table
    ]
    for one in pairs:
        again = tomllib.loads("x = " + text[one.value : one.value_end])["x"]
        assert again == parsed["t"][one.key[1]][one.key[2]]


def test_a_key_that_has_no_line_is_named_by_its_table():
    inline = written(FILE, "\nreading = { width = 3 }\n")
    assert inline.line(("reading", "width")) == 2
    assert inline.line(("refresh", "every")) == 0


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb\n", 2),
        ("a = [1,\n2", 2),
        ("a = 1\na = 2\n", 2),
        ('\n\nx = "\n', 3),
        ("x = 2020-13-40\n", 1),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(text, line):
    with pytest.raises(ConfigError, match=f"config.toml, line {line}: ") as caught:
        written(FILE, text)
    assert (caught.value.line, caught.value.file) == (line, "config.toml")


def test_brackets_without_end_are_an_error_and_no_crash():
    with pytest.raises(ConfigError):
        written(FILE, "a = " + "[" * 100_000)


def test_what_is_not_utf_8_is_said_with_its_line(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"a = 1\nb = '\xe9'\n")
    with pytest.raises(ConfigError, match="line 2: this is not UTF-8"):
        read(file)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read(file).tables == {"a": 1}


def test_a_missing_file_says_nothing(tmp_path):
    assert read(tmp_path / "none.toml") == Written(file=tmp_path / "none.toml", text="", tables={})


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path)


def test_a_key_is_spelled_as_people_count():
    assert spelled(("feeds", 3, "url")) == "feeds[4].url"
