"""Read headings, lists, quotations, code and definitions."""

from collections.abc import Callable
from dataclasses import replace

from newsterm.lang import line
from newsterm.page.containers import ItemBox, ListBox, QuoteBox
from newsterm.page.document import Code, Rule
from newsterm.page.elements import BULLETS, LANGUAGE, number
from newsterm.page.reading import Attributes, Leave, Node, Reading, known

_DEEPEST = 6
"""Lists and quotations nested deeper are shown no deeper."""

Begin = Callable[[Reading, Attributes, Node], Leave | None]
"""What an element does at its beginning; it may give what is to be done at its end."""


def _begin_heading(level: int) -> Begin:
    def begin(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001 # a Begin's signature
        reading.context = replace(reading.context, kind="heading", level=level)

    return begin


def _begin_list(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    depth = sum(isinstance(box, ItemBox) for box in reading.context.boxes)
    reading.context = replace(reading.context, of=ListBox(room=2, bullet=BULLETS[min(depth, 2)]))


def _begin_ordered_list(reading: Reading, attributes: Attributes, node: Node) -> None:
    first = number(attributes.get("start"), 1, most=9_999_999)
    count, child = 0, node.first_child
    while child is not None:
        count += child.tag == "li"
        child = child.next
    room = max(len(str(first)), len(str(first + count - 1))) + 2
    reading.context = replace(reading.context, of=ListBox(room=room, counter=first))


def _begin_item(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    of = reading.context.of or ListBox(room=2)
    if of.counter is not None:
        of.counter = number(attributes.get("value"), of.counter, most=9_999_999)
    _nest(reading, ItemBox(of=of, marker=of.next_marker()))


def _begin_quote(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    reading.quotations += 1
    _nest(reading, QuoteBox(number=reading.quotations))


def _begin_definitions(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    reading.context = replace(reading.context, of=ListBox(room=2, bullet="", begun=True))


def _begin_term(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    reading.context = replace(reading.context, kind="term")


def _begin_details(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    reading.folds += 1
    _nest(reading, ItemBox(of=ListBox(room=2), marker="▾", fold=reading.folds, opened="open" in attributes))


def _nest(reading: Reading, box: ItemBox | QuoteBox) -> None:
    context = reading.context
    if len(context.boxes) < _DEEPEST:
        reading.context = replace(context, boxes=(*context.boxes, box), kind="text")


def _begin_code(reading: Reading, attributes: Attributes, node: Node) -> Leave:
    inner = node.first_child
    classes = attributes.get("class") or ""
    if inner is not None and inner.tag == "code":
        classes += " " + (inner.attributes.get("class") or "")
    language = LANGUAGE.search(line(classes))
    reading.context = replace(reading.context, raw=True)
    direction = known(attributes.get("dir") or "")

    def leave() -> None:
        text = reading.words.take_raw().expandtabs(4).strip("\n").rstrip()
        if text:
            reading.emit(Code(direction=direction, text=text, language=language[1] if language else ""))

    return leave


def rule(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    """Read `<hr>`."""
    reading.flush()
    reading.emit(Rule(direction="ltr"))


BEGINNINGS: dict[str, Begin] = {
    **{f"h{level}": _begin_heading(level) for level in range(1, 7)},
    "summary": _begin_term,
    "ul": _begin_list,
    "menu": _begin_list,
    "ol": _begin_ordered_list,
    "li": _begin_item,
    "dl": _begin_definitions,
    "dt": _begin_term,
    "dd": _begin_item,
    "blockquote": _begin_quote,
    "details": _begin_details,
    "pre": _begin_code,
}
