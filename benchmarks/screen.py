"""What one sees move: a list of headlines drawn, and a page of an article, each as the interface draws it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from benchmarks.bidi import article, headlines
from benchmarks.timing import Row, seconds
from newsterm.model import Headline, Marks
from newsterm.page import Layout, from_html
from newsterm.tui.looks.strips import article_strip
from newsterm.tui.looks.theme import theme
from newsterm.tui.widgets.headline_list import HeadlineList
from newsterm.tui.widgets.headline_row import Row as DrawnRow

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROWS, COLUMNS = 50, 140


def listed(titles: list[str]) -> list[Headline]:
    return [
        Headline(
            row=number, id=str(number), feed=1, feed_title="صحيفة الساحل", title=title, url="",
            when=NOW - timedelta(minutes=number), arrived=NOW, language="ar", direction="rtl",
            has=frozenset(), marks=Marks(),
        )
        for number, title in enumerate(titles)
    ]  # fmt: skip


def drawn(searched: tuple[str, ...]) -> Callable[[str], object]:
    pane = HeadlineList(lambda: NOW)
    pane.searched = searched
    rows = listed(headlines(1, ROWS))

    def draw(_: str) -> object:
        return [
            DrawnRow(headline, pane._manner(headline, COLUMNS, chosen=not headline.row)).alone()
            for headline in rows
        ]

    return draw


def laid_out(justify: str) -> Callable[[str], object]:
    text = "".join(f"<p>{article(seed, 1000)}</p>" for seed in range(10))
    document = from_html(text, language="ar")
    return lambda _: len(Layout(document, 76, justify))


def page(*, dimmed: bool) -> Callable[[str], object]:
    layout = Layout(from_html(f"<p>{article(1)}</p>", language="ar"), 76)
    lines = layout.lines(0, ROWS)
    colours = theme("ink")
    return lambda _: [article_strip(line, COLUMNS, 20, colours, dimmed=dimmed) for line in lines]


def rows() -> list[Row]:
    tasks = {
        "50 Arabic headlines drawn, warm": drawn(()),
        "the same, two words of a search lit": drawn(("اقتصاد", "الأسعار")),
        "50 lines of an article drawn": page(dimmed=False),
        "the same, under the reading ruler": page(dimmed=True),
        "10 Arabic paragraphs of 1,000 characters laid out, warm": laid_out("ragged"),
        "the same, filled with kashida": laid_out("kashida"),
    }
    table = []
    for task, work in tasks.items():
        work("")
        table.append(Row(task, median(seconds(work, "") for _ in range(15))))
    return table
