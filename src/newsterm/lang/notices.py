"""Name what an article may say of itself, in whatever language; `labels` and `sentences` recognise it."""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["opinion", "sponsored", "live", "updated", "agency"]
KINDS: tuple[Kind, ...] = ("opinion", "sponsored", "live", "updated", "agency")
"""What an entry may say of itself, what matters most first."""
