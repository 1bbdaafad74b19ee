"""Where sites keep their feeds: by rule where the site is known, by common paths where it is not.

Nothing is asked here. A rule saves the request for a page that names no feed, or names it to browsers only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsterm.model import Found

COMMON = (
    "/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.xml", "/feeds/posts/default", "/feed.json",
)  # fmt: skip
"""Where most programs that make sites put a feed; what is most common first."""
_MOST_GUESSES = 9


@dataclass(frozen=True, slots=True)
class Rule:
    """Pages of a site, and the feeds that belong to each."""

    host: str
    """Pattern of the whole host, without `www.`."""
    page: str
    """Pattern of path and query, from their beginning to their end, but for a slash there."""
    feeds: tuple[tuple[str, str], ...]
    """Title and address; `{0}` is the host, `{1}`, `{2}` what the page's groups found."""


def _one(host: str, page: str, feed: str) -> Rule:
    return Rule(host, page, (("", feed),))


_YOUTUBE = r"(?:m\.)?youtube\.com"
_VIDEOS = "https://www.youtube.com/feeds/videos.xml"
_REDDIT = r"(?:(?:old|new|i)\.)?reddit\.com"
_ASKING = (
    r"(?:[a-z.]+\.)?stackexchange\.com|stackoverflow\.com|superuser\.com|serverfault\.com|askubuntu\.com"
)
_NOT_A_USER = (
    "(?!(?:about|apps|collections|enterprise|explore|features|login|marketplace|new|notifications|orgs|pricing|"
    "search|settings|sponsors|topics|trending)(?:/|$))"
)

RULES = (
    _one(_YOUTUBE, r"/channel/(UC[\w-]{22})(?:/.*)?", _VIDEOS + "?channel_id={1}"),
    _one(_YOUTUBE, r"/user/([\w.-]+)(?:/.*)?", _VIDEOS + "?user={1}"),
    _one(_YOUTUBE, r"/(?:playlist|watch)\?(?:.*&)?list=([\w-]+).*", _VIDEOS + "?playlist_id={1}"),
    _one(_REDDIT, r"/(r/[\w+]+|r/\w+/(?:new|top|hot|rising)|r/\w+/comments/.+)", "https://www.reddit.com/{1}/.rss"),
    _one(_REDDIT, r"/(?:u|user)/([\w-]+)(?:/.*)?", "https://www.reddit.com/user/{1}/.rss"),
    _one(_REDDIT, r"", "https://www.reddit.com/.rss"),
    _one(r"github\.com", r"/([\w.-]+/[\w.-]+)/(releases|tags)", "https://github.com/{1}/{2}.atom"),
    _one(r"github\.com", r"/([\w.-]+/[\w.-]+)/(?:commits|tree)/(.+)", "https://github.com/{1}/commits/{2}.atom"),
    _one(r"github\.com", r"/([\w.-]+/[\w.-]+)/commits", "https://github.com/{1}/commits.atom"),
    Rule(
        r"github\.com",
        rf"/{_NOT_A_USER}([\w.-]+/[\w.-]+)",
        (
            ("Releases", "https://github.com/{1}/releases.atom"),
            ("Tags", "https://github.com/{1}/tags.atom"),
            ("Commits", "https://github.com/{1}/commits.atom"),
        ),
    ),
    _one(r"github\.com", rf"/{_NOT_A_USER}([\w-]+)", "https://github.com/{1}.atom"),
    _one(r"gitlab\.com", r"/((?:[\w.-]+/)+[\w.-]+)/-/releases", "https://gitlab.com/{1}/-/releases.atom"),
    _one(r"gitlab\.com", r"/((?:[\w.-]+/)+[\w.-]+)/-/(tags|commits/.+)", "https://gitlab.com/{1}/-/{2}?format=atom"),
    Rule(
        r"gitlab\.com",
        r"/((?:[\w.-]+/)+[\w.-]+)",
        (
            ("Releases", "https://gitlab.com/{1}/-/releases.atom"),
            ("Tags", "https://gitlab.com/{1}/-/tags?format=atom"),
            ("Activity", "https://gitlab.com/{1}.atom"),
        ),
    ),
    _one(r"gitlab\.com", r"/([\w.-]+)", "https://gitlab.com/{1}.atom"),
    _one(r"codeberg\.org", r"/([\w.-]+/[\w.-]+)/(releases|tags)", "https://codeberg.org/{1}/{2}.rss"),
    _one(r"codeberg\.org", r"/([\w.-]+(?:/[\w.-]+)?)", "https://codeberg.org/{1}.rss"),
    _one(r"[\w-]+\.substack\.com", r"(?:/.*)?", "https://{0}/feed"),
    _one(r"medium\.com", r"/(@[\w.-]+|tag/[\w-]+|[\w-]+)", "https://medium.com/feed/{1}"),
    _one(r"[\w-]+\.medium\.com", r"", "https://{0}/feed"),
    _one(r"bsky\.app", r"/profile/([\w.:-]+)", "https://bsky.app/profile/{1}/rss"),
    _one(r"[\w-]+\.wordpress\.com", r"((?:/(?:category|tag|author)/[^/]+)?)", "https://{0}{1}/feed/"),
    _one(r"[\w-]+\.blogspot\.com", r"", "https://{0}/feeds/posts/default"),
    _one(r"[\w-]+\.tumblr\.com", r"((?:/tagged/[^/]+)?)", "https://{0}{1}/rss"),
    _one(r"tumblr\.com", r"/(?:blog/)?([\w-]+)", "https://{1}.tumblr.com/rss"),
    _one(_ASKING, r"/questions/tagged/([^/?]+).*", "https://{0}/feeds/tag/{1}"),
    _one(_ASKING, r"/users/(\d+)(?:/.*)?", "https://{0}/feeds/user/{1}"),
    _one(_ASKING, r"/questions/(\d+)(?:/.*)?", "https://{0}/feeds/question/{1}"),
    _one(_ASKING, r"(?:/questions)?", "https://{0}/feeds"),
    _one(r"news\.ycombinator\.com", r"(?:/(?:news|newest|front))?", "https://news.ycombinator.com/rss"),
    _one(r"[a-z-]{2,12}\.(?:m\.)?wikipedia\.org", r"/wiki/([^?]+)",
         "https://{0}/w/index.php?title={1}&action=history&feed=atom"),
    _one(r"vimeo\.com", r"/(channels/[\w-]+|[a-z][\w-]+)", "https://vimeo.com/{1}/videos/rss"),
)  # fmt: skip

