"""Tell the words of a program apart: what is its language's, what a name, a text, a number, a remark."""

from collections.abc import Iterator

from newsterm.page.document import Span

LONGEST = 12_000
"""Characters; a longer listing is shown plain: 18 kB of Python took 26 ms, and nobody scrolls for that."""
_STYLES = {
    "Keyword": "code-word",
    "Operator.Word": "code-word",
    "Name.Function": "code-name",
    "Name.Class": "code-name",
    "Name.Tag": "code-name",
    "Name.Decorator": "code-name",
    "Name.Builtin": "code-name",
    "Name.Attribute": "code-name",
    "Literal.String": "code-text",
    "Literal.Number": "code-number",
    "Comment": "code-remark",
    "Generic.Deleted": "removed",
    "Generic.Inserted": "added",
}
"""Beginnings of Pygments' token names → words of `document.STYLES`."""


def highlighted(text: str, language: str) -> tuple[Span, ...]:
    """Style a listing whose language the page names; nothing where it names none that is known.

    Which language it might be is not guessed: a wrong one colours nonsense.
    """
    if not language or len(text) > LONGEST:
        return ()
    import pygments.lexers  # type: ignore[import-untyped] # noqa: PLC0415 # 20 ms that only a listing costs
    import pygments.util  # type: ignore[import-untyped] # noqa: PLC0415

    try:
        lexer = pygments.lexers.get_lexer_by_name(language.lower())
    except pygments.util.ClassNotFound:
        return ()
    return tuple(_spans(lexer.get_tokens_unprocessed(text), len(text)))


def _spans(tokens: Iterator[tuple[int, object, str]], length: int) -> Iterator[Span]:
    at = 0
    for start, kind, value in tokens:
        end = min(start + len(value), length)
        style = _style(str(kind).removeprefix("Token."))
        if style and value.strip() and at <= start < end:
            yield Span(start=start, end=end, style=style)
            at = end


def _style(kind: str) -> str:
    while kind:
        if kind in _STYLES:
            return _STYLES[kind]
        kind = kind.rpartition(".")[0]
    return ""
