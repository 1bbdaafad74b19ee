"""A file that the interface writes has its name when it is whole, and never another file's."""

from functools import partial
from pathlib import Path

import pytest

from newsterm.newsroom.wholly import wholly
from newsterm.tui.desks.exporting import _link


def linkless(file: Path, made: Path) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.fixture(params=["links", "no links"])
def disk(request, monkeypatch):
    if request.param == "no links":
        monkeypatch.setattr(Path, "hardlink_to", linkless)


@pytest.mark.usefixtures("disk")
def test_a_file_that_is_whole_stands_alone_under_its_name(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    with wholly(file, partial(_link, file)) as out:
        out.write(b"whole")
        assert not file.exists()
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("out.md", b"whole")]


@pytest.mark.usefixtures("disk")
def test_what_came_there_meanwhile_stays(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    with pytest.raises(FileExistsError), wholly(file, partial(_link, file)) as out:  # noqa: PT012
        out.write(b"ours")
        file.write_bytes(b"theirs")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("out.md", b"theirs")]