IN_PAGE = (
    (
        re.compile(_YOUTUBE),
        re.compile(rb'"(?:externalId|channelId)":"(UC[\w-]{22})"'),
        _VIDEOS + "?channel_id={}",
    ),
)
"""Where only the page itself knows: host, what is looked for in it, address."""


def feeds_of(url: str) -> tuple[Found, ...]:
    """Name the feeds of a page of a known site; none where no rule knows it, or it is a feed itself."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or parts.port or parts.username:
        return ()
    host = (parts.hostname or "").removeprefix("www.")
    page = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    for rule in RULES:
        if re.fullmatch(rule.host, host) and (found := re.fullmatch(rule.page, page)):
            feeds = ((title, feed.format(host, *found.groups())) for title, feed in rule.feeds)
            return tuple(Found(url=feed, title=title) for title, feed in feeds if feed != url)
    return ()


def feed_in(url: str, body: bytes) -> str:
    """Give the feed that a page of a known site speaks of without naming it; empty where there is none."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    for site, sign, feed in IN_PAGE:
        if site.fullmatch(host) and (found := sign.search(body)):
            return feed.format(found[1].decode("ascii"))
    return ""


def guesses(url: str) -> Iterator[str]:
    """Give the addresses of the page's own origin at which a feed may be, a few, the likeliest first."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return
    origin, path = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", parts.path.rstrip("/")
    own = [f"{path}.rss"] if re.fullmatch(r"/@[\w.]+", path) else [f"{path}/feed"] if path else []
    for place in (*own, *COMMON)[:_MOST_GUESSES]:
        yield origin + place
