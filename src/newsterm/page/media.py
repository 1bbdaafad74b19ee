"""Read pictures, films and sounds, with their captions and credits."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsterm.lang import line
from newsterm.page.addresses import file_name, followed, host
from newsterm.page.document import Block, Code, Figure, Inline, Item, Paragraph, Rule, Span, Table, joined
from newsterm.page.elements import CREDIT, EMOJI, is_pixel, number
from newsterm.page.embedded import Embedded, Kind, embedded
from newsterm.page.inline import Words
from newsterm.page.reading import Attributes, Grid, Leave, Media, Node, Reading

_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-url")
_WIDEST = 20_000
"""Points."""
_SAYS_NOTHING = re.compile(
    r"(?:YouTube|Vimeo|Dailymotion)? ?(?:video )?player|(?:X|Twitter) (?:Post|Tweet)|Spotify Embed(?:: )?"
    r"|(?:Instagram|TikTok|Bluesky|Telegram|Facebook|embedded) ?(?:embed|post|video)?",
    re.IGNORECASE,
)
"""What a frame is called by those who made the place, or begins with."""


def picture(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    """Read `<img>`: a figure beside its paragraph; an emoji's picture is its letter, a pixel nothing."""
    alt = line(attributes.get("alt") or "")
    if EMOJI.search(attributes.get("class") or ""):
        reading.write(alt)
        return
    src = next(
        (src for name in _SOURCES if (src := followed(attributes.get(name) or "", reading.base_url))), ""
    )
    if is_pixel(attributes) or not (src or alt):
        return
    href = reading.context.href
    link = reading.links.number(href) if href and href != src and not _is_picture(href) else 0
    shape = _shape(attributes)
    _show(
        reading,
        Figure(direction="ltr", kind="picture", src=src, shape=shape, content=Inline(), alt=alt, link=link),
    )


def _shape(attributes: Attributes) -> tuple[int, int]:
    """Read how large a picture is, where its element says so in points; else zeros."""
    width, height = (
        number((attributes.get(name) or "").strip().removesuffix("px"), 0, most=_WIDEST)
        for name in ("width", "height")
    )
    return (width, height) if width > 1 and height > 1 else (0, 0)


def film(reading: Reading, attributes: Attributes, node: Node) -> None:
    """Read `<video>`."""
    _play(reading, attributes, node, "video")


def sound(reading: Reading, attributes: Attributes, node: Node) -> None:
    """Read `<audio>`."""
    _play(reading, attributes, node, "audio")


def _play(reading: Reading, attributes: Attributes, node: Node, kind: Kind) -> None:
    src = followed(attributes.get("src") or "", reading.base_url)
    child = node.first_child
    while child is not None and not src:
        if child.tag == "source":
            src = followed(child.attributes.get("src") or "", reading.base_url)
        child = child.next
    if src:
        _show(reading, _card(reading, attributes, Embedded(kind=kind, page=src)))


def frame(reading: Reading, attributes: Attributes, node: Node) -> None:  # noqa: ARG001
    """Read `<iframe>`: a player or a post becomes its page, another page a link, a hidden one nothing."""
    src = next(
        (src for name in _SOURCES if (src := followed(attributes.get(name) or "", reading.base_url))), ""
    )
    if not src or is_pixel(attributes):
        return
    shown = embedded(src)
    page = followed(shown.page, reading.base_url) if shown else ""
    if shown and page:
        _show(reading, _card(reading, attributes, replace(shown, page=page)))
    elif title := line(attributes.get("title") or ""):
        reading.flush()
        span = Span(start=0, end=len(title), style="link", link=reading.links.number(src))
        content = Inline(text=title, spans=(span,))
        reading.emit(Paragraph(direction=reading.direction_of(title), content=content))


def _card(reading: Reading, attributes: Attributes, shown: Embedded) -> Figure:
    title = line(attributes.get("title") or attributes.get("aria-label") or "")
    if said := _SAYS_NOTHING.match(title):
        title = title[said.end() :] if said[0].endswith(": ") or said.end() == len(title) else title
    return Figure(
        direction="ltr",
        kind=shown.kind,
        src=shown.page,
        content=Inline(),
        alt=title or shown.who,
        link=reading.links.number(shown.page),
        place=shown.place,
    )


