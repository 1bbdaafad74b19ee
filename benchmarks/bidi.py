"""Right to left: our layout beside the recipe that one would try first.

The recipe: wrap with `textwrap`, then turn each line with python-bidi's `get_display`. It joins nothing,
mirrors nothing and puts marks before their letters; it is here for its speed alone.
"""

import random
import textwrap
from collections.abc import Callable

from benchmarks.timing import Row, paired, seconds
from bidi import get_display
from newsterm.bidi import embedding_levels, fit, layout
from newsterm.bidi.shape import letters

SENTENCES = """
قال المتحدث باسم الحكومة إن الاقتصاد نما بنسبة 3.5% في العام الماضي بعد أن تراجع خلال عام 2020 بسبب الجائحة
وأضاف أن الأسعار ارتفعت إلى أعلى مستوى (منذ عشر سنوات) في أسواق London و«نيويورك» ولا يزال الطلب كبيرا
على المنتجات المحلية حسب ما نقلته وكالة Reuters عن مسؤولين في وزارة المالية الذين أكدوا لا حاجة إلى قروض
"""
WORDS = SENTENCES.split()
HOSTILE: dict[str, Callable[[int], str]] = {
    "isolates that never end": lambda length: "\u2068" * length,
    "nested isolates": lambda length: "\u2067" * (length // 2) + "\u2069" * (length // 2),
    "brackets": lambda length: "(" * (length // 2) + ")ب" * (length // 4),
    "one letter and its marks": lambda length: "ب" + "\u064e" * length,
    "changes of direction": lambda length: "aب" * (length // 2),
    "one word": lambda length: "ب" * length,
    "ideographs": lambda length: "中" * length,
}


def article(seed: int, length: int = 10_000) -> str:
    """An article of Arabic with numbers, Latin names, brackets; another for each seed."""
    words = random.Random(seed).choices(WORDS, k=length // 4)
    return " ".join(words)[:length]


def headlines(seed: int, count: int = 50) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=12)) for _ in range(count)]


def recipe(text: str, width: int) -> list[str]:
    return [str(get_display(line)) for line in textwrap.wrap(text, width)]


def cold(work: Callable[[str], object]) -> Callable[[str], object]:
    """Work as at a start: nothing shaped yet."""
    from newsterm.bidi import shape, visual  # noqa: PLC0415 (their caches are nobody else's business)

    def forgetting(text: str) -> object:
        for remembered in (shape._remembered, visual._short_layout, visual._short_fit, visual._short_cells):
            remembered.cache_clear()
        return work(text)

    return forgetting


def rows() -> list[Row]:
    letters()
    some = [article(seed) for seed in range(9)]
    lists = ["\n".join(headlines(seed)) for seed in range(9)]
    same = [some[0]] * 9

    def ours(text: str) -> object:
        return layout(text, 72)

    def naive(text: str) -> object:
        return recipe(text, 72)

    def list_of(text: str) -> object:
        return [fit(headline, 60) for headline in text.split("\n")]

    def naive_list(text: str) -> object:
        return [get_display(textwrap.shorten(headline, 60)) for headline in text.split("\n")]

    table = [
        paired("an Arabic article of 10,000 characters laid out, cold", cold(ours), naive, some),
        paired("the same, warm (its words are remembered)", ours, naive, same),
        paired("50 Arabic headlines fitted, cold", cold(list_of), naive_list, lists),
        paired("the same, warm", list_of, naive_list, [lists[0]] * 9),
        paired(
            "embedding levels of the article (python-bidi: display string)",
            embedding_levels,
            get_display,
            some,
        ),
    ]
    speed = len(some[0]) / table[-1].ours / 1e6
    table[-1] = table[-1]._replace(note=f"{speed:.1f} Mchar/s")
    for name, text in HOSTILE.items():
        whole, quarter = (min(seconds(ours, text(length)) for _ in range(3)) for length in (100_000, 25_000))
        table.append(
            Row(f"hostile: 100,000 characters, {name}", whole, None, f"× {whole / quarter:.1f} of 25,000")
        )
    return table
