"""Part a page's tree into blocks that hold words and no other block: each can stay or go by itself."""

from collections.abc import Iterator
from typing import Any

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_NEVER = (
    "script", "style", "template", "svg", "canvas", "object", "embed", "button", "input", "select",
    "textarea", "option", "datalist", "map", "dialog", "nav", "link", "meta",
)  # fmt: skip
RUN = "run"
"""What words between blocks are put into, with this for a tag."""
_PLAYERS = frozenset({"img", "video", "audio", "iframe", "amp-img", "amp-video", "amp-youtube", "picture"})


def squeezed(text: str) -> str:
    """Give the letters of a text, without what stands between words: how that is written is anybody's."""
    return "".join("".join(text.split()).translate(_UNSEEN).split("\xad"))


_UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x2066, 0x206A)))


def words_of(element: Any) -> str:
    """Give all the text in an element."""
    return " ".join("".join(element.itertext()).split())


def lengths(body: Any) -> dict[Any, int]:
    """Count the letters in each element, and in what it stands in."""
    found: dict[Any, int] = {}
    for element in reversed(list(body.iter())):
        found[element] = found.get(element, 0) + len(element.text or "")
        above = element.getparent()
        found[above] = found.get(above, 0) + found[element] + len(element.tail or "")
    return found


def is_longer(element: Any, letters: int) -> bool:
    """Whether there is more text than so much in an element."""
    for text in element.itertext():
        letters -= len(text.strip())
        if letters < 0:
            return True
    return False


def part(body: Any) -> list[Any]:
    """Drop what is never text, put words between blocks into runs, and list the innermost blocks in order."""
    for tag in _NEVER:
        for element in list(body.iter(tag)):
            element.drop_tree()
    for noscript in list(body.iter("noscript")):
        _unveil(noscript)
    containers = _containers(body)
    for element in containers:
        _put_into_runs(element, containers)
    return [element for element in body.iter() if element.tag in _LEAVES and element not in containers]


_LEAVES = _BLOCKS | {RUN}


def _unveil(noscript: Any) -> None:
    """Take over the picture that who runs no scripts is meant to see, where the other has no address."""
    inner = next(noscript.iter("img"), None)
    before = noscript.getprevious()
    if inner is not None and before is not None:
        for one in before.iter("img"):
            if not (one.get("src") or "").startswith(("http", "/")) and inner.get("src"):
                one.set("src", inner.get("src"))
            inner = None
            break
    if inner is None:
        noscript.drop_tree()
    else:
        noscript.drop_tag()


def _containers(body: Any) -> dict[Any, None]:
    """List what has a block in it, in the order of the page."""
    found: set[Any] = set()
    for element in body.iter():
        if element.tag in _BLOCKS:
            above = element.getparent()
            while above is not None and above not in found:
                found.add(above)
                above = above.getparent()
    return {element: None for element in body.iter() if element in found or element is body}


def _put_into_runs(element: Any, containers: dict[Any, None]) -> None:
    run = element.makeelement(RUN, {})
    run.text, element.text = element.text, None
    for child in list(element):
        if child.tag in _LEAVES or child in containers:
            _place(run, before=child)
            run = element.makeelement(RUN, {})
            run.text, child.tail = child.tail, None
        else:
            run.append(child)  # its tail comes along
    if not _is_blank(run):
        element.append(run)


def _place(run: Any, *, before: Any) -> None:
    if not _is_blank(run):
        before.addprevious(run)


def _is_blank(run: Any) -> bool:
    return not "".join(run.itertext()).strip() and not any(one.tag in _PLAYERS for one in run.iter())


def up(element: Any) -> Iterator[Any]:
    """Give what an element stands in, the innermost first."""
    above = element.getparent()
    while above is not None:
        yield above
        above = above.getparent()
