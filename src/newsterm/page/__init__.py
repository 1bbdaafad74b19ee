"""An article as lines: HTML → blocks → lines of runs in visual order. Knows no screen.

`compose` makes a document of an entry, `Layout` lines of a document; `find` tells where words stand in it.
"""

from newsterm.page.article import compose
from newsterm.page.changes import changes_in, only_changed
from newsterm.page.comments import PLACE as COMMENTS
from newsterm.page.comments import timed, with_comments
from newsterm.page.differing import Passage
from newsterm.page.document import STYLES, Block, Document, Inline, Span
from newsterm.page.find import Match, find, find_in
from newsterm.page.from_html import from_html
from newsterm.page.latest import entry_of, with_latest
from newsterm.page.layout import Layout, lay_out
from newsterm.page.lines import Line, Place, Run
from newsterm.page.pictures import Pictures, Shape, Slice, fitted
from newsterm.page.telling_apart import Fact, how_many, most_apart, only_in
from newsterm.page.versions import same_block
from newsterm.page.within import find_within
from newsterm.page.wording import ArticleWords, article_words

__all__ = [
    "COMMENTS", "STYLES", "ArticleWords", "Block", "Document", "Fact", "Inline", "Layout", "Line", "Match",
    "Passage", "Pictures", "Place", "Run", "Shape", "Slice", "Span", "article_words", "changes_in",
    "compose", "entry_of", "find", "find_in", "find_within", "fitted", "from_html", "how_many",
    "lay_out", "most_apart", "only_changed", "only_in", "same_block",
    "timed", "with_comments", "with_latest",
]  # fmt: skip
