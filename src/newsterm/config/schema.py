"""Every setting: its type, its default, and a sentence on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from newsterm.config import asking, values
from newsterm.lang import LANGUAGES
from newsterm.model import Filter, Section

T = TypeVar("T")

ENCODINGS = ("auto", "newsterm", "terminal", "visual", "lrm", "alternate", "osc66", "words", "words2800")
"""Ways to put right-to-left text before a reader's eyes: `terminal` leaves it to the terminal, the last six
name the form in which newsterm sends its own order."""
MARKS = ("auto", "show", "hide")
THEMES = ("ink", "paper", "contrast", "terminal", "plain")
"""Our own; the interface knows which others there are."""
JUSTIFICATIONS = ("ragged", "kashida", "spaces")
"""How running text fills its lines (see `bidi.layout`)."""
PRESETS = ("newsterm", "newsboat", "eilmeldung", "elfeed", "vim")
"""Programs whose keys there are."""
SPACINGS = ("normal", "wide")
RULERS = ("off", "paragraph", "line")
PICTURES = ("never", "key", "always")


def setting(default: T, read: Callable[[object], T]) -> T:
    """Declare a setting; `read` turns what TOML holds into its value (see values)."""
    declared: T = field(default=default, metadata={"read": read})
    return declared


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """How newsterm looks and speaks."""

    language: str = setting("auto", values.one_of("auto", *LANGUAGES))
    """The interface's own language; "auto": the system's."""
    direction: str = setting("auto", values.one_of("auto", "rtl", "ltr"))
    """The side at which the panes begin; "auto": the language's."""
    digits: str = setting("auto", values.one_of("auto", "western", "arabic"))
    """How numbers are written; "auto": as the language does."""
    calendar: str = setting("auto", values.one_of("auto", "gregorian", "solar"))
    """By which calendar dates are said; "auto": the solar Hijri one in Persian, else the Gregorian."""
    bidi: str = setting("auto", values.one_of(*ENCODINGS))
    """Who puts right-to-left text in order, and how it is sent; "auto": as the terminal needs it."""
    marks: str = setting("auto", values.one_of(*MARKS))
    """Whether harakat and niqqud are shown; "auto": where the terminal draws them on their letter."""
    theme: str = setting("ink", values.some_text)
    """The colours: one of THEMES, of Textual's, or a file in the folder `themes` beside config.toml."""
    live: str = setting("auto", values.one_of("auto", "on", "off"))
    """Whether a strip below the sections shows what came last; "auto": where the window has 30 rows."""
    keys: str = setting("newsterm", values.some_text)
    """The keys one begins with: newsterm's, those of another program where it has such a command (PRESETS),
    or a plugin's; the interface knows which there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How an article is read."""

    width: int = setting(80, values.whole(20, 400))
    """Columns that an article's text takes at the most."""
    mark_read: str = setting("opened", values.one_of("opened", "end", "never"))
    """When an article counts as read: when opened, when its end was on the screen, or by hand only."""
    justify: str = setting("ragged", values.one_of(*JUSTIFICATIONS))
    """How lines end: where they do, or at the column, Arabic letters drawn out, or by spaces alone."""
    spacing: str = setting("normal", values.one_of(*SPACINGS))
    """Whether an empty line stands between the lines of a text."""
    margin: int = setting(2, values.whole(1, 100))
    """Columns left blank at either side of an article, at the least."""
    ruler: str = setting("off", values.one_of(*RULERS))
    """What of an article is in full ink, the rest being dimmed: all, the paragraph or the line one reads."""
    preview: bool = setting(default=True, read=values.yes_or_no)
    """Whether the article under the cursor is shown beside the list; it does not count as read by that."""
    pictures: str = setting("key", values.one_of(*PICTURES))
    """Whether an article's pictures are asked for and shown: never, by a key, always. Who serves them learns
    that you read."""
    open_with: tuple[str, ...] = setting((), values.command)
    """The command that opens a link, which becomes its last argument; empty: the system's browser."""
    play_with: tuple[str, ...] = setting((), values.command)
    """The command that plays a recording, whose address becomes its last argument; empty: mpv, else what is
    there."""
    downloads: str = setting("", values.text)
    """The folder for what is downloaded; empty: a folder newsterm among the system's downloads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """How newsterm reads line by line."""

    headlines: int = setting(10, values.whole(1, 1000))
    """Headlines that are said at once."""
    paragraphs: int = setting(5, values.whole(0, 1000))
    """Paragraphs of an article that are said at once; 0: all of them."""
    width: int = setting(0, values.whole(0, 1000))
    """Columns at which lines are parted between words; 0: those of the terminal, in a pipe none."""
    bidi_controls: bool = setting(default=False, read=values.yes_or_no)
    """Whether what tells a terminal in which order to draw (UAX #9) is sent with the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """How feeds are asked for news."""

    every: int = setting(1800, values.span("1m", "52w"))
    """Seconds between two looks at a feed, as a middle: lively feeds are asked up to six times as often,
    quiet ones down to an eighth, none sooner than after five minutes. A feed may have its own, which stands;
    its server may ask for longer."""
    at_start: bool = setting(default=True, read=values.yes_or_no)
    """Whether the interface refreshes when it starts."""
    while_open: bool = setting(default=True, read=values.yes_or_no)
    """Whether it goes on asking feeds whose time has come."""
    at_once: int = setting(256, values.whole(1, 512))
    """Requests under way at the same time; fewer where memory or open files allow no more."""
    per_host: int = setting(4, values.whole(1, 32))
    """Of these, requests to one host."""
    timeout: int = setting(30, values.span("1s", "10m"))
    """Seconds that one feed may take altogether."""
    largest: int = setting(15_000_000, values.size("1kB", "1GB"))
    """Bytes, unpacked, of the largest feed that is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """How long articles stay. What is saved or tagged stays for ever."""

    read: int = setting(0, values.stay)
    """Seconds that what was read stays; 0: for ever. A feed may have its own, as for the next."""
    unread: int = setting(0, values.stay)
    """The same for what was not."""
    bin: int = setting(30 * 86400, values.stay)
    """Seconds that what did not stay, or was dropped, lies in the bin before it is deleted; 0: for ever."""
    pictures: int = setting(200_000_000, values.size("1MB", "100GB"))
    """Bytes that pictures may take, kept to be there offline; those looked at longest ago go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """How what several feeds tell of one event is brought together. A feed may stay out of it."""

    on: bool = setting(default=True, read=values.yes_or_no)
    """Whether it is."""
    read_copies: bool = setting(default=False, read=values.yes_or_no)
    """Whether what says the same in nearly the same words is marked read together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """Programs of the reader's that are told of what came. No shell sees their command lines."""

    arrived: tuple[str, ...] = setting((), values.command)
    """The command that gets new articles on its standard input after a refresh, an object a line, as
    `newsterm list --jsonl` gives them; empty: none."""
    notify: tuple[str, ...] = setting((), values.command)
    """The command that shows a notification, whose headline and feed become its last two arguments; empty:
    the desktop's own, else the terminal's."""
    timeout: int = setting(60, values.span("1s", "1h"))
    """Seconds after which such a program is ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugins:
    """What other packages add; one that is installed is on."""

    off: tuple[str, ...] = setting((), values.texts)
    """Plugins that are left out; "*": all of them."""
    tables: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """What a plugin is told, by its name: a table `[plugins.NAME]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All that config.toml can say."""

    interface: Interface = Interface()
    reading: Reading = Reading()
    plain: Plain = Plain()
    refresh: Refresh = Refresh()
    keep: Keep = Keep()
    stories: Stories = Stories()
    hooks: Hooks = Hooks()
    plugins: Plugins = Plugins()
    sections: tuple[Section, ...] = ()
    """The reader's own sections, after All, Unread, Saved and Live."""
    filters: tuple[Filter, ...] = ()
    """Rules for new entries; all that answer are followed, in this order."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command → its keys, in place of the preset's. The interface knows which commands there are."""
    macros: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name → commands done in a row, and lines as they are typed after `:`; [keys] gives it a key."""


GROUPS: Mapping[str, type[Interface | Reading | Plain | Refresh | Keep | Stories | Hooks | Plugins]] = {
    "interface": Interface, "reading": Reading, "plain": Plain, "refresh": Refresh, "keep": Keep,
    "stories": Stories, "hooks": Hooks, "plugins": Plugins,
}  # fmt: skip

SECTION: Mapping[str, values.Reader] = {
    "name": values.some_text,
    "query": values.text,
    "order": values.one_of("newest", "oldest", "arrived", "best", "feed", "unread"),
}
FILTER: Mapping[str, values.Reader] = {"name": values.text, "query": values.some_text, "do": values.deeds}

FEED: Mapping[str, values.Reader] = {
    "url": values.address,
    "title": values.text,
    "tags": values.texts,
    "language": values.language,
    "direction": values.one_of("", "rtl", "ltr"),
    "every": values.span("1m", "52w"),
    "user_agent": values.text,
    "full_text": values.yes_or_no,
    "paused": values.yes_or_no,
    "notify": values.yes_or_no,
    "stories": values.yes_or_no,
    "keep_read": values.stay,
    "keep_unread": values.stay,
    "user": values.text,
    "password": asking.secret,
    "password_command": asking.command_line,
    "headers": asking.headers,
    "cookies": values.text,
    "proxy": asking.proxy,
    "tls": asking.exceptions,
}
"""What feeds.toml can say of a feed, in the order in which newsterm writes it."""
