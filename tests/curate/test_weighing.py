"""Trees weigh signs; how often a word is written is known."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate.frequency import RAREST, often
from newsterm.curate.roots import known
from newsterm.curate.signs import Signs
from newsterm.curate.weighing import evidence, planted, weighed

NOTHING = Signs(*(0 for _ in Signs._fields))


def test_a_tree_is_walked_by_its_signs() -> None:
    tree = planted(["found", 1.5, -1.0, ["hours", 8.0, 2.0, ["land", 0.5, 0.25, -2]]])
    said = [
        NOTHING,
        NOTHING._replace(found=1.6),
        NOTHING._replace(found=2, hours=9),
        NOTHING._replace(found=2, hours=9, land=True),
    ]

    assert [weighed(one, [tree, planted(0.5)]) for one in said] == [-0.5, 2.5, 0.75, -1.5]


def test_every_sign_that_a_tree_asks_is_one() -> None:
    def names(tree: Any) -> set[str]:
        return {tree[0]} | names(tree[2]) | names(tree[3]) if isinstance(tree, list) else set()

    trees = json.loads(files("newsterm.curate").joinpath("weights.json").read_bytes())

    assert len(trees) > 50
    assert set().union(*map(names, trees)) <= set(Signs._fields)


UP = ("found", "cover", "covered", "headed", "nearest", "name", "overlap", "alike", "core")
DOWN = ("land", "town", "number", "kind", "series", "begins", "likened")


@given(
    st.lists(st.floats(0, 60), min_size=len(UP), max_size=len(UP)),
    st.sampled_from(UP),
    st.floats(0, 60),
    st.sampled_from(DOWN),
)
def test_what_is_shared_speaks_for_it_and_what_differs_against(
    shared: Sequence[float], more: str, by: float, other: str
) -> None:
    signs = NOTHING._replace(tellings=1, words=3, **dict(zip(UP, shared, strict=True)))

    assert evidence(signs._replace(**{more: getattr(signs, more) + by})) >= evidence(signs) - 1e-9
    assert evidence(signs._replace(**{other: 1})) <= evidence(signs) + 1e-9


@pytest.mark.parametrize(
    ("common", "rare", "persian"),
    [
        ("government", "Skerryvore", False),
        ("المدينة", "سلقطة", False),
        ("ממשלה", "קריסריה", False),
        ("دولت", "اشترانکوه", True),
        ("حکومت", "ٹھٹھہ", True),
    ],
)
def test_how_often_a_word_is_written_is_known(common: str, rare: str, persian: bool) -> None:
    """If this fails after roots were changed, `benchmarks/frequency.py` makes the list anew."""
    assert often(known(common, persian)[0]) > 5
    assert often(known(rare, persian)[0]) == RAREST
