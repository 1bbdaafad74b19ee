"""Ask the terminal who it is: name, device attributes, the bidi switch, and the width of a mark."""

import os
import re
import select
import termios
import time
import tty
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

# What a terminal or its surroundings say of themselves in the environment. It is asked last: it does not
# travel over ssh, and a multiplexer inherits that of the terminal in which it was started, not of the one
# attached now.
TOLD_BY = (
    "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TERMINAL_EMULATOR", "LC_TERMINAL", "COLORFGBG",
    "TMUX", "STY", "ZELLIJ", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID", "XTERM_VERSION", "ZUTTY_VERSION", "TERMINOLOGY", "WT_SESSION", "TERMUX_VERSION",
)  # fmt: skip

NAME = "\x1b[>q"  # XTVERSION
DEVICE = "\x1b[>c"  # DA2
BIDI_MODE = "\x1b[8$p"  # DECRQM of BDSM, ECMA-48 mode 8
MINTTY_BIDI_MODE = "\x1b[?77096$p"
FENCE = "\x1b[c"  # DA1: every terminal answers it, and answers in order
CURSOR = "\x1b[6n"  # CPR

# Where the cursor stands; after beh with fatha; after beh with LRM. Written at the cursor, and wiped from
# there on, so that what stands before it on the line is kept.
WIDTHS = f"\x1b7{CURSOR}\u0628\u064e{CURSOR}\x1b8\x1b[K\u0628\u200e{CURSOR}\x1b8\x1b[K"
_TELL = "#{client_termtype}\n#{client_termname}\n#{allow-passthrough}\n#{pane_active}#{window_active}\n"
_TMUX = ("tmux", "display", "-p", _TELL + "#{client_termfeatures}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a terminal answered; empty where nothing could be asked."""

    da1: str = ""
    """Primary attributes without `CSI` and `c`: `?65;1;9`."""
    da2: str = ""
    """Secondary attributes: `>65;7006;1`."""
    xtversion: str = ""
    """`Konsole 22.12.3`, `kitty(0.43.1)`."""
    decrqm8: int | None = None
    """Mode 8: 1 set (the terminal reorders), 2 reset, 0 not known to it; None: no answer."""
    decrqm77096: int | None = None
    """mintty's own mode: 1 set (bidi is off everywhere), 2 reset."""
    env: tuple[tuple[str, str], ...] = ()
    """Those of `TOLD_BY` that are set, sorted."""
    multiplexer: str = ""
    """`tmux`, `screen`, `zellij`, or empty."""
    outer: "Signature | None" = None
    """The terminal behind the multiplexer, as far as that tells."""
    passthrough: bool = False
    """Whether the multiplexer lets a wrapped sequence through to that terminal."""
    full_colour: bool = False
    """Whether the multiplexer hands 24-bit colours on as they are."""
    mark_columns: int = 0
    """Cells that beh with fatha took; 0 where it was not measured."""
    lrm_columns: int = 0
    """Cells that beh with U+200E took; 0 where it was not measured."""
    typed: bytes = field(default=b"", compare=False)
    """What the reader typed meanwhile: it belongs to whoever reads the keyboard next."""

    def told(self, name: str) -> str:
        """One variable of the environment, empty where it is not set."""
        return dict(self.env).get(name, "")


_REPLY = re.compile(
    rb"\x1bP>\|(?P<xtversion>[^\x1b]*)\x1b\\"
    rb"|\x1b\[(?P<da1>\?[\d;]*)c"
    rb"|\x1b\[(?P<da2>>[\d;]*)c"
    rb"|\x1b\[8;(?P<decrqm8>\d)\$y"
    rb"|\x1b\[\?77096;(?P<decrqm77096>\d)\$y"
    rb"|\x1b\[\??\d+;\d\$y"  # xterm, VTE and mlterm answer ?77096 as ?65535
    rb"|\x1b\[(?P<row>\d+);(?P<column>\d+)R",
)


def parse_replies(received: bytes) -> Signature:
    """Find what the terminal said among whatever else came in; all else is `typed`.

    Cursor reports are read in the order of `WIDTHS`; with fewer than three, or where the line wrapped, the
    widths stay unknown. Shift+F3 looks like a cursor report (`CSI 1 ; 2 R`): those that come before the third
    last are given back as typed.
    """
    reports = [match for match in _REPLY.finditer(received) if match["column"]]
    extra = {match.start() for match in reports[:-3]}
    said: dict[str, str] = {}
    typed = bytearray()
    at = 0
    for match in _REPLY.finditer(received):
        typed += received[at : match.start()]
        at = match.end()
        if match.start() in extra:
            typed += match[0]
        said |= {
            key: value.decode("utf-8", "replace")
            for key, value in match.groupdict().items()
            if value is not None
        }
    typed += received[at:]
    mark, lrm = _widths([(int(match["row"]), int(match["column"])) for match in reports[-3:]])
    return Signature(
        da1=said.get("da1", ""),
        da2=said.get("da2", ""),
        xtversion=said.get("xtversion", ""),
        decrqm8=int(said["decrqm8"]) if "decrqm8" in said else None,
        decrqm77096=int(said["decrqm77096"]) if "decrqm77096" in said else None,
        mark_columns=mark,
        lrm_columns=lrm,
        typed=bytes(typed),
    )


def _widths(reports: list[tuple[int, int]]) -> tuple[int, int]:
    if len(reports) != 3 or len({row for row, _ in reports}) != 1:
        return 0, 0
    start, *ends = (column for _, column in reports)
    mark, lrm = (end - start if 1 <= end - start <= 2 else 0 for end in ends)
    return mark, lrm


def told(env: Mapping[str, str]) -> Signature:
    """Take what the environment alone says: for a terminal that cannot be asked, and as the base of `ask`."""
    kept = tuple(sorted((name, env[name]) for name in TOLD_BY if env.get(name)))
    multiplexer = next(
        (name for name, sign in (("tmux", "TMUX"), ("screen", "STY"), ("zellij", "ZELLIJ")) if env.get(sign)),
        "",
    )
    return Signature(env=kept, multiplexer=multiplexer)


def ask(fd_in: int, fd_out: int, env: Mapping[str, str], *, seconds: float = 1.0) -> Signature:
    """Ask the terminal behind two descriptors, for at most `seconds`; leave it, and the screen, as they were.

    An empty signature where either is no terminal or TERM is `dumb` or not set. Call it before anything else
    reads the keyboard.
    """
    if env.get("TERM", "") in {"", "dumb"} or not (os.isatty(fd_in) and os.isatty(fd_out)):
        return Signature()
    known = told(env)
    deadline = time.monotonic() + seconds
    heard = parse_replies(_converse(fd_in, fd_out, _burst(env), deadline))
    heard = replace(heard, env=known.env, multiplexer=known.multiplexer or _multiplexer(heard))
    if heard.multiplexer == "tmux" and env.get("TMUX"):
        heard, reachable = _ask_tmux(heard, max(0.1, deadline - time.monotonic()))
        return _ask_behind(heard, fd_in, fd_out, deadline) if reachable else heard
    if heard.multiplexer == "screen" and heard.da1:
        return _ask_behind(heard, fd_in, fd_out, deadline)
    return heard


def _burst(env: Mapping[str, str]) -> bytes:
    # Apple's Terminal prints the `p` of a mode request; the Linux console has no Arabic to measure.
    modes = "" if env.get("TERM_PROGRAM") == "Apple_Terminal" else BIDI_MODE + MINTTY_BIDI_MODE
    widths = "" if env.get("TERM") == "linux" else WIDTHS
    return (NAME + DEVICE + modes + widths + FENCE).encode()


def _converse(fd_in: int, fd_out: int, question: bytes, deadline: float) -> bytes:
    """Send the question, and read until DA1 is answered or time is up, in raw mode."""
    received = bytearray()
    try:
        before = termios.tcgetattr(fd_in)
    except termios.error:
        return b""
    try:
        tty.setraw(fd_in, termios.TCSADRAIN)
        os.write(fd_out, question)
        while (left := deadline - time.monotonic()) > 0:
            ready, _, _ = select.select([fd_in], [], [], left)
            if not ready or not (piece := os.read(fd_in, 4096)):
                break
            received += piece
            if any(match["da1"] for match in _REPLY.finditer(received)):
                break
    except OSError:
        pass  # the terminal went away, or we run in the background: what was heard so far stands
    finally:
        with suppress(termios.error):
            termios.tcsetattr(fd_in, termios.TCSADRAIN, before)
    return bytes(received)


def _multiplexer(heard: Signature) -> str:
    if heard.xtversion.startswith("tmux") or heard.da2.startswith(">84;"):
        return "tmux"
    return "screen" if heard.da2.startswith(">83;") else ""


def _ask_tmux(heard: Signature, seconds: float) -> tuple[Signature, bool]:
    """Let tmux tell which terminal is attached now, and whether it hands a wrapped sequence through.

    And whether that terminal is worth asking: tmux cannot name it, and the answer would come to this pane.
    """
    import subprocess  # noqa: PLC0415  # a fifth of this room's start, for those in tmux

    try:
        answer = subprocess.run(_TMUX, capture_output=True, check=False, timeout=seconds, text=True)  # noqa: S603  # ours
    except (OSError, subprocess.TimeoutExpired):
        return heard, False
    if answer.returncode:
        return heard, False
    kind, name, allowed, active, features, *_ = (*answer.stdout.split("\n"), "", "", "", "", "")
    # Before 3.3 the option did not exist, and everything was let through.
    passthrough = allowed in {"", "on", "all", "1", "2"}
    outer = Signature(xtversion=kind, env=(("TERM", name),) if name else ())
    heard = replace(heard, outer=outer, passthrough=passthrough, full_colour="RGB" in features.split(","))
    return heard, passthrough and not kind and active == "11"


def _ask_behind(heard: Signature, fd_in: int, fd_out: int, deadline: float) -> Signature:
    """Ask the terminal behind a multiplexer, which hands wrapped questions out and the answers in.

    So do GNU screen 4.9.0 and tmux 3.3a (seen). Where there is another between, or it does not let them
    through, nothing comes and nothing is known.
    """
    question = "".join(wrapped(one, heard.multiplexer) for one in (NAME, DEVICE, BIDI_MODE, FENCE))
    outer = parse_replies(_converse(fd_in, fd_out, question.encode(), deadline))
    heard = replace(heard, typed=heard.typed + outer.typed)
    if not outer.da1:
        return heard
    env = heard.outer.env if heard.outer else ()
    return replace(heard, outer=replace(outer, env=env, typed=b""), passthrough=True)


def wrapped(sequence: str, multiplexer: str) -> str:
    """Put a sequence into the device control string that a multiplexer hands through to the terminal behind.

    tmux wants each ESC in it twice.
    """
    if not sequence:
        return ""
    if multiplexer == "screen":
        return f"\x1bP{sequence}\x1b\\"
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
