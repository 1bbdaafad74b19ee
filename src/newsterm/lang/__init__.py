"""What we know of human languages: direction, spelling, dates, plurals, and the interface's own words."""

from newsterm.lang.calendars import calendar_system, from_solar, to_solar
from newsterm.lang.clean import clean, line
from newsterm.lang.dates import ago, clock, date_words, day_words, list_time, live_time, relative
from newsterm.lang.detect import detect
from newsterm.lang.digits import digit_system, digits, number
from newsterm.lang.direction import base_direction, first_strong, has_rtl, is_rtl_language
from newsterm.lang.fold import fold
from newsterm.lang.phrases import LANGUAGES, Phrases, interface_language, phrases
from newsterm.lang.plural import plural
from newsterm.lang.said import NOTHING, Said, heard, plain, spoken

__all__ = [
    "LANGUAGES", "NOTHING", "Phrases", "Said", "ago", "base_direction", "calendar_system", "clean",
    "clock", "date_words", "day_words", "detect", "digit_system", "digits", "first_strong", "fold",
    "from_solar", "has_rtl", "heard", "interface_language", "is_rtl_language", "line", "list_time",
    "live_time", "number", "phrases", "plain", "plural", "relative", "spoken", "to_solar",
]  # fmt: skip
