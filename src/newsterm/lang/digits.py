"""Western, Arabic-Indic or Persian digits, for the numbers that we print ourselves."""

_ZEROS = {"western": "0", "arabic": "٠", "persian": "۰"}
_TABLES = {
    system: str.maketrans({str(value): chr(ord(zero) + value) for value in range(10)})
    for system, zero in _ZEROS.items()
}
# What a language's newspapers print; where both are common, western, which every font has.
_USUAL = {"fa": "persian"}
_PERSIAN_SHAPES = frozenset({"fa", "ur"})
SYSTEMS = tuple(_ZEROS)


def digits(text: str, system: str) -> str:
    """Write the ASCII digits of a text of ours in a system: `western`, `arabic` (٠١٢) or `persian` (۰۱۲)."""
    return text.translate(_TABLES[system])


def digit_system(setting: str, language: str) -> str:
    """Decide which digits an interface is printed in: the setting, or for `auto` the language's own."""
    if setting == "auto":
        return _USUAL.get(language, "western")
    # The same digits to a reader: Persian and Urdu write four, five and six in a shape of their own.
    return "persian" if setting == "arabic" and language in _PERSIAN_SHAPES else setting


def number(count: float, system: str, *, places: int = 0) -> str:
    """Write a number, its thousands apart, and its fraction, of so many places: `12,345.6`, `۱۲٬۳۴۵٫۶`.

    The separators keep the groups in order inside right-to-left text: U+002C and U+002E are common separators
    between two numbers, U+066B and U+066C are themselves of class AN (UAX #9 W4).
    """
    written = f"{count:,.{places}f}" if places else f"{round(count):,}"
    return digits(written if system == "western" else written.replace(",", "٬").replace(".", "٫"), system)
