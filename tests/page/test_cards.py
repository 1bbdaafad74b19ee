"""What an article shows of other places is a card: what it is, who, when, the words, and where it leads."""

# ruff: noqa: E501, ISC004 - what the places give to be embedded is long

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsterm.model import Entry
from newsterm.page import ArticleWords, compose, lay_out
from newsterm.page.document import Figure
from newsterm.page.embedded import embedded
from newsterm.page.from_html import from_html

ENTRY = Entry(
    row=1, id="a", feed=1, feed_title="", feed_url="https://e.org/f", key="k", url="https://e.org/a",
    title="", arrived=datetime(2026, 1, 2, tzinfo=UTC),
)  # fmt: skip
WORDS = ArticleWords(video="Video", audio="Audio", post="Post")
ARABIC_WORDS = ArticleWords(video="فيديو", audio="صوت", post="منشور")
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The bridge is open. '
    '<a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Jane Roe (@jane) '
    '<a href="https://twitter.com/jane/status/123?ref_src=twsrc%5Etfw">January 1, 2026</a></blockquote>'
    '<script async src="https://platform.twitter.com/widgets.js"></script>'
)


def said(html: str, words: ArticleWords = WORDS, width: int = 60, **fields: str) -> list[str]:
    document = compose(replace(ENTRY, html=html, **fields), words=words)
    shown = [line.text.rstrip() for line in lay_out(document, width)]
    end = shown.index("─" * width) - 1 if "─" * width in shown else len(shown)
    return shown[:end]


def figures(html: str) -> list[Figure]:
    return [block for block in from_html(html, base_url="https://e.org/").blocks if isinstance(block, Figure)]


def test_a_tweet_is_who_when_where_and_its_words() -> None:
    assert said(f"<p>Before.</p>{TWEET}<p>After.</p>") == [
        "Before.",
        "",
        "┃ ❝ Post · Jane Roe (@jane) · January 1, 2026 · X [2]",
        "┃ The bridge is open. pic.twitter.com/x[1]",
        "",
        "After.",
    ]
    (card,) = figures(TWEET)
    assert (card.kind, card.src, card.place, card.link) == (
        "post",
        "https://twitter.com/jane/status/123",
        "X",
        2,
    )


def test_an_arabic_post_runs_from_the_right_and_its_parts_keep_their_order() -> None:
    html = (
        '<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">فُتح الجسر اليوم.</p>&mdash; ليلى (@layla) '
        '<a href="https://x.com/layla/status/5">January 1, 2026</a></blockquote>'
    )
    head, words = said(html, ARABIC_WORDS, 60, language="ar")
    assert head == "[1] X · January 1, 2026 · (@layla) ﻰﻠﻴﻟ · ﺭﻮﺸﻨﻣ ❝ ┃".rjust(60)
    assert words.endswith("┃")
    assert len(words) == 61  # a mark over a letter has no column


def test_an_english_post_in_an_arabic_article_stands_at_its_own_side() -> None:
    assert [row[:4] for row in said(f"<p>مرحبا</p>{TWEET}", ARABIC_WORDS, language="ar")[2:4]] == [
        "┃ ❝ ",
        "┃ Th",
    ]


def test_a_post_is_known_by_its_link_where_classes_are_lost() -> None:
    html = TWEET.replace(' class="twitter-tweet"', "")
    assert [card.kind for card in figures(html)] == ["post"]
    assert figures("<blockquote><p>Said he.</p><a href='https://e.org/x'>— Him</a></blockquote>") == []
    assert figures("<blockquote><p>See <a href='https://youtu.be/x'>this</a></p></blockquote>") == []
    assert figures("<blockquote><p>Follow <a href='https://x.com/jane'>her</a></p></blockquote>") == []


@pytest.mark.parametrize(
    ("html", "kind", "text", "src"),
    [
        (
            '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm=1">'
            '<div><a href="https://www.instagram.com/p/AbC/"><svg></svg>View this post on Instagram</a>'
            "<p>A post shared by Sahel Port (@sahel.port)</p></div></blockquote>",
            "post", "Post · Sahel Port (@sahel.port) · Instagram", "https://www.instagram.com/p/AbC/",
        ),
        (
            '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@jane/video/12"><section>'
            '<a href="https://www.tiktok.com/@jane">@jane</a><p>The sea today</p>'
            '<a href="https://www.tiktok.com/music/x">♬ original sound</a></section></blockquote>',
            "video", "Video · @jane · TikTok\nThe sea today", "https://www.tiktok.com/@jane/video/12",
        ),
        (
            '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k">'
            "<p>Calm seas.</p>&mdash; Jane (<a href='https://bsky.app/profile/did:plc:abc'>@jane.example</a>) "
            "<a href='https://bsky.app/profile/did:plc:abc/post/3k'>January 1, 2026</a></blockquote>",
            "post", "Post · Jane (@jane.example) · January 1, 2026 · Bluesky\nCalm seas.",
            "https://bsky.app/profile/did:plc:abc/post/3k",
        ),
        (
            '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@jane/11223344/embed">'
            "<a href='https://social.example/@jane/11223344'>View on Mastodon</a></blockquote>",
            "post", "Post · @jane · Mastodon", "https://social.example/@jane/11223344",
        ),
        (
            '<div></div><script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="sahelport/68"></script>',
            "post", "Post · @sahelport · Telegram", "https://t.me/sahelport/68",
        ),
        (
            '<iframe src="https://open.spotify.com/embed/episode/4x" title="Spotify Embed: The tide"></iframe>',
            "audio", "Audio · The tide · Spotify", "https://open.spotify.com/episode/4x",
        ),
        (
            '<iframe src="https://www.youtube.com/embed/aB-1" title="YouTube video player"></iframe>',
            "video", "Video · YouTube", "https://www.youtube.com/watch?v=aB-1",
        ),
        (
            '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/jane/tide&color=1"></iframe>',
            "audio", "Audio · SoundCloud", "https://soundcloud.com/jane/tide",
        ),
        (
            '<iframe src="https://player.vimeo.com/video/12" title="The tide"></iframe>',
            "video", "Video · The tide · Vimeo", "https://vimeo.com/12",
        ),
    ],
)  # fmt: skip
def test_each_place_has_its_card(html: str, kind: str, text: str, src: str) -> None:
    (card,) = figures(html)
    assert (card.kind, card.src) == (kind, src)
    words = compose(replace(ENTRY, html=html), words=WORDS).text().split("\n\n")
    assert "\n".join(words[: text.count("\n") + 1]) == text


@pytest.mark.parametrize(
    "src",
    [
        "https://platform.twitter.com/widgets/follow_button.html", "https://www.facebook.com/plugins/like.php?href=x",
        "https://t.me/sahelport", "https://www.instagram.com/jane/", "https://e.org/@jane", "https://maps.example/x",
        "https://[", "https://notyoutube.com/embed/x",
    ],
)  # fmt: skip
def test_buttons_profiles_and_strangers_are_no_cards(src: str) -> None:
    assert embedded(src) is None


def test_a_card_stands_in_a_list_and_in_a_figure_and_its_words_are_the_page_s() -> None:
    assert said(f"<ul><li>One{TWEET}</ul>")[1:3] == [
        "",
        "  ┃ ❝ Post · Jane Roe (@jane) · January 1, 2026 · X [2]",
    ]
    html = "<figure><iframe src='https://www.youtube.com/embed/a'></iframe><figcaption>The tide</figcaption></figure>"
    assert said(html) == ["▶ Video · The tide · YouTube [1]"]
