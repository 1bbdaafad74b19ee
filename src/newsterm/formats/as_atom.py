"""Write entries as one Atom feed (RFC 4287), for whoever reads feeds."""

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from newsterm.formats.format import Format, body, stamp, tags
from newsterm.formats.markup import address
from newsterm.formats.safe_html import direction_and_language, safe_html
from newsterm.lang import clean, line
from newsterm.model import Entry

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:newsterm.invalid,2026:export</id>
<title>newsterm</title>
"""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def element(entry: Entry) -> str:
    """Give an entry as one `entry` element: all that RFC 4287 §4.1.2 asks for, and its body as HTML.

    The body is as in a page of ours: it names no script and loads nothing. `xml:lang` is the entry's.
    """
    language = direction_and_language("", entry.language).replace(" lang=", " xml:lang=")
    pieces = [
        f"<entry{language}>",
        f"<id>tag:newsterm.invalid,2026:{_text(entry.id)}</id>",
        f"<title>{_text(entry.title)}</title>",
        f"<updated>{stamp(updated(entry))}</updated>",
        f"<author><name>{_text(entry.author) or _text(entry.feed_title) or 'newsterm'}</name></author>",
    ]
    if entry.published:
        pieces.append(f"<published>{stamp(entry.published)}</published>")
    if url := address(entry.url):
        pieces.append(f'<link rel="alternate" href="{_text(url)}"/>')
    for one in entry.enclosures:
        if target := address(one.url, entry.url):
            kind = f' type="{_text(one.type)}"' if one.type else ""
            size = f' length="{one.size}"' if one.size > 0 else ""
            pieces.append(f'<link rel="enclosure" href="{_text(target)}"{kind}{size}/>')
    pieces += [
        f'<category term="{term}"/>' for name in (*tags(entry), *entry.categories) if (term := _text(name))
    ]
    said = safe_html(body(entry), entry.url)
    pieces.append(f'<content type="html">{html.escape(clean(said))}</content>\n</entry>\n')
    return "\n".join(pieces)


def updated(entry: Entry) -> datetime:
    """Tell when it last changed in a way that counts (RFC 4287 §4.2.15)."""
    return entry.altered or entry.published or entry.arrived


def _text(text: str) -> str:
    return html.escape(line(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Atom(Format):
    """A feed is as new as its newest entry, known at its end; its children have no order (§4.1.1)."""

    def write(self, entries: Iterable[Entry]) -> Iterator[str]:
        yield self.begin()
        newest = _EPOCH
        for entry in entries:
            newest = max(newest, updated(entry))
            yield self.one(entry)
        yield f"<updated>{stamp(newest)}</updated>\n" + self.end()


ATOM = _Atom(name="atom", suffix=".atom", head=_HEAD, one=element, foot="</feed>\n")
