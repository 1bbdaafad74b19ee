"""Two newsterms that begin on one file at once."""

import sqlite3

from newsterm.store.migrate import examine, migrate, migrations


class Meanwhile:
    """A connection beside which another one makes the store, after so many questions."""

    def __init__(self, path, after: int) -> None:
        self._own, self._path, self._left = sqlite3.connect(path), path, after

    def execute(self, asked: str) -> sqlite3.Cursor:
        if self._left == 0:
            other = sqlite3.connect(self._path, isolation_level=None)
            migrate(other, self._path, migrations())
            other.close()
        self._left -= 1
        return self._own.execute(asked)


def test_what_another_newsterm_makes_meanwhile_is_no_other_programs(tmp_path) -> None:
    steps = migrations()
    for after in range(3):
        found = examine(Meanwhile(tmp_path / f"{after}.sqlite", after), tmp_path / "x", steps)
        assert found in {0, steps[-1][0]}
