"""Find a page's pictures and films, with what is written under them and who made them."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from newsterm.lang import line
from newsterm.parse.blocks import is_longer, up, words_of
from newsterm.parse.text import address

PLAYED = ("img", "amp-img", "video", "audio", "iframe")
_CREDIT = re.compile(
    r"credit|copyright|photographer|attribution|agency|courtesy|(?:^|[\s_-])(?:source|author|owner)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"caption|legend|cutline|(?:img|image|photo|pic|picture|media)[_-]?"
    r"(?:desc|text|title|info|alt)|description",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"visually-?hidden|sr-only|screen-?reader|(?:^|[\s_-])(?:icon|expand|zoom|lightbox-)", re.IGNORECASE
)
_DECORATION = re.compile(
    r"(?:^|[\s/_.-])(?:logo|icon|avatar|emoji|sprite|pixel|spacer|blank|badge|share|button|author|byline|gravatar"
    r"|headshot|placeholder|loader|banner|promo|advert|ads?)(?:$|[\s/_.?-])",
    re.IGNORECASE,
)
_PLAYERS = re.compile(
    r"youtube(?:-nocookie)?\.com/embed|player\.vimeo|dailymotion\.com|jwplatform|brightcove|aparat\.com|soundcloud"
    r"|spotify\.com/embed|podcasts\.apple|facebook\.com/plugins/(?:video|post)|platform\.twitter\.com/embed"
    r"|//t\.me/|instagram\.com/|tiktok\.com/|rumble\.com/embed|archive\.org/embed|embed\.ted\.com|players?\.",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)", re.IGNORECASE)
_MOST = 300
_LONGEST = 900
"""Letters under a picture; more is an article that stands beside one."""
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-url", "data-hi-res-src", "src")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Something to be looked at or heard: a `<figure>` of the page, or what does a figure's work."""

    element: Any
    """What holds the picture and its words, and nothing else."""
    kind: str
    """`img`, `video`, `audio`, `iframe`."""
    src: str
    name: str
    """Alternative text, or a title."""
    caption: str
    credit: str
    leads_away: bool
    """Whether it is the link to another page."""


def shown(body: Any, url: str) -> list[Shown]:
    """List them, in the order of the page; what is decoration by its name or size is left out."""
    found: list[Shown] = []
    seen: set[Any] = set()
    taken: set[str] = set()
    for played in islice(body.iter(*PLAYED), _MOST):
        holder = _holder(played)
        if holder in seen and played.tag != "img":
            continue
        src = _source(played, url)
        if not src or _is_decoration(played, src, in_figure=holder is not played) or src in taken:
            continue
        taken.add(src)
        first = holder not in seen
        seen.add(holder)
        caption, credit = _words(holder) if holder is not played else ("", "")
        found.append(
            Shown(
                element=holder,
                kind=played.tag.removeprefix("amp-"),
                src=src,
                name=line(played.get("alt") or played.get("title") or played.get("aria-label") or ""),
                caption=caption if first else "",
                credit=credit if first else "",
                leads_away=_leads_away(holder, played, url),
            )
        )
    return found


def _holder(played: Any) -> Any:
    """Give what holds a picture and its words: a figure, or what has a caption's class in it; else itself."""
    best = played
    for floor, above in enumerate(up(played)):
        if above.tag == "figure":
            return above
        if floor >= 5 or above.tag in {"body", "article", "main", "td", "li"}:
            break
        if is_longer(above, _LONGEST) or any(above.find(f".//h{level}") is not None for level in (1, 2, 3)):
            break
        if any(_is_caption(one) or _is_credit(one) for one in above.iterdescendants()):
            best = above
            break
    for above in up(best):
        if above.tag == "figure":
            return above
    return best


def _class(element: Any) -> str:
    return " ".join((element.get("class") or "", element.get("itemprop") or "", element.get("id") or ""))


def _is_caption(element: Any) -> bool:
    return element.tag == "figcaption" or (
        isinstance(element.tag, str) and bool(_CAPTION.search(_class(element)))
    )


def _is_credit(element: Any) -> bool:
    return isinstance(element.tag, str) and bool(_CREDIT.search(_class(element)) or element.tag == "cite")


def caption_of(leaf: Any) -> tuple[str, str]:
    """Give what a block says of the picture before it: caption, credit; both empty: nothing."""
    if _is_credit(leaf):
        return "", line(words_of(leaf))
    return _words(leaf) if _is_caption(leaf) and len(words_of(leaf)) < _LONGEST else ("", "")


def _words(holder: Any) -> tuple[str, str]:
    """Read caption and credit; a figure's words that bear no class are its caption."""
    captions = [one for one in holder.iter() if _is_caption(one)]
    credits_ = [one for one in holder.iter() if _is_credit(one) and one is not holder]
    credits_ = [one for one in credits_ if not any(above in credits_ for above in up(one))]
    captions = [
        one for one in captions if not any(above in captions or above in credits_ for above in up(one))
    ]
    # Where a caption is nothing but its credit, the element bears both names.
    holders = captions or ([holder] if holder.tag == "figure" else [])
    without = set(credits_)
    caption = line(" ".join(_text(one, without) for one in holders if one not in without))
    credit = line(" ".join(_text(one, set()) for one in credits_))
    return caption[:_LONGEST], credit[:300]


def _text(element: Any, without: set[Any]) -> str:
    if element in without or not isinstance(element.tag, str) or element.tag in {"noscript", "button"}:
        return ""
    if _UNSEEN.search(_class(element)):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [_text(child, without), child.tail or ""]
    return " ".join(parts)


def _source(played: Any, url: str) -> str:
    candidates = [played.get(name) or "" for name in _SOURCES]
    candidates += [_largest(played.get("srcset") or played.get("data-srcset") or "")]
    for source in played.iter("source"):
        candidates += [source.get("src") or "", _largest(source.get("srcset") or "")]
    # libxml2 takes `<source>` for an element with content: what follows stands in it.
    for above in list(up(played))[:4]:
        if above.tag in {"source", "picture"}:
            candidates.append(_largest(above.get("srcset") or above.get("data-srcset") or ""))
    if played.tag == "video":
        candidates.append(played.get("poster") or "")
    usable = (one for one in candidates if one and not one.startswith(("data:", "blob:", "about:")))
    return next((whole for one in usable if (whole := address(one, url))), "")


def _largest(srcset: str) -> str:
    """Give the last picture of a srcset: they are written from small to large."""
    candidates = [part.split() for part in srcset.split(", ") if part.strip()]
    return candidates[-1][0].rstrip(",") if candidates else ""


def _is_decoration(played: Any, src: str, *, in_figure: bool) -> bool:
    if played.tag == "iframe":
        return not _PLAYERS.search(src)
    if played.tag not in {"img", "amp-img"}:
        return False
    sizes = [played.get(name) or "" for name in ("width", "height")]
    if any(size.removesuffix("px").isdecimal() and int(size.removesuffix("px")) < 60 for size in sizes):
        return True
    path = src.partition("?")[0].rpartition("/")[2]
    named = f"{_class(played)} {path if not in_figure else ''}"
    return _DECORATION.search(named) is not None


def _leads_away(holder: Any, played: Any, url: str) -> bool:
    here = url.partition("#")[0].rstrip("/")
    for above in up(played):
        if above.tag == "a":
            there = address(above.get("href") or "", url).partition("#")[0].rstrip("/")
            return bool(there) and there != here and not _PICTURE.search(there)
        if above is holder and not any(one.tag == "a" for one in up(holder)):
            break
    return False
