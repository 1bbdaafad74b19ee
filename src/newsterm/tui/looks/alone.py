"""A sentence that stands alone, and not behind a name."""

from newsterm.lang import Said
from newsterm.lang.phrases import Phrases

_NAMES = frozenset({"newsterm", "newsboat"})
"""What begins small, wherever it stands."""
_ANY_TEXT = "errors.plain"
"""What a system or a server says: a sentence, as a rule."""


def alone(said: Said, words: Phrases) -> str:
    """Begin a sentence with a capital: errors are spelled as they go on behind a feed's name and a colon.

    What is put in at its beginning is a name, and stays as it is spelled; so does a setting with its colon.
    """
    text = said.within(words)
    first = text.partition(" ")[0].rstrip(",;.")
    begins_small = not first.isalpha() or first in _NAMES or _begins_with_name(said, words)
    return text if begins_small else text[:1].upper() + text[1:]


def _begins_with_name(said: Said, words: Phrases) -> bool:
    """Whether something is put in at the beginning of a sentence that is no sentence itself."""
    values = dict(said.values)
    try:
        template = words.template(said.key, **values)
    except KeyError:  # nothing is said, or a key that this version does not know
        return True
    if not template.startswith("{") or said.key == _ANY_TEXT:
        return False
    first = values.get(template[1 : template.index("}")])
    return _begins_with_name(first, words) if isinstance(first, Said) else True
