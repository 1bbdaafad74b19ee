"""The man page, from the parsers of the verbs and the sentences of help."""

from collections.abc import Iterator, Sequence

from newsterm import __version__
from newsterm.cli.syntax import Option, Verb, before
from newsterm.lang import phrases

_PLACES = (
    ("~/.config/newsterm/config.toml", "settings; config.example.toml shows all of them"),
    ("~/.config/newsterm/feeds.toml", "the feeds that you follow"),
    ("~/.local/share/newsterm/", "the articles"),
    ("~/.local/state/newsterm/", "the log"),
    ("~/.cache/newsterm/", "what can be had anew"),
)
_ENVIRONMENT = (
    ("NEWSTERM_HOME", "one folder for everything, as --home"),
    ("NEWSTERM_PLAIN", "1: line by line, as --plain"),
    ("NEWSTERM_PAGER", "what turns pages, before PAGER and less; empty or cat: nothing does"),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "lead to other places for the files"),
    ("LC_ALL, LC_MESSAGES, LANG", "the language, where config.toml names none"),
    ("NO_COLOR", "no colours"),
    ("BROWSER", "what opens a page, where config.toml names nothing"),
)
_CODES = (
    ("0", "done; also where whoever reads had enough"),
    ("1", "failed, or there was nothing that could be done"),
    ("2", "that is not a thing that newsterm can do: options, questions, ids"),
    ("3", "some feeds failed; each is named on standard error"),
    ("4", "config.toml or feeds.toml cannot be followed; file and line are named"),
    ("130", "interrupted; 129 and 143: ended by SIGHUP and SIGTERM"),
)
_QUESTION = (
    ("word", "in title or text, however it is inflected; \\(dqa phrase\\(dq"),
    ("is:unread", "also read, saved, muted, changed"),
    ("tag:NAME feed:NAME", "of an article or of its feed"),
    ("topic:sport", "what it is filed under, by its categories or its address"),
    ("title:WORD author:WORD", "there alone"),
    ("lang:ar", "its language"),
    ("has:video", "also audio, picture, full"),
    ("since:2d before:2026-03", "when it was published"),
    ("story:any story:ID", "what several feeds tell"),
    ("- or not, or, ( )", "before a term; between terms; around them"),
)


def manual(known: Sequence[Verb]) -> str:
    """Write newsterm(1), for man, in roff with the man macros."""
    return "\n".join(_lines(known)) + "\n"


def _lines(known: Sequence[Verb]) -> Iterator[str]:
    say = phrases("en").say
    yield f'.TH NEWSTERM 1 "" "newsterm {__version__}" "User Commands"'
    yield ".ad l"
    yield ".SH NAME"
    yield _text(say("usage.title").replace(":", " -", 1))
    yield ".SH SYNOPSIS"
    for form in ("[OPTION]...", "[OPTION]... VERB [ARGUMENT]...", "demo [OPTION]...", "help [VERB]"):
        yield from (".B newsterm", _text(form), ".br")
    yield ".SH DESCRIPTION"
    yield _text(f"Without a verb, newsterm {say('usage.interface')}; with one, it {say('usage.verb')}.")
    yield "Data goes to standard output and nothing else does; what was done, and what went wrong, goes to"
    yield "standard error, one line each."
    yield ".SH OPTIONS"
    yield "They stand before the verb."
    yield from _options(before())
    yield ".SH VERBS"
    for verb in known:
        yield from _verb(verb)
    yield ".SH QUESTIONS"
    yield "All arguments of a verb that takes a QUERY are one question."
    for asked, answers in _QUESTION:
        yield from (".TP", f".B {_text(asked)}", answers)
    for title, pairs in (("FILES", _PLACES), ("ENVIRONMENT", _ENVIRONMENT), ("EXIT STATUS", _CODES)):
        yield f".SH {title}"
        yield from _pairs(pairs)
    yield ".SH SEE ALSO"
    yield _text("newsterm help VERB; newsterm paths; newsterm doctor")


def _verb(verb: Verb) -> Iterator[str]:
    yield f".SS {verb.name}"
    if verb.usage:
        yield from (".nh", f".B {_text(verb.usage)}", ".hy", ".PP")
    yield _text(verb.does[:1].upper() + verb.does[1:].removesuffix(".") + ".")
    yield from _options(verb.options if verb.usage else ())
    if verb.example:
        yield from (".PP", "For example:", ".PP", ".nf", f"    {_text(verb.example)}", ".fi")


def _options(options: Iterator[Option] | Sequence[Option]) -> Iterator[str]:
    for option in options:
        value = option.value
        named = ", ".join(option.names)
        if value is not None:
            named += " " + ("|".join(value.words) or value.about)
        yield from (".TP", f".B {_text(named)}", _text(option.does) or "\\&")


def _pairs(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, about in pairs:
        yield from (".TP", f".B {_text(name)}", _text(about))


def _text(text: str) -> str:
    """Write text so that roff takes nothing in it for a request, and every hyphen can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in text)
    return f"\\&{text}" if text.startswith((".", "'")) else text
