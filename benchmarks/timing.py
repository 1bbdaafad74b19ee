"""Time two ways of one task in turn, so that what else the machine does weighs on both."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Row(NamedTuple):
    task: str
    ours: float
    """Seconds."""
    reference: float | None = None
    note: str = ""

    def __str__(self) -> str:
        reference = "" if self.reference is None else f"{self.reference * 1e3:10.2f}"
        ratio = "" if self.reference is None else f"× {self.ours / self.reference:.1f}"
        return f"{self.task:<66}{self.ours * 1e3:10.2f}{reference:>11}  {ratio:<8}{self.note}".rstrip()


HEADER = f"{'milliseconds, medians of paired runs':<66}{'newsterm':>10}{'reference':>11}  ratio"


def seconds(work: Callable[[str], object], text: str) -> float:
    start = perf_counter()
    work(text)
    return perf_counter() - start


def paired(
    task: str, ours: Callable[[str], object], reference: Callable[[str], object], texts: Sequence[str]
) -> Row:
    """One run of each for every text, after one that does not count."""
    seconds(ours, texts[-1])
    seconds(reference, texts[-1])
    times = [(seconds(ours, text), seconds(reference, text)) for text in texts]
    return Row(task, median(one for one, _ in times), median(other for _, other in times))
