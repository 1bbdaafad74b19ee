"""No sentence for the reader is written in the code: each is a key, said with all that it takes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.lang.test_phrases import forms, placeholders

from newsterm.config.values import UnfitError
from newsterm.lang.phrases import Message, _errors, phrases
from newsterm.model import NewstermError

SOURCE = Path(__file__).parents[2] / "src" / "newsterm"
ROOMS = sorted(path for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__")
MESSAGES: dict[str, Message] = {**phrases("en").messages, **_errors("en")}
KEY = re.compile(r"(?:errors|hints|told)(?:\.[a-z0-9_]+)+")
"""What can be nothing but the key of a sentence."""


def kinds(kind: type[Exception]) -> Iterator[str]:
    yield kind.__name__
    for below in kind.__subclasses__():
        yield from kinds(below)


ERRORS = {*kinds(NewstermError), *kinds(UnfitError)}


def calls(place: Path) -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call in a room (or file) of something that has a name."""
    for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
                yield path.relative_to(SOURCE), node, name


def taken(message: Message) -> set[str]:
    """What a message must be given: its placeholders, and the number that chooses its form."""
    values = set().union(*map(placeholders, forms(message)))
    return values if isinstance(message, str) else values | {"n"}


@pytest.mark.parametrize("room", [*ROOMS, SOURCE / "__main__.py"], ids=lambda path: path.name)
def test_every_sentence_is_given_exactly_what_it_takes(room):
    wrong = []
    for path, call, name in calls(room):
        key = call.args[0] if call.args else None
        if name != "Said" or not isinstance(key, ast.Constant) or not key.value:
            continue
        given = {keyword.arg for keyword in call.keywords}
        if key.value not in MESSAGES or (None not in given and given != taken(MESSAGES[key.value])):
            wrong.append(f"{path}:{call.lineno} {key.value} {sorted(map(str, given))}")
    assert wrong == []


@pytest.mark.parametrize("room", [*ROOMS, SOURCE / "__main__.py"], ids=lambda path: path.name)
def test_no_error_is_raised_with_bare_words(room):
    bare = (ast.JoinedStr, ast.BinOp)
    wrong = []
    for path, call, name in calls(room):
        told = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "hint")]
        wrong += [
            f"{path}:{call.lineno} {ast.unparse(said)}"
            for said in told
            if name in ERRORS
            and (isinstance(said, bare) or (isinstance(said, ast.Constant) and isinstance(said.value, str)))
        ]
    assert wrong == []


def written() -> tuple[set[str], set[str]]:
    """All strings of the source, and what those begin with that are put together."""
    strings, beginnings = set(), set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(node.values[0].value)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
    return strings - beginnings, {one for one in beginnings if one.startswith(("errors.", "hints.", "told."))}


def test_every_key_that_is_named_has_its_sentence():
    strings, _ = written()
    assert {one for one in strings if KEY.fullmatch(one)} - MESSAGES.keys() == set()


def test_every_sentence_of_what_goes_wrong_is_said_somewhere():
    """A sentence that nothing says is five to keep true for nobody."""
    strings, beginnings = written()
    unsaid = {key for key in MESSAGES if KEY.fullmatch(key)} - strings
    assert {
        key
        for key in unsaid
        if not any(key.startswith(one) and key.removeprefix(one) in strings for one in beginnings)
    } == set()
