"""What commands print for programs is what docs/schemas say (JSON Schema, draft 2020-12)."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.test_importing import newsboat
from tests.cli.test_stories import told  # noqa: F401 (a fixture)
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer, Web

CHANNEL = '<rss version="2.0" {}><channel><title>A</title>{}</channel></rss>'
SCHEMAS = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parents[2] / "docs" / "schemas").glob("*.json")
}
TYPES = {
    "string": str, "boolean": bool, "integer": int, "number": (int, float), "null": type(None), "array": list,
    "object": dict,
}  # fmt: skip
KNOWN = {
    "$schema", "title", "description", "type", "properties", "required", "items", "enum", "pattern", "format",
    "minimum", "minItems", "maxItems",
}  # fmt: skip


def faults(value: object, schema: dict, where: str = "$") -> list[str]:
    """What of a value is not as its schema says; a name that the schema does not have is a fault as well."""
    assert schema.keys() <= KNOWN, "a word that this checker does not know"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    fits = not kinds or any(
        isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
        for kind in kinds
    )
    found = [] if fits else [f"{where}: {value!r} is no {kinds}"]
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: {value!r} is none of {schema['enum']}")
    if isinstance(value, str):
        if not re.search(schema.get("pattern", ""), value):
            found.append(f"{where}: {value!r} is not as {schema['pattern']}")
        if schema.get("format") == "date-time" and datetime.fromisoformat(value).utcoffset() is None:
            found.append(f"{where}: {value!r} is no time")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{where}: {value!r} is too little")
    if isinstance(value, dict) and "properties" in schema:
        found += [f"{where}.{name} is missing" for name in schema["required"] if name not in value]
        for name, one in value.items():
            inner = schema["properties"].get(name)
            found += (
                [f"{where}.{name} has no schema"] if inner is None else faults(one, inner, f"{where}.{name}")
            )
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            found.append(f"{where}: {len(value)} of them")
        for number, one in enumerate(value):
            found += faults(one, schema.get("items", {}), f"{where}[{number}]")
    return found


def test_the_checker_finds_what_is_wrong():
    schema = SCHEMAS["list"]
    right = {
        "id": "a" * 10, "time": "2026-01-01T00:00:00Z", "arrived": "2026-01-01T00:00:00Z", "feed": 1,
        "feed_title": "", "title": "", "url": "", "language": "", "direction": "rtl", "read": True,
        "saved": False, "tags": [], "has": ["video"], "notices": ["live"], "story": "",
    }  # fmt: skip
    assert faults(right, schema) == []
    for wrong in (
        {"id": "no"}, {"time": "2026-01-01"}, {"feed": -1}, {"feed": True}, {"direction": "up"}, {"read": 1},
        {"tags": [1]}, {"has": ["smell"]}, {"notices": ["loud"]}, {"renamed": 1},
    ):  # fmt: skip
        assert len(faults(right | wrong, schema)) == 1
    del right["title"]
    assert faults(right, schema) == ["$.title is missing"]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("list", ["list", "--jsonl"]),
        ("search", ["search", "harbour", "--jsonl"]),
        ("export", ["export"]),
        ("export", ["show", "ID", "--json"]),
        ("changes", ["show", "ID", "--changes", "--json"]),
        ("count", ["count", "--json"]),
        ("feeds", ["feeds", "--jsonl"]),
        ("health", ["feeds", "--health", "--jsonl"]),
        ("history", ["history", "--jsonl"]),
        ("filters", ["filters", "--jsonl"]),
        ("filters", ["filters", "--apply", "--jsonl"]),
        ("filtered", ["filters", "--dry-run", "--jsonl"]),
        ("sections", ["sections", "--jsonl"]),
        ("tidy", ["tidy", "--jsonl"]),
        ("doctor", ["doctor", "--jsonl"]),
        ("paths", ["paths", "--json"]),
        ("config", ["config", "--jsonl"]),
        ("tags", ["tags", "--jsonl"]),
        ("list", ["live", "--once", "--jsonl"]),
        ("refresh", ["refresh", "--jsonl"]),
        ("full", ["full", "ID", "--jsonl"]),
        ("digest", ["digest", "--since", "1990-01-01", "--json"]),
        ("happened", ["digest", "--since", "1990-01-01", "--jsonl"]),
    ],
)
def test_every_line_is_as_its_schema_says(stocked, home, name, arguments):
    (home / "config.toml").write_text('[[filters]]\nquery = "harbour"\ndo = ["tag:port"]\n', encoding="utf-8")
    stocked("save", (one := stocked("list", "--ids", "-n", "1").out.strip()))
    stocked("tag", "harbour", one)
    done = stocked(*(one if argument == "ID" else argument for argument in arguments))
    lines = done.out.splitlines()
    assert lines, done.err
    for line in lines:
        assert faults(json.loads(line), SCHEMAS[name]) == []


def faulty(done, name: str) -> list[list[str]]:
    """What is wrong with each line, or each element of the one array that is there."""
    lines = (
        json.loads(done.out)
        if done.out.startswith("[\n")
        else [json.loads(one) for one in done.out.splitlines()]
    )
    assert lines, done.err
    return [wrong for one in lines if (wrong := faults(one, SCHEMAS[name]))]


def test_so_are_stories_their_tellings_and_what_is_packed(told):  # noqa: F811
    newsterm, name, _ = told
    since = ("--since", "9999w")
    assert faulty(newsterm("stories", *since, "--jsonl"), "stories") == []
    assert faulty(newsterm("stories", name, "--json"), "story") == []
    assert faulty(newsterm("stories", name, "--jsonl"), "telling") == []
    assert faulty(newsterm("digest", "--since", "1990-01-01", "--jsonl"), "happened") == []
    assert faulty(newsterm("pack", *since, "--json"), "pack") == []
    assert faulty(newsterm("bidi", "--json", stdin="سلام hello\n"), "bidi") == []


def test_so_is_what_comes_over_and_how_far_it_is(newsterm, tmp_path):
    come = ("import", "newsboat", str(newsboat(tmp_path)))
    *steps, came = newsterm(*come, "--jsonl").out.splitlines()
    assert [faults(json.loads(step), SCHEMAS["importing"]) for step in steps] == [[]] * len(steps)
    assert faults(json.loads(came), SCHEMAS["import"]) == []
    assert faulty(newsterm(*come, "--json"), "import") == []


def test_so_are_comments_pictures_and_files(newsterm, tmp_path):
    with Web() as web:
        said = "<item><title>By: Nora</title><guid>c1</guid><description>First</description></item>"
        talk = web.serve("/talk", Answer(body=CHANNEL.format("", said).encode(), headers=RSS_TYPE))
        gone = web.url("/gone")
        more = (
            f"<item><guid>1</guid><title>News</title><wfw:commentRss>{talk}</wfw:commentRss>"
            f'<enclosure url="{gone}.mp3" type="audio/mpeg" length="9"/>'
            f'<description>&lt;img src="{gone}.png"&gt;</description></item>'
        )
        feed = CHANNEL.format('xmlns:wfw="http://wellformedweb.org/CommentAPI/"', more)
        newsterm("add", web.serve("/feed", Answer(body=feed.encode(), headers=RSS_TYPE)))
        one = newsterm("list", "--ids").out.strip()
        for name in ("comments", "pictures", "download"):
            for form in ("--jsonl", "--json"):
                assert faulty(newsterm(name, one, form), name) == []
        assert newsterm("pictures", one, "--template", "{reason}").out == "errors.fetch.no_page\n"


def test_so_is_what_came_of_an_addition(newsterm, port):
    assert faults(json.loads(newsterm("add", "--json", port).out), SCHEMAS["add"]) == []


def test_so_is_what_feeds_speak_for(stocked, home):
    with (home / "feeds.toml").open("a", encoding="utf-8") as file:
        file.write('[[feeds]]\nurl = "https://sport.example.org/rss"\n')
    (line,) = stocked("sections", "suggest", "--jsonl").out.splitlines()
    assert faults(json.loads(line), SCHEMAS["suggested"]) == []


def test_every_schema_is_named_in_the_guide():
    guide = (Path(__file__).parents[2] / "docs" / "scripts.md").read_text("utf-8")
    assert set(re.findall(r"schemas/([a-z]+)\.json", guide)) == set(SCHEMAS)
    assert {schema["$schema"] for schema in SCHEMAS.values()} == {
        "https://json-schema.org/draft/2020-12/schema"
    }
