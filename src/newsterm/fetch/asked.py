"""As whom an address is asked that a feed names."""

from dataclasses import replace
from urllib.parse import SplitResult, urlsplit

from newsterm.fetch.address import parts_of_filter
from newsterm.fetch.credentials import is_own
from newsterm.fetch.redirects import parts_of
from newsterm.model import Feed


def as_asked(feed: Feed, url: str, there: SplitResult) -> tuple[Feed, SplitResult]:
    """Give the feed as whom an address of its entries is asked, and whose credentials go with that."""
    source = parts_of_filter(feed.url)[1] if feed.url.startswith("filter:") else feed.url
    # What a file or a command of the reader's own says is as if the reader had said it.
    is_web = source.partition(":")[0] in {"http", "https"}
    own = there if source.startswith(("file:", "exec:")) else (parts_of if is_web else urlsplit)(source)
    if own is there:
        feed = Feed(url=url, user_agent=feed.user_agent, proxy=feed.proxy, cookies=feed.cookies)
    elif not is_own(own, there):
        feed = replace(feed, tls=())
    return feed, own
