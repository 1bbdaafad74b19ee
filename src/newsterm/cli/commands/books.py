"""Books: where a command writes them, and what it says of them."""

import shutil
import tempfile
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, BinaryIO

from newsterm.cli.desk import Desk
from newsterm.cli.files import whole_binary
from newsterm.cli.waiting import wait_for
from newsterm.lang import Said
from newsterm.model import UsageError

if TYPE_CHECKING:
    from newsterm.newsroom.binding import Bound

_PIECE = 1 << 16


def write_book(target: str, desk: Desk, bind: Callable[[BinaryIO], Coroutine[Any, Any, "Bound"]]) -> "Bound":
    """Write a book into a file, or where `-` stands for it to standard output, which is no terminal.

    Raises UsageError, OSError. What cannot be sought in (a pipe) gets it when it is whole.
    """
    if target == "-":
        if desk.out.drawing.is_tty:
            raise UsageError(Said("errors.cli.no_book"), hint=Said("hints.book_file"))
        with tempfile.TemporaryFile() as whole:
            bound = wait_for(bind(whole))
            whole.seek(0)
            desk.out.pieces(iter(lambda: whole.read(_PIECE), b""))
    else:
        with whole_binary(target) as file:
            if file.seekable():
                bound = wait_for(bind(file))
            else:
                with tempfile.TemporaryFile() as whole:
                    bound = wait_for(bind(whole))
                    whole.seek(0)
                    shutil.copyfileobj(whole, file)
    if bound.left:
        desk.say.note(Said("told.pictures_left", n=bound.left))
    return bound
