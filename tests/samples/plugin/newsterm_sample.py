"""A plugin for newsterm that joins in everywhere.

It fetches and reads documents of a made-up type, text/x-sample: a line of its title, then one for each
article: `2026-11-22<TAB>Headline<TAB>address`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from html import escape
from pathlib import Path

from newsterm.hooks import Desk, Element, Hooks, plain
from newsterm.model import Changes, Entry, Fetched, FetchError, NewEntry, ParsedEntry, ParsedFeed, ParseError


def fetch(url: str) -> Fetched:
    """Give what is at `sample:NAME`; one that does not answer is that feed's trouble, not the plugin's."""
    name = url.removeprefix("sample:")
    if name == "nowhere":
        raise FetchError(plain("nobody is there"))
    document = f"Sample {name}\n2026-11-22\tHarbour opens\thttps://sample.example/1\n\tShips wait\t\n"
    return Fetched(url=url, body=document.encode(), content_type="text/x-sample; charset=utf-8")


def read(fetched: Fetched) -> ParsedFeed:
    """Read a document. Another process calls this, so it is a function of a module."""
    title, *lines = fetched.body.decode("utf-8").splitlines() or [""]
    if not title:
        raise ParseError(plain("it has no title"))
    return ParsedFeed(title=title, entries=tuple(map(article, lines)))


def article(line: str) -> ParsedEntry:
    """Make an article of a line."""
    day, headline, url = line.split("\t")
    return ParsedEntry(
        key=url or headline,
        url=url,
        title=headline,
        published=datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None,
        html=f"<p>{escape(headline)}.</p><x-sample-vote yes='3' no='1'>Was it time?</x-sample-vote>",
    )


def tag(word: str, changes: Changes) -> Changes:
    """Tag what has a word in its headline, after the reader's filters."""

    def tagged(new: NewEntry) -> NewEntry:
        if word not in new.entry.title.casefold():
            return new
        return replace(new, marks=replace(new.marks, tags=(*new.marks.tags, word)))

    return replace(changes, added=tuple(map(tagged, changes.added)))


def write(entries: Iterable[Entry]) -> Iterator[str]:
    """Write articles as columns with semicolons between them."""
    yield "title;url\n"
    for entry in entries:
        yield ";".join(value.replace(";", ",") for value in (entry.title, entry.url)) + "\n"


def vote(element: Element) -> str:
    """Show an element as a list."""
    told = "".join(f"<li>{escape(name)}: {escape(count)}</li>" for name, count in element.attributes.items())
    return f"<p>{escape(element.text)}</p><ul>{told}</ul>"


def longest(desk: Desk) -> int:
    """Tell which headline is the longest of those that answer."""
    entries = desk.entries(" ".join(desk.words))
    found = max((entry.title for entry in entries), key=len, default="")
    if not found:
        desk.note("nothing answers")
        return 1
    desk.write(found)
    return 0


def hear(file: str, entries: Sequence[Entry]) -> None:
    """Write down what came."""
    with Path(file).open("a", encoding="utf-8") as log:
        log.writelines(f"{entry.title}\n" for entry in entries)


def join(hooks: Hooks) -> None:
    """Say what there is to add; the table [plugins.sample] of config.toml is in `hooks.settings`."""
    hooks.source("sample", fetch)
    hooks.parser("text/x-sample", read)
    hooks.curator("tag", partial(tag, str(hooks.settings.get("tag", "harbour"))))
    hooks.format("semicolons", write, suffix=".csv")
    hooks.block("x-sample-vote", vote)
    hooks.command("longest", longest, about="tells the longest headline of those that answer a question")
    hooks.theme(
        "sample-sea", {"based_on": "ink", "colours": {"sea": "#7fc8ff"}, "styles": {"headline": "bold sea"}}
    )
    hooks.keymap("sample-keys", {"next_headline": ["n"], "quit": ["x"]})
    if isinstance(log := hooks.settings.get("log"), str):
        hooks.arrived(partial(hear, log))
