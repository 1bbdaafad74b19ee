"""What readers said, below the article."""

from datetime import UTC, datetime

from newsterm.lang import phrases
from newsterm.model import Comment
from newsterm.page import COMMENTS, Document, from_html, lay_out, timed, with_comments

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
COMMENT = Comment(
    author="Nora", html="<p>I was <a href='/there'>there</a>.</p><p>It rained.</p>", published=NOW
)


def below(html: str, *comments: Comment, language: str = "en") -> Document:
    words = phrases(language)
    article = from_html(html, base_url="https://example.org/a", language=language)
    return with_comments(article, timed(comments, NOW, words), words, base_url="https://example.org/a")


def rows(document: Document, width: int = 40) -> list[str]:
    return ["".join(run.text for run in line.runs).rstrip() for line in lay_out(document, width)]


def test_comments_follow_the_article_each_under_its_writer_and_time() -> None:
    assert rows(below("<p>The news.</p>", COMMENT)) == [
        "The news.",
        "",
        "─" * 40,
        "",
        "1 comment",
        "",
        "Nora · 12:00",
        "  I was there[1].",
        "",
        "  It rained.",
    ]


def test_the_article_keeps_its_blocks_and_the_numbers_of_its_links() -> None:
    html = "<p>See <a href='/b'>this</a>.</p>"
    article = from_html(html, base_url="https://example.org/a")
    document = below(html, COMMENT)
    assert document.blocks[: len(article.blocks)] == article.blocks
    assert document.links == ("https://example.org/b", "https://example.org/there")


def test_what_leads_to_the_comments_leads_to_the_rule_above_them() -> None:
    assert below("<p>One</p><p>Two</p>", COMMENT).called(COMMENTS) == 2


def test_a_fold_or_a_place_of_a_comment_is_not_taken_for_one_of_the_article() -> None:
    html = "<details id='a'><summary>More</summary><p>Inside.</p></details>"
    document = below("<p>The news.</p>" + html, Comment(author="N", html=html))
    assert list(document.folds()) == [1]
    assert [block.ids for block in document.blocks[-3:]] == [(), (), ()]


def test_a_comment_without_a_name_or_a_text_is_still_one() -> None:
    assert rows(below("", Comment(author="", html="", title="Well said")))[-2:] == [
        "Without a name",
        "  Well said",
    ]


def test_under_an_arabic_article_comments_begin_at_the_right_whatever_their_language() -> None:
    arabic = Comment(author="نورة", html="<p>قرأت الخبر.</p>")
    english = Comment(author="N", html="<p>Read.</p>")
    added = below("<p>خبر</p>", arabic, english, language="ar").blocks[1:]
    assert [block.align or block.direction for block in added] == ["rtl"] * 6
    assert [block.direction for block in added[-2:]] == ["rtl", "ltr"]
