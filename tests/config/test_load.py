"""config.toml becomes a Config, or an error that names file, line and key."""

import pickle

import pytest

from newsterm.config import Config, Interface, Reading, Refresh, load, no_such
from newsterm.model import ConfigError, Filter, Section


@pytest.fixture
def said(tmp_path):
    def write(text: str) -> Config:
        (tmp_path / "config.toml").write_text(text, "utf-8")
        return load(tmp_path / "config.toml")

    return write


def test_a_missing_file_decides_nothing(tmp_path):
    assert load(tmp_path / "config.toml") == Config()


def test_an_empty_file_decides_nothing(said):
    assert said("") == Config()


def test_everything_can_be_decided(said):
    text = """
        [interface]
        language = "ar"
        direction = "rtl"
        digits = "arabic"
        bidi = "lrm"
        theme = "paper"
        [reading]
        width = 66
        mark_read = "never"
        open_with = "firefox --new-tab"
        [refresh]
        every = "1h30m"
        at_start = false
        at_once = 8
        per_host = 1
        timeout = "1m"
        largest = "2MiB"
        [[sections]]
        name = "الأخبار"
        query = "is:unread tag:news"
        order = "oldest"
        [[filters]]
        query = 'title:"حظك اليوم"'
        do = ["mute", "tag:x"]
        [keys]
        next_headline = ["j", "down"]
        quit = "Q"
    """
    assert said(text) == Config(
        interface=Interface(language="ar", direction="rtl", digits="arabic", bidi="lrm", theme="paper"),
        reading=Reading(width=66, mark_read="never", open_with=("firefox", "--new-tab")),
        refresh=Refresh(every=5400, at_start=False, at_once=8, per_host=1, timeout=60, largest=2 << 20),
        sections=(Section(name="الأخبار", query="is:unread tag:news", order="oldest"),),
        filters=(Filter(query='title:"حظك اليوم"', do=("mute", "tag:x")),),
        keys={"next_headline": ("j", "down"), "quit": ("Q",)},
    )


@pytest.mark.parametrize(
    ("text", "line", "key", "message"),
    [
        ("[reading]\nwidht = 80\n", 2, "reading.widht", "no such setting"),
        ("\n[raeding]\n", 2, "raeding", "no such setting"),
        ("[reading]\n\nwidth = 'wide'\n", 3, "reading.width", 'a whole number from 20 to 400, not "wide"'),
        ("[reading]\nwidth = 10\n", 2, "reading.width", "from 20 to 400, not 10"),
        ("reading.width = true", 1, "reading.width", "not true"),
        ("[refresh]\nevery = 30\n", 2, "refresh.every", "a span of time in quotes"),
        (
            "[interface]\nmarks = 'pink'\n",
            2,
            "interface.marks",
            'one of "auto", "show", "hide", not "pink"',
        ),
        ("reading = 3\n", 1, "reading", "must be a table"),
        ("[sections]\nname = 'a'\n", 1, "sections", "there may be several"),
        ("sections = [1]\n", 1, "sections[1]", "must be a table, not 1"),
        ("[[sections]]\nname = 'a'\n", 1, "sections[1]", "query is missing"),
        ("[[sections]]\nname='a'\nquery=''\n[[sections]]\nname = ''\n", 5, "sections[2].name", "not empty"),
        ("[[filters]]\nquery = 'a'\n", 1, "filters[1]", "do is missing"),
        ("[[filters]]\nquery = 'a'\ndo = ['burn']\n", 3, "filters[1].do", '"mute", "read"'),
        ("[keys]\nquit = 3\n", 2, "keys.quit", "a key, or a list of keys"),
        ("a =\n", 1, "", "Invalid value"),
    ],
)
def test_what_is_not_understood_is_named_with_file_line_and_key(said, text, line, key, message):
    with pytest.raises(ConfigError) as caught:
        said(text)
    assert (caught.value.line, caught.value.key) == (line, key)
    assert message in caught.value.message
    assert f"config.toml, line {line}: " in caught.value.message


def test_a_misspelled_key_brings_the_one_that_was_meant(said):
    with pytest.raises(ConfigError) as caught:
        said("[refresh]\nat_onec = 3\n")
    assert caught.value.hint == 'did you mean "at_once"?'


def test_a_key_like_no_other_brings_all_that_there_are(said):
    with pytest.raises(ConfigError) as caught:
        said("[reading]\nzzz = 3\n")
    assert caught.value.hint.startswith("there are width, mark_read, ")


@pytest.mark.parametrize(("table", "rest"), [("sections", "name = 'a'"), ("filters", "do = ['mute']")])
def test_a_question_that_cannot_be_read_is_named_with_its_column(said, table, rest):
    with pytest.raises(ConfigError, match=r"at column \d+ of the question") as caught:
        said(f"[[{table}]]\n{rest}\nquery = 'is:unraed'\n")
    assert (caught.value.line, caught.value.key) == (3, f"{table}[1].query")


def test_what_a_message_shows_cannot_harm_the_terminal(said):
    with pytest.raises(ConfigError) as caught:
        said('[reading]\nmark_read = "\\u001b[2J\\u202e"\n')
    assert caught.value.message.isprintable()


def test_a_command_that_only_the_interface_knows_is_named_with_its_line(said, tmp_path):
    said("[keys]\nnext = 'j'\nqiut = 'Q'\n")
    error = no_such(tmp_path / "config.toml", ("keys", "qiut"), ["next", "quit"])
    assert (error.line, error.hint) == (3, 'did you mean "quit"?')


def test_a_config_travels_to_another_process(said):
    config = said("[keys]\nquit = 'Q'\n")
    assert pickle.loads(pickle.dumps(config)) == config
