"""Compile what stands between slashes, or say why it cannot be."""

import re
import warnings
from functools import lru_cache

from newsterm.lang import Said
from newsterm.model import QueryError


@lru_cache(maxsize=64)
def regex(pattern: str, column: int = 0) -> re.Pattern[str]:
    """Compile an expression that ignores case; a QueryError at `column` where it is none."""
    try:
        with warnings.catch_warnings():
            # "Possible nested set" is Python's worry, not the reader's.
            warnings.simplefilter("ignore")
            return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise QueryError(
            Said("errors.query.no_regex", pattern=f"/{pattern}/", why=error.msg),
            column=column + 1 + (error.pos or 0),
        ) from error
    except (OverflowError, RecursionError) as error:
        raise QueryError(Said("errors.query.large_regex", pattern=f"/{pattern}/"), column=column) from error
