"""Two tellings side by side, what is near in words, and the digest."""

from tests.tui.conftest import entry, receive
from tests.tui.test_stories import TITLES, told  # noqa: F401 (a fixture)


async def test_two_tellings_stand_side_by_side_and_what_one_says_alone_is_underlined(
    interface,
    newsroom,
    told,  # noqa: F811
) -> None:
    async with interface(newsroom, size=(120, 20)) as screen:
        await screen.press("5", "enter", "equals_sign")
        assert type(screen.app.screen).__name__ == "Comparing"
        head = screen.rows()[0]
        assert head.startswith("▸ Harbour Post")
        assert "Coast News" in head
        assert any(TITLES[0][:20] in row and TITLES[2][:20] in row for row in screen.rows())
        await screen.press("tab", "right_square_bracket")
        assert "▸ Coast News" in screen.rows()[0]
        assert "2/2" in screen.rows()[0]
        await screen.press("q")
        assert type(screen.app.screen).__name__ == "ReadingScreen"


async def test_numbers_of_one_telling_are_lit_and_narrow_windows_have_one_above_the_other(
    interface, newsroom
) -> None:
    (_, arabic), *_ = newsroom.reading.feeds()
    receive(newsroom, arabic.id, entry("x1", "عاصفة", "<p>قتل ١٢ شخصا.</p>", 1, "ar"))
    receive(newsroom, arabic.id, entry("x2", "عاصفة أخرى", "<p>قتل 13 شخصا.</p>", 2, "ar"))
    async with interface(newsroom, size=(60, 20), language="ar") as screen:
        titles = [one.title for one in newsroom.reading.headlines(newsroom.reading.rows(""))]
        for place in sorted(titles.index(title) for title in ("عاصفة", "عاصفة أخرى")):
            await screen.press("g", "g", *["j"] * place, "full_stop")
        await screen.press("equals_sign")
        lit = [
            segment.text
            for strip in screen.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.underline and segment.text.strip()
        ]
        assert any("13" in text for text in lit)
        assert any("١٢" in text for text in lit)
        assert sum("1" in row and "أمر" in row for row in screen.rows()) <= 2


async def test_the_digest_opens_an_article_and_q_leads_back_and_all_of_it_is_read_in_one_step(
    interface,
    newsroom,
    told,  # noqa: F811
) -> None:
    async with interface(newsroom, size=(100, 30)) as screen:
        await screen.press("ampersand")
        text = screen.text()
        assert TITLES[2] in text
        assert "2 feeds · began " in text
        await screen.press("enter")
        assert newsroom.store.headlines([told[2]])[0].row == screen.app.screen.article.entry.row
        await screen.press("q")
        assert "✓ " + TITLES[2] in screen.text()
        await screen.press("z")
        assert "z does nothing in the digest; q goes back to the list." in screen.rows()[-1]
        await screen.press("A")
        assert all(one.marks.read for one in newsroom.store.headlines(told))
        await screen.press("u")
        assert [one.marks.read for one in newsroom.store.headlines(told)].count(False) == 2


async def test_an_item_of_the_digest_has_a_line_for_what_is_told_and_its_headline_is_whole(
    interface,
    newsroom,
    told,  # noqa: F811
) -> None:
    for columns, lines in ((80, 1), (44, 2)):
        async with interface(newsroom, size=(columns, 24)) as screen:
            await screen.press("ampersand")
            rows = [row.strip() for row in screen.rows()]
            first = next(at for at, row in enumerate(rows) if "Storm Mayar" in row)
            headline = " ".join(rows[first : first + lines]).removeprefix("▸ ")
            assert headline.startswith(TITLES[2])
            assert rows[first + lines].startswith("2 feeds · began ")
            assert rows[first + lines + 1] == ""


async def test_what_was_read_alone_and_taken_back_is_named_as_what_it_is_and_whole(
    interface,
    newsroom,
    told,  # noqa: F811
) -> None:
    async with interface(newsroom, size=(60, 24)) as screen:
        await screen.press("ampersand", "m", "u")
        said = " ".join(row.strip() for row in screen.rows()[-2:])
        assert said == f"Undone: {TITLES[2]}: a story of 3 articles marked read"
