"""Right to left: Unicode text to terminal cells. Imports nothing of ours and could be published alone.

`layout` and `fit` are what most callers want. Text is logical everywhere outside; it is turned here, once.
"""

from newsterm.bidi.cells import Cluster, clusters
from newsterm.bidi.levels import embedding_levels
from newsterm.bidi.line import VisualLine
from newsterm.bidi.reorder import line_levels, reorder
from newsterm.bidi.visual import cells, fit, layout, paragraphs

__all__ = [
    "Cluster",
    "VisualLine",
    "cells",
    "clusters",
    "embedding_levels",
    "fit",
    "layout",
    "line_levels",
    "paragraphs",
    "reorder",
]
