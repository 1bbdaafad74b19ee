"""Say a body in Markdown (CommonMark with tables) that shows what the HTML said, and does no more."""

import re
from dataclasses import dataclass, field

from newsterm.formats.markup import End, Start, Text, address, is_pixel, squeezed, tokens
from newsterm.lang import line

_BLOCKS = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "dl", "dt",
    "dd", "details", "summary", "address", "caption",
})  # fmt: skip
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_WRAPS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*", "del": "~~", "s": "~~"}
_DEEPEST = 20

# What would be markup anywhere in a line: for CommonMark, GitHub's tables, pandoc's mathematics and scripts.
_SPECIAL = re.compile(r"[\\`*_\[\]<~^${|]|&(?=#?\w+;)|!\Z")
# What would be markup at the beginning of one.
_LEADING = re.compile(r"^([0-9]{1,9}(?=[.)])|(?=[#>+\-=:%]))")
# What ends a heading without being seen (CommonMark §4.2).
_CLOSING = re.compile(r"(?<![\\#])(#++)\Z")
_BREAK = "\\\n"
_BREAKS = re.compile(r"(?:\\\n *){2,}")


def markdown(markup: str, base: str = "") -> str:
    """Turn HTML into Markdown; `base` is the address that relative links start from.

    Everything in the text that could be taken for markup is escaped, so that it shows as it stood; no raw
    HTML comes through; links and pictures are http(s) or mailto. Linear in the input; never raises.
    """
    writer = _Writer(base)
    for token in tokens(markup):
        match token:
            case Text():
                writer.add(token.text)
            case Start():
                writer.start(token)
            case End():
                writer.end(token.name)
    return writer.finish()


