"""What may be typed."""

import pytest

from newsterm.cli.arguments import Command, Parser, Wish, read, whole_number, wish
from newsterm.config.load import readers
from newsterm.config.schema import ENCODINGS, THEMES, Interface
from newsterm.lang import LANGUAGES
from newsterm.model import UsageError

COMMAND = Command(example="e", arguments=Parser.question, run=lambda *_: 0)


def test_what_stands_before_the_verb_is_for_newsterm_and_the_rest_for_the_verb():
    asked = wish(["--home", "x", "-q", "list", "--json", "--home", "y"])
    assert asked == Wish(verb="list", rest=("--json", "--home", "y"), home="x", quiet=True)


def test_without_a_verb_the_interface_is_wanted():
    assert wish(["--language", "ar", "--theme=paper"]) == Wish(language="ar", theme="paper")


def test_a_look_may_be_asked_for_after_demo_too_and_then_counts():
    asked = wish(["--theme", "ink", "-q", "demo", "--language", "ar", "--theme=paper", "--bidi", "lrm"])
    assert asked == Wish(verb="demo", language="ar", theme="paper", bidi="lrm", quiet=True)


@pytest.mark.parametrize(
    "arguments", [["--home", "x", "demo"], ["demo", "--home", "x"], ["--home", "x", "demo", "-q"]]
)
def test_demo_has_a_home_of_its_own(arguments):
    with pytest.raises(UsageError, match="a home of its own") as caught:
        wish(arguments)
    assert caught.value.hint == "leave --home out"


def test_nothing_else_can_be_said_after_demo_but_a_cry_for_help():
    with pytest.raises(UsageError, match=r"^demo: unrecognized arguments: all"):
        wish(["demo", "all"])
    assert wish(["demo", "--help"]) == Wish(verb="demo", rest=("--help",))


@pytest.mark.parametrize(
    ("option", "value", "message", "known"),
    [
        ("--language", "xx", "there is no interface language “xx”", "auto, en, ar"),
        ("--language", "", "there is no interface language “”", "auto, en, ar"),
        ("--bidi", "zz", "there is no bidi mode “zz”", "auto, newsterm, terminal"),
    ],
)
def test_a_look_that_is_not_there_is_answered_with_those_that_are(option, value, message, known):
    for arguments in ([option, value], ["demo", option, value]):
        with pytest.raises(UsageError) as caught:
            wish(arguments)
        assert caught.value.message == message
        assert caught.value.hint.startswith(f"one of: {known}")


@pytest.mark.parametrize(
    ("name", "values"), [("language", ("auto", *LANGUAGES)), ("bidi", ENCODINGS), ("theme", THEMES)]
)
def test_what_the_config_may_say_of_a_look_may_be_asked_for(name, values):
    for value in values:
        assert getattr(wish([f"--{name}", value]), name) == readers(Interface)[name](value) == value


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
        example="e",
        arguments=lambda own: own.add_argument("-n", type=whole_number),
        run=COMMAND.run,
    )
    with pytest.raises(UsageError, match="list: argument -n"):
        read("list", command, ["-n", text])
