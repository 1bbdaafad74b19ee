"""How a request may travel: by which proxy, past which certificates, and whether only in the open."""

from dataclasses import dataclass, field

DIRECT = frozenset({"", "none"})
"""What a way says of its proxy where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a connection must be; one that is open serves requests of the same way only."""

    proxy: str = field(default="", repr=False)
    """http, https, socks5 or socks5h address; `none`: straight there; empty: as the system says,
    which whoever asks has to look up first."""
    tls: tuple[str, ...] = ()
    """Faults of a certificate that are passed over: see `certificates`."""
    outside: bool = False
    """Whether only addresses on the public internet may be connected to."""
