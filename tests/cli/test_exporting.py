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
    assert "none/out.md" in done.err


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
        [sys.executable, "-P", "-c", HALF, str(target), *how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
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


def test_a_folder_gets_a_file_for_each_article_with_the_same_names_every_time(stocked, tmp_path):
    done = stocked("export", "-o", "out/")
    assert (done.code, done.out, done.err) == (0, "", "wrote 3 files into out/\n")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [name[: -len("-0123456789.md")] for name in names] == [
        "Harbour-opens", "Ships-wait", "ميناء-مرسى-النخيل-يعود",
    ]  # fmt: skip
    stocked("export", "-o", "out")  # it is a folder by now
    stocked("export", "--format", "txt", "lang:ar", "-o", "out/")
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {*names, names[2].replace(".md", ".txt")}
    one = stocked("export", "lang:ar", "--format", "md").out
    assert (tmp_path / "out" / names[2]).read_text("utf-8") == one
    assert stocked("export", "-o", "none/out/").code == 1


def test_since_the_last_time_gives_each_article_once_under_each_name(stocked, home, tmp_path):
    first = stocked("export", "--since-last", "mail", "--template", "{title}").out
    assert first.count("\n") == 3
    assert stocked("export", "--since-last", "mail").out == ""
    assert stocked("export", "--since-last", "other", "lang:ar").out.count("\n") == 1
    times = [line.split("\t") for line in stocked("export", "--last-times").out.splitlines()]
    assert [name for name, _ in times] == ["mail", "other"]
    assert times[0][1].endswith("Z")
    stocked("export", "--forget-last", "mail")
    assert stocked("export", "--since-last", "mail", "-o", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 3
    assert stocked("export", "--forget-last", "nobody").code == 2


def test_what_could_not_be_written_is_given_again(stocked):
    assert stocked("export", "--since-last", "mail", "-o", "none/out.md").code == 1
    assert stocked("export", "--since-last", "mail", "--template", "{titel}").code == 2
    assert stocked("export", "--since-last", "mail").out.count("\n") == 3


def test_text_is_logical_unless_it_is_asked_to_be_laid_out(stocked):
    logical = stocked("export", "lang:ar", "--format", "txt").out
    assert "ميناء" in logical
    visual = stocked("export", "lang:ar", "--bidi", "visual", "--width", "40").out
    lines = visual.splitlines()
    assert max(map(len, lines)) <= 40
    assert "ءﺎﻨﻴﻣ" in visual
    assert "\x1b" not in visual
    one = stocked("list", "lang:ar", "--ids", "-n", "1").out.strip()
    assert stocked("show", one, "--bidi", "visual", "--width", "40").out == visual
    assert stocked("show", one, "--bidi", "logical", "--width", "40").out == logical
    assert stocked("export", "--bidi", "visual", "--format", "json").code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk_is_named(stocked):
    for form in ("csv", "epub"):
        done = stocked("export", "--format", form, "-o", "/dev/full")
        assert (done.code, done.err.startswith("newsterm: /dev/full: ")) == (1, True)
