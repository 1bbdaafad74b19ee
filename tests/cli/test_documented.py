"""The guide for scripts says what is so."""

import json
import re
from pathlib import Path

import pytest

from newsterm.cli.main import VERBS

GUIDE = (Path(__file__).parents[2] / "docs" / "scripts.md").read_text("utf-8")


def documented(verb: str) -> list[str]:
    """The fields that the guide's table gives for a verb."""
    return re.search(rf"^\| [^|]*`{verb}`[^|]*\| `([^`]*)`", GUIDE, re.MULTILINE)[1].split()


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("list", ["list", "--jsonl"]),
        ("export", ["export"]),
        ("feeds", ["feeds", "--json"]),
        ("refresh", ["refresh", "--jsonl"]),
        ("doctor", ["doctor", "--json"]),
    ],
)
def test_the_fields_of_every_record_are_those_that_are_documented(stocked, verb, arguments):
    out = stocked(*arguments).out
    record = json.loads(out)[0] if "--json" in arguments else json.loads(out.splitlines()[0])
    assert list(record) == documented(verb)


def test_so_are_those_of_an_addition(newsterm, port):
    assert list(json.loads(newsterm("add", "--json", port).out)) == documented("add")


def test_every_verb_that_is_named_exists():
    assert set(re.findall(r"^newsterm ([a-z-]+)", GUIDE, re.MULTILINE)) <= {*VERBS, "help"}


def test_the_filters_example_is_what_comes_out(newsterm):
    shown = re.search(r"^# (\{.*\n# .*\})$", GUIDE, re.MULTILINE)[1].replace("\n# ", "")
    assert newsterm("bidi", "--width", "40", "--json", stdin="مرحبا hello\n").out == shown + "\n"
