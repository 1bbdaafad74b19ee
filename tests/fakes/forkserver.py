"""Processes without their start: forked from one that has imported all of newsterm.

To start an interpreter and import newsterm costs a third of a second of computing, and some four hundred
tests need a process: a command in a pipe, a worker, something to kill. Each gets a true one, with a number,
signals, limits, streams and an environment of its own, a child of whoever asked; only what Python does before
the first line of ours is left out. Tests of that are marked `fresh`, and `--fresh` makes all of them so.

Linux alone can: the server forks a child that forks again and ends, and the orphan falls to who asked for it
(PR_SET_CHILD_SUBREAPER). Elsewhere, and for commands other than ours, `subprocess` does as it always does.

No module of ours may be imported here: this file is also the program of the server.
"""

import atexit
import contextlib
import ctypes
import gc
import importlib
import inspect
import io
import os
import pickle
import pkgutil
import runpy
import signal
import socket
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping
from fcntl import ioctl
from pathlib import Path
from types import ModuleType
from typing import Any

LENGTH = struct.Struct(">Q")
PR_SET_CHILD_SUBREAPER = 36
ALSO = ("selectolax.lexbor", "lxml.etree", "textual.drivers.linux_driver")
"""What newsterm imports when it first needs it."""
FORM = {
    "self", "args", "executable", "preexec_fn", "close_fds", "pass_fds", "cwd", "env", "startupinfo",
    "creationflags", "shell", "p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite",
    "restore_signals", "gid", "gids", "uid", "umask", "start_new_session", "process_group",
}  # fmt: skip
"""What CPython's `Popen._execute_child` is given, from 3.11 on; where it is not, nothing is replaced."""
LIBC = ctypes.CDLL(None)


class Forkserver:
    """The process that forks, as seen by whom the forks are children of; started when first needed."""

    def __init__(self, talk: socket.socket | None = None) -> None:
        self._talk = talk
        self._environment = {name: word for name, word in os.environ.items() if _is_for_python(name)}
        self._process: subprocess.Popen[bytes] | None = None
        self.pid = 0
        self._one_at_a_time = threading.Lock()
        self.is_open = True

    def start(self, request: dict[str, object], streams: tuple[int, int, int]) -> int:
        """Fork a process that does what `main` below says; returns its number, that of a child of ours."""
        with self._one_at_a_time:
            talk = self._talk = self._talk or self._begun()
            _take_orphans(yes=True)
            try:
                message = pickle.dumps(request)
                socket.send_fds(talk, [LENGTH.pack(len(message))], streams)
                talk.sendall(message)
                (pid,) = LENGTH.unpack(_exactly(talk, LENGTH.size))
            finally:
                _take_orphans(yes=False)
        return int(pid)

    def _begun(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            code = (
                f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import forkserver;"
                f" del sys.path[0]; forkserver.serve({theirs.fileno()})"
            )
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", code], env=self._environment | {"LANG": "C.UTF-8"},
                pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            )  # fmt: skip
        return ours

    def starts_alike(self, env: Mapping[str, str]) -> bool:
        """Whether an interpreter would start in this environment as the server did."""
        locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "UTF-8"
        python = {name: word for name, word in env.items() if _is_for_python(name)}
        return python == self._environment and locale.upper().endswith(("UTF-8", "UTF8"))

    def close(self) -> None:
        """End it, and wait for it."""
        self.is_open = False
        if self._talk is not None:
            self._talk.close()
        if self._process is not None:
            self._process.wait()
        elif self.pid:
            os.waitpid(self.pid, 0)


def install(server: Forkserver) -> None:
    """Let `subprocess`, and asyncio's, ask the server for what it can give; for the rest of this process."""
    execute: Callable[..., None] = subprocess.Popen._execute_child
    form = inspect.signature(execute)
    if sys.platform != "linux" or set(form.parameters) != FORM:
        return

    def execute_child(*given: Any) -> None:
        asked = form.bind(*given).arguments
        env = _strings(asked["env"])
        program = _program(asked)
        if not (program and server.is_open and server.starts_alike(env)):
            execute(*given)
            return
        popen = asked["self"]
        request = {
            "program": program,
            "env": env,
            "cwd": os.fspath(asked["cwd"] or Path.cwd()),
            "session": asked["start_new_session"],
            "terminal": asked["preexec_fn"] is not None,
        }
        wanted = (asked["p2cread"], asked["c2pwrite"], asked["errwrite"])
        streams = tuple(number if one == -1 else one for number, one in enumerate(wanted))
        popen.pid = server.start(request, streams)
        popen._child_created = True
        popen._close_pipe_fds(
            *(asked[name] for name in ("p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite"))
        )

    subprocess.Popen._execute_child = execute_child


def take_the_terminal() -> None:
    """Make what standard input is the terminal of this session: a `preexec_fn`, and a fork's too."""
    ioctl(0, termios.TIOCSCTTY, 0)


PLAIN = {
    "executable": None, "preexec_fn": take_the_terminal, "pass_fds": (), "shell": False, "gid": None,
    "gids": None, "uid": None, "umask": -1, "process_group": -1, "close_fds": True, "restore_signals": True,
}  # fmt: skip
"""What is asked of a process that may be a fork: anything more, and it is started as always."""


