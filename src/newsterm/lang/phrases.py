"""The interface's own words, in the reader's language."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsterm.lang.clean import line
from newsterm.lang.digits import digit_system, number
from newsterm.lang.direction import has_rtl, is_rtl_language
from newsterm.lang.plural import FORMS, plural

LANGUAGES = ("en", "ar", "fa", "he", "ur")
"""The languages that the interface speaks; each is a file in `messages/`."""

_FOLDER = Path(__file__).with_name("messages")
_ERRORS = ("errors.", "hints.")
"""What begins like this is in a file of its own, which most starts never read."""
_OLD_CODES = {"iw": "he", "prs": "fa"}

Value = str | int | tuple[str, ...]
"""What is put into a sentence; several words are a list of them."""
Message = str | tuple[str, ...] | Mapping[str, str]
"""A sentence, a row of words (the months), or the forms of a sentence by plural category."""


# Words of ASCII, one blank between them: what is meant letter by letter (an option, a scheme, a command).
_ASCII = re.compile(r"[!-z|~]+…?(?:(?<![.,:;!?…]) [!-z|~]+…?)*")
_IN_LETTERS = re.compile(r"[A-Za-z](?:.*[A-Za-z0-9])?")


class Worded(str):
    """A sentence that is in the language of the one it is put into: it goes in as it stands."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """All that the interface says, in one language and one kind of digits."""

    language: str
    digit_system: str
    """`western`, `arabic` or `persian`."""
    messages: Mapping[str, Message]
    """Dotted key → message, as the file has it."""
    calendar: str = "gregorian"
    """By which of `CALENDARS` dates are said."""

    @property
    def is_rtl(self) -> bool:
        """Whether the interface is mirrored."""
        return is_rtl_language(self.language)

    def say(self, key: str, /, **values: Value) -> str:
        """Say one thing: the message of a dotted key (`toasts.saved`), with its values put in.

        A message with plural forms is chosen by the value `n`; a form `zero` stands for 0 in any language.
        Numbers are written in the reader's digits. Other values are cleaned, made one line, and isolated
        (U+2068 … U+2069, UAX #9 §2.4.2) so that a Latin title in an Arabic sentence moves nothing but itself;
        where neither the sentence nor the value has anything right-to-left, nothing needs it. Raises KeyError
        for a key or a value that is not there.
        """
        message = self.template(key, **values)
        return message.format_map({name: self._inserted(value) for name, value in values.items()})

    def template(self, key: str, /, **values: object) -> str:
        """Give the message of a key as the file has it, in the form that `n` asks for.

        Raises KeyError as `say` does.
        """
        message = (_errors(self.language) if key.startswith(_ERRORS) else self.messages)[key]
        if isinstance(message, tuple):
            raise KeyError(key)
        if isinstance(message, str):
            return message
        count = int(str(values["n"]))
        return message["zero" if count == 0 and "zero" in message else plural(self.language, count)]

    def words(self, key: str) -> tuple[str, ...]:
        """Give a row of words: the months, the days of the week (Monday first)."""
        message = self.messages[key]
        if not isinstance(message, tuple):
            raise KeyError(key)
        return message

    def number(self, count: float, *, places: int = 0) -> str:
        """Write a number in the reader's digits, rounded to so many places of a fraction."""
        return number(count, self.digit_system, places=places)

    def listed(self, texts: Sequence[str]) -> str:
        """Put texts in a row, with the comma of the language between them."""
        return ("، " if self.language in {"ar", "fa", "ur"} else ", ").join(texts)

    def _inserted(self, value: Value) -> str:
        if isinstance(value, Worded):
            return value
        if isinstance(value, tuple):
            return self.listed(tuple(map(self._inserted, value)))
        if isinstance(value, int):
            return self.number(value)
        value = line(value)
        # Digits alone need no isolate; a lone bracket does, or it would be mirrored with its sentence.
        if not value or value.isdecimal() or not (self.is_rtl or has_rtl(value)):
            return value
        return f"\u2068{value}\u2069"


@cache
def phrases(language: str, digits: str = "auto", calendar: str = "gregorian") -> Phrases:
    """Load what the interface says in one of `LANGUAGES`; `digits`: a digit system, or `auto`."""
    return Phrases(language, digit_system(digits, language), _messages(language), calendar)


def interface_language(setting: str, env: Mapping[str, str]) -> str:
    """Decide which of `LANGUAGES` the interface speaks.

    The setting, unless it is `auto`; then the first of LC_ALL, LC_MESSAGES and LANG that is not empty (POSIX
    XBD §8.2); English where that is no language of ours.
    """
    wish = setting
    if wish in {"", "auto"}:
        wish = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    code = re.split(r"[-_.@]", wish.strip().lower(), maxsplit=1)[0]
    code = _OLD_CODES.get(code, code)
    return code if code in LANGUAGES else "en"


@cache
def _messages(language: str) -> Mapping[str, Message]:
    return _read(language, f"{language}.toml")


@cache
def _errors(language: str) -> Mapping[str, Message]:
    return _read(language, f"{language}.errors.toml")


def _read(language: str, name: str) -> Mapping[str, Message]:
    if language not in LANGUAGES:
        raise KeyError(language)
    import tomllib  # noqa: PLC0415 (most commands say nothing that is in a file)

    with (_FOLDER / name).open("rb") as file:
        return dict(_flat(tomllib.load(file), "", isolated if is_rtl_language(language) else str))


def isolated(sentence: str) -> str:
    """Isolate what stands letter by letter in a right-to-left sentence and begins or ends with a sign.

    `--home` would be read as `home--`, `exec:command argument…` as `…exec:command argument`: signs at an edge
    go with the sentence (UAX #9 N2). Brackets around it and the sentence's own punctuation are not of it.
    """
    return _ASCII.sub(_isolated, sentence)


def _isolated(match: re.Match[str]) -> str:
    written = match[0].lstrip("( ").rstrip(".,:;!?() ")
    if not any(map(str.isalpha, written)) or _IN_LETTERS.fullmatch(written):
        return match[0]
    return match[0].replace(written, f"\u2066{written}\u2069")


def _flat(table: Mapping[str, object], above: str, read: Callable[[str], str]) -> list[tuple[str, Message]]:
    """Walk the tables of a messages file; one with the key `other` holds the plural forms of a message."""
    found: list[tuple[str, Message]] = []
    for name, value in table.items():
        key = f"{above}{name}"
        if isinstance(value, str):
            found.append((key, read(value)))
        elif isinstance(value, list):
            found.append((key, tuple(str(word) for word in value)))
        elif isinstance(value, dict) and "other" in value:
            found.append((key, {form: read(str(value[form])) for form in FORMS if form in value}))
        elif isinstance(value, dict):
            found.extend(_flat(value, f"{key}.", read))
    return found
