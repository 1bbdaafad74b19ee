"""Names for files, one for each article: safe everywhere, and the same at every export."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

from newsterm.lang import line

_BETWEEN = re.compile(r"[^\w\u200c]+")
"""All that is no letter, mark or digit in any script; a ZWNJ is part of a Persian word."""
_MOST = 120
"""Bytes of a title in a name: with id and suffix far from the 255 that a disk takes."""


def file_name(title: str, name: str, suffix: str) -> str:
    """Name the file of an article: words of its title, its id (`name`), the suffix of its format.

    Never a path, hidden, an option, or a name that some system keeps for itself; no two are alike, also where
    capitals are not told apart, since ids are not.
    """
    words = _BETWEEN.sub("-", _letters(line(title))).strip("-_\u200c")
    cut = words.encode()[:_MOST]
    if len(words.encode()) > _MOST:
        # The last word, which was cut in two, goes.
        text = cut.decode("utf-8", "ignore")
        words = (text.rpartition("-")[0] or text).strip("-_\u200c")
    return f"{words}-{name}{suffix}" if words else f"{name}{suffix}"


def _letters(text: str) -> str:
    """Drop marks that have no letter of their own: a disk may keep them otherwise than we say them (NFD)."""
    kept = "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", kept)


_SUFFIXES = {
    "audio/mpeg": ".mp3", "audio/mp3": ".mp3", "audio/mp4": ".m4a", "audio/x-m4a": ".m4a",
    "audio/m4a": ".m4a", "audio/x-m4b": ".m4b", "audio/aac": ".aac", "audio/ogg": ".ogg",
    "audio/opus": ".opus", "audio/flac": ".flac", "audio/x-flac": ".flac",
    "audio/wav": ".wav", "audio/x-wav": ".wav",
    "audio/webm": ".weba", "video/mp4": ".mp4", "video/x-m4v": ".m4v", "video/quicktime": ".mov",
    "video/webm": ".webm", "video/ogg": ".ogv", "video/x-matroska": ".mkv", "video/mpeg": ".mpg",
    "video/3gpp": ".3gp", "video/x-msvideo": ".avi", "image/jpeg": ".jpg", "image/png": ".png",
    "image/gif": ".gif", "image/webp": ".webp", "image/avif": ".avif", "application/pdf": ".pdf",
    "application/epub+zip": ".epub", "application/zip": ".zip", "application/gzip": ".gz",
    "application/x-bittorrent": ".torrent", "text/plain": ".txt", "text/vtt": ".vtt",
    "application/x-subrip": ".srt", "application/x-mobipocket-ebook": ".mobi", "text/csv": ".csv",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
"""Media types of what is heard, seen or read. Nothing that a desktop would run when it is opened."""
_TYPES = {suffix: media_type for media_type, suffix in _SUFFIXES.items()} | {".jpeg": "image/jpeg"}


def media_suffix(media_type: str, url: str, declared: str = "") -> str:
    """Choose the suffix of a file: what its server says, its address, what its feed says; else `.bin`.

    The address says more where it speaks of the same kind (`.m4b` of `audio/mp4`).
    """
    try:
        named = unquote(urlsplit(url).path).rpartition("/")[2].rpartition(".")
    except ValueError:
        named = ("", "", "")
    suffix = f".{named[2].lower()}" if named[1] else ""
    of_address = suffix if suffix in _TYPES else ""
    of_server = _SUFFIXES.get(media_type, "")
    if media_type == "text/plain" and of_address:  # what many servers say of all that they do not know
        of_server = ""
    if of_address and (not of_server or _TYPES[of_address].partition("/")[0] == media_type.partition("/")[0]):
        return of_address
    return of_server or _SUFFIXES.get(declared, ".bin")
