"""Set up newsterm beside this file and start it: `python3 bootstrap.py run`, `python3 bootstrap.py test`.

Needs Python 3.11 with pip or ensurepip, and nothing else. The first start makes `.venv` and installs what a
lock of exact versions and hashes names; every later one sees the stamp in `.venv` and starts at once. The
clone stays clean for git, and `.venv` may be deleted at any time.
"""

import contextlib
import hashlib
import os
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (the one file that an older Python meets)
    sys.exit(f"newsterm needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

TOP = Path(__file__).resolve().parent
VENV = TOP / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "newsterm.stamp"
UNFINISHED = VENV / "newsterm.unfinished"
LOCKS = {"run": TOP / "requirements" / "run.lock", "test": TOP / "requirements" / "test.lock"}

USAGE = """\
python3 bootstrap.py run [ARGUMENTS]    set up what is missing, then start newsterm
python3 bootstrap.py test [ARGUMENTS]   set up what is missing, then run the tests
                                        (arguments are pytest's, paths counted from the top)"""


def main(arguments: list[str]) -> int:  # noqa: RET503 (execv never returns)
    """Set up what is missing, then become newsterm or pytest; return an exit code where that cannot be."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in LOCKS:
        print(USAGE, file=sys.stderr)
        return 2
    task, rest = arguments[0], arguments[1:]
    try:
        if not is_ready(task):
            set_up(task)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(f"newsterm cannot be set up in {TOP}: {error}", file=sys.stderr)
        return 1
    if task == "test":
        os.chdir(TOP)
        module = ["-m", "pytest", *on_every_core(rest), *rest]
    else:
        # -P: a `json.py` in the folder where the reader happens to stand is not ours.
        module = ["-P", "-m", "newsterm", *rest]
    os.execv(PYTHON, [str(PYTHON), *module])


def on_every_core(arguments: list[str]) -> list[str]:
    """Say with what pytest spreads the whole suite; a file named by hand is quicker in one process."""
    named = any((TOP / argument.partition("::")[0]).exists() for argument in arguments)
    return [] if named else ["-n", "auto", "--dist", "worksteal"]


def is_ready(task: str) -> bool:
    """Whether `.venv` is whole, is this Python's and this folder's, and holds what the task's lock names."""
    with contextlib.suppress(OSError, ValueError):
        place, *locks = STAMP.read_text("utf-8").splitlines()
        return place == this_place() and digest(task) in locks and PYTHON.exists()
    return False


def this_place() -> str:
    """Tell Pythons and folders apart: wheels fit one Python, and scripts in `.venv` bear its path."""
    return hashlib.sha256(os.fsencode(f"{sys.version} {sys.base_prefix} {TOP}")).hexdigest()


def digest(task: str) -> str:
    """Tell one state of a lock from another."""
    return hashlib.sha256(LOCKS[task].read_bytes()).hexdigest()


def set_up(task: str) -> None:
    """Make `.venv`, or add the tests' packages to a good one; one process at a time."""
    import fcntl

    # Standard output is newsterm's: `run list --json | jq` works the first time as well.
    print("newsterm: setting up .venv, once…", file=sys.stderr, flush=True)
    folder = os.open(TOP, os.O_RDONLY)
    try:
        # The folder itself is the lock, so that no file is left. Some network file systems lock no folder;
        # there, two first starts at the same moment are the reader's risk.
        with contextlib.suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        os.set_inheritable(folder, True)  # a pip that outlives a killed start still holds the lock
        if is_ready(task):  # by the one we waited for
            return
        fill(task)
    finally:
        os.close(folder)


def fill(task: str) -> None:
    """Install the task's lock into `.venv`; the stamp comes last, so what has one is whole."""
    import importlib.util
    import shutil
    import sysconfig

    outer_pip = has_new_pip()
    if not outer_pip and importlib.util.find_spec("ensurepip") is None:
        raise OSError("this Python has neither pip nor ensurepip; install pip (Debian, Ubuntu: python3-pip)")
    if not is_ready("run") or UNFINISHED.exists():
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        shutil.rmtree(VENV, ignore_errors=True)
        call([sys.executable, "-m", "venv", *(["--without-pip"] if outer_pip else []), str(VENV)])
    UNFINISHED.touch()
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON)] if outer_pip else [str(PYTHON), "-m", "pip"]
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-user", "--no-deps"]
    exactly = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS[task])]
    call([*pip, "install", *options, *exactly])
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    # Relative: a .pth file is read in the locale's encoding, and the clone's path may be in another.
    (packages / "newsterm.pth").write_text(os.path.relpath(TOP / "src", packages) + "\n", "utf-8")
    # Where Python is told to leave no bytecode behind, every start would compile all of newsterm once more.
    with contextlib.suppress(OSError):
        call([str(PYTHON), "-m", "compileall", "-qq", str(TOP / "src")])
    stamp = STAMP.with_suffix(".new")
    stamp.write_text("\n".join([this_place(), *(digest(name) for name in sorted({"run", task}))]), "utf-8")
    stamp.replace(STAMP)
    UNFINISHED.unlink()


def has_new_pip() -> bool:
    """Whether this Python's own pip can fill `.venv`: ensurepip, which Debian leaves out, is not needed."""
    import importlib.metadata

    try:
        # --python came with 22.3; that one stood in Python 3.11.0, beside an ensurepip.
        return int(importlib.metadata.version("pip").partition(".")[0]) >= 23
    except importlib.metadata.PackageNotFoundError:
        return False


def call(command: list[str]) -> None:
    """Run one step of the setting up; OSError when it fails."""
    import subprocess

    # What a machine decided for its own pip must not lead our packages elsewhere.
    elsewhere = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIRE_VIRTUALENV", "PIP_PYTHON"}
    environment = {name: value for name, value in os.environ.items() if name not in elsewhere}
    quiet, out = subprocess.DEVNULL, sys.stderr
    done = subprocess.run(command, check=False, stdin=quiet, stdout=out, close_fds=False, env=environment)
    if done.returncode:
        step = "pip" if "pip" in command else "venv"
        raise OSError(f"{step} ended with {done.returncode}; its own words stand above")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