def _show(reading: Reading, figure: Figure) -> None:
    """Place a figure where it breaks no sentence: before the paragraph's first word, or after its last."""
    if reading.figures:
        reading.flush()
        reading.blocks.append(figure)
        return
    worded = with_words(reading, figure, Inline(), "")
    if reading.words:
        reading.waiting.append(worded)
    else:
        reading.emit(worded)


def with_words(reading: Reading, figure: Figure, caption: Inline, credit: str) -> Figure:
    """Write what a figure shows: caption, or alternative text, or at least a name; then the credit."""
    if not caption.text:
        is_picture = figure.kind == "picture"
        words = figure.alt or (file_name(figure.src) if is_picture else figure.place or host(figure.src))
        caption = Inline(text=words)
    content = caption
    if credit and credit.casefold() not in caption.text.casefold():
        content = joined(
            [caption, Inline(text=credit, spans=(Span(start=0, end=len(credit), style="credit"),))], " / "
        )
    return replace(
        figure,
        content=content,
        caption=caption.text,
        credit=credit,
        direction=reading.direction_of(content.text),
    )


def begin_figure(reading: Reading, attributes: Attributes, node: Node) -> Leave:  # noqa: ARG001
    """Begin `<figure>`: the caption belongs to its first picture; whatever else is in it follows as it is."""
    media = Media()
    reading.figures.append(media)

    def receive(blocks: list[Block]) -> None:
        reading.figures.pop()
        caption = joined(media.caption)
        first = next((index for index, block in enumerate(blocks) if isinstance(block, Figure)), None)
        for index, block in enumerate(blocks):
            if isinstance(block, Figure) and not block.text:
                own = index == first
                block = with_words(reading, block, caption if own else Inline(), media.credit if own else "")  # noqa: PLW2901
            reading.emit(block)
        if first is None and caption.text:
            direction = reading.direction_of(caption.text)
            reading.emit(Paragraph(direction=direction, content=caption, style="caption", tight=bool(blocks)))

    return reading.apart(receive)


def begin_caption(reading: Reading, attributes: Attributes, node: Node) -> Leave | None:  # noqa: ARG001
    """Begin `<figcaption>` or a table's `<caption>`."""
    holders: list[Media] | list[Grid] = reading.grids if node.tag == "caption" else reading.figures
    if holders:
        caption = holders[-1].caption
    else:
        reading.context = replace(reading.context, kind="caption")
        return None

    def receive(blocks: list[Block]) -> None:
        caption.extend(flat(blocks))

    return reading.apart(receive)


def is_credit(reading: Reading, tag: str, attributes: Attributes) -> bool:
    """Whether an element inside a figure names who made the picture."""
    return bool(reading.figures) and (
        tag == "cite" or CREDIT.search(attributes.get("class") or "") is not None
    )


def begin_credit(reading: Reading) -> Leave:
    """Begin the name of who made the picture; a picture that stands beside the name keeps its place."""
    media = reading.figures[-1]
    outer, reading.words = reading.words, Words()

    def receive(blocks: list[Block]) -> None:
        named = [block for block in blocks if not isinstance(block, Figure)]
        media.credit = line(f"{media.credit} {joined(flat(named), ' ').text}")
        reading.blocks.extend(block for block in blocks if isinstance(block, Figure))

    end = reading.apart(receive)

    def leave() -> None:
        end()
        reading.words = outer

    return leave


def flat(blocks: Sequence[Block]) -> list[Inline]:
    """Take the words of blocks where only lines are wanted: markers before items, rules left out."""
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Rule):
            continue
        content = (
            Inline(text=block.text.replace("\t", " ")) if isinstance(block, Code | Table) else block.content
        )
        marker = " ".join(item.marker for item in block.inside if isinstance(item, Item) and item.marker)
        found.append(joined([Inline(text=marker), content], " "))
    return found


def _is_picture(address: str) -> bool:
    return address.partition("?")[0].lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))
