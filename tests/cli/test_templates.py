"""Templates of the reader's own, NULs between lines, and forms that every verb has."""

import json


def test_fields_escapes_and_widths_make_a_line_for_each(stocked):
    done = stocked("list", "lang:en", "--template", r"{title:.9}|{read}\t{{{language}}}")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Harbour …|0\t{en}\nShips wa…|0\t{en}\n"
    assert (
        stocked("list", "-n", "1", "--template", "{time:%Y} {title:>16}|").out[4:] == "    Harbour opens|\n"
    )


def test_an_article_is_filled_in_the_same_way_whichever_verb_gives_it(stocked):
    one = stocked("list", "--ids", "-n", "1").out.strip()
    template = "{title} {categories} {tags}"
    shown = stocked("show", one, "--template", template).out
    assert shown == stocked("export", "--template", template).out.splitlines(keepends=True)[0]
    assert shown.startswith("Harbour opens ")


def test_a_template_in_a_file_stands_as_it_is(stocked, tmp_path):
    (tmp_path / "own.txt").write_text("* {title}\n  {url}\n", encoding="utf-8")
    done = stocked("export", "lang:en", "--template-file", "own.txt")
    assert done.out.splitlines()[0] == "* Harbour opens"
    assert done.out.count("\n") == 4


def test_an_unknown_field_is_an_error_that_names_the_nearest(stocked):
    done = stocked("list", "--template", "{titel}")
    assert (done.code, done.out) == (2, "")
    assert "titel" in done.err
    assert "title" in done.err.replace("titel", "")
    for wrong in ("{title", "a } b", "{title:wide}", r"\q"):
        assert stocked("list", "--template", wrong).code == 2


def test_lines_can_end_in_a_nul(stocked):
    ids = stocked("list", "--ids", "-0").out
    assert (ids.count("\0"), ids.count("\n")) == (3, 0)
    assert stocked("export", "--template", "{id}", "-0").out == ids
    assert stocked("export", "--template", r"{id}\n").out.count("\n") == 3
    assert stocked("export", "-0").code == 2


def test_what_has_records_has_them_in_every_form(stocked):
    for verb in (["list"], ["search", "harbour"], ["feeds"], ["feeds", "--health"], ["doctor"]):
        document = json.loads(stocked(*verb, "--json").out)
        assert document == list(map(json.loads, stocked(*verb, "--jsonl").out.splitlines()))
        filled = stocked(*verb, "--template", "{" + next(iter(document[0])) + "}").out
        assert filled.splitlines() == [str(next(iter(one.values()))) for one in document]
    assert json.loads(stocked("count", "lang:en", "--json").out) == {"query": "lang:en", "count": 2}
