"""Find the article in a web page: trafilatura says what belongs to it, the page itself how it is written.

What trafilatura hands over has lost captions, credits, directions and tables' spans. So its text is looked up
in the page's own tree (`belonging`), pictures are put back with what is written under them (`pictures`), and
the elements that stay are written down (`writing`).
"""

import re
from typing import Any

from newsterm.lang import Said
from newsterm.model import Fetched, FullText, ParseError
from newsterm.parse.about import records
from newsterm.parse.belonging import Page
from newsterm.parse.decode import decode
from newsterm.parse.refusing import refuse
from newsterm.parse.text import body, references
from newsterm.parse.writing import plainly, written

_FEWEST = 40
"""Letters of an article; a page with fewer has none."""
_TEASER = 1500
"""Letters: a page that says of itself that it is to be paid for, and shows no more, shows no article."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*>")
_FOR_MONEY = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)


def article(fetched: Fetched) -> FullText:
    """Read the article of a page, with its captions and credits, without its headline; raises ParseError."""
    text = decode(fetched.body, fetched.content_type)
    refuse(text, fetched)
    tree = _tree(text)
    chosen = _chosen(tree, fetched.url)
    letters = "".join(chosen.itertext()) if chosen is not None else ""
    if _FOR_MONEY.search(text) and len(letters) < _TEASER:
        raise ParseError(
            Said("errors.parse.for_money"), hint=Said("hints.parse.for_money", setting="cookies")
        )
    if chosen is None or len(letters.strip()) < _FEWEST:
        raise ParseError(Said("errors.parse.no_article"), hint=Said("hints.parse.in_browser"))
    page = Page(tree, fetched.url, records(tree))
    html = written(page, chosen) or plainly(chosen)
    return FullText(url=fetched.url, html=body(html, fetched.url))


def _tree(text: str) -> Any:
    from lxml import html  # noqa: PLC0415 - lxml and trafilatura take a third of a second; only pages need them

    clean = _UNWRITABLE.sub("", references(_PROLOGUE.sub("", text)))
    for whole in (
        clean,
        f"<html><body>{clean}</body></html>",
    ):  # libxml2 makes no body where a page begins oddly
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        try:
            tree = html.document_fromstring(whole.encode("utf-8", "replace"), parser=parser)
        except (ValueError, html.etree.ParserError):
            continue
        if tree.find("body") is not None:
            return tree
    raise ParseError(Said("errors.parse.no_article"), hint=Said("hints.parse.in_browser"))


def _chosen(tree: Any, url: str) -> Any:
    """Have trafilatura choose; gives its own tree of what it chose, or None."""
    from copy import deepcopy  # noqa: PLC0415

    import trafilatura  # noqa: PLC0415

    found = trafilatura.bare_extraction(
        deepcopy(tree),
        url=url,
        fast=True,
        include_comments=False,
        include_formatting=True,
        with_metadata=False,
    )
    return getattr(found, "body", None)
