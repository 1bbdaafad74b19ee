"""Write a digest as Markdown with links, or as one HTML file that is safe and loads nothing."""

import html
from collections.abc import Callable, Iterator

from newsterm.formats.as_html import foot, head
from newsterm.formats.markdown import escaped
from newsterm.formats.markup import address
from newsterm.formats.safe_html import direction_and_language
from newsterm.lang import Phrases, base_direction, is_rtl_language, line
from newsterm.model.digest import Digest, DigestItem

_STYLE = """body { line-height: 1.5; }
article { margin-block-end: 0.9rem; padding: 0; border: 0; }
h2 { margin-block: 1.2rem 0.5rem; }
h3, article p { margin: 0; }
.told { font-size: 0.9rem; opacity: 0.75; }
"""
"""A digest is many short things, not few long ones."""

Told = Callable[[DigestItem], str]
"""Says of an item who tells it and since when."""


def parts(digest: Digest) -> Iterator[tuple[str, list[DigestItem]]]:
    """Part the items under the keys of their headings."""
    stories = [one for one in digest.items if one.story is not None]
    alone = [one for one in digest.items if one.story is None]
    if stories:
        yield "digest.stories", stories
    if alone:
        yield "digest.alone", alone


def markdown(digest: Digest, title: str, words: Phrases, told: Told) -> str:
    """Give a digest as Markdown: a heading for each part, an item of a list for each thing that happened."""
    pieces = [f"# {escaped(title)}"]
    for heading, items in parts(digest):
        pieces.append(f"## {escaped(words.say(heading))}")
        pieces += (_listed(one, told(one)) for one in items)
    if digest.left_out:
        pieces.append(escaped(words.say("digest.left_out", n=digest.left_out)))
    return "\n\n".join(pieces) + "\n"


def _listed(item: DigestItem, told: str) -> str:
    headline = item.headline
    title, url = escaped(headline.title) or escaped(headline.url), address(headline.url)
    linked = f"[{title}]({url})" if url else title
    more = f" — {escaped(item.more)}" if item.more else ""
    return f"- **{linked}** · {escaped(headline.feed_title)}  \n  {escaped(told)}{more}"


def page(digest: Digest, title: str, words: Phrases, told: Told) -> str:
    """Give a digest as one HTML page; each item has its own direction and language."""
    own = direction_and_language("rtl" if words.is_rtl else "ltr", words.language)
    pieces = [head(title, _STYLE), f"<header{own}>\n<h1>{html.escape(line(title))}</h1>\n</header>\n"]
    for heading, items in parts(digest):
        pieces.append(f"<section>\n<h2{own}>{html.escape(words.say(heading))}</h2>\n")
        pieces += (_article(one, told(one), own) for one in items)
        pieces.append("</section>\n")
    if digest.left_out:
        left = html.escape(words.say("digest.left_out", n=digest.left_out))
        pieces.append(f'<p class="told"{own}>{left}</p>\n')
    return "".join([*pieces, foot()])


def _article(item: DigestItem, told: str, own: str) -> str:
    headline = item.headline
    direction = headline.direction or base_direction(headline.title, language=headline.language)
    if direction not in {"rtl", "ltr"}:
        direction = "rtl" if is_rtl_language(headline.language) else "ltr"
    title, url = html.escape(line(headline.title)) or html.escape(line(headline.url)), address(headline.url)
    if url:
        title = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{title}</a>'
    more = f" — {html.escape(line(item.more))}" if item.more else ""
    source = f"<bdi>{html.escape(line(headline.feed_title))}</bdi>"
    return (
        f"<article{direction_and_language(direction, headline.language)}>\n<h3>{title}</h3>\n"
        f'<p><span class="told">{source} · <span{own}>{html.escape(line(told))}</span></span>'
        f"{more}</p>\n</article>\n"
    )
