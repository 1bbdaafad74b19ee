"""A sentence that is not yet in any language: what went wrong, before anybody is told."""

import json
from dataclasses import dataclass

from newsterm.lang.phrases import Phrases, Value, Worded, phrases


@dataclass(frozen=True, slots=True, init=False)
class Said:
    """The key of a message and what is put into it.

    Made deep below, where nobody knows the reader; put into words (`within`) where the reader's language is
    known. `str()` is English, for logs and for those who read nothing else.
    """

    key: str
    """Dotted, as in the files of messages: `errors.fetch.timeout`."""
    values: tuple[tuple[str, "Value | Said"], ...]
    """By name. A number is written in the reader's digits; it may hold a sentence, or a list of words."""

    def __init__(self, key: str, /, **values: "Value | Said") -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", tuple(values.items()))

    def within(self, words: Phrases) -> str:
        """Say it in a language. A key that this version does not know is said as it stands."""
        if not self.key:
            return ""
        values = dict(self.values)
        try:
            return spoken(words, self.key, **values)
        except KeyError:
            told = (one.within(words) if isinstance(one, Said) else str(one) for one in values.values())
            return " ".join((self.key, *told))

    def __str__(self) -> str:
        return self.within(phrases("en", "western"))

    def __bool__(self) -> bool:
        return bool(self.key)

    @property
    def reason(self) -> str:
        """The key of what it comes down to, for scripts: a sentence around `what` only says where."""
        what = dict(self.values).get("what")
        return what.reason if isinstance(what, Said) else self.key

    def then(self, hint: "Said") -> "Said":
        """Add the way out, where there is one."""
        return Said("hints.joined", what=self, hint=hint) if hint else self

    def spell(self) -> str:
        """Write it down, to be heard again in any language (a JSON text); nothing said is nothing."""
        return json.dumps(_plain(self), ensure_ascii=False) if self else ""


NOTHING = Said("")
"""Where there is nothing to say."""


def spoken(words: Phrases, key: str, /, **values: Value | Said) -> str:
    """Say one thing as `Phrases.say` does; what is put in may be a sentence, which is said as well."""
    return words.say(
        key,
        **{name: Worded(one.within(words)) if isinstance(one, Said) else one for name, one in values.items()},
    )


def heard(spelled: str) -> Said:
    """Read what `spell` wrote. Any other text, from an older store, is said as it stands (`plain`)."""
    if not spelled:
        return NOTHING
    try:
        return _said(json.loads(spelled))
    except (ValueError, TypeError, KeyError):
        return plain(spelled)


def plain(text: str) -> Said:
    """Say what comes from elsewhere, a system or a server, and has no other language."""
    return Said("errors.plain", text=text)


def _plain(said: Said) -> list[object]:
    """Spell as a list: the key, then the values by name."""
    return [said.key, {name: _plain(one) if isinstance(one, Said) else one for name, one in said.values}]


def _said(told: object) -> Said:
    match told:
        case [str(key), dict(values)]:
            return Said(
                key,
                **{
                    str(name): one if isinstance(one, str | int) else _listed_or_said(one)
                    for name, one in values.items()
                },
            )
        case _:
            raise ValueError(told)


def _listed_or_said(told: object) -> tuple[str, ...] | Said:
    """Hear a list of words, which holds nothing else, or a sentence, whose second part is a table."""
    if isinstance(told, list) and all(isinstance(one, str) for one in told):
        return tuple(told)
    return _said(told)
