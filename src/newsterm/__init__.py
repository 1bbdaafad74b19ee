"""newsterm: a terminal news reader that shows right-to-left text right."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__version__ = "0.1.0"


def on_demand(package: str, names: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """Give a room's `__getattr__` (PEP 562), which imports a name when it is first asked for.

    `names`: file of the room → names in it, none of them the file's own: once it is imported, that is the
    file. A start of a command asks for few of them, and each noun that it does not make is half a
    millisecond.
    """
    files = {name: file for file, them in names.items() for name in them}
    assert files.keys().isdisjoint(names)

    def find(name: str) -> object:
        if name not in files:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
        found = getattr(import_module(f"{package}.{files[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return find


class Later:
    """A module that is imported when something in it is first asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        """Find it there."""
        return getattr(import_module(self._name), name)