def escaped(text: str) -> str:
    """Spell a text so that Markdown shows it as it stands, on one line, also in a heading."""
    return _CLOSING.sub(r"\\\1", _LEADING.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", line(text))))


@dataclass(slots=True)
class _Container:
    """A quotation, a list or an item that we are inside of."""

    name: str
    first: str = ""
    """What stands before its first line."""
    rest: str = ""
    """What stands before every other."""
    count: int = 0
    used: bool = False


@dataclass(slots=True)
class _Open:
    """An inline element that has begun and not ended."""

    name: str
    at: int
    """Which piece is its first."""
    target: str = ""


@dataclass(slots=True)
class _Writer:
    """The lines so far, and the block that is being gathered."""

    base: str
    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    containers: list[_Container] = field(default_factory=list)
    heading: str = ""
    verbatim: list[str] | None = None
    """What a `pre` says so far."""
    table: list[list[str]] | None = None

    def add(self, text: str) -> None:
        if self.verbatim is not None:
            self.verbatim.append(text)
        elif self.opened and self.opened[-1].name == "code":
            text = squeezed(text)
            self.pieces.append(text if self.table is None else text.replace("|", "\\|"))
        else:
            text = squeezed(text)
            if not self.pieces or self.pieces[-1].endswith((" ", "\n")):
                text = text.lstrip(" ")
            self.pieces.append(_SPECIAL.sub(r"\\\g<0>", text))

    def start(self, tag: Start) -> None:
        name = tag.name
        if self.verbatim is not None:
            return
        if name in {"td", "th", "tr", "table"}:
            self._start_table(name)
        elif self.table is not None and name not in _WRAPS and name not in {"a", "code", "img"}:
            self.pieces.append(" ")
        elif name in _BLOCKS or name in _HEADINGS or name in {"ul", "ol", "li", "blockquote", "pre", "hr"}:
            self._start_block(tag)
        elif name == "br":
            self.pieces.append(_BREAK)
        elif name in {"img", "video", "audio", "iframe"}:
            self._embed(tag)
        elif (name in _WRAPS or name in {"a", "code"}) and len(self.opened) < _DEEPEST:
            target = address(tag.attributes.get("href", ""), self.base) if name == "a" else ""
            self.opened.append(_Open(name, len(self.pieces), target))

    def end(self, name: str) -> None:
        if self.verbatim is not None:
            if name == "pre":
                self._fence("".join(self.verbatim))
                self.verbatim = None
        elif self.table is not None and name in {"td", "th", "tr"}:
            self._end_cell()
        elif self.table in ([], [[]]) and name == "caption":
            self._end_caption()
        elif name == "table":
            self._end_table()
        elif self.table is None and (name in _BLOCKS or name in _HEADINGS):
            self._flush()
        elif self.table is None and name in {"ul", "ol", "li", "blockquote"}:
            self._leave(name)
        elif any(element.name == name for element in self.opened):
            while self._close() != name:
                pass

    def finish(self) -> str:
        if self.verbatim is not None:
            self._fence("".join(self.verbatim))
        self._end_table()
        self._flush()
        return "\n".join(self.lines).strip("\n")

    def _start_block(self, tag: Start) -> None:
        self._flush()
        if tag.name in _HEADINGS:
            self.heading = _HEADINGS[tag.name]
        elif tag.name == "pre":
            self.verbatim = []
        elif tag.name == "hr":
            self._emit(["* * *"])
        elif tag.name == "li":
            self._item()
        elif tag.name not in _BLOCKS and len(self.containers) < _DEEPEST:
            prefix = "> " if tag.name == "blockquote" else ""
            self.containers.append(_Container(tag.name, prefix, prefix))

    def _item(self) -> None:
        """Begin an item in the innermost list, one of its own where there is none."""
        while self.containers and self.containers[-1].name == "li":
            self.containers.pop()
        if not self.containers or self.containers[-1].name not in {"ul", "ol"}:
            self.containers.append(_Container("ul"))
        above = self.containers[-1]
        above.count += 1
        marker = f"{above.count}. " if above.name == "ol" else "- "
        self.containers.append(_Container("li", marker, " " * len(marker)))

    def _leave(self, name: str) -> None:
        self._flush()
        if any(container.name == name for container in self.containers):
            while self.containers.pop().name != name:
                pass

    def _close(self) -> str:
        """End the innermost inline element, and say which it was."""
        element = self.opened.pop()
        self._wrap(element)
        return element.name

    def _wrap(self, element: _Open) -> None:
        inner = "".join(self.pieces[element.at :])
        words = _trimmed(inner)
        if not words:
            return
        before, _, after = inner.partition(words)
        if element.name == "code":
            fence = "`" * (1 + max((len(run) for run in re.findall("`+", words)), default=0))
            blank = " " if words.startswith("`") or words.endswith("`") else ""
            words = f"{fence}{blank}{words}{blank}{fence}"
        elif element.name == "a":
            words = f"[{words}]({_target(element.target)})" if element.target else words
        else:
            words = f"{_WRAPS[element.name]}{words}{_WRAPS[element.name]}"
        self.pieces[element.at :] = [before, words, after]

    def _embed(self, tag: Start) -> None:
        found = tag.attributes
        target = address(found.get("src", ""), self.base)
        if not target or is_pixel(tag):
            return
        words = _SPECIAL.sub(r"\\\g<0>", found.get("alt", "") or found.get("title", ""))
        if tag.name == "img":
            self.pieces.append(f"![{words}]({_target(target)})")
        else:
            self.pieces.append(f"[{words or tag.name}]({_target(target)})")

    def _flush(self) -> None:
        """Write the block that was gathered; inline elements that are still open go on in the next."""
        for element in reversed(self.opened):
            self._wrap(element)
            element.at = 0
        text, self.pieces = "".join(self.pieces), []
        heading, self.heading = self.heading, ""
        if heading:
            text = text.replace(_BREAK, " ")
        for paragraph in _BREAKS.split(text):
            rows = [row.strip(" ") for row in _trimmed(paragraph).split("\n")]
            if any(rows):
                self._emit([self._row(heading, row) for row in rows])

    def _row(self, heading: str, row: str) -> str:
        return heading + _CLOSING.sub(r"\\\1", row) if heading else _LEADING.sub(r"\1\\", row)

    def _fence(self, text: str) -> None:
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
        self._emit([fence, *text.strip("\n").split("\n"), fence])

    def _emit(self, rows: list[str]) -> None:
        """Write the lines of a block, after an empty one where a new block needs it."""
        if self.lines and not self._running():
            self.lines.append("".join(one.rest for one in self.containers if one.used).rstrip(" "))
        for row in rows:
            prefix = "".join(one.rest if one.used else one.first for one in self.containers)
            for container in self.containers:
                container.used = True
            self.lines.append((prefix + row).rstrip(" "))

    def _running(self) -> bool:
        """Whether an item begins in a list that has begun already, or that stands in an item."""
        match self.containers:
            case [*outer, _Container() as above, _Container(name="li", used=False)]:
                return above.count > 1 or (bool(outer) and outer[-1].name == "li" and outer[-1].used)
            case _:
                return False

    def _start_table(self, name: str) -> None:
        if self.table is None:
            self._flush()
            self.table = []
        self._end_cell()
        if name == "tr" or not self.table:
            self.table.append([])
        if name in {"td", "th"}:
            self.table[-1].append("")

    def _end_cell(self) -> None:
        while self.opened:
            self._close()
        text, self.pieces = "".join(self.pieces).replace(_BREAK, " ").strip(), []
        if text and self.table is not None:
            if not self.table:
                self.table.append([])
            if not self.table[-1]:
                self.table[-1].append("")
            self.table[-1][-1] = f"{self.table[-1][-1]} {text}".strip()

    def _end_caption(self) -> None:
        """Write a table's caption above it: its first row is its head."""
        self._end_cell()
        text, self.table = "".join(cell for row in self.table or () for cell in row), []
        if text:
            self._emit([_LEADING.sub(r"\1\\", text)])

    def _end_table(self) -> None:
        """Write the table; one that has one column or one row only placed things on a page."""
        if self.table is None:
            return
        self._end_cell()
        rows, self.table = [row for row in self.table if any(row)], None
        width = max(map(len, rows), default=0)
        if width < 2 or len(rows) < 2:
            for cell in (cell for row in rows for cell in row if cell):
                self._emit([_LEADING.sub(r"\1\\", cell)])
            return
        shown = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        self._emit([shown[0], "|" + " --- |" * width, *shown[1:]])


def _trimmed(text: str) -> str:
    """Drop blanks and forced breaks at both ends; a backslash that escapes something stays."""
    start, end = 0, len(text)
    while text.startswith((" ", _BREAK), start, end):
        start += 1 if text[start] == " " else len(_BREAK)
    while text.endswith((" ", _BREAK), start, end):
        end -= 1 if text[end - 1] == " " else len(_BREAK)
    return text[start:end]


def _target(url: str) -> str:
    return re.sub(r"&(?=#?\w+;)|[*_]", r"\\\g<0>", url)
