"""A body in Markdown, read back by another's parser."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsterm.formats.markdown import escaped, markdown
from newsterm.formats.plain import plain
from newsterm.lang import line

from .samples import ENDLESS, HOSTILE

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

WORDS = st.text(st.sampled_from("ab ب1.-+*_`[](){}<>#!|~=$^&;:\\\"'\n@/%"), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>T</h2><p>a <b>b </b>c</p>", "## T\n\na **b** c"),
        ("<a href='/x?a=1&copy=2'>l</a>", "[l](https://e.org/x?a=1&copy=2)"),
        ("<a href='/x_y?a&amp;copy;b'>l</a>", "[l](https://e.org/x\\_y?a\\&copy;b)"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul><p>d", "- a\n  - b\n- c\n\nd"),
        ("<ol><li>a<li><p>b</p><p>c</p></ol>", "1. a\n2. b\n\n   c"),
        ("<blockquote><p>a<br>b</p><p>c</p></blockquote>", "> a\\\n> b\n>\n> c"),
        ("<table><tr><th>A|b<th>B<tr><td>1<td>2</table>", "| A\\|b | B |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><tr><td><p>layout</p></td></tr></table>", "layout"),
        ("<pre>a\n  ```b</pre>", "````\na\n  ```b\n````"),
        ("<code>a`b</code>", "``a`b``"),
        ("Wow!<a href='https://e.org/'>x</a>", "Wow\\![x](https://e.org/)"),
        ("<img src='a b.jpg' alt='x]'>", "![x\\]](https://e.org/a%20b.jpg)"),
        ("<img src='p.gif' width=1 height=1>", ""),
        ("<iframe src='https://v.org/1'></iframe>", "[iframe](https://v.org/1)"),
        ("<p>1. no<br>- no<br># no", "1\\. no\\\n\\- no\\\n\\# no"),
        ("<a href='https://e.org/'><h3>T</h3><p>u</p></a>", "### [T](https://e.org/)\n\n[u](https://e.org/)"),
        ("<p>قال <em>الوزير</em>: «نعم».</p>", "قال *الوزير*: «نعم»."),
        ("a<hr>b", "a\n\n* * *\n\nb"),
    ],
)
def test_markup_becomes_its_markdown(html: str, expected: str) -> None:
    assert markdown(html, "https://e.org/") == expected


def shown(source: str) -> str:
    """What a reader of the Markdown sees, white space squeezed."""
    return " ".join(plain(READER.render(source)).split())


@given(WORDS)
def test_text_shows_as_it_stood_whatever_signs_are_in_it(text: str) -> None:
    html = "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"
    assert shown(markdown(html)) == " ".join(plain(html).split())


@given(WORDS)
def test_a_title_shows_as_it_stood(text: str) -> None:
    assert shown("# " + escaped(text)) == " ".join(line(text).split())


TAGS = ["p", "li", "ul", "ol", "b", "a", "td", "tr", "table", "blockquote", "h2", "code", "br", "em"]


@given(st.lists(st.tuples(st.sampled_from(TAGS), st.booleans()), max_size=14))
def test_broken_nesting_loses_no_word(tags: list[tuple[str, bool]]) -> None:
    html = "".join(f"<{'/' if end else ''}{name}>w{number}q " for number, (name, end) in enumerate(tags))
    assert set(re.findall(r"w\d+q", markdown(html))) == {f"w{number}q" for number in range(len(tags))}


@pytest.mark.parametrize("html", HOSTILE)
def test_no_html_and_no_strange_address_comes_through(html: str) -> None:
    for token in READER.parse(markdown(html, "https://e.org/")):
        for one in [token, *(token.children or [])]:
            assert "html" not in one.type
            target = one.attrs.get("href") or one.attrs.get("src") or "https:"
            assert str(target).startswith(("https:", "http:", "mailto:"))


@pytest.mark.parametrize("html", ENDLESS, ids=lambda html: html[:8])
def test_broken_documents_take_linear_time(html: str) -> None:
    begun = process_time()
    markdown(html)
    assert process_time() - begun < 2


@given(
    WORDS.filter(str.strip),
    st.sampled_from(["h3", "li", "td", "blockquote", "b", "code", "a href=https://e.org"]),
)
def test_text_shows_as_it_stood_in_every_element(text: str, tag: str) -> None:
    html = f"<{tag}>" + text.replace("&", "&amp;").replace("<", "&lt;") + f"</{tag.split(maxsplit=1)[0]}>"
    if tag == "li":
        html = f"<ul>{html}</ul>"
    elif tag == "td":
        html = f"<table><tr><th>k</th>{html}</tr><tr><td>q</td><td>r</td></tr></table>"
    assert shown(markdown(html)) == " ".join(plain(html).split())


def test_the_caption_of_a_table_stands_above_it_and_is_not_its_head() -> None:
    table = "<table><caption>- The <b>cap</b>\ntion</caption><tr><th>x<th>y<tr><td>1<td>2</table>"
    assert markdown(table) == "\\- The **cap** tion\n\n| x | y |\n| --- | --- |\n| 1 | 2 |"
    assert markdown("<table><caption></caption><tr><th>x<th>y<tr><td>1<td>2</table>").startswith("| x | y |")
