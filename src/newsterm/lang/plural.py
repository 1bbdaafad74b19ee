"""Which form of a noun goes with a number (CLDR cardinal rules for whole numbers)."""

FORMS = ("zero", "one", "two", "few", "many", "other")
CATEGORIES = {
    "ar": frozenset(FORMS),
    "fa": frozenset({"one", "other"}),
    "he": frozenset({"one", "two", "other"}),
    "ur": frozenset({"one", "other"}),
    "en": frozenset({"one", "other"}),
}
"""Language → the forms that its rule can name."""


def plural(language: str, n: int) -> str:
    """Name the form, one of `FORMS`, that a language uses with `n`; an unknown one as English."""
    n = abs(n)
    match language:
        case "ar":
            return _arabic(n)
        case "fa":
            return "one" if n <= 1 else "other"
        case "he":
            # CLDR 42 dropped the old "many" for whole tens: nobody writes it.
            return {1: "one", 2: "two"}.get(n, "other")
        case _:
            return "one" if n == 1 else "other"


def _arabic(n: int) -> str:
    if n <= 2:
        return FORMS[n]
    rest = n % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"
