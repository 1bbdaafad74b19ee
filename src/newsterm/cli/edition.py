"""A home for the demonstration edition: made for this once, and gone with it."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from newsterm.config import add_feeds, paths
from newsterm.demo import sections, write_edition


@contextmanager
def edition_home(now: datetime) -> Iterator[Path]:
    """Make a home with the edition as of `now`, its feeds and its tabs; it is removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="newsterm-demo-"))
    try:
        places = paths({"NEWSTERM_HOME": str(folder)})
        add_feeds(places.feeds, write_edition(folder / "edition", now))
        places.config.write_text("\n".join(_tables()), encoding="utf-8")
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tables() -> Iterator[str]:
    for section in sections():
        yield "[[sections]]"
        for key in ("name", "query", "order"):
            # A JSON string without escaped letters is a TOML basic string (TOML 1.0), short of DEL.
            yield f"{key} = {json.dumps(getattr(section, key), ensure_ascii=False)}"
        yield ""
