"""The edition: this file knows its documents, hands them out on any day, and names its sections."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from newsterm.demo.dates import moved
from newsterm.model import Feed, Section

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""The moment on which the edition is written: nothing in it is later."""

# The language of a document is the beginning of its name; its tags are what the sections ask for.
_TAGS: dict[str, tuple[str, ...]] = {
    "ar-news.xml": ("news", "world"),
    "ar-live.json": ("live",),
    "ar-opinion.xml": ("opinion",),
    "ar-sport.rdf": ("sport",),
    "en-world.xml": ("news", "world"),
    "en-tech.json": ("tech",),
    "en-video.xml": ("video",),
    "fa-news.xml": ("news",),
    "fa-culture.xml": ("culture",),
    "ur-news.xml": ("news",),
    "ur-sport.json": ("sport",),
    "he-news.xml": ("news",),
    "he-tech.json": ("tech",),
}

# What readers said of an article stands below the edition's folder as a mirror of the web has it.
_COMMENTS = {
    "ar-port-reopens.xml": "example.org/ar/news/2026/11/22/port-reopens/comments.xml",
    "ar-corrections.xml": "example.org/ar/news/2026/11/22/corrections/comments.xml",
    "en-port-reopens.xml": "example.com/world/2026/11/22/port-reopens/comments.atom",
    "en-glass-bridge.xml": "example.com/world/2026/11/21/glass-bridge/comments.atom",
}


def documents() -> tuple[str, ...]:
    """Give the file names of the edition's documents, in the order in which their feeds are listed."""
    return tuple(_TAGS)


def write_edition(folder: Path, now: datetime) -> tuple[Feed, ...]:
    """Write the documents into a folder, every date moved so that the edition's noon becomes `now` (aware).

    The folder is made where it is missing, and what stands there under the same names is replaced. The feeds
    point to the files as `file:` addresses. Raises OSError where the folder cannot be written.
    """
    source = files("newsterm.demo").joinpath("edition")

    def write(name: str, target: Path) -> None:
        document = source.joinpath(name).read_text(encoding="utf-8")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(moved(document, now - NOON), encoding="utf-8", newline="\n")

    for name, place in _COMMENTS.items():
        write(f"comments/{name}", folder / place)
    feeds = []
    for name, tags in _TAGS.items():
        target = folder.resolve() / name
        write(name, target)
        feeds.append(Feed(url=target.as_uri(), tags=tags, language=name.partition("-")[0]))
    return tuple(feeds)


def sections() -> tuple[Section, ...]:
    """Give the edition's tabs, each named in the language of what it shows."""
    return (
        Section(name="الأخبار", query="tag:news lang:ar"),
        Section(name="World", query="tag:news lang:en"),
        Section(name="اخبار", query="tag:news lang:fa"),
        Section(name="خبریں", query="tag:news lang:ur"),
        Section(name="חדשות", query="tag:news lang:he"),
        Section(name="رياضة", query="tag:sport"),
        Section(name="رأي", query="tag:opinion"),
        Section(name="فرهنگ", query="tag:culture"),
        Section(name="Tech", query="tag:tech"),
        Section(name="Video", query="has:video"),
    )
