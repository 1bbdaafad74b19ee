"""A template is filled in, and what is filled in is only ever text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats import FORMATS, format_of
from newsterm.formats.as_jsonl import FIELDS, record
from newsterm.formats.template import read_template
from newsterm.model import UsageError

from .samples import ARABIC


def filled(template: str, **values: object) -> str:
    return read_template(template, values.keys()).fill(values)


@pytest.mark.parametrize(
    ("template", "value", "expected"),
    [
        ("{a}", None, "\n"),
        ("{a}", True, "1\n"),
        ("{a}", ("x", "y"), "x, y\n"),
        ("{a}", [{"url": "u", "size": 3}], "u\n"),
        ("{a:.3}", "القدس", "ال…\n"),
        ("{a:4}|", "日本", "日本|\n"),
        ("{a:.3}|", "日本", "日…|\n"),
        ("{a:^5}|", "x", "  x  |\n"),
        ("{a:.0}|", "x", "|\n"),
        ("{a:%d.%m.%Y}", "2026-03-01T10:00:00Z", "01.03.2026\n"),
        ("{a:%d.%m.%Y}", "last week", "last week\n"),
        (r"{a}\0", "x", "x\0"),
        ("{{a}}", "x", "{a}\n"),
    ],
)
def test_a_field_is_spelled_as_its_kind_and_its_width_ask(template, value, expected):
    assert filled(template, a=value) == expected


@given(st.text())
def test_no_value_is_ever_more_than_one_line_of_text_without_controls(value):
    for template in ("{title}", "{title:.20}", "{title:30}"):
        line = filled(template, title=value)
        assert line.endswith("\n")
        assert not any(
            ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u202e\u2028" for char in line[:-1]
        )


@given(st.text(st.characters(exclude_characters="{}\\\n\0", exclude_categories=["Cs"])))
def test_text_without_braces_and_backslashes_stands_as_it_is(text):
    assert filled(text) == text + "\n"


def test_the_names_of_an_article_are_those_of_its_json():
    assert list(record(ARABIC)) == list(FIELDS)
    for name in FIELDS:
        "".join(format_of("", "{" + name + "}").write([ARABIC]))
    with pytest.raises(UsageError, match="titel"):
        format_of("", "{titel}")
    assert format_of("json") is FORMATS["json"]
