"""What came of things that were asked for: of each as it comes, then of all, with the exit code."""

from argparse import Namespace
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE, FAILED, SOME_FAILED
from newsterm.cli.forms import giving
from newsterm.cli.wording import record
from newsterm.lang import Said

if TYPE_CHECKING:
    from newsterm.model import Completion, Outcome
    from newsterm.newsroom.downloaded import Downloaded
    from newsterm.newsroom.pictured import Pictured

    Came = Completion | Pictured | Downloaded


@contextmanager
def reporting(asked: Namespace, desk: Desk, fields: Collection[str]) -> "Iterator[Callable[[Came], None]]":
    """Tell of each: a program its record, a reader what went wrong, or else where the file is."""
    with giving(asked, desk, fields) as put:

        def report(one: "Came") -> None:
            if put is not None:
                put(record(one))
                desk.out.flush()
            elif one.error:
                name = getattr(one, "title", "") or one.url
                desk.say.complain(Said("errors.of", name=name, what=one.error.then(one.hint)))
            elif file := getattr(one, "file", ""):
                desk.out.fields(file, one.url)

        yield report


def ended(told: Said, came: "Sequence[Came | Outcome]", desk: Desk) -> int:
    """Say what came of all, how many were there already, and how many failed; gives the exit code."""
    failed = sum(bool(one.error) for one in came)
    if kept := sum(getattr(one, "kept", False) for one in came):
        told = Said("told.so_already", n=kept, what=told)
    desk.say.note(Said("told.some_failed", n=failed, what=told) if failed else told)
    if not failed:
        return DONE
    return FAILED if failed == len(came) else SOME_FAILED
