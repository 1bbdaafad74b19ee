"""What stands in the clone: small files, whole locks, a true example, and no trace of where it was made."""

import os
import re
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from newsterm.cli.main import VERBS
from newsterm.config import Config, load, read_feeds
from newsterm.config.schema import ENCODINGS, FEED, FILTER, SECTION, THEMES
from newsterm.lang import LANGUAGES
from newsterm.terminal.families import OVERRIDES
from newsterm.tui.keyboard.commands import COMMANDS
from newsterm.tui.looks import theme

TOP = Path(__file__).parents[2]
# {1}: so that this file is no trace itself.
TRACES = re.compile(
    r"py{1}pi[.](org|io)|python{1}hosted|npm{1}js[.]|proxy{1}[.]golang|crates{1}[.]io"  # a registry's host
    r"|(?<![\w.:/-])/(?:root|work|tmp)/"  # a place on the machine where it was written
)


def kept_files() -> list[Path]:
    """Every file of the clone but what git ignores."""
    found = [TOP / ".ci" / "run", TOP / ".gitignore"]
    for folder, inner, names in os.walk(TOP):
        inner[:] = [name for name in inner if name[0] != "." and name not in {"__pycache__", "dist"}]
        found += [Path(folder, name) for name in names if name[0] != "."]
    return found


def test_no_file_names_a_registry_or_a_place_on_a_machine():
    traces = []
    for path in kept_files():
        text = path.read_bytes().decode("utf-8", "ignore")
        traces += [f"{path.relative_to(TOP)}: {found[0]}" for found in TRACES.finditer(text)]
    assert traces == []


def test_no_file_of_the_source_is_longer_than_a_reader_can_hold():
    long = [path for path in (TOP / "src").rglob("*.py") if path.read_text("utf-8").count("\n") > 400]
    assert long == []


def test_every_module_says_in_its_first_line_what_it_is_for():
    modules = (TOP / "src").rglob("*.py")
    silent = [path for path in modules if not path.read_text("utf-8").startswith(('"""', 'r"""'))]
    assert silent == []


def flat(table: dict[str, object], above: str = "") -> set[str]:
    """The keys of a messages file; the forms of a plural are one message."""
    keys: set[str] = set()
    for name, value in table.items():
        inner = isinstance(value, dict) and "other" not in value
        keys |= flat(value, f"{above}{name}.") if inner else {above + name}
    return keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language):
    folder = TOP / "src" / "newsterm" / "lang" / "messages"
    ours, english = (tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in (language, "en"))
    assert flat(ours) == flat(english)


EXAMPLE = TOP / "config.example.toml"


def test_everything_that_can_be_said_is_said_somewhere():
    """A message that nothing shows is five sentences to keep true for nobody."""
    source = "".join(path.read_text() for path in (TOP / "src" / "newsterm").rglob("*.py"))
    commands = {command.name for command in COMMANDS} | {"section"}
    families = {
        "groups", "sections", "topics", "languages", "journal", "terminal", "empty", "paths", "usage",
    }  # fmt: skip
    verbs = set(VERBS)
    messages = tomllib.loads((TOP / "src" / "newsterm" / "lang" / "messages" / "en.toml").read_text())
    unsaid = set()
    for table, said in messages.items():
        for name in said:
            known = table in families or f"{table}.{name}".startswith("tabs.because_")
            known = known or name in {"commands": commands, "verbs": verbs}.get(table, ())
            if not (known or f'"{table}.{name}"' in source or f'"{name}"' in source):
                unsaid.add(f"{table}.{name}")
    assert unsaid == set()


def test_the_example_config_says_the_defaults():
    assert load(EXAMPLE) == Config()


def test_the_example_config_shows_every_setting():
    shown = tomllib.loads(EXAMPLE.read_text("utf-8"))
    for group in fields(Config):
        if is_dataclass(group.default):
            settings = [one.name for one in fields(group.default) if "read" in one.metadata]
            assert list(shown[group.name]) == settings
        else:
            assert f"[{group.name}]" in EXAMPLE.read_text("utf-8")


def table(kind: str) -> str:
    """A table that the example shows as comments: its lines, without the `#`."""
    after = EXAMPLE.read_text("utf-8").partition(f"# [[{kind}]]\n")[2]
    lines = [line.removeprefix("# ") for line in after.split("\n\n")[0].splitlines()]
    return f"[[{kind}]]\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(("kind", "known"), [("sections", SECTION), ("filters", FILTER), ("feeds", FEED)])
def test_what_the_example_shows_as_a_comment_can_be_uncommented(kind, known, tmp_path):
    file = tmp_path / "it.toml"
    file.write_text(table(kind), "utf-8")
    assert list(tomllib.loads(table(kind))[kind][0]) == list(known)
    assert len(read_feeds(file) if kind == "feeds" else getattr(load(file), kind)) == 1


def test_the_config_knows_every_way_to_send_right_to_left_text():
    assert set(ENCODINGS) == set(OVERRIDES)


def test_the_config_knows_every_theme():
    assert set(THEMES) == set(theme.THEMES)


def pins(name: str) -> dict[str, tuple[str, int]]:
    """A lock: name → (version, how many hashes)."""
    text = (TOP / "requirements" / name).read_text("utf-8").replace("\\\n", "")
    found = {}
    for line in text.splitlines():
        pin = re.match(r"([a-z0-9-]+)(?:\[[a-z0-9,]+\])?==([0-9][^ ;]*)", line)
        assert pin, line
        found[pin[1]] = (pin[2], line.count("--hash=sha256:"))
    return found


def test_each_lock_pins_every_dependency_as_pyproject_asks():
    pyproject = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    run, test = pins("run.lock"), pins("test.lock")
    asked = pyproject["project"]["dependencies"]
    for lock, needed in ((run, asked), (test, asked + pyproject["dependency-groups"]["dev"])):
        for requirement in map(Requirement, needed):
            assert requirement.specifier.contains(lock[canonicalize_name(requirement.name)][0])
    assert all(hashes for _, hashes in (*run.values(), *test.values()))


def test_the_lock_of_the_tests_holds_all_of_the_other():
    assert pins("run.lock").items() <= pins("test.lock").items()
