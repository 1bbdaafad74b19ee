"""Folds, footnotes, line spacing, and what the feed brought last, by key and by mouse."""

from newsterm.tui.widgets.article_pane import ArticlePane
from tests.tui.conftest import entry, receive

FILLER = "<p>A line of text.</p>" * 40
FOLDED = "<p>Begin.</p><details><summary>How we count</summary><p>Secret words.</p></details><p>End.</p>"
NOTED = (
    f'<p id="r">Said<sup><a href="#n">1</a></sup> so.</p>{FILLER}'
    '<ol><li id="n">The note. <a href="#r">up</a></ol>'
)


async def opened(screen, newsroom, html):
    (_, feed) = (state for _, state in newsroom.reading.feeds())
    receive(newsroom, feed.id, entry("z", "Ships", html, -5, "en"))
    screen.app.screen.load()
    await screen.settle()
    await screen.press("enter")


async def test_a_key_opens_what_is_folded_and_folds_it_again(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, FOLDED)
        assert "▸ How we count" in screen.text()
        assert "Secret" not in screen.text()
        await screen.press("a")
        assert "▾ How we count" in screen.text()
        assert "Secret words." in screen.text()
        await screen.press("a")
        assert "Secret" not in screen.text()


async def test_a_click_opens_one_fold(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, FOLDED)
        rows = screen.rows()
        line = next(index for index, row in enumerate(rows) if "How we count" in row)
        await screen.pilot.click(ArticlePane, offset=(rows[line].index("How") + 1, line - 1))
        assert "Secret words." in screen.text()


async def test_what_is_found_in_a_fold_opens_it(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, FOLDED)
        await screen.press("slash", *"secret")
        assert "Secret words." in screen.text()


async def test_one_goes_to_a_note_and_back(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, NOTED)
        before = screen.rows()[:-1]
        await screen.press("circumflex_accent")
        assert "The note." in screen.text()
        await screen.press("escape")
        assert screen.rows()[:-1] == before
        await screen.press("circumflex_accent", "circumflex_accent")
        assert screen.rows()[:-1] == before


async def test_where_nothing_is_folded_or_noted_that_is_said(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, "<p>Plain.</p>")
        await screen.press("a")
        assert "folded" in screen.rows()[-1]
        await screen.press("circumflex_accent")
        assert "footnote" in screen.rows()[-1]


async def test_lines_are_set_apart_by_key_and_one_stays_at_what_one_reads(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, f"{FILLER}<p>{'word ' * 60}</p>{FILLER}")
        await screen.press("backslash")
        pane = screen.app.screen.article
        assert pane.spacing == "wide"
        lines = [line.text.strip() for line in pane._layout_of]
        at = next(index for index, line in enumerate(lines) if line.startswith("word"))
        assert (lines[at + 1], lines[at + 2].startswith("word")) == ("", True)


async def test_the_latest_of_the_feed_stands_at_the_end_and_a_number_opens_it(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom, "<p>Plain.</p>")
        await screen.settle()
        document = screen.app.screen.article.document
        assert [link.partition(":")[0] for link in document.links] == ["newsterm"] * 2
        await screen.press("f", "2")
        assert screen.app.screen.article.entry.title != "Ships"
        assert screen.app.screen.in_article
