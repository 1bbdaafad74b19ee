"""All that can go wrong, in the reader's terms, as one tree."""

from newsterm.lang import NOTHING, Said

SPELLED = "NEWSTERM_SPELLED"
"""In the environment, set to anything: what goes wrong is told as `Said.spell` writes it, one line each. So a
newsterm hears what happened to one that it started, and says it in the language of that moment."""

LATER = Said("hints.later")
"""The way out where time heals; true of feeds that are subscribed to."""


class NewstermError(Exception):
    """A sentence that names the thing, and one that names the way out."""

    def __init__(self, said: Said, *, hint: Said = NOTHING) -> None:
        super().__init__(said)
        self.said = said
        """What went wrong, in no language yet."""
        self.way_out = hint
        """What the reader can do about it; may be nothing."""

    def __str__(self) -> str:
        return str(self.said)

    @property
    def whole(self) -> Said:
        """What went wrong, with the way out, as one sentence."""
        return self.said.then(self.way_out)

    @property
    def message(self) -> str:
        """What went wrong, in English."""
        return str(self.said)

    @property
    def hint(self) -> str:
        """The way out, in English."""
        return str(self.way_out)


class ConfigError(NewstermError):
    """config.toml or feeds.toml says something that we cannot follow."""

    def __init__(self, said: Said, *, file: str, key: str = "", line: int = 0, hint: Said = NOTHING) -> None:
        super().__init__(said, hint=hint)
        self.file = file
        self.key = key
        self.line = line
        """Counted from 1; 0 where it is not known."""


class QueryError(NewstermError):
    """A question that cannot be read."""

    def __init__(self, said: Said, *, column: int, hint: Said = NOTHING) -> None:
        super().__init__(said, hint=hint)
        self.column = column
        """Where in the question, in characters from 0."""


class FeedError(NewstermError):
    """Something about one feed; never more than that feed fails."""


class AddressError(FeedError):
    """What was given is no address that we could ask."""


class FetchError(FeedError):
    """The source did not answer, or not in a way that we accept."""

    def __init__(
        self,
        said: Said,
        *,
        hint: Said = NOTHING,
        status: int = 0,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(said, hint=hint)
        self.status = status
        """The HTTP status, 0 where there was none."""
        self.retry_after = retry_after
        """Seconds that the server asked us to wait (RFC 9110 §10.2.3)."""
        self.took = 0.0
        """Seconds until this was known, where somebody measured."""


class ParseError(FeedError):
    """The source answered with something that is no feed."""


class StoreError(NewstermError):
    """The file that remembers could not be read or written."""


class UsageError(NewstermError):
    """What was typed is not a thing that newsterm can do."""
