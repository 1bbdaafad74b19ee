"""What a room hands out only when it is asked for is there all the same."""

from importlib import import_module

import pytest

from newsterm import Later, on_demand


@pytest.mark.parametrize("room", ["config", "model", "newsroom", "query", "store"])
def test_every_name_of_a_room_can_be_had(room):
    module = import_module(f"newsterm.{room}")
    for name in module.__all__:
        assert getattr(module, name) is not module
    assert len(set(module.__all__)) == len(module.__all__)
    with pytest.raises((AttributeError, ImportError)):
        exec(f"from newsterm.{room} import nothing_of_the_kind")


def test_a_name_is_found_where_it_is_and_only_once():
    find = on_demand("newsterm.model", {"story": ("Story",)})
    assert find("Story") is import_module("newsterm.model.story").Story
    with pytest.raises(AttributeError, match="Nobody"):
        find("Nobody")


def test_a_module_comes_later_and_is_the_same():
    assert Later("newsterm.lang.fold").fold is import_module("newsterm.lang.fold").fold
