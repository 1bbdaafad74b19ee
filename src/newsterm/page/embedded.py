"""Know the places whose films, sounds and posts are shown in articles, and the page of each for a person."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import parse_qs, urlsplit

from newsterm.page.addresses import host

Kind: TypeAlias = Literal["video", "audio", "post"]

_PLACES: dict[Kind, str] = {
    "video": """
        youtube.com YouTube, youtube-nocookie.com YouTube, youtu.be YouTube, vimeo.com Vimeo,
        tiktok.com TikTok, dailymotion.com Dailymotion, rutube.ru Rutube, aparat.com آپارات,
        twitch.tv Twitch, ok.ru OK, vk.com VK, bitchute.com BitChute, rumble.com Rumble, odysee.com Odysee,
        jwplayer.com, brightcove.net, brightcove.com
    """,
    "audio": """
        soundcloud.com SoundCloud, spotify.com Spotify, podbean.com Podbean, anchor.fm Anchor,
        acast.com Acast, podcasts.apple.com Apple Podcasts, megaphone.fm, buzzsprout.com Buzzsprout,
        libsyn.com, spreaker.com Spreaker, simplecast.com, transistor.fm, castbox.fm Castbox
    """,
    "post": """
        instagram.com Instagram, twitter.com X, x.com X, t.me Telegram, telegram.me Telegram,
        bsky.app Bluesky, facebook.com Facebook, threads.net Threads, threads.com Threads,
        reddit.com Reddit, redditmedia.com Reddit
    """,
}
_BY_HOST: dict[str, tuple[Kind, str]] = {
    name: (kind, called)
    for kind, places in _PLACES.items()
    for name, _, called in (place.strip().partition(" ") for place in places.split(","))
}
_MASTODON = re.compile(r"/@[\w.-]+(?:@[\w.-]+)?/\d{6,}")
_POST = {
    "X": r"/status/\d|^/embed/",
    "Instagram": r"/(?:p|reel|tv)/\w",
    "Telegram": r"^/(?:s/)?\w+/\d",
    "Bluesky": r"/post/|/app\.bsky\.feed\.post/",
    "Threads": r"/post/|/t/",
    "Facebook": r"/plugins/(?:video|post)|/posts/|/videos/",
    "Reddit": r"/comments/",
}
"""What the address of a post has; buttons and counters are of the same places."""
_WHO = re.compile(r"/(@[\w.-]+)(?:@[\w.-]+)?/(?:video/)?\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """What an article shows of another place."""

    kind: Kind
    page: str
    """The address that a person would open."""
    place: str = ""
    """What people call the place: `YouTube`; empty where they call it by its host."""
    who: str = ""
    """Whose it is, where the address says it: `@name`."""


def embedded(src: str) -> Embedded | None:
    """Tell what the address of an embedded frame or post shows; None: nothing that we know."""
    try:
        parts = urlsplit(src)
    except ValueError:
        return None
    name, path, asked = host(src), parts.path, parse_qs(parts.query)
    found = next((_BY_HOST[end] for end in _ends(name) if end in _BY_HOST), None)
    if found is None:
        if post := _MASTODON.match(path):
            page = f"{parts.scheme}://{parts.netloc}{post[0]}"
            return Embedded(kind="post", page=page, place="Mastodon", who=_who(path))
        return None
    kind, place = found
    if kind == "post" and not re.search(_POST[place], path):
        return None
    page = _page(place, src, path, asked)
    if place == "Facebook" and "video" in path:
        kind = "video"
    if place == "Instagram" and re.match(r"/(?:[\w.]+/)?(?:reel|tv)/", path):
        kind = "video"
    return Embedded(kind=kind, page=page, place=place, who=_who(urlsplit(page).path, place))


def _ends(name: str) -> list[str]:
    labels = name.split(".")
    return [".".join(labels[at:]) for at in range(len(labels) - 1)]


def _who(path: str, place: str = "") -> str:
    if place == "Telegram":
        channel = path.removeprefix("/s/").strip("/").partition("/")[0]
        return f"@{channel}" if re.fullmatch(r"\w{4,}", channel) else ""
    if place == "X":
        name = path.strip("/").partition("/")[0]
        return f"@{name}" if "/status/" in path and re.fullmatch(r"\w{1,15}", name) and name != "i" else ""
    if place == "Bluesky" and (found := re.match(r"/profile/([\w-]+(?:\.[\w-]+)+)/", path)):
        return f"@{found[1]}"
    found = _WHO.match(path)
    return found[1] if found else ""


def _page(place: str, src: str, path: str, asked: dict[str, list[str]]) -> str:  # noqa: C901, PLR0911, PLR0912
    match place:
        case "YouTube":
            if path.startswith("/embed/videoseries") and "list" in asked:
                return f"https://www.youtube.com/playlist?list={asked['list'][0]}"
            if found := re.match(r"/(?:embed|shorts|live|v)/([\w-]+)", path):
                return f"https://www.youtube.com/watch?v={found[1]}"
        case "Vimeo":
            if found := re.match(r"/video/(\d+)", path):
                return f"https://vimeo.com/{found[1]}"
        case "Dailymotion":
            if found := re.match(r"/embed/video/(\w+)", path):
                return f"https://www.dailymotion.com/video/{found[1]}"
        case "آپارات":
            if found := re.search(r"/videohash/(\w+)", path):
                return f"https://www.aparat.com/v/{found[1]}"
        case "Spotify":
            return (
                f"https://open.spotify.com/{found[1]}" if (found := re.match(r"/embed/(.+)", path)) else src
            )
        case "SoundCloud":
            return asked.get("url", [src])[0]
        case "Facebook":
            return asked.get("href", [src])[0]
        case "X":
            if path.startswith("/embed/") and "id" in asked:
                return f"https://x.com/i/status/{asked['id'][0]}"
            return src.partition("?")[0]
        case "Instagram" | "Telegram" | "Threads":
            return re.sub(r"/embed(?:/captioned)?/?$", "/", src.partition("?")[0])
        case "Bluesky":
            if found := re.match(r"/embed/([^/]+)/app\.bsky\.feed\.post/(\w+)", path):
                return f"https://bsky.app/profile/{found[1]}/post/{found[2]}"
            return src.partition("?")[0]
    return src
