"""One finds in the article what one types, goes through it, and is back where one was."""

from newsterm.page import Match
from newsterm.tui.places.finding import Finding
from tests.tui.conftest import entry, receive

LONG = "".join(f"<p>Line {n} of the text.</p>" for n in range(40))
HTML = f"{LONG}<p>A harbour, and <b>har</b>bours.</p>{LONG}<p>The Harbour again.</p>{LONG}"


async def opened(screen, newsroom, html=HTML):
    (feed, *_) = (state for _, state in newsroom.reading.feeds())
    receive(newsroom, feed.id, entry("z", "Ships", html, -5, "en"))
    screen.app.screen.load()
    await screen.settle()
    await screen.press("enter")


def place(screen) -> str:
    return screen.rows()[-1]


async def test_what_is_typed_is_seen_at_once_and_counted(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom)
        await screen.press("slash", *"harb")
        assert "A harbour, and harbours." in screen.text()
        assert "1 of 3" in place(screen)
        await screen.press("enter", "n")
        assert "2 of 3" in place(screen)
        assert " n Next" in place(screen)
        await screen.press("n")
        assert "The Harbour again." in screen.text()
        await screen.press("n")
        assert "Past the end" in place(screen)
        await screen.press("N", "N")
        assert "The Harbour again." not in screen.text()
        assert "2 of 3" in place(screen)


async def test_escape_gives_the_place_back(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom)
        await screen.press("space", "j")
        before = screen.rows()
        await screen.press("slash", *"again")
        assert screen.rows() != before
        await screen.press("escape")
        assert screen.rows() == before


async def test_what_is_not_there_is_said_and_nothing_moves(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom)
        await screen.press("space")
        before = screen.rows()[:-1]
        await screen.press("slash", *"zebra")
        assert "not found" in place(screen)
        assert screen.rows()[:-1] == before


async def test_found_no_more_n_goes_to_news_again_and_one_stays_where_one_is(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom)
        await screen.press("slash", *"again", "enter")
        top = screen.rows()[:-1]
        await screen.press("escape")
        assert screen.rows()[:-1] == top
        assert screen.app.screen.in_article
        assert not screen.app.screen.article.finding.matches
        await screen.press("n")
        assert screen.app.screen.article.entry.title != "Ships"


async def test_the_words_of_a_search_are_lit_and_gone_through(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await opened(screen, newsroom)
        await screen.press("escape", "slash", *"harbour", "enter", "enter")
        await screen.press("n")
        assert "1 of 3" in place(screen)
        assert "A harbour, and harbours." in screen.text()


async def test_in_the_list_it_searches_everything(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await screen.press("slash", *"wheat", "enter")
        assert screen.app.screen.searched_for == "wheat"


def test_a_way_through_no_places_leads_nowhere() -> None:
    finding = Finding()
    assert (finding.step(1, 0, 0), finding.here) == (False, None)


def test_one_begins_at_what_is_seen_next_or_before() -> None:
    places = [Match(0, 0, 1), Match(2, 5, 6), Match(4, 0, 1)]
    finding = Finding(places)
    assert (finding.step(1, 2, 0), finding.here) == (False, places[1])
    finding = Finding(places)
    assert (finding.step(-1, 0, 0), finding.here) == (True, places[2])
