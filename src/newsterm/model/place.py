"""Where a page is, however its address is spelled."""

import re

_WEB = re.compile("https?://", re.IGNORECASE)
_TRACKING = re.compile(
    "utm_.*|at_(?:medium|campaign|custom.*|link.*)|ns_(?:campaign|mchannel|source|linkname|fee)|wt_mc|wt\\.mc_.*"
    "|fbclid|gclid|dclid|yclid|igshid|mc_[ce]id|mkt_tok|ocid|cmpid|ftag|xtor|__twitter_impression|_hsenc|_hsmi",
    re.IGNORECASE,
)
"""Names in a query, or after a hash, that say only from where somebody came."""


def untracked(address: str) -> str:
    """Take off an address what says only from where somebody came."""
    if "=" not in address or not _WEB.match(address):
        return address
    page, hash_, fragment = address.partition("#")
    if _says_whence(fragment):
        hash_ = fragment = ""
    page, mark, query = page.partition("?")
    kept = "&".join(one for one in query.split("&") if not _says_whence(one)) if mark else ""
    return page + (mark + kept if kept else "") + hash_ + fragment


def place(address: str) -> tuple[str, str]:
    """Give a page's host and its way there; http or https, www., a slash at the end make no difference.

    What is no web address has no host, and is its own way.
    """
    found = _WEB.match(address)
    if not found:
        return "", address
    host, slash, way = untracked(address)[found.end() :].partition("/")
    if not slash:
        host, mark, way = host.partition("?")
        way = mark + way
    host = host.rpartition("@")[2].lower().removesuffix(":80").removesuffix(":443")
    return host.removeprefix("www."), way.rstrip("/")


def _says_whence(part: str) -> bool:
    name, sign, _ = part.partition("=")
    return bool(sign) and _TRACKING.fullmatch(name) is not None
