"""Headlines for scripts."""

import json

TITLES = ["Harbour opens", "ميناء مرسى النخيل يعود", "Ships wait"]


def test_a_pipe_gets_columns_between_tabs(stocked):
    done = stocked("list")
    assert (done.code, done.err) == (0, "")
    rows = [line.split("\t") for line in done.out.splitlines()]
    assert [row[1:] for row in rows] == [
        [f"2020-03-02T{hour}:00:00Z", "Port News", title]
        for hour, title in zip((22, 21, 20), TITLES, strict=True)
    ]
    assert [row[0] for row in rows] == stocked("list", "--ids").out.split()


def test_ids_are_the_same_in_another_home(stocked, newsterm, port, tmp_path):
    before = stocked("list", "--ids").out
    other = str(tmp_path / "other")
    newsterm("--home", other, "add", port)
    assert newsterm("--home", other, "list", "--ids").out == before


def test_json_is_one_document_and_jsonl_an_object_a_line(stocked):
    document = json.loads(stocked("list", "--json").out)
    lines = [json.loads(line) for line in stocked("list", "--jsonl").out.splitlines()]
    assert document == lines
    assert [one["title"] for one in lines] == TITLES
    assert lines[1]["language"] == "ar"
    assert list(lines[0]) == [
        "id", "time", "arrived", "feed", "feed_title", "title", "url", "language", "direction", "read",
        "saved", "tags", "has", "notices", "story",
    ]  # fmt: skip


def test_nothing_is_an_empty_document_and_an_empty_stream(newsterm):
    assert json.loads(newsterm("list", "--json").out) == []
    assert newsterm("list", "--jsonl").out == ""
    assert newsterm("list").out == ""
    assert newsterm("count").out == "0\n"


def test_a_question_an_order_and_a_number_choose(stocked):
    assert stocked("list", "--order", "oldest", "-n", "1").out.endswith("\tShips wait\n")
    assert stocked("list", "title:harbour").out.endswith("\tHarbour opens\n")
    assert stocked("list", "-lang:ar", "-n", "0").out.count("\n") == 2
    assert stocked("count", "lang:ar").out == "1\n"
