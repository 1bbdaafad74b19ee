"""Turn what a feed says of pictures, sound and films into enclosures, each once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from newsterm.lang import line
from newsterm.model import Enclosure
from newsterm.parse.text import address, title

_BY_ENDING = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "mp4": "video/mp4",
    "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "mkv": "video/x-matroska",
    "m3u8": "video/mp2t", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg",
    "opus": "audio/ogg", "aac": "audio/aac", "wav": "audio/wav", "flac": "audio/flac",
    "pdf": "application/pdf", "epub": "application/epub+zip",
}  # fmt: skip
_VAGUE = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/force-download", "text/html"}
)
_FACES = re.compile(r"gravatar\.com/avatar/")  # WordPress adds the author's to every entry
_MEDIUMS = frozenset({"image", "video", "audio"})
LONGEST_CAPTION = 500
"""Characters; what is longer is the article once more, as in a film portal's media:description."""


@dataclass(slots=True, kw_only=True)
class Medium:
    """A media:content, -thumbnail or -group, or the entry itself, and what was said in it (Media RSS 1.5)."""

    kind: str = "entry"
    """`content`, `thumbnail`, `group` or `entry`."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    within: "Medium | None" = None
    title: str = ""
    description: str = ""
    credit: str = ""

    def said(self, what: str) -> str:
        """Give its own word on something, or that of what it stands in."""
        own = str(getattr(self, what))
        return own or (self.within.said(what) if self.within else "")


def enclosure(
    url: object, *bases: str, type: str = "", medium: str = "", size: object = 0, duration: object = 0,
    caption: str = "", credit: str = "",
) -> Enclosure | None:  # fmt: skip
    """Make an enclosure of what a feed says; None where its address is none that we would ask."""
    whole = address(url, *bases)
    if not whole or _FACES.search(whole):
        return None
    return Enclosure(
        url=whole,
        type=_type(whole, type, medium),
        size=_size(size),
        duration=seconds(duration),
        caption=title(caption, markup=True),
        credit=title(credit, markup=True),
    )


def from_media(media: Iterable[Medium], *bases: str) -> list[Enclosure]:
    """Give what Media RSS names: the largest of each kind in a group; a thumbnail if there is no picture."""
    media = list(media)
    if not media:
        return []
    contents = [medium for medium in media if medium.kind == "content"]
    found: list[Enclosure] = []
    largest: dict[tuple[int, str], tuple[int, Enclosure]] = {}
    for content in contents:
        made = _from_medium(content, bases)
        if made is None:
            continue
        if content.within is None or content.within.kind != "group":
            found.append(made)
            continue
        place = (id(content.within), made.kind)
        width = _size(content.attributes.get("width")) + (
            10**6 if content.attributes.get("isdefault") == "true" else 0
        )
        if place not in largest or largest[place][0] < width:
            largest[place] = (width, made)
    found += [made for _, made in largest.values()]
    if not any(made.kind == "picture" for made in found):
        thumbnails = [medium for medium in media if medium.kind == "thumbnail"]
        thumbnails.sort(key=lambda medium: -_size(medium.attributes.get("width")))
        made = next((made for one in thumbnails if (made := _from_medium(one, bases))), None)
        if made:
            found.append(made)
    return found


def once(enclosures: Iterable[Enclosure | None]) -> tuple[Enclosure, ...]:
    """Keep each address once, with all that was said of it anywhere."""
    kept: dict[str, Enclosure] = {}
    for one in enclosures:
        if one is None:
            continue
        before = kept.get(one.url)
        if before is None:
            kept[one.url] = one
            continue
        kept[one.url] = replace(
            before,
            type=before.type or one.type,
            size=before.size or one.size,
            duration=before.duration or one.duration,
            caption=before.caption or one.caption,
            credit=before.credit or one.credit,
        )
    return tuple(kept.values())


def seconds(text: object) -> int:
    """Read a length of time: `3600`, `59:59`, `1:02:03` (iTunes), `PT1H2M3S` (ISO 8601); 0: it is none."""
    written = str(text or "").strip()[:40]
    if match := re.fullmatch(r"(?:(?:(\d{1,4}):)?(\d{1,6}):)?(\d{1,9})(?:\.\d*)?", written):
        hours, minutes, rest = (int(part or 0) for part in match.groups())
        return hours * 3600 + minutes * 60 + rest
    if match := re.fullmatch(
        r"P(?:\d+D)?T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9})(?:\.\d*)?S)?", written.upper()
    ):
        hours, minutes, rest = (int(part or 0) for part in match.groups())
        return hours * 3600 + minutes * 60 + rest
    return 0


def _from_medium(medium: Medium, bases: tuple[str, ...]) -> Enclosure | None:
    attributes = medium.attributes
    description = medium.said("description")
    return enclosure(
        attributes.get("url") or attributes.get("href"),
        *bases,
        type=attributes.get("type", ""),
        medium="image" if medium.kind == "thumbnail" else attributes.get("medium", ""),
        size=attributes.get("filesize", 0),
        duration=attributes.get("duration", 0),
        caption=description if 0 < len(description) <= LONGEST_CAPTION else medium.said("title"),
        credit=medium.said("credit"),
    )


def _type(url: str, type_: str, medium: str) -> str:
    said = line(type_).lower().partition(";")[0].strip()
    if said == "application/x-shockwave-flash":
        # YouTube's feeds still name the player of 2005 for every film.
        return "video/*"
    if "/" in said and said not in _VAGUE:
        return "image/jpeg" if said == "image/jpg" else said
    try:
        ending = urlsplit(url).path.rpartition(".")[2].lower()
    except ValueError:
        ending = ""
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    for wide in (said, medium.strip().lower()):
        if wide in _MEDIUMS:
            return f"{wide}/*"
    return said


def _size(text: object) -> int:
    written = str(text or "").strip()
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 16 else 0
