"""A home for the demonstration edition: made for this once, and gone with it."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from newsterm.config import add_feeds, paths
from newsterm.demo import sections, write_edition

# Reads until we are gone, however that comes about (a signal, a kill), and then takes the folder away.
_AFTER_US = 'cat >/dev/null; rm -rf -- "$0"'


@contextmanager
def edition_home(now: datetime, terminals: Path | None = None) -> Iterator[Path]:
    """Make a home with the edition as of `now`, its feeds and its tabs; it does not outlive this process.

    What the reader answered about `terminals` is true there as well.
    """
    folder = Path(tempfile.mkdtemp(prefix="newsterm-demo-"))
    with subprocess.Popen(  # noqa: S603 (our own line, and the folder is its argument)
        ["/bin/sh", "-c", _AFTER_US, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ):
        places = paths({"NEWSTERM_HOME": str(folder)})
        add_feeds(places.feeds, write_edition(folder / "edition", now))
        places.config.write_text("\n".join(_tables()), encoding="utf-8")
        if terminals is not None:
            with suppress(OSError):
                places.terminals.write_bytes(terminals.read_bytes())
        yield folder


def _tables() -> Iterator[str]:
    for section in sections():
        yield "[[sections]]"
        for key in ("name", "query", "order"):
            # A JSON string without escaped letters is a TOML basic string (TOML 1.0), short of DEL.
            yield f"{key} = {json.dumps(getattr(section, key), ensure_ascii=False)}"
        yield ""
