"""Say by its first bytes what a file is that is no feed."""

import re

from newsterm.lang import Said

_BEGINNINGS = {
    "pdf": rb"%PDF-",
    "picture": (
        rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM....\x00\x00\x00\x00|\x00\x00\x01\x00.\x00|II\*\x00|MM\x00\*"
        rb"|....ftyp(?:avif|heic|mif1)"
    ),
    "sound": rb"ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb]|OggS|fLaC|RIFF....WAVE|....ftypM4[AB]",
    "film": rb"....ftyp|\x1a\x45\xdf\xa3|RIFF....AVI |FLV\x01|\x00\x00\x01\xba",
    "archive": (
        rb"PK(?:\x03\x04|\x05\x06)|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\x00|BZh[1-9]1AY|\x28\xb5\x2f\xfd|\x1f[\x8b\x9d]"
        rb"|.{257}ustar[\x00 ]"
    ),
    "program": rb"\x7fELF|MZ[\x00\x90P]|#!/|\xca\xfe\xba\xbe|\0asm",
    "font": rb"wOF[F2]|OTTO|\x00\x01\x00\x00\x00.",
    "database": rb"SQLite format 3\x00",
    "calendar": rb"BEGIN:VCALENDAR",
    "document": rb"\{\\rtf|\xd0\xcf\x11\xe0",
    "playlist": rb"#EXTM3U|\[playlist\]",
}
"""As the makers of each say (freedesktop.org, shared-mime-info), none of which begins a feed."""
_KINDS = re.compile(
    b"|".join(b"(?P<%s>%s)" % (kind.encode(), signs) for kind, signs in _BEGINNINGS.items()), re.DOTALL
)


def kind_of(body: bytes) -> Said | None:
    """Name the kind of a file; None: its first bytes tell nothing."""
    found = _KINDS.match(body)
    return Said(f"errors.kinds.{found.lastgroup}") if found else None
