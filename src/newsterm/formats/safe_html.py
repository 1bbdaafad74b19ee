"""Write a body again as HTML that can do nothing: what is allowed is written anew, all else is left out."""

import html
import re
from dataclasses import dataclass, field

from newsterm.formats.markup import End, Start, Text, address, is_pixel, tokens

_BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "div", "section",
    "details", "summary",
})  # fmt: skip
_INLINE = frozenset({
    "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "code", "kbd",
    "samp", "q", "cite", "abbr", "bdi", "bdo", "span", "time", "ruby", "rt", "rp",
})  # fmt: skip
_EMPTY = frozenset({"br", "hr", "wbr"})
_EMBEDDED = frozenset({"img", "video", "audio", "iframe"})
# A start tag ends these where they are still open (HTML §13.1.2.4, the omitted end tags that feeds omit).
_ENDS = {
    "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}), "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}), "th": frozenset({"td", "th"}), "tr": frozenset({"tr"}),
    "a": frozenset({"a"}),
    "tbody": frozenset({"thead", "tbody"}), "tfoot": frozenset({"thead", "tbody"}),
}  # fmt: skip
# … but not outside of these.
_FENCES = frozenset({"ul", "ol", "dl", "table", "blockquote", "div", "section"})
_DEEPEST = 60
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")


def safe_html(markup: str, base: str = "") -> str:
    """Write HTML that is well nested, names no script, style, form or frame, and loads nothing.

    Pictures, films and frames become links. Of the attributes `dir`, `lang`, http(s) and mailto addresses
    and the spans of cells stay. `base` is the address that relative links start from. Linear; never raises.
    """
    writer = _Writer(base)
    for token in tokens(markup):
        match token:
            case Text():
                writer.pieces.append(html.escape(token.text, quote=False))
            case Start():
                writer.start(token)
            case End():
                writer.end(token.name)
    writer.close(0)
    return "".join(writer.pieces).strip()


def direction_and_language(direction: str, language: str) -> str:
    """Spell the attributes `dir` and `lang`, each after a blank; what is no such thing is left out."""
    spelled = f' dir="{direction}"' if direction in {"rtl", "ltr", "auto"} else ""
    return spelled + (f' lang="{language}"' if _LANGUAGE.fullmatch(language) else "")


@dataclass(slots=True)
class _Writer:
    """What is written, and the elements in it that are open."""

    base: str
    pieces: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def start(self, tag: Start) -> None:
        name = tag.name
        if name in _EMPTY:
            self.pieces.append(f"<{name}>")
        elif name in _EMBEDDED:
            self._embed(tag)
        elif (name in _BLOCKS or name in _INLINE) and len(self.opened) < _DEEPEST:
            self._end_omitted(name)
            self.pieces.append(f"<{name}{self._attributes(tag)}>")
            self.opened.append(name)

    def end(self, name: str) -> None:
        if name in self.opened:
            self.close(len(self.opened) - 1 - self.opened[::-1].index(name))
        elif name == "p" and self.pieces and not self.pieces[-1].endswith(">"):
            # A paragraph that nobody began still parts what is around it (HTML §13.2.6.4.7).
            self.pieces.append("<br>")

    def close(self, depth: int) -> None:
        while len(self.opened) > depth:
            self.pieces.append(f"</{self.opened.pop()}>")

    def _end_omitted(self, name: str) -> None:
        if name in _BLOCKS and "p" in self.opened:
            self.end("p")
        ends = _ENDS.get(name, frozenset())
        for depth in range(len(self.opened) - 1, -1, -1):
            if self.opened[depth] in ends:
                self.close(depth)
                return
            if self.opened[depth] in _FENCES:
                return

    def _attributes(self, tag: Start) -> str:
        if not tag.raw.strip():
            return ""
        found = tag.attributes
        written = direction_and_language(found.get("dir", "").lower(), found.get("lang", ""))
        if tag.name == "a" and (target := address(found.get("href", ""), self.base)):
            written += _link(target)
        if tag.name in {"td", "th"}:
            for span in ("colspan", "rowspan"):
                if re.fullmatch(r"[1-9][0-9]?", found.get(span, "")):
                    written += f' {span}="{found[span]}"'
        if tag.name == "ol" and re.fullmatch(r"[0-9]{1,6}", found.get("start", "")):
            written += f' start="{found["start"]}"'
        return written

    def _embed(self, tag: Start) -> None:
        found = tag.attributes
        target = address(found.get("src", ""), self.base)
        if not target or is_pixel(tag):
            return
        words = html.escape(found.get("alt", "") or found.get("title", ""), quote=False)
        sign = {"img": "🖼", "audio": "♪"}.get(tag.name, "▶")
        if "a" in self.opened:  # no link stands in a link
            self.pieces.append(f"{sign} {words}")
        else:
            self.pieces.append(f"<a{_link(target)}>{sign} {words}</a>")


def _link(target: str) -> str:
    return f' href="{html.escape(target)}" rel="noopener noreferrer nofollow"'
