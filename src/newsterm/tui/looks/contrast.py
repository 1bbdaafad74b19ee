"""Measure whether a colour can be read on another."""

ENOUGH = 4.5
"""Contrast of text with its ground (WCAG 2 §1.4.3)."""


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Measure how far two colours (red, green, blue: 0 to 255) are from each other, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    """Measure how light a colour is (WCAG 2, relative luminance)."""
    parts = (part / 255 for part in colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
