"""What may be typed."""

import pytest

from newsterm.cli.arguments import Command, Parser, Wish, read, whole_number, wish
from newsterm.model import UsageError

COMMAND = Command(summary="s", example="e", arguments=Parser.question, run=lambda *_: 0)


def test_what_stands_before_the_verb_is_for_newsterm_and_the_rest_for_the_verb():
    asked = wish(["--home", "x", "-q", "list", "--json", "--home", "y"])
    assert asked == Wish(verb="list", rest=("--json", "--home", "y"), home="x", quiet=True)


def test_without_a_verb_the_interface_is_wanted():
    assert wish(["--language", "ar", "--theme=paper"]) == Wish(language="ar", theme="paper")


@pytest.mark.parametrize("arguments", [["--colour"], ["--home"]])
def test_an_option_that_is_not_there_is_a_usage_error(arguments):
    with pytest.raises(UsageError):
        wish(arguments)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (["is:unread", "lang:ar"], "is:unread lang:ar"),
        (["is:unread", "-tag:sport"], "is:unread -tag:sport"),
        (['-"two words"', "-(a", "or", "b)"], '-"two words" -(a or b)'),
        (["-القدس"], "-القدس"),
        (["--", "-n"], "-n"),
        ([], ""),
        (["caf\udce9"], "caf\ufffd"),
    ],
)
def test_words_make_one_question_also_those_that_begin_with_a_minus(typed, asked):
    assert read("list", COMMAND, typed).query == asked


def test_options_and_words_may_stand_in_any_order():
    asked = read("count", COMMAND, ["a", "-q", "b"])
    assert (asked.query, asked.quiet) == ("a b", True)


@pytest.mark.parametrize("text", ["-1", "x", "", "1.5", "٣", "9" * 30])
def test_what_is_no_count_is_refused(text):
    command = Command(
        summary="s",
        example="e",
        arguments=lambda own: own.add_argument("-n", type=whole_number),
        run=COMMAND.run,
    )
    with pytest.raises(UsageError, match="list: argument -n"):
        read("list", command, ["-n", text])
