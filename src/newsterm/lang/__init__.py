"""What we know of human languages: direction, spelling, dates, plurals, and the interface's own words."""

from newsterm.lang.clean import clean, line
from newsterm.lang.detect import detect
from newsterm.lang.direction import base_direction, first_strong, has_rtl, is_rtl_language
from newsterm.lang.fold import fold

__all__ = ["base_direction", "clean", "detect", "first_strong", "fold", "has_rtl", "is_rtl_language", "line"]
