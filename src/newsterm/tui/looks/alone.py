"""A sentence that stands alone, and not behind a name."""

_NAMES = frozenset({"newsterm", "newsboat"})
"""What begins small, wherever it stands."""


def alone(said: str) -> str:
    """Begin a sentence with a capital: errors are spelled as they go on behind a feed's name and a colon.

    What is a name itself stays as it is, and so does a setting with its colon.
    """
    first = said.partition(" ")[0].rstrip(",;.")
    return said[:1].upper() + said[1:] if first.isalpha() and first not in _NAMES else said
