"""Lists of feeds."""

import json

OPML = """<opml version="2.0"><body><outline text="World">
<outline text="One" xmlUrl="https://example.org/1.xml"/><outline text="اثنان" xmlUrl="https://example.org/2.xml"/>
</outline><outline text="bad" xmlUrl="exec:rm"/></body></opml>"""


def test_a_list_is_taken_in_once_and_nothing_is_asked(newsterm, tmp_path):
    (tmp_path / "feeds.opml").write_text(OPML)
    done = newsterm("import", "feeds.opml")
    assert (done.code, done.out) == (0, "")
    left = "not taken over: bad (exec:rm is no address of the web)\n"
    assert done.err == (f"2 feeds added, 1 not taken over; newsterm refresh brings their articles\n{left}")
    again = newsterm("import", "-", stdin=OPML)
    assert again.err == f"0 feeds added, 2 there already, 1 not taken over\n{left}"
    assert [row.split("\t")[1:3] for row in newsterm("feeds").out.splitlines()] == [
        ["One", "https://example.org/1.xml"], ["اثنان", "https://example.org/2.xml"],
    ]  # fmt: skip


def test_sections_are_made_for_who_has_none_and_go_with_the_feeds(newsterm):
    urls = "https://a.example/sport/", "https://b.example/economy/"
    outlines = "".join(f'<outline text="{url[8]}" xmlUrl="{url}"/>' for url in urls)
    listed = f'<opml version="2.0"><body>{outlines}</body></opml>'
    done = newsterm("import", "-", stdin=listed)
    assert done.err.endswith("feeds: Economy, Sport; newsterm sections lists and changes them\n")
    assert "tag:sport" in newsterm("sections").out
    newsterm("undo")
    assert "tag:sport" not in newsterm("sections").out
    assert json.loads(newsterm("import", "--jsonl", "-", stdin=listed).out)["sections"] == []


def test_what_was_written_can_be_read_again(newsterm, tmp_path):
    newsterm("import", "-", stdin=OPML)
    written = newsterm("export-opml").out
    assert newsterm("--home", str(tmp_path / "other"), "import", "-", stdin=written).code == 0
    assert newsterm("--home", str(tmp_path / "other"), "export-opml").out == written
    done = newsterm("export-opml", "-o", "out.opml")
    assert (done.code, done.out, done.err) == (0, "", "wrote out.opml\n")
    assert (tmp_path / "out.opml").read_text() == written


def test_a_file_that_is_not_there_or_is_no_list_is_one_line(newsterm):
    done = newsterm("import", "none.opml")
    assert (done.code, done.err) == (1, "newsterm: none.opml: no such file or folder\n")
    done = newsterm("import", "-", stdin="good morning")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


def test_a_feed_whose_language_is_none_keeps_no_other_out(newsterm):
    outlines = '<outline xmlUrl="https://a.org/" language="English (US)"/><outline xmlUrl="https://b.org/"/>'
    done = newsterm("import", "-", stdin=f'<opml version="2.0"><body>{outlines}</body></opml>')
    assert (done.code, done.err) == (0, "2 feeds added; newsterm refresh brings their articles\n")


def test_of_very_much_that_does_not_come_over_the_first_are_named_and_the_rest_are_counted(newsterm):
    outlines = "".join(f'<outline text="{number}" xmlUrl="exec:{number}"/>' for number in range(103))
    done = newsterm("import", "-", stdin=f"<opml>{outlines}</opml>")
    assert done.err.startswith("0 feeds added, 103 not taken over\nnot taken over: 0 (")
    assert done.err.endswith("not taken over: 99 (exec:99 is no address of the web)\nand 3 more\n")


def test_programs_are_told_what_came_and_what_did_not(newsterm):
    came = json.loads(newsterm("import", "--jsonl", "-", stdin=OPML).out)
    assert (came["feeds"], came["known"]) == (["https://example.org/1.xml", "https://example.org/2.xml"], 0)
    (left,) = came["left"]
    assert (left["what"], left["why"]) == ("bad", "exec:rm is no address of the web")


def test_what_is_no_list_is_called_what_it_is_and_the_way_out_is_named(newsterm):
    done = newsterm("import", "-", stdin="<rss><channel/></rss>")
    assert done.err == "newsterm: this is a feed, not a list of feeds; newsterm add FILE takes it\n"
    done = newsterm("import", "-", stdin="https://a.example/feed tag\n")
    assert "newsterm import newsboat FILE takes it" in done.err
