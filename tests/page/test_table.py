"""Tables fit: columns from the start side, cells wrapped, names and values where there is no room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.page import from_html, lay_out

PRICES = "<table><tr><th>Item<th>Price<tr><td>Bread<td>1.50<tr><td>Milk<td>2</table>"
ARABIC = "<table><tr><th>السلعة<th>السعر<tr><td>خبز<td>5%<tr><td>Milk<td>٢</table>"

cells = st.lists(
    st.sampled_from(["سلام", "word", "1,200", "a longer cell of words", "خلية فيها كلمات كثيرة", ""]),
    max_size=5,
)


def shown(html: str, width: int, language: str = "") -> list[str]:
    return [line.text for line in lay_out(from_html(html, language=language), width)]


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    assert shown(PRICES, 40) == [
        "Item  │ Price",
        "──────┼──────",
        "Bread │  1.50",
        "Milk  │     2",
    ]


def test_a_column_ends_at_one_edge_where_all_that_stands_in_it_is_numbers() -> None:
    prices = "<table><tr><th>Item<th>Price<tr><td>Bread<td>{}<tr><td>Milk<td>12,200.5<tr><td>Tea<td>–</table>"
    assert [row[8:] for row in shown(prices.format("€ 3%"), 40)[2:]] == ["    € 3%", "12,200.5", "       –"]
    assert [row[8:] for row in shown(prices.format("3 loaves"), 40)[2:]] == [
        "3 loaves",
        "12,200.5",
        "–       ",
    ]


def test_right_to_left_tables_run_right_to_left() -> None:
    assert shown(ARABIC, 20, "ar") == [
        "      ﺮﻌﺴﻟﺍ │ ﺔﻌﻠﺴﻟﺍ",
        "      ──────┼───────",
        "         5% │    ﺰﺒﺧ",
        "          ٢ │   Milk",
    ]


def test_long_cells_wrap_and_rows_are_told_apart() -> None:
    html = "<table><tr><th>A<th>B<tr><td>x<td>one two three four<tr><td>y<td>z</table>"
    assert shown(html, 15) == [
        "A │ B          ",
        "──┼────────────",
        "x │ one two    ",
        "  │ three four ",
        "╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌",
        "y │ z          ",
    ]


def test_too_narrow_a_table_becomes_names_and_values() -> None:
    html = "<table><tr><th>Name<th>Of what<th>Since<tr><td>Alexandria<td>lighthouse<td>yesterday"
    html += "<tr><td>b<td>c<td>d</table>"
    assert shown(html, 19) == [
        "Name: Alexandria",
        "Of what: lighthouse",
        "Since: yesterday",
        "",
        "Name: b",
        "Of what: c",
        "Since: d",
    ]


def test_names_and_values_are_right_to_left_too() -> None:
    html = "<table><tr><th>المدينة<th>المساحة<th>السكان<tr><td>مراكش<td>230<td>مليون تقريبا</table>"
    assert shown(html, 16, "ar")[0] == "  ﺶﻛﺍﺮﻣ :ﺔﻨﻳﺪﻤﻟﺍ"


def test_a_header_and_a_cell_have_styles_of_their_own() -> None:
    head, rule, row, *_ = lay_out(from_html(PRICES), 40)
    assert [run.style for run in head.runs] == ["table-head", "", "rule", "table-head"]
    assert [run.style for run in rule.runs] == ["rule"]
    assert [run.style for run in row.runs] == ["table", "rule", "", "table"]


def test_a_cell_over_two_columns_takes_both() -> None:
    html = "<table><tr><th colspan=2>Both of them<th>C<tr><td>a<td>b<td>c</table>"
    assert shown(html, 40) == [
        "Both of them │ C",
        "──────┼──────┼──",
        "a     │ b    │ c",
    ]


def test_a_caption_stands_above() -> None:
    assert shown("<table><caption>Prices</caption><tr><td>a<td>b</table>", 20) == ["Prices", "a │ b"]


@pytest.mark.parametrize("width", [1, 3, 10, 24, 60])
def test_every_cell_s_letters_are_shown(width: int) -> None:
    (table,) = from_html(ARABIC, language="ar").blocks
    lines = lay_out(from_html(ARABIC, language="ar"), width)
    covered = {at for line in lines for place in line.places() for at in range(place.start, place.end)}
    assert {at for at, char in enumerate(table.text) if not char.isspace()} <= covered


@settings(max_examples=80, deadline=None)
@given(st.lists(cells, max_size=6), st.integers(1, 80), st.booleans())
def test_no_table_is_wider_than_its_page(rows: list[list[str]], width: int, headed: bool) -> None:
    tag = "th" if headed else "td"
    html = "".join(
        "<tr>" + "".join(f"<{tag if not i else 'td'}>{cell}" for cell in row) for i, row in enumerate(rows)
    )
    for line in lay_out(from_html(f"<table>{html}</table>", language="ar"), width):
        assert line.pad + line.width <= width
