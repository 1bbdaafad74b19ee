"""Two commands on a bare machine; here with empty locks, so that nothing is fetched."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
# The Python that a machine has: its own .venv has no pip.
BARE = getattr(sys, "_base_executable", sys.executable)


@pytest.fixture
def clone(tmp_path):
    """A clone whose path has a space, with a newsterm that tells what it was given and ends with 7."""
    top = tmp_path / "a clone"
    package = top / "src" / "newsterm"
    package.mkdir(parents=True)
    (top / "requirements").mkdir()
    for name in ("run", "test"):
        (top / "requirements" / f"{name}.lock").write_text("")
    (package / "__main__.py").write_text("import sys; print(sys.argv[1:], sys.prefix); sys.exit(7)")
    shutil.copy(TOP / "bootstrap.py", top)
    return top


def start(clone: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [BARE, str(clone / "bootstrap.py"), *arguments]
    return subprocess.Popen(
        command, cwd=clone.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(clone.parent / "nowhere"), "PIP_NO_INDEX": "1"},
    )  # fmt: skip


def test_it_sets_up_once_and_passes_arguments_and_exit_code(clone):
    both = [start(clone, "run", "list", "a b"), start(clone, "run", "list", "a b")]
    for one in both:
        out, err = one.communicate()
        assert (one.returncode, out) == (7, f"['list', 'a b'] {clone / '.venv'}\n"), err
    again = start(clone, "run")
    assert again.communicate() == (f"[] {clone / '.venv'}\n", "")
    assert again.returncode == 7
    assert {path.name for path in clone.iterdir()} == {".venv", "bootstrap.py", "requirements", "src"}


def test_what_cannot_be_installed_is_said_and_tried_again_and_a_half_made_venv_is_made_anew(clone):
    (clone / ".venv" / "bin").mkdir(parents=True)
    (clone / ".venv" / "bin" / "python").write_text("half")
    (clone / ".venv" / "newsterm.unfinished").touch()
    lock = clone / "requirements" / "run.lock"
    lock.write_text("a-package-without-hash==1\n")
    one = start(clone, "run")
    out, err = one.communicate()
    assert (one.returncode, out) == (1, "")
    assert "cannot be set up" in err.splitlines()[-1]
    assert (clone / ".venv" / "newsterm.unfinished").exists()
    lock.write_text("")
    one = start(clone, "run")
    out, err = one.communicate()
    assert (one.returncode, out) == (7, f"[] {clone / '.venv'}\n"), err


@pytest.mark.parametrize("arguments", [[], ["walk"]])
def test_what_it_does_not_know_it_answers_with_what_it_knows(clone, arguments):
    one = start(clone, *arguments)
    out, err = one.communicate()
    assert (one.returncode, out) == (2, "")
    assert err.startswith("python3 bootstrap.py run")
    assert not (clone / ".venv").exists()
