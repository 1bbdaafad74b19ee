"""One article."""

import json
import os
import stat
import time

from tests.fakes.feeds import rss

ARABIC = "ميناء مرسى النخيل يعود"


def arabic(newsterm) -> str:
    return newsterm("list", "lang:ar", "--ids").out.strip()


def test_a_pipe_gets_logical_text(stocked):
    done = stocked("show", arabic(stocked))
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        ARABIC, "Port News · 2020-03-02 21:00 UTC", "https://example.org/2", "", ARABIC + ".",
    ]  # fmt: skip


def test_the_beginning_of_an_id_is_enough(stocked):
    assert stocked("show", arabic(stocked)[:5]).out == stocked("show", arabic(stocked)).out


def test_json_is_one_object_with_the_whole_article(stocked):
    done = stocked("show", arabic(stocked), "--json")
    article = json.loads(done.out)
    assert (article["title"], article["text"], article["read"]) == (ARABIC, ARABIC + ".", False)
    assert stocked("export", "lang:ar").out == done.out


def test_a_width_lays_it_out_also_in_a_pipe(stocked):
    lines = stocked("show", arabic(stocked), "--width", "30").out.splitlines()
    assert lines[1] == "        ﺩﻮﻌﻳ ﻞﻴﺨﻨﻟﺍ ﻰﺳﺮﻣ ءﺎﻨﻴﻣ"
    assert max(map(len, lines)) <= 30


def test_an_id_that_is_not_there_is_a_usage_error(newsterm):
    done = newsterm("show", "00000000")
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsterm: no entry has the id 00000000; newsterm list shows ids\n"


def test_open_hands_the_link_to_the_browser_as_one_argument(stocked, home, tmp_path):
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{opened}.new"; mv "{opened}.new" "{opened}"\n')
    browser.chmod(stat.S_IRWXU)
    (home / "config.toml").write_text(f'[reading]\nopen_with = "{browser} --new"\n')
    done = stocked("open", arabic(stocked))
    for _ in range(100):
        if opened.exists():
            break
        time.sleep(0.05)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert opened.read_text() == "--new|https://example.org/2|"


def test_a_browser_that_is_not_there_is_one_line(stocked, home):
    (home / "config.toml").write_text(f'[reading]\nopen_with = "{os.devnull}/browser"\n')
    done = stocked("open", arabic(stocked))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "reading.open_with" in done.err


def altered(newsterm, home) -> str:
    """Follow a feed whose article says something else at the second look; gives its id."""
    file = home.parent / "altered.xml"
    text = rss("Coast", "Twelve people came on Monday")
    file.write_bytes(text)
    newsterm("add", file.as_uri())
    file.write_bytes(text.replace(b"Twelve", b"Fifteen"))
    newsterm("refresh")
    return newsterm("list", "fifteen", "--ids").out.strip()


def test_what_changed_is_shown_word_by_word(newsterm, home):
    done = newsterm("show", altered(newsterm, home), "--changes")
    first, *rest = done.out.replace("\u00a0", " ").splitlines()
    assert first.startswith("What changed ")
    assert first.endswith(": [− taken away] [+ added]")
    assert rest == ["", "[− Twelve] [+ Fifteen] people came on Monday"]


def test_json_has_what_an_article_said_before(newsterm, home):
    article = json.loads(newsterm("show", altered(newsterm, home), "--changes", "--json").out)
    (before,) = article["revisions"]
    assert list(before) == ["since", "title", "author", "summary", "html", "text"]
    assert (before["title"], before["since"]) == ("Twelve people came on Monday", article["arrived"])
    assert "revisions" not in json.loads(newsterm("show", article["id"], "--json").out)


def test_an_article_that_did_not_change_says_so(stocked):
    done = stocked("show", arabic(stocked), "--changes")
    assert (done.code, done.out) == (0, "")
    assert done.err == "This article says what it said when it arrived.\n"
