"""Write what holds a book together: its package document, its tables of contents, its title page."""

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from newsterm.formats.epub_chapter import page
from newsterm.formats.format import stamp
from newsterm.formats.safe_html import direction_and_language
from newsterm.formats.xhtml import in_xml
from newsterm.lang import LANGUAGES, Phrases, base_direction, day_words, is_rtl_language, phrases

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
# No `direction` in it: EPUB 3.3 §6.3.1 leaves that to the documents. Letters are the reader's choice.
STYLE = """body { line-height: 1.6; }
:lang(ur) { line-height: 2.1; }
h1, h2, h3, h4 { line-height: 1.35; text-align: start; }
p, li, td, th, figcaption { text-align: start; }
.source, footer, figcaption { font-size: 0.85em; }
nav ol { list-style: none; padding-inline-start: 0; }
nav li { margin-block: 0.5em; }
nav ol ol { padding-inline-start: 1em; }
nav li > span { font-weight: bold; }
.minutes { font-size: 0.85em; white-space: nowrap; opacity: 0.75; }
.titlepage { text-align: center; margin-block-start: 20%; }
.titlepage h1, .titlepage p { text-align: center; }
figure { margin-inline: 0; margin-block: 1em; }
img { max-width: 100%; height: auto; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
pre { white-space: pre-wrap; text-align: start; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }
a { overflow-wrap: anywhere; }
footer { margin-block-start: 2em; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What the tables of contents say of a chapter."""

    id: str
    title: str
    where: str
    """Its direction and language, as attributes."""
    minutes: int
    under: str
    """What it stands under; empty: its day."""
    day: datetime

    @property
    def file(self) -> str:
        """Its document."""
        return f"{self.id}.xhtml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A whole book, but for what its chapters say."""

    identifier: str
    title: str
    question: str
    chapters: Sequence[Chapter]
    pictures: Sequence[tuple[str, str]]
    """File and media type of each."""
    languages: Counter[str]
    sources: Sequence[str]
    rtl: int
    """How many of the chapters run from right to left."""
    newest: datetime
    """When the last of it changed."""
    readers: Phrases | None = None
    """The words of who reads it; None: those of most of it."""

    @property
    def is_rtl(self) -> bool:
        """Whether one turns its pages as most of it is read."""
        return self.rtl * 2 > len(self.chapters)

    @property
    def language(self) -> str:
        """The language of most of it."""
        return next((name for name, _ in self.languages.most_common() if name), "en")

    @property
    def words(self) -> Phrases:
        """What newsterm says in it."""
        if self.readers is not None:
            return self.readers
        language = self.language.partition("-")[0]
        return phrases(language if language in LANGUAGES else "en")

    @property
    def where(self) -> str:
        """Direction and language of newsterm's own words in it, as attributes."""
        language = self.words.language
        return in_xml(direction_and_language("rtl" if is_rtl_language(language) else "ltr", language))

    @property
    def heading(self) -> str:
        """What it is called."""
        return self.title or f"newsterm · {day_words(self.newest, self.newest, self.words, UTC)}"

    @property
    def minutes(self) -> int:
        """How long it takes to read."""
        return sum(chapter.minutes for chapter in self.chapters)

    def groups(self) -> Iterator[tuple[str, list[Chapter]]]:
        """Give the chapters that stand together one after the other, and what they stand under."""
        for _, together in groupby(
            self.chapters, key=lambda one: one.under or one.day.astimezone(UTC).date()
        ):
            listed = list(together)
            first = listed[0]
            yield first.under or day_words(first.day, first.day, self.words, UTC), listed


def title_page(book: Contents) -> str:
    """Give the page with which it opens."""
    words = book.words
    count = [words.say("told.articles", n=len(book.chapters))]
    if book.minutes:
        count.append(words.say("article.reading_time", n=book.minutes))
    asked = f'<p><bdi dir="auto">{html.escape(book.question)}</bdi></p>\n' if book.question else ""
    return page(
        book.heading,
        book.where,
        f'<section class="titlepage">\n<h1>{html.escape(book.heading)}</h1>\n{asked}'
        f"<p>{html.escape(' · '.join(count))}</p>\n</section>",
        kind="titlepage",
    )


