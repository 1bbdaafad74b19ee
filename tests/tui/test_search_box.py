"""The search box: what it suggests, the order of what was found, a search kept as a tab."""

from newsterm.config import load


async def test_tab_takes_the_first_suggestion(newsroom, interface):
    async with interface(newsroom) as screen:
        await screen.press("slash", *"is:un")
        assert "is:unread" in screen.text()
        await screen.press("tab")
        assert screen.app.screen.status.edit.text == "is:unread"
        await screen.press("tab")
        assert screen.app.screen.status.edit.text == "is:unread"


async def test_what_was_found_can_be_put_in_the_order_of_how_well_it_answers(newsroom, interface):
    async with interface(newsroom) as screen:
        front = screen.app.screen
        await screen.press("S")
        assert not front.best_first
        await screen.press("slash", *"مكتبة", "enter", "S")
        assert front.best_first
        await screen.press("slash", "space", "x", "enter")
        assert not front.best_first


async def test_a_search_is_kept_as_a_tab_by_one_key(newsroom, interface):
    async with interface(newsroom) as screen:
        front = screen.app.screen
        await screen.press("slash", *"مكتبة", "enter", "K")
        await screen.settle()
        assert front.section.name == "مكتبة"
        assert front.searched_for is None
        assert [one.query for one in load(newsroom.paths.config).sections][-1] == "مكتبة"
        assert "ctrl+s lists the sections" in " ".join(screen.text().split())
        await screen.press("slash", *"feed:2", "enter", "K")
        assert (front.section.name, front.section.query) == ("Coast News", "feed:2")