def _program(asked: Mapping[str, Any]) -> tuple[str, ...]:
    """Give what `python -P` is to run; empty: this is not for us."""
    words = [] if isinstance(asked["args"], str | bytes) else [os.fsdecode(word) for word in asked["args"]]
    ours = words[:2] == [sys.executable, "-P"] and (words[2:3] == ["-c"] or words[2:4] == ["-m", "newsterm"])
    plain = all(asked[name] in (value, None) for name, value in PLAIN.items())
    there = asked["cwd"] is None or Path(os.fsdecode(asked["cwd"])).is_dir()
    return tuple(words[2:]) if ours and plain and there else ()


def _is_for_python(name: str) -> bool:
    """Whether the interpreter, or the system's loader, reads this variable before anything of ours."""
    return name.startswith(("PYTHON", "LD_"))


def _strings(env: Mapping[Any, Any] | None) -> dict[str, str]:
    given = os.environ if env is None else env
    return {os.fsdecode(name): os.fsdecode(word) for name, word in given.items()}


def _take_orphans(*, yes: bool) -> None:
    """Become, or be no more, the one to whom the children of a child fall that ends."""
    if LIBC.prctl(PR_SET_CHILD_SUBREAPER, int(yes), 0, 0, 0):
        raise OSError("this system gives nobody the orphans of another")


def _exactly(talk: socket.socket, size: int) -> bytes:
    got = bytearray()
    while len(got) < size:
        more = talk.recv(size - len(got))
        if not more:
            raise EOFError
        got += more
    return bytes(got)


# The server.


def serve(number: int) -> None:
    """Import all, then fork for who asks, until nobody does; in a fork: do what was asked for, and end."""
    import newsterm  # noqa: PLC0415  (the server alone)

    ours = (module.name for module in pkgutil.walk_packages(newsterm.__path__, "newsterm."))
    for name in (*ours, *ALSO):
        if not name.endswith("__main__"):
            with contextlib.suppress(Exception):  # whoever needs it will hear why
                importlib.import_module(name)
    _give_what_is_named_like_its_module()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who runs the tests; the socket closes then
    _forking(socket.socket(fileno=number))


def _give_what_is_named_like_its_module() -> None:
    """Let `newsterm.query.snippet` be the function, as for who asks for it first, and not the module."""
    for package in [module for name, module in sys.modules.items() if name.startswith("newsterm")]:
        late = vars(package).get("__getattr__")
        for name in getattr(package, "__all__", ()) if late else ():
            if isinstance(vars(package).get(name), ModuleType):
                setattr(package, name, late(name))


def _forking(talk: socket.socket) -> None:
    gc.collect()
    gc.freeze()
    while True:
        try:
            head, streams, _, _ = socket.recv_fds(talk, LENGTH.size, 3)
            request = pickle.loads(_exactly(talk, LENGTH.unpack(head)[0]))
        except (EOFError, struct.error, OSError):
            os._exit(0)
        ours, theirs = os.pipe()
        between = os.fork()
        if between == 0:
            os.close(ours)
            if pid := os.fork():
                os.write(theirs, LENGTH.pack(pid))
                os._exit(0)
            os.close(theirs)
            talk.close()
            _become(request, streams)
        for fd in (theirs, *streams):
            os.close(fd)
        answer = os.read(ours, LENGTH.size)
        os.close(ours)
        os.waitpid(between, 0)
        talk.sendall(answer)


def _become(request: dict[str, Any], streams: list[int]) -> None:
    """Be the process that was asked for, to its end."""
    own = _one_for_us(streams) if request["program"][0] == "-m" else None
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if request["session"]:
        os.setsid()
    for fd, given in enumerate(streams):
        os.dup2(given, fd)
        os.close(given)
    if request["terminal"]:
        take_the_terminal()
    _open_streams()
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    code = _ended(request["program"])
    if own:
        own.close()
    os._exit(code)


def _open_streams() -> None:
    """Make Python's three streams as it does at its start, for what they are now."""
    for fd, name in enumerate(("stdin", "stdout", "stderr")):
        was = getattr(sys, name)
        raw = open(fd, "wb" if fd else "rb", closefd=False)  # noqa: SIM115 (to the end of the process)
        stream = io.TextIOWrapper(
            raw, was.encoding, was.errors, newline="\n", line_buffering=raw.isatty() or fd == 2
        )
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _one_for_us(streams: list[int]) -> Forkserver:
    """Fork a server for the processes that this one will start."""
    ours, theirs = socket.socketpair()
    server = Forkserver(ours)
    install(server)
    server.pid = os.fork()
    if not server.pid:
        ours.close()
        for fd in streams:
            os.close(fd)
        _forking(theirs)
    theirs.close()
    return server


def _ended(program: tuple[str, ...]) -> int:
    """Run a program as `python -P` does; returns the code with which it ends."""
    code: object = 0
    try:
        kind, what, *arguments = program
        sys.argv = [kind, *arguments]
        if kind == "-m":
            runpy._run_module_as_main(what)
        else:
            space = sys.modules["__main__"].__dict__
            exec(compile(what, "<string>", "exec"), space)
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 - what the interpreter does with it
        sys.excepthook(*sys.exc_info())
        code = 1
    if not isinstance(code, int | None):
        sys.stderr.write(f"{code}\n")
        code = 1
    threading._shutdown()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            code = 120
    return (code or 0) & 0xFF
