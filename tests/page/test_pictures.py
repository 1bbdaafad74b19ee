"""Room for pictures: rows above the words of a figure, kept and given back, and nothing else laid out."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.page import Layout, Pictures, Shape, fitted, from_html

HTML = (
    "<p>One line of text.</p><figure><img src='https://e.org/a.jpg' width='960' height='640'>"
    "<figcaption>The first</figcaption></figure><p>Another line.</p>"
    "<ul><li>Item<img src='https://e.org/b.png' alt='The second'></li></ul><p>The end.</p>"
)
ARABIC = "<figure><img src='https://e.org/a.jpg'><figcaption>صورة من الساحل</figcaption></figure>"
A, B = "https://e.org/a.jpg", "https://e.org/b.png"


def article(html: str = HTML):
    return from_html(html, base_url="https://e.org/")


def shown(layout: Layout) -> list[tuple[str, object]]:
    return [(line.text, line.picture) for line in layout]


def test_a_picture_has_rows_above_its_caption_and_lines_without_one_stay_as_they_are() -> None:
    pictures = Pictures(shapes={A: Shape(160, 160)})
    lines = list(Layout(article(), 40, pictures=pictures))
    rows = [line for line in lines if line.picture]
    assert [line.picture.row for line in rows] == list(range(10))
    assert {(line.picture.columns, line.picture.rows, line.text) for line in rows} == {(20, 10, " " * 20)}
    assert lines[lines.index(rows[-1]) + 1].text == "▧ The first"
    assert [line.text for line in lines if not line.picture] == [line.text for line in Layout(article(), 40)]


def test_an_arabic_picture_stands_flush_right_where_its_caption_begins() -> None:
    layout = Layout(article(ARABIC), 40, pictures=Pictures(shapes={A: Shape(160, 160)}))
    rows = [line for line in layout if line.picture]
    assert {(line.pad, line.width) for line in rows} == {(20, 20)}


def test_the_page_says_how_large_a_picture_is() -> None:
    (first, second) = [block for block in article().blocks if getattr(block, "kind", "") == "picture"]
    assert (first.shape, second.shape) == ((960, 640), (0, 0))


shapes = st.dictionaries(
    st.sampled_from([A, B]), st.builds(Shape, st.integers(1, 3000), st.integers(1, 3000))
)


@given(before=shapes, after=shapes, width=st.integers(10, 90), reached=st.integers(0, 30))
def test_other_room_gives_the_same_lines_as_a_layout_that_had_it_from_the_beginning(
    before, after, width, reached
) -> None:
    layout = Layout(article(), width, pictures=Pictures(shapes=before))
    layout.reach(reached)
    known = layout.known
    moved = layout.reshape(Pictures(shapes=after))
    assert layout.known == known + sum(change for _, change in moved)
    assert shown(layout) == shown(Layout(article(), width, pictures=Pictures(shapes=after)))


@given(
    shape=st.builds(Shape, st.integers(1, 50_000), st.integers(1, 50_000)),
    columns=st.integers(1, 200),
    rows=st.integers(1, 60),
    ratio=st.floats(1.5, 2.5),
)
def test_a_picture_never_takes_more_room_than_there_is_nor_more_than_it_fills(
    shape, columns, rows, ratio
) -> None:
    wide, tall = fitted(shape, columns, rows, ratio)
    assert 1 <= wide <= columns
    assert 1 <= tall <= rows
    assert wide == 1 or (wide - 0.5) * 8 <= shape.width
