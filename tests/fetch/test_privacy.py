"""Which hosts are not on the public internet."""

import pytest

from newsterm.fetch.privacy import is_private


async def look_up(host: str) -> list[str]:
    return {"public.example": ["93.184.216.34"], "inside.example": ["93.184.216.34", "10.0.0.7"]}.get(
        host, []
    )


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "a.localhost", "printer.local", "127.0.0.1", "10.1.2.3", "192.168.0.1",
     "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "[::1]", "fe80::1%eth0", "fc00::1",
     "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "inside.example"],
)  # fmt: skip
async def test_what_is_inside_is_private(host: str) -> None:
    assert await is_private(host, look_up)


@pytest.mark.parametrize("host", ["public.example", "93.184.216.34", "2606:4700::1111", "no-such.example"])
async def test_what_is_outside_is_not(host: str) -> None:
    assert not await is_private(host, look_up)
