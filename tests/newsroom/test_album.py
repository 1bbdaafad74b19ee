"""Pictures that are kept: found again, forgotten when there are too many, developed from what came."""

import os
from io import BytesIO

import pytest

from newsterm.newsroom.album import MISSED_FOR, Album
from newsterm.newsroom.developing import develop, sketch

Image = pytest.importorskip("PIL.Image")
URL = "https://example.org/a.jpg"


def test_what_is_kept_is_found_again_by_another_newsterm(tmp_path) -> None:
    album = Album(tmp_path / "pictures", 1000)
    assert album.find(URL, 0) is None
    album.keep(URL, b"points", ".jpg", 30, 20)
    found = Album(tmp_path / "pictures", 1000).find(URL, 0)
    assert (found.file.read_bytes(), found.width, found.height) == (b"points", 30, 20)
    assert found.file.stat().st_mode & 0o777 == 0o600


def test_that_there_is_no_picture_is_kept_in_mind_for_a_day(tmp_path) -> None:
    album = Album(tmp_path, 1000)
    album.miss(URL)
    written = next(tmp_path.iterdir()).stat().st_mtime
    assert album.find(URL, written + 1).file is None
    assert album.find(URL, written + MISSED_FOR + 1) is None


def test_a_picture_that_was_missed_once_and_one_that_was_never_finished_hide_nothing(tmp_path) -> None:
    album = Album(tmp_path, 1000)
    album.miss(URL)
    kept = album.keep(URL, b"points", ".jpg", 30, 20)
    for number in range(9):
        (tmp_path / f"{kept.file.name}.{number}").touch()
    assert Album(tmp_path, 1000).find(URL, 0) == kept


def test_what_was_looked_at_longest_ago_goes_first(tmp_path) -> None:
    album = Album(tmp_path, 25)
    kept = [album.keep(f"{URL}{number}", bytes(10), ".png", 3, 3) for number in range(4)]
    for number, one in enumerate(kept):
        os.utime(one.file, (number, number))
    album.looked_at(kept[0].file)
    assert album.tidy() == 20
    assert [one.file.exists() for one in kept] == [True, False, False, True]
    assert album.find(f"{URL}1", 0) is None


def a_picture(size: tuple[int, int], kind: str, colour: str = "red", **more) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, kind, **more)
    return written.getvalue()


def test_a_picture_is_written_anew_without_what_stood_beside_its_points() -> None:
    made = develop(a_picture((40, 30), "JPEG", exif=_turned(), comment=b"where I live"))
    assert (made.width, made.height, made.suffix) == (30, 40, ".jpg")  # upright
    assert b"where I live" not in made.data
    assert b"Exif" not in made.data


def _turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright (Exif 2.32 §4.6.4)
    return exif.tobytes()


def test_of_what_moves_the_first_frame_is_taken() -> None:
    first, second = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    written = BytesIO()
    first.save(written, "GIF", save_all=True, append_images=[second])
    made = develop(written.getvalue())
    red, _, blue = Image.open(BytesIO(made.data)).convert("RGB").getpixel((10, 10))
    assert red > 200 > 50 > blue


def bomb() -> bytes:
    """A PNG that says it has 20,000 × 20,000 points."""
    png = bytearray(a_picture((50, 50), "PNG"))
    png[16:24] = (20_000).to_bytes(4, "big") * 2
    return bytes(png)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(a_picture((1, 1), "GIF"), id="tracker"),
        pytest.param(a_picture((300, 300), "JPEG")[:900], id="truncated"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="svg"),
        pytest.param(a_picture((30, 30), "BMP"), id="bmp"),
        pytest.param(b"", id="nothing"),
        pytest.param(bomb(), id="bomb"),
    ],
)
def test_what_is_no_picture_to_be_looked_at_is_none(data) -> None:
    assert develop(data) is None


def test_a_picture_is_prepared_for_so_many_cells_and_stands_at_the_top_of_its_room(tmp_path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(a_picture((100, 100), "PNG", "white"))
    made = sketch(file, (10, 10), "sixel", (8, 16), (0, 0, 0))
    assert len(made.sixels) == 10
    lines = [made.halves[at : at + 30] for at in range(0, len(made.halves), 30)]
    assert lines == [b"\xff" * 30] * 10 + [bytes(30)] * 10
    assert sketch(tmp_path / "gone.png", (10, 10), "blocks", (8, 16), (0, 0, 0)) is None
