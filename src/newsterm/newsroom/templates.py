"""Templates of the reader's own, for what the faces list themselves."""

from newsterm.formats.template import Template, read_template

__all__ = ["Template", "read_template"]
