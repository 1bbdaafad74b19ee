"""Lists of feeds."""

OPML = """<opml version="2.0"><body><outline text="World">
<outline text="One" xmlUrl="https://example.org/1.xml"/><outline text="اثنان" xmlUrl="https://example.org/2.xml"/>
</outline><outline text="bad" xmlUrl="exec:rm"/></body></opml>"""


def test_a_list_is_taken_in_once_and_nothing_is_asked(newsterm, tmp_path):
    (tmp_path / "feeds.opml").write_text(OPML)
    done = newsterm("import", "feeds.opml")
    assert (done.code, done.out) == (0, "")
    assert done.err == "2 feeds added; newsterm refresh brings their articles\n"
    assert newsterm("import", "-", stdin=OPML).err == "0 feeds added, 2 there already\n"
    assert [row.split("\t")[1:3] for row in newsterm("feeds").out.splitlines()] == [
        ["One", "https://example.org/1.xml"], ["اثنان", "https://example.org/2.xml"],
    ]  # fmt: skip


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
