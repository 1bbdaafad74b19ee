"""Which hosts are not on the public internet, and where names lead."""

import socket

import pytest

from newsterm.fetch.privacy import is_inside, resolve


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "a.localhost", "printer.local", "127.0.0.1", "10.1.2.3", "192.168.0.1",
     "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "[::1]", "fe80::1%eth0", "fc00::1",
     "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"],
)  # fmt: skip
def test_what_is_inside_says_so(host: str) -> None:
    assert is_inside(host)


@pytest.mark.parametrize("host", ["public.example", "93.184.216.34", "2606:4700::1111", "0x7f.1"])
def test_what_is_outside_or_a_name_does_not(host: str) -> None:
    assert not is_inside(host)


@pytest.mark.parametrize(
    ("host", "addresses"),
    [
        ("127.0.0.1", ["127.0.0.1"]),
        ("::1", ["::1"]),
        ("0x7f.1", ["127.0.0.1"]),
        ("2130706433", ["127.0.0.1"]),
    ],
)
async def test_every_spelling_of_an_address_is_the_address(host: str, addresses: list[str]) -> None:
    """A redirect to `0x7f.1` is one to this machine, and seen to be one."""
    assert await resolve(host) == addresses


async def test_a_name_that_leads_nowhere_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "x")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(socket.gaierror):
        await resolve("none.example")
