"""What is folded, and what leads from one place of an article to another."""

from newsterm.page import Layout, from_html
from newsterm.page.document import Code, Paragraph

DETAILS = (
    "<p>a<details><summary>more</summary><p>hidden<details><summary>in</summary>deep</details></details><p>z"
)
NOTES = (
    '<p id="top">x<sup><a href="#n1">1</a></sup> <a href="#none">y</a></p>'
    '<ol><li id="n1">note <a href="https://example.org/a#top">back</a></ol>'
)


def shown(html: str, folded: set[int], width: int = 20) -> list[str]:
    layout = Layout(from_html(html), width, folded=frozenset(folded))
    return [line.text.rstrip() for line in layout if line.text.strip()]


def test_details_are_folded_at_first_unless_the_page_opens_them() -> None:
    assert from_html("<details>a<p>b</details><details open>c</details>").folds() == {1: False, 2: True}


def test_of_a_fold_its_first_block_is_seen_and_the_sign_tells() -> None:
    assert shown(DETAILS, {1, 2}) == ["a", "▸ more", "z"]
    assert shown(DETAILS, {2}) == ["a", "▾ more", "  hidden", "  ▸ in", "z"]
    assert shown(DETAILS, set()) == ["a", "▾ more", "  hidden", "  ▾ in", "    deep", "z"]


def test_the_sign_of_a_fold_points_to_where_its_text_runs() -> None:
    assert shown("<details><summary>المزيد</summary>نص</details>", {1})[0].endswith("◂")


def test_what_is_hidden_has_its_place_where_it_would_be() -> None:
    layout = Layout(from_html(DETAILS), 20, folded=frozenset({1, 2}))
    hidden, last = 2, len(layout.document.blocks) - 1
    assert layout.line(layout.find(last, 0)).text == "z"
    assert layout.find(1, 0) < layout.find(hidden, 0) <= layout.find(last, 0)


def test_a_link_inside_the_article_leads_to_a_block_and_is_in_no_list() -> None:
    document = from_html(NOTES, base_url="https://example.org/a")
    targets = [span.target for block in document.blocks for span in block.content.spans if span.target]
    assert targets == ["n1", "top"]
    assert [document.called(target) for target in targets] == [1, 0]
    assert (document.called("none"), document.links) == (None, ())


def test_a_target_stays_with_its_letters_where_directions_are_isolated() -> None:
    document = from_html(
        '<p>نص <code>x</code> <a href="#n">٭</a> <bdi>y</bdi></p><p id="n">ح</p>', language="ar"
    )
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    assert [block.text[one.start : one.end] for one in block.content.spans if one.target] == ["٭"]


def test_a_listing_is_coloured_where_its_language_is_named() -> None:
    def styles(html: str) -> set[str]:
        return {run.style for line in Layout(from_html(html), 40) for run in line.runs if run.text.strip()}

    named = styles('<pre><code class="language-python">def f(): return "x" # y</code></pre>')
    assert {"code code-word", "code code-name", "code code-text", "code code-remark"} <= named
    assert styles("<pre>def f(): pass</pre>") == {"code"}
    assert styles('<pre><code class="language-nonesuch">def</code></pre>') == {"code"}


def test_a_very_long_listing_stays_plain() -> None:
    long = "def f(): pass\n" * 2000
    document = from_html(f'<pre><code class="language-python">{long}</code></pre>')
    assert isinstance(document.blocks[0], Code)
    assert {run.style for run in Layout(document, 40).line(0).runs} == {"code"}


def test_lines_may_stand_apart_but_not_those_of_a_listing() -> None:
    html = "<p>one two three</p><pre>a\nb</pre>"
    lines = [line.text.strip() for line in Layout(from_html(html), 8, apart=1)]
    assert lines == ["one two", "", "three", "", "a", "b"]
