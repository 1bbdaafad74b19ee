"""A question that is kept as a tab."""

import pytest

from newsterm.config import add_section, load
from newsterm.model import ConfigError, Section

FOUND = Section(name='القدس "x"', query='القدس "a b" \\(', order="best")


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
    with pytest.raises(ConfigError):
        add_section(file, FOUND)
    assert file.read_text(encoding="utf-8") == 'sections = [{name = "a", query = "b"}]\n'
