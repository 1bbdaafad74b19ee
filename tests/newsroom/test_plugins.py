"""Plugins are found without cost, join in, and harm nobody when they fail."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from html import escape
from threading import Event

import pytest
from tests.fakes.packages import Packages

from newsterm.config import Config
from newsterm.config.schema import Plugins as Settings
from newsterm.model import Changes, Entry, Fetched, FetchError, NewEntry, ParsedEntry, ParseError, UsageError
from newsterm.newsroom import installed as looking
from newsterm.newsroom import joined
from newsterm.newsroom.fence import FailedError, awaited, called
from newsterm.newsroom.installed import installed
from newsterm.newsroom.joining import KINDS
from newsterm.newsroom.plugins import PluginError, Plugins
from newsterm.parse.foreign import cleaned, reader

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ONE = Entry(
    row=1, id="a", feed=1, feed_title="", feed_url="", key="a", url="", title="Harbour", arrived=NOW,
    html="<p>Before.</p><x-vote yes=3>Was it <b>time</b>?</x-vote><p>After.</p>",
)  # fmt: skip


@pytest.fixture
def packages(tmp_path, monkeypatch):
    packages = Packages(tmp_path / "packages")
    monkeypatch.syspath_prepend(packages.folder)
    monkeypatch.delitem(sys.modules, "newsterm_sample", raising=False)
    return packages


@pytest.fixture
def plugins(places):
    """Make what finds them, anew, as config.toml says."""

    def make(*off: str, **tables: dict[str, object]) -> Plugins:
        return Plugins(places, Config(plugins=Settings(off=off, tables=tables)), lambda: NOW)

    return make


@pytest.fixture
def joining(packages, plugins):
    """Install a plugin of some lines, each a call of `hooks`; gives the plugins."""

    def install(*lines: str, name: str = "odd", before: str = "") -> Plugins:
        body = "\n".join(f"    {line}" for line in lines)
        packages.install(name, f"{before}\ndef join(hooks):\n{body}\n")
        return plugins()

    return install


def changes(*titles: str) -> Changes:
    added = tuple(
        NewEntry(entry=ParsedEntry(key=title, title=title), hash=f"hash of {title}", arrived=NOW)
        for title in titles
    )
    return Changes(feed=1, added=added, checked=NOW, next_check=NOW)


def failures(plugins: Plugins) -> list[str]:
    return [str(one.said) for one in plugins.untold()]


def test_what_is_installed_is_looked_for_once_until_that_changes(packages, tmp_path, monkeypatch):
    assert installed(tmp_path) == ()
    with monkeypatch.context() as nobody_looks:
        nobody_looks.setattr(looking, "_look", pytest.fail)
        assert installed(tmp_path) == ()
    packages.install_sample()
    (found,) = installed(tmp_path)
    assert (found.name, found.target) == ("sample", "newsterm_sample:join")
    assert (found.package, found.version) == ("newsterm-sample", "1.0")


@pytest.mark.parametrize("spoiled", [b"", b"[]", b"\xff", b'{"places": [], "found": 1}', b'{"found": [1]}'])
def test_what_is_remembered_wrongly_is_looked_for_again(packages, tmp_path, spoiled):
    packages.install_sample()
    installed(tmp_path)
    (tmp_path / "plugins.json").write_bytes(spoiled)
    assert [one.name for one in installed(tmp_path)] == ["sample"]


def test_the_folder_one_stands_in_has_no_plugins(packages, tmp_path, monkeypatch):
    packages.install_sample()
    monkeypatch.chdir(packages.folder)
    assert installed(tmp_path) == ()


def test_the_sample_joins_in_at_every_point(packages, plugins):
    packages.install_sample()
    (one,) = plugins(sample={"log": "nowhere"}).standings()
    assert one.state == "on"
    assert [point.kind for point in one.points] == list(KINDS)


@pytest.mark.parametrize("off", ["sample", "*"])
def test_one_that_is_off_is_not_even_imported(packages, plugins, off):
    packages.install_sample()
    assert plugins(off).of("format") == {}
    assert "newsterm_sample" not in sys.modules


def test_one_that_cannot_join_is_named_once_and_remembered_and_the_others_go_on(joining, packages, plugins):
    packages.install_sample()
    found = joining("raise ValueError('no \x1b[31mway')")
    assert list(found.of("format")) == ["semicolons"]
    assert failures(found) == ["the plugin odd is off for now: ValueError: no [31mway"]
    assert failures(found) == []
    assert {one.installed.name: one.state for one in plugins().standings()} == {
        "odd": "failed",
        "sample": "on",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hooks.format('semicolons', print)", "format(semicolons) is taken by another"),
        ("hooks.parser('text/x-odd', lambda fetched: None)", "a function of a module"),
        ("hooks.source('Not a scheme', print)", "nothing that can be added"),
        ("hooks.command('--help', print)", "nothing that can be added"),
        ("hooks.curator('it', 'no function')", "nothing that can be added"),
        ("hooks.format('it', print, suffix='/../x')", "nothing that can be added"),
        ("hooks.keymap('it', {'quit': 1})", "nothing that can be added"),
        ("hooks.nothing()", "AttributeError"),
        ("raise SystemExit", "SystemExit"),
        ("import no_such_module", "ModuleNotFoundError"),
    ],
)
def test_what_cannot_be_added_is_refused_whole(joining, packages, plugins, line, said):
    packages.install_sample()
    found = joining("hooks.format('fine', print)", line, name="zero")
    assert "fine" not in found.of("format")
    (told,) = failures(found)
    assert said in told


def test_what_takes_too_long_is_left_to_itself():
    go_on = Event()
    with pytest.raises(FailedError, match="longer than"):
        called(0.02, go_on.wait)
    go_on.set()


async def test_so_it_is_beside_the_loop():
    go_on = Event()
    with pytest.raises(FailedError, match="longer than"):
        await awaited(0.02, go_on.wait)
    go_on.set()
    assert await awaited(1, lambda: 7) == 7
    with pytest.raises(FailedError, match="ZeroDivisionError"):
        await awaited(1, lambda: 1 // 0)


async def test_a_source_that_fails_is_off_but_one_whose_far_end_does_is_not(joining):
    found = joining(
        "hooks.source('far', far)", "hooks.source('odd', odd)", before="def far(url): raise OSError('gone')\n"
        "def odd(url): return b'bytes'",
    )  # fmt: skip
    sources = joined.sources(found, 1)
    with pytest.raises(FetchError, match="gone"):
        await sources["far"]("far:it")
    assert failures(found) == []
    with pytest.raises(FetchError, match=r"source\(odd\).*bytes in place of Fetched"):
        await sources["odd"]("odd:it")
    assert len(failures(found)) == 1
    assert found.of("source") == {}


def test_a_parser_that_refuses_a_document_is_not_off_but_one_that_breaks_is(packages, plugins):
    packages.install_sample()
    found, read = plugins(), reader("newsterm_sample:read")
    asked = Fetched(url="sample:x", body=b"", content_type="Text/X-Sample; charset=utf-8")
    point = joined.parser(found, asked)
    assert point is not None
    with pytest.raises(ParseError, match="no title") as refused:
        read(asked)
    assert joined.not_parsed(found, point, refused.value) is refused.value
    with pytest.raises(ParseError, match="ValueError") as broken:
        read(replace(asked, body=b"Title\nno columns"))
    assert "parser(text/x-sample)" in str(joined.not_parsed(found, point, broken.value))
    assert joined.parser(found, asked) is None


def test_what_a_parser_gives_is_cleaned_as_what_a_feed_says():
    entry = cleaned(
        ParsedEntry(
            key="k\x1b[2J", url="javascript:alert(1)", title="One\x07\n\u202etwo",
            html="<a href='/x'>\x9b31m</a>",
            published=datetime(2026, 1, 1, 3),  # noqa: DTZ001 (a plugin may say so)
            direction="up", categories=("a\tb", ""), comments=-1,
        )
    )  # fmt: skip
    assert entry == ParsedEntry(
        key="k[2J", title="One two", html="<a href='/x'>31m</a>", language="en",
        published=datetime(2026, 1, 1, 3, tzinfo=UTC), categories=("a b",),
    )  # fmt: skip


def test_a_curator_decides_what_comes_in_what_it_says_and_its_marks_and_nothing_else(joining):
    found = joining(
        "hooks.curator('it', step)",
        before=(
            "from dataclasses import replace\n"
            "def step(changes):\n"
            "    first, second = changes.added\n"
            "    told = replace(first.entry, title='Said\\x1b anew', key='other', url='javascript:0')\n"
            "    marks = replace(first.marks, tags=('a\\tb',), muted=1)\n"
            "    strange = replace(second, entry=replace(second.entry, key='strange'))\n"
            "    told = replace(told, key=first.entry.key)\n"
            "    first = replace(first, entry=told, marks=marks, hash='')\n"
            "    return replace(changes, feed=9, etag='x', added=(first, strange))\n"
        ),
    )
    before = changes("one", "two")
    after = joined.curated(found, before)
    (new,) = after.added
    assert (after.feed, after.etag) == (1, None)
    assert (new.entry.title, new.entry.url, new.hash) == ("Said anew", "", "hash of one")
    assert (new.marks.tags, new.marks.muted) == (("a b",), True)


@pytest.mark.parametrize("gives", ["None", "1 // 0", "changes.nothing"])
def test_a_curator_that_fails_is_left_out_and_the_news_comes_in(joining, gives):
    found = joining(f"hooks.curator('it', lambda changes: {gives})", "hooks.format('fine', print)")
    assert joined.curated(found, changes("one")) == changes("one")
    assert "curator(it)" in failures(found)[0]
    assert found.of("format") == {}


def test_what_failed_once_is_told_until_it_goes_well_again(joining, plugins, packages):
    joined.curated(joining("hooks.curator('it', lambda changes: hooks.settings['how'])"), changes("one"))
    assert str(plugins(odd={"how": 1}).standings()[0].failure.why).startswith("KeyError")
    packages.install("well", "def join(hooks):\n    hooks.curator('well', lambda changes: changes)\n")
    joined.curated(plugins(odd={"how": changes("one")}), changes("one"))
    assert [one.failure for one in plugins().standings()] == [None, None]


def test_an_element_is_shown_as_its_plugin_says(joining):
    found = joining(
        "hooks.block('x-vote', show)",
        before="def show(it): return f'<ul><li>{it.text}</li><li>{dict(it.attributes)}\\x1b</li></ul>'",
    )
    shown = joined.shown(found, ONE).html
    assert shown == "<p>Before.</p><ul><li>Was it time?</li><li>{'yes': '3'}</li></ul><p>After.</p>"
    assert joined.shown(found, replace(ONE, html="<p>x-vote</p>")).html == "<p>x-vote</p>"


def test_where_that_fails_what_stands_in_it_is_left(joining):
    found = joining("hooks.block('x-vote', lambda element: 1 // 0)")
    assert "Was it <b>time</b>?" in joined.shown(found, ONE).html
    assert joined.shown(found, ONE) is ONE
    assert len(failures(found)) == 1


def test_a_format_writes_clean_text(packages, plugins):
    packages.install_sample()
    form = joined.form(plugins(), "semicolons", ())
    assert form.suffix == ".csv"
    assert "".join(form.write([replace(ONE, title="a;\x1bb")])) == "title;url\na,b;\n"


def test_one_that_fails_says_so_and_there_is_no_such_format_any_more(joining):
    found = joining("hooks.format('it', lambda entries: [1])")
    form = joined.form(found, "it", ("csv",))
    with pytest.raises(UsageError, match="int in place of str"):
        list(form.write([ONE]))
    with pytest.raises(UsageError, match="no format it"):
        joined.form(found, "it", ("csv",))


async def test_who_is_told_of_news_hears_of_it_and_nobody_minds_who_fails(joining, packages, plugins):
    packages.install("ears", "heard = []\ndef join(hooks):\n    hooks.arrived(heard.append)\n")
    found = joining("hooks.arrived(lambda entries: 1 // 0)", name="deaf")
    await joined.heard(found, [[ONE], [ONE]], 1)
    assert sys.modules["plugin_ears"].heard == [(ONE,), (ONE,)]
    assert len(failures(found)) == 1


def test_asking_what_failed_is_an_error_that_names_the_way_out(joining):
    found = joining("hooks.curator('it', print)")
    with pytest.raises(PluginError) as error:
        found.ask(found.of("curator")["it"], partial(int, escape("x")))
    assert 'off = ["odd"]' in error.value.hint
