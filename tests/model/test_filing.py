"""What an entry is filed under, by an address that a hostile feed gives."""

from newsterm.model.filing import filed_under, parts_of


def test_of_an_endless_address_the_beginning_is_read() -> None:
    endless = "https://news.example/sport/" + "a/" * 1_000_000
    assert len(parts_of(endless)[0]) <= 1_000
    assert filed_under(endless, []) == {"sport"}


def test_what_is_no_address_is_filed_under_nothing() -> None:
    for url in ("https://[::1/sport/x", "javascript:/sport/x", "file:///sport/x", ""):
        assert not filed_under(url, ["\ud800\u202e\x1b[31m"])
