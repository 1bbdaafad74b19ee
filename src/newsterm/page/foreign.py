"""Say in plain HTML what elements say that somebody else knows."""

import re
from collections.abc import Callable, Mapping

from newsterm.page.nesting import shallow

Say = Callable[[str, Mapping[str, str], str, str], str | None]
"""Tag, attributes, HTML and text of an element → HTML; None: it says nothing of it."""
_MOST = 200
"""Elements of an article that are asked for."""


def replaced(html: str, blocks: Mapping[str, Say]) -> str:
    """Put what a tag's function says of an element in its place; None leaves it, and what stands in it.

    An element within one that is replaced is gone with it. HTML without such a tag is given back as it is.
    """
    tags = "|".join(map(re.escape, blocks))
    if not re.search(rf"<(?:{tags})[\s/>]", html, re.IGNORECASE):
        return html
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (17 ms, for such an article alone)

    tree = LexborHTMLParser(shallow(html.encode("utf-8", "ignore").decode()))
    if tree.body is None:
        return html
    said: dict[str, str] = {}
    for number, node in enumerate(tree.css(",".join(blocks))[:_MOST]):
        above = node.parent
        while above is not None and above.tag not in blocks:
            above = above.parent
        if above is not None:
            continue
        tag = node.tag or ""
        attributes = {name: value or "" for name, value in (node.attributes or {}).items()}
        answer = blocks[tag](tag, attributes, node.inner_html or "", node.text())
        if answer is not None:
            mark = f"\ue0f7{number}\ue0f7"  # a text may hold it too: then what is said stands there
            node.replace_with(mark)
            said[mark] = answer
    whole = tree.body.inner_html or ""
    for mark, answer in said.items():
        whole = whole.replace(mark, answer, 1)
    return whole
