"""Write entries as a book for e-readers (EPUB 3.3): each a chapter, right to left where they are."""

import hashlib
import uuid
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import BinaryIO, Self

from newsterm.formats.as_atom import updated
from newsterm.formats.epub_chapter import chapter, direction, title_of, where
from newsterm.formats.epub_package import (
    CONTAINER,
    STYLE,
    Chapter,
    Contents,
    navigation,
    ncx,
    package,
    title_page,
)
from newsterm.formats.pictures import Picture
from newsterm.formats.safe_html import direction_and_language
from newsterm.formats.xhtml import Inside
from newsterm.lang import Phrases, line
from newsterm.model import Entry

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_THEN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in it, the first that a zip can name: the same articles are the same bytes."""
_MOST_SOURCES = 200


class Epub:
    """A book while it is written: what is added goes to the file at once, and only its title is kept.

    It is one when it is left without an error. The same chapters in the same order are the same bytes, and
    the same `dc:identifier`.
    """

    def __init__(
        self,
        file: BinaryIO,
        *,
        title: str = "",
        question: str = "",
        chapters: Mapping[str, str] | None = None,
        words: Phrases | None = None,
    ) -> None:
        """Begin a book; `file` can be sought in.

        `title`: empty: newsterm's, and the day of the newest article. `question`: to which these are the
        answer. `chapters`: address → id of articles that will be in it, to which links lead from each other.
        `words`: of who reads it; None: in each language that is read.
        """
        self._zip = zipfile.ZipFile(file, "w")
        self._title = line(title)
        self._question = line(question)
        self._words = words
        self._inside = {url: f"{id_}.xhtml" for url, id_ in (chapters or {}).items()}
        self._chapters: dict[str, Chapter] = {}
        self._pictures: dict[str, str] = {}
        """File → its media type."""
        self._languages: Counter[str] = Counter()
        self._sources: dict[str, None] = {}
        self._rtl = 0
        self._newest = _EPOCH
        self._digest = hashlib.sha256()
        # First of all and not packed, so that what the file is can be read off its first bytes (OCF §4.3).
        try:
            self._put("mimetype", "application/epub+zip", packed=False)
            self._put("META-INF/container.xml", CONTAINER)
            self._put("EPUB/style.css", STYLE)
        except BaseException:
            self._forget()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
                self._zip.close()
        finally:
            self._forget()

    def _forget(self) -> None:
        """Let what could not be written once not be tried again when it is collected."""
        self._zip.fp = None

    def keep(self, picture: Picture) -> str:
        """Put a picture into it, once however often it comes; gives its file there."""
        file = f"pictures/{picture.name}"
        if file not in self._pictures:
            self._pictures[file] = picture.type
            self._put(f"EPUB/{file}", picture.data, packed=False)
        return file

    def add(
        self, entry: Entry, pictures: Mapping[str, str] | None = None, *, minutes: int = 0, under: str = ""
    ) -> None:
        """Add an entry as its next chapter; one that is in it already is not there twice.

        `pictures`: address → file, as `keep` gave it. `minutes` that it takes to read; 0: not said. `under`:
        what it stands under in the table of contents; empty: its day.
        """
        if entry.id in self._chapters:
            return
        one = Chapter(
            id=entry.id,
            title=title_of(entry),
            where=where(entry),
            minutes=minutes,
            under=line(under),
            day=entry.published or entry.arrived,
        )
        inside = Inside(chapters=self._inside, pictures=pictures or {})
        self._put(f"EPUB/{one.file}", chapter(entry, minutes, inside, self._words))
        self._chapters[entry.id] = one
        if direction_and_language("", entry.language):
            self._languages[entry.language] += 1
        if len(self._sources) < _MOST_SOURCES and line(entry.feed_title):
            self._sources[line(entry.feed_title)] = None
        self._rtl += direction(entry) == "rtl"
        self._newest = max(self._newest, updated(entry))

    def _finish(self) -> None:
        """Write what is known only at the end."""
        book = Contents(
            identifier=f"urn:uuid:{uuid.UUID(bytes=self._digest.digest()[:16], version=5)}",
            title=self._title,
            question=self._question,
            chapters=tuple(self._chapters.values()),
            pictures=tuple(self._pictures.items()),
            languages=self._languages,
            sources=tuple(self._sources),
            rtl=self._rtl,
            newest=self._newest,
            readers=self._words,
        )
        self._put("EPUB/title.xhtml", title_page(book))
        self._put("EPUB/nav.xhtml", navigation(book))
        self._put("EPUB/toc.ncx", "".join(ncx(book)))
        self._put("EPUB/package.opf", "".join(package(book)))

    def _put(self, name: str, content: str | bytes, *, packed: bool = True) -> None:
        data = content.encode("utf-8", "replace") if isinstance(content, str) else content
        self._digest.update(hashlib.sha256(data).digest())
        one = zipfile.ZipInfo(name, _THEN)
        one.create_system = 3  # the same bytes on every system
        one.external_attr = 0o644 << 16
        one.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        self._zip.writestr(one, data)
