"""What argparse finds wrong, in words that have a translation; the rare rest stays in its own."""

import re

from newsterm.lang import Said, plain

_SENTENCES = (
    (r"the following arguments are required: (?P<names>.+)", "errors.cli.required"),
    (r"unrecognized arguments: (?P<names>.+)", "errors.cli.unrecognized"),
    (r"expected one argument", "errors.cli.one_value"),
    (r"invalid choice: (?P<value>'.*') \(choose from (?P<known>.*)\)", "errors.cli.no_choice"),
    (r"not allowed with argument (?P<other>.+)", "errors.cli.not_together"),
    (r"(?P<value>.*) is no number", "errors.cli.no_number"),
    (r"(?P<value>.*) is no span", "errors.cli.no_span"),
    (r"0 is too few", "errors.cli.too_few"),
    (r"a tag has a name", "errors.cli.tag_name"),
)
"""A sentence of argparse, or of ours that passed through it → its key; its groups are the values."""


def misuse(message: str) -> Said:
    """Read what argparse complains of."""
    if inner := re.fullmatch(r"argument (.+?): (.+)", message, re.DOTALL):
        return Said("errors.cli.argument", name=inner[1], what=misuse(inner[2]))
    for sentence, key in _SENTENCES:
        if found := re.fullmatch(sentence, message, re.DOTALL):
            return Said(key, **found.groupdict())
    return plain(message)