def navigation(book: Contents) -> str:
    """Give the table of contents (EPUB 3.3 §7), and where the parts of the book begin."""
    say = book.words.say
    groups = list(book.groups())
    if len(groups) == 1:
        listed = _items(groups[0][1], book.words)
    else:
        listed = "".join(
            f"<li><span>{_isolated(name)}</span>\n<ol>\n{_items(chapters, book.words)}</ol></li>\n"
            for name, chapters in groups
        )
    first = book.chapters[0].file if book.chapters else "title.xhtml"
    contents, begins = html.escape(say("book.contents")), html.escape(say("book.begins"))
    title = html.escape(book.heading)
    listed = listed or f'<li><a href="title.xhtml">{title}</a></li>\n'
    return page(
        say("book.contents"),
        book.where,
        f'<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>{contents}</h1>\n<ol>\n{listed}</ol>\n</nav>\n'
        '<nav epub:type="landmarks" hidden="hidden">\n<ol>\n'
        f'<li><a epub:type="titlepage" href="title.xhtml">{title}</a></li>\n'
        f'<li><a epub:type="toc" href="nav.xhtml#toc">{contents}</a></li>\n'
        f'<li><a epub:type="bodymatter" href="{first}">{begins}</a></li>\n</ol>\n</nav>',
    )


def _items(chapters: Sequence[Chapter], words: Phrases) -> str:
    return "".join(
        f'<li><a href="{one.file}"><bdi{one.where}>{html.escape(one.title)}</bdi>'
        + (f' <span class="minutes">{_isolated(_time(one, words))}</span>' if one.minutes else "")
        + "</a></li>\n"
        for one in chapters
    )


def _time(chapter: Chapter, words: Phrases) -> str:
    return words.say("article.reading_time", n=chapter.minutes)


def _isolated(text: str) -> str:
    return f"<bdi>{html.escape(text)}</bdi>"


def ncx(book: Contents) -> Iterator[str]:
    """Give the table of contents that readers of EPUB 2 know (OPF 2.0.1 §2.4.1), flat."""
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"'
        f' xml:lang="{book.words.language}">\n'
        f'<head><meta name="dtb:uid" content="{book.identifier}"/></head>\n'
        f"<docTitle><text>{html.escape(book.heading)}</text></docTitle>\n<navMap>\n"
    )
    points = [(one.title, one.file) for one in book.chapters] or [(book.heading, "title.xhtml")]
    for number, (title, file) in enumerate(points, 1):
        yield (
            f'<navPoint id="p{number}" playOrder="{number}"><navLabel><text>{html.escape(title)}</text>'
            f'</navLabel><content src="{file}"/></navPoint>\n'
        )
    yield "</navMap>\n</ncx>\n"


def package(book: Contents) -> Iterator[str]:
    """Give the package document (EPUB 3.3 §5): what the book is, all that is in it, and in what order."""
    title = html.escape(book.heading)
    side = base_direction(book.heading, language=book.words.language)
    languages = [name for name, _ in book.languages.most_common() if name] or [book.language]
    # What is shown on a shelf stands first: the language of most of it.
    told = [
        f'<dc:identifier id="id">{book.identifier}</dc:identifier>',
        f'<dc:title dir="{side}" xml:lang="{book.words.language}">{title}</dc:title>',
        *(f"<dc:language>{html.escape(name)}</dc:language>" for name in languages),
        "<dc:creator>newsterm</dc:creator>",
        *(f"<dc:source>{html.escape(name)}</dc:source>" for name in book.sources),
        f'<meta property="dcterms:modified">{stamp(book.newest)}</meta>',
        '<meta property="schema:accessMode">textual</meta>',
        '<meta property="schema:accessModeSufficient">textual</meta>',
        '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
        '<meta property="schema:accessibilityFeature">readingOrder</meta>',
        f'<meta property="schema:accessibilityHazard">{"unknown" if book.pictures else "none"}</meta>',
    ]
    if book.pictures:
        told.append('<meta property="schema:accessMode">visual</meta>')
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(told)
        + "\n</metadata>\n<manifest>\n"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\n'
        '<item id="style" href="style.css" media-type="text/css"/>\n'
        '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>\n'
    )
    for one in book.chapters:
        yield f'<item id="a-{one.id}" href="{one.file}" media-type="application/xhtml+xml"/>\n'
    for number, (file, kind) in enumerate(book.pictures, 1):
        yield f'<item id="i-{number}" href="{file}" media-type="{kind}"/>\n'
    side = "rtl" if book.is_rtl else "ltr"
    yield f'</manifest>\n<spine toc="ncx" page-progression-direction="{side}">\n<itemref idref="title"/>\n'
    yield '<itemref idref="nav"/>\n'
    for one in book.chapters:
        yield f'<itemref idref="a-{one.id}"/>\n'
    yield "</spine>\n</package>\n"
