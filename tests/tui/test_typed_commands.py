"""What is typed after `:`, what is recalled, and finding a name by a few letters; without a screen."""

import pytest

from newsterm.cli.main import VERBS as COMMAND_LINE
from newsterm.model import UsageError
from newsterm.tui.keyboard.recalled import MOST, Recalled
from newsterm.tui.keyboard.verbs import (
    VERBS,
    Line,
    Mark,
    Question,
    Row,
    Step,
    beginning,
    meant,
    names,
    question_at,
)
from newsterm.tui.screens.fuzzy import fit
from newsterm.tui.widgets.divider import share_of


def test_every_verb_of_the_command_line_can_be_typed():
    assert set(COMMAND_LINE) <= set(VERBS)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("toggle_saved", Step("toggle_saved")),
        ("q", Step("quit")),
        ("undo", Step("undo")),
        ("undo 3", Line(("undo", "3"))),
        ("42", Row(42)),
        ('list tag:sport "two words" -lang:ar', Question('tag:sport "two words" -lang:ar')),
        ("list is:unread --json", Line(("list", "is:unread", "--json"))),
        ("list -n 3", Line(("list", "-n", "3"))),
        ("mark read tag:sport", Mark("read", question="tag:sport")),
        ("read tag:sport", Mark("read", question="tag:sport")),
        ("unread", Mark("unread")),
        ("tag later", Mark("tag", "later")),
        ("tag لاحقا is:saved", Mark("tag", "لاحقا", "is:saved")),
        ("export is:saved -o 'my file.html'", Line(("export", "is:saved", "-o", "my file.html"))),
        ("add https://example.org/?a=1&b=2", Line(("add", "https://example.org/?a=1&b=2"))),
        ("tidy", Line(("tidy",))),
        ("live", Question("since:24h")),
        ('live "two words" -tag:sport', Question('since:24h "two words" -tag:sport')),
        ("live --once", Line(("live", "--once"))),
    ],
)
def test_a_line_is_understood(line, expected):
    assert meant(line) == expected


@pytest.mark.parametrize("line", ["exprot is:saved", "'", "rm -rf x", "add 'x"])
def test_a_line_that_says_nothing_is_told(line):
    with pytest.raises(UsageError):
        meant(line)


def test_the_first_word_is_completed_from_all_there_is_and_the_rest_as_a_question():
    assert "export-opml" in beginning("exp", 3, names())
    assert "toggle_saved" in beginning("toggle_s", 8, names())
    assert beginning("list is", 7, names()) is None
    assert question_at("list is") == 5
    assert question_at("tag later is:s") == 10
    assert question_at("add is") is None


def test_lines_are_recalled_that_begin_as_what_is_typed(tmp_path):
    recalled = Recalled(tmp_path / "typed" / "commands")
    for line in ("list a", "tidy", "list b", "list a"):
        recalled.keep(line)
    again = Recalled(tmp_path / "typed" / "commands")
    again.begin()
    assert again.step("li", -1) == "list a"
    assert again.step("list a", -1) == "list b"
    assert again.step("list b", -1) == "list b"
    assert again.step("list b", 1) == "list a"
    assert again.step("list a", 1) == "li"
    assert (tmp_path / "typed" / "commands").stat().st_mode & 0o077 == 0


def test_no_more_lines_are_kept_than_one_looks_through(tmp_path):
    recalled = Recalled(tmp_path / "commands")
    for number in range(2 * MOST + 2):
        recalled.keep(f"open {number}")
    assert (tmp_path / "commands").read_text().count("\n") <= 2 * MOST
    recalled.begin()
    assert recalled.step("", -1) == f"open {2 * MOST + 1}"


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    recalled = Recalled(tmp_path / "file" / "commands")
    recalled.keep("tidy")
    recalled.begin()
    assert recalled.step("x", -1) == "x"


def test_letters_in_their_order_find_a_name_and_what_fits_best_goes_first():
    names = ["أخبار الساحل", "Coast News", "The Onward Coast", "cooking at sea"]
    assert sorted((name for name in names if fit("coast", name)), key=lambda name: fit("coast", name)) == [
        "Coast News", "The Onward Coast",
    ]  # fmt: skip
    assert fit("cn", "Coast News") is not None
    assert fit("nc", "Coast News") is None


def test_arabic_letters_are_folded():
    assert fit("اخبار", "أخبار الساحل") == fit("أخبار", "اخبار الساحل")
    assert fit("الساحل", "أخبار الساحل") is not None


def test_neither_pane_is_dragged_away():
    assert share_of(60, 121) == 0.5
    assert share_of(-5, 121) == 24 / 120
    assert share_of(500, 121) == 96 / 120


def test_verbs_of_plugins_are_lines_and_are_offered():
    with pytest.raises(UsageError):
        meant("weather Bergen")
    assert meant("weather Bergen", theirs=("weather",)) == Line(("weather", "Bergen"))
    assert meant("weather", theirs={"weather": 1}) == Line(("weather",))
    assert beginning("wea", 3, names(theirs=("weather",))) == ("weather",)


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ("q now", "errors.cli.stands_alone", ""),
        ("set reload-time 5", "errors.cli.no_command", "hints.typed_set"),
        ("exec open", "errors.cli.no_command", "hints.typed_exec"),
        ("goto sport", "errors.cli.no_command", "hints.typed_goto"),
        ("source x", "errors.cli.no_command", "hints.typed_source"),
        ("dumpconfig x", "errors.cli.no_command", "hints.typed_set"),
        ("exprot x", "errors.cli.no_command", "hints.did_you_mean"),
        ("frob", "errors.cli.no_command", "hints.typed_help_shows_all"),
    ],
)
def test_no_word_is_taken_for_one_that_is_little_like_it(line, said, hint):
    with pytest.raises(UsageError) as told:
        meant(line)
    assert (told.value.said.key, told.value.way_out.key) == (said, hint)
