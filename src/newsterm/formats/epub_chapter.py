"""Write an entry as one chapter of a book: a document of its own, in its own direction and language."""

import html
from datetime import UTC

from newsterm.formats.format import body, stamp
from newsterm.formats.safe_html import direction_and_language
from newsterm.formats.xhtml import Inside, in_xml, link_to, pictures_in, xhtml
from newsterm.lang import LANGUAGES, Phrases, base_direction, date_words, line, phrases
from newsterm.model import Enclosure, Entry

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{where}>
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body{kind}>
{body}
</body>
</html>
"""


def page(title: str, where: str, body: str, *, kind: str = "") -> str:
    """Give a document of a book; `where` are attributes, `kind` what it is there (EPUB SSV 1.1)."""
    kind = f' epub:type="{kind}"' if kind else ""
    return _PAGE.format(where=where, title=html.escape(title), body=body, kind=kind)


def chapter(entry: Entry, minutes: int, inside: Inside, words: Phrases | None = None) -> str:
    """Give an entry as a document: title, source, what it says, what came with it, its address.

    `words`: in which its date is said; None: those of its own language.
    """
    words = words or words_of(entry)
    heading = title_of(entry)
    said = body(entry)
    shown = {*pictures_in(said, entry.url)}
    figures = [one for one in entry.enclosures if _is_shown(one, entry, inside, shown)]
    files = [
        one for one in entry.enclosures if one not in figures and link_to(one.url, entry.url) not in shown
    ]
    pieces = [
        "<article>",
        f"<header>\n<h1>{html.escape(heading)}</h1>\n{_source(entry, words, minutes)}\n</header>",
        *(_figure(one, inside.pictures[link_to(one.url, entry.url)]) for one in figures),
        xhtml(said, entry.url, inside),
        _footer(entry, [one for one in files if link_to(one.url, entry.url)]),
        "</article>",
    ]
    return page(heading, where(entry), "\n".join(piece for piece in pieces if piece))


def pictures_of(entry: Entry) -> list[str]:
    """List the addresses of the pictures that a chapter would show, each once."""
    came = [link_to(one.url, entry.url) for one in entry.enclosures if one.kind == "picture"]
    listed = [*came, *pictures_in(body(entry), entry.url)]
    return [url for url in dict.fromkeys(listed) if url.startswith("http")]


def title_of(entry: Entry) -> str:
    """Give what an entry is called: where it has no title, who published it."""
    return line(entry.title) or line(entry.feed_title) or entry.id


def direction(entry: Entry) -> str:
    """Give the direction of an entry's text."""
    return entry.direction or base_direction(entry.title, language=entry.language)


def where(entry: Entry) -> str:
    """Spell an entry's direction and language as attributes."""
    return in_xml(direction_and_language(direction(entry), entry.language))


def words_of(entry: Entry) -> Phrases:
    """Give the words in which an entry's own date is said."""
    language = entry.language.partition("-")[0]
    return phrases(language if language in LANGUAGES else "en")


def _source(entry: Entry, words: Phrases, minutes: int) -> str:
    """Say who published it, when, and how long it takes; each isolated, so that none moves another."""
    when = entry.published or entry.arrived
    own = in_xml(direction_and_language("", words.language)) if words.language != entry.language else ""
    said = [f"<bdi>{html.escape(line(one))}</bdi>" for one in (entry.feed_title, entry.author) if line(one)]
    if entry.dated:
        said.append(f"<bdi>{html.escape(line(entry.dated))}</bdi>")
    else:
        said.append(
            f'<time datetime="{stamp(when)}"><bdi{own}>{date_words(when, when, words, UTC)} UTC</bdi></time>'
        )
    if minutes:
        said.append(f"<bdi{own}>{html.escape(words.say('article.reading_time', n=minutes))}</bdi>")
    return f'<p class="source">{" · ".join(said)}</p>'


def _is_shown(one: Enclosure, entry: Entry, inside: Inside, shown: set[str]) -> bool:
    url = link_to(one.url, entry.url)
    return one.kind == "picture" and url in inside.pictures and url not in shown


def _figure(one: Enclosure, file: str) -> str:
    words = line(f"{one.caption} {one.credit}")
    caption = f'<figcaption dir="auto">{html.escape(words)}</figcaption>' if words else ""
    return f'<figure><img src="{file}" alt="{html.escape(line(one.caption))}"/>{caption}</figure>'


def _footer(entry: Entry, files: list[Enclosure]) -> str:
    listed = "".join(
        f'<li><a href="{html.escape(link_to(one.url, entry.url))}">'
        f"{html.escape(line(f'{one.caption} {one.credit}')) or one.kind}</a></li>\n"
        for one in files
    )
    url = link_to(entry.url)
    link = f'<p dir="ltr"><a href="{html.escape(url)}">{html.escape(url)}</a></p>\n' if url else ""
    listed = f"<ul>\n{listed}</ul>\n" if listed else ""
    return f"<footer>\n{listed}{link}</footer>" if listed or link else ""
