"""Tabs in config.toml: added, named, moved, dropped and turned back; every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.config import (
    add_section,
    add_sections,
    drop_section,
    load,
    move_section,
    rename_section,
    turn_sections,
)
from newsterm.model import ConfigError, Section

FOUND = Section(name='القدس "x"', query='القدس "a b" \\(', order="best")
MINE = """\
# my own
[reading]
width = 70

[[sections]]  # first
name = 'one'  # as it is called
query = "tag:one"

# between

[[sections]]
query = "tag:two"
order = "oldest"
name = "two"

[[sections]]
name = "three"
query = "tag:three"

[[filters]]
query = "horoscope"
do = ["mute"]
# the end
"""


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(MINE, encoding="utf-8")
    return file


def names(file):
    return [one.name for one in load(file).sections]


@pytest.mark.parametrize(
    "before", [None, "", "# mine\n[reading]\nwidth = 70", '\r\n[[sections]]\r\nname = "a"\r\nquery = "b"\r\n']
)
def test_a_tab_is_added_at_the_end_and_nothing_else_is_touched(tmp_path, before):
    file = tmp_path / "home" / "config.toml"
    if before is not None:
        file.parent.mkdir()
        file.write_bytes(before.encode())
    old = load(file)
    add_section(file, FOUND)
    assert load(file).sections == (*old.sections, FOUND)
    assert load(file).reading == old.reading
    assert file.read_bytes().startswith((before or "").encode())


def test_a_file_with_tabs_on_one_line_stays_as_it_is(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('sections = [{name = "a", query = "b"}]\n', encoding="utf-8")
    for change in (
        lambda: add_section(file, FOUND),
        lambda: drop_section(file, 0),
        lambda: rename_section(file, 0, "b"),
    ):
        with pytest.raises(ConfigError):
            change()
    assert file.read_text(encoding="utf-8") == 'sections = [{name = "a", query = "b"}]\n'


def test_a_new_name_changes_the_name_alone(file):
    assert rename_section(file, 0, "العالم")
    assert file.read_text(encoding="utf-8") == MINE.replace("'one'  #", '"العالم"  #')
    assert not rename_section(file, 0, "العالم")


def test_a_dropped_tab_takes_its_lines_along_and_no_comment(file):
    assert drop_section(file, 1)
    text = MINE.replace('[[sections]]\nquery = "tag:two"\norder = "oldest"\nname = "two"\n\n', "")
    assert file.read_text(encoding="utf-8") == text
    assert not drop_section(file, 7)


def test_tabs_change_places_and_the_comment_between_them_stays(file):
    assert move_section(file, 2, 0)
    assert names(file) == ["three", "one", "two"]
    text = file.read_text(encoding="utf-8")
    assert text.index("# between") > text.index("three")
    assert text.startswith("# my own\n[reading]\nwidth = 70\n\n")
    assert text.endswith('do = ["mute"]\n# the end\n')
    assert not move_section(file, 0, 0)


CHANGES = {
    "add": lambda file, note: add_sections(file, [FOUND, Section(name="b", query="b")], note),
    "name": lambda file, note: rename_section(file, 1, "other", note),
    "drop": lambda file, note: drop_section(file, 1, note),
    "drop the last": lambda file, note: drop_section(file, 2, note),
    "move": lambda file, note: move_section(file, 0, 2, note),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_turned_back_and_made_again(file, change, end):
    file.write_bytes(MINE.replace("\n", end).encode())
    old, noted = load(file), []
    change(file, noted.append)
    new = load(file)
    assert turn_sections(file, noted[0].inverse)
    assert load(file) == old
    assert turn_sections(file, noted[0])
    assert load(file) == new
    assert not turn_sections(file, noted[0])
    assert (b"\r\n" in file.read_bytes()) == (end == "\r\n")


def test_of_two_tabs_that_are_alike_letter_by_letter_one_comes_and_goes(file):
    noted = []
    add_sections(file, [FOUND, FOUND], noted.append)
    drop_section(file, 3, noted.append)
    assert turn_sections(file, noted[1].inverse)
    assert names(file) == ["one", "two", "three", FOUND.name, FOUND.name]
    assert turn_sections(file, noted[0].inverse)
    assert names(file) == ["one", "two", "three"]


def test_what_the_reader_wrote_meanwhile_stays(file):
    noted = []
    add_sections(file, [FOUND], noted.append)
    add_section(file, Section(name="later", query="x"))
    rename_section(file, 0, "uno")
    assert turn_sections(file, noted[0].inverse)
    assert names(file) == ["uno", "two", "three", "later"]


def test_where_it_cannot_be_written_down_nothing_is_changed(file):
    def fail(_):
        raise ConfigError("no", file="")

    with pytest.raises(ConfigError):
        drop_section(file, 0, fail)
    assert file.read_text(encoding="utf-8") == MINE


@given(st.data())
def test_any_row_of_changes_is_turned_back_to_the_tabs_that_there_were(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("tabs") / "config.toml"
    file.write_text(MINE, encoding="utf-8")
    noted = []
    for change in data.draw(st.lists(st.sampled_from(sorted(CHANGES)), max_size=4)):
        if len(load(file).sections) > 2:
            CHANGES[change](file, noted.append)
    for one in reversed(noted):
        turn_sections(file, one.inverse)
    text = file.read_text(encoding="utf-8")
    assert names(file) == ["one", "two", "three"]
    assert text.startswith("# my own")
    assert "# between" in text
