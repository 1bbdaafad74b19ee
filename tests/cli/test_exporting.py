"""Many articles, as a file or a stream."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newsterm.cli.files import whole_file


def test_without_a_question_everything_is_written_as_json_lines(stocked):
    done = stocked("export")
    assert (done.code, done.err) == (0, "")
    assert [json.loads(line)["title"] for line in done.out.splitlines()] == [
        "Harbour opens", "ميناء مرسى النخيل يعود", "Ships wait",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("json", "[\n{"),
        ("md", "---\ntitle:"),
        ("html", "<!DOCTYPE html>"),
        ("atom", "<?xml "),
        ("txt", "Harbour opens\n"),
    ],
)
def test_every_format_is_the_same_on_a_stream_and_in_a_file_that_ends_so(stocked, tmp_path, form, begins):
    stream = stocked("export", "lang:en", "--format", form)
    assert (stream.code, stream.out.lower().startswith(begins.lower())) == (0, True)
    done = stocked("export", "lang:en", "-o", f"out.{form}")
    assert (done.code, done.out, done.err) == (0, "", f"wrote out.{form}\n")
    assert (tmp_path / f"out.{form}").read_text() == stream.out


def test_a_question_that_cannot_be_read_leaves_the_file_as_it_was(stocked, tmp_path):
    (tmp_path / "out.md").write_text("before")
    assert stocked("export", "is:foo", "-o", "out.md").code == 2
    assert (tmp_path / "out.md").read_text() == "before"


def test_a_folder_that_is_not_there_is_one_line(stocked):
    done = stocked("export", "-o", "none/out.md")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "none" in done.err


def test_a_file_is_whole_or_as_it_was(tmp_path):
    target = tmp_path / "out"
    target.write_text("before")

    def half() -> None:
        with whole_file(str(target)) as file:
            file.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert target.read_text() == "before"


HALF = """
import signal, sys, time
from newsterm.cli.files import whole_file
signal.signal(signal.SIGHUP, signal.SIG_IGN if sys.argv[2] == "nohup" else signal.SIG_DFL)
with whole_file(sys.argv[1]) as file:
    file.write("half")
    print("half", flush=True)
    sys.stdin.readline()
"""


def half_written(target, *how):
    return subprocess.Popen(
        [sys.executable, "-c", HALF, str(target), *how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_half_written(tmp_path, number):
    with half_written(tmp_path / "out", "") as process:
        process.stdout.readline()
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(number)
        assert process.wait(10) == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_who_asked_not_to_hear_of_a_hangup_does_not(tmp_path):
    with half_written(tmp_path / "out", "nohup") as process:
        process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        process.communicate(b"\n", timeout=10)
    assert (process.returncode, (tmp_path / "out").read_text()) == (0, "half")


def test_a_link_stays_a_link_and_rights_stay_as_they_are(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    with whole_file(str(link)) as file:
        file.write("after")
    assert (link.is_symlink(), target.read_text()) == (True, "after")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path):
    before = os.umask(0o027)
    try:
        with whole_file(str(tmp_path / "new")) as file:
            file.write("x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_device_is_written_to_as_it_is():
    with whole_file(os.devnull) as file:
        file.write("x")
    assert not Path(os.devnull).is_file()
