"""`newsterm digest`: what happened, in two lines each, for people, for notes and for a browser."""

import json

from tests.cli.test_stories import told  # noqa: F401 (a fixture)
from tests.curate.test_digest import LEAD, NOW, replace

from newsterm.formats.as_digest import page
from newsterm.lang import phrases
from newsterm.model.digest import Digest, DigestItem
from newsterm.newsroom.digesting import Digesting

EVER = ("digest", "--since", "1990-01-01")


def test_a_story_has_two_lines_in_a_pipe_and_names_that_stay_for_programs(told):  # noqa: F811
    newsterm, _, ids = told
    title, item, *_ = newsterm(*EVER).out.split("\n\n")
    assert title == "What happened since 1 January 1990 · 1 minute to read"
    first, second = item.splitlines()
    assert first.startswith("Harbour opens (")
    assert second.startswith("2 articles · 2 feeds · ")
    found = json.loads(newsterm(*EVER, "--format", "json").out)
    assert found["items"][0]["id"] == ids[1]
    assert found["items"][0]["told"]["tellings"] == 2
    assert found["left_out"] == 0


def test_what_does_not_fit_is_counted_wherever_people_read_it(told, monkeypatch):  # noqa: F811
    newsterm, *_ = told
    put_together = Digesting.digest
    monkeypatch.setattr(Digesting, "digest", lambda *asked: replace(put_together(*asked), left_out=3))
    for form in ("text", "markdown", "html"):
        assert "3 more did not fit" in newsterm(*EVER, "--format", form).out


def test_a_digest_is_written_into_a_file_in_the_form_that_its_name_says(told, tmp_path):  # noqa: F811
    newsterm, *_ = told
    for name, first in (("a.md", "# What"), ("a.html", "<!DOCTYPE"), ("a.txt", "What"), ("a.json", "{")):
        written = newsterm(*EVER, "-o", str(tmp_path / name))
        assert (written.out, name in written.err) == ("", True)
        assert (tmp_path / name).read_text("utf-8").startswith(first)


def test_people_read_it_in_their_language_also_in_a_file_and_programs_times_alone(told, home):  # noqa: F811
    newsterm, *_ = told
    (home / "config.toml").write_text('[interface]\nlanguage = "ar"\n', encoding="utf-8")
    first = newsterm(*EVER, "--format", "markdown").out.splitlines()[0]
    assert "ما جرى منذ" in first
    assert "1 يناير 1990" in first
    assert "خبران" in newsterm(*EVER).out
    assert json.loads(newsterm(*EVER, "--json").out)["since"].startswith("1990-01-01T")


def test_a_section_a_span_and_what_is_no_moment(told):  # noqa: F811
    newsterm, *_ = told
    assert newsterm("digest", "--since", "today").out == ""
    assert newsterm(*EVER, "--section", "tag:nobody-has-it").out == ""
    assert "names no moment" in newsterm("digest", "--since", "foo").err
    wrong = newsterm(*EVER, "--section", "Storeis")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == "newsterm: there is no section “Storeis”; did you mean stories?\n"
    assert "one of: all, unread" in newsterm(*EVER, "--section", "nosuch").err


def test_markdown_links_and_html_is_one_file_that_loads_nothing(told):  # noqa: F811
    newsterm, *_ = told
    assert "- **[Harbour opens](http" in newsterm(*EVER, "--format", "markdown").out
    html = newsterm(*EVER, "--format", "html").out
    assert html.startswith("<!DOCTYPE html>")
    assert "default-src 'none'" in html


def test_html_of_a_hostile_headline_is_text_in_its_own_direction_and_language():
    lead = replace(
        LEAD, title="<script>نص</script>", url="javascript:x", language="ar", direction="", feed_title="<b>"
    )
    found = Digest(since=NOW, until=NOW, items=(DigestItem(headline=lead, more="<img src=x>"),))
    html = page(found, "T", phrases("en"), lambda _: "</p>")
    assert '<article dir="rtl" lang="ar">' in html
    assert not any(wrong in html for wrong in ("<script", "javascript:", "<img", "<b>", "</p></span>"))
