"""What is sent is what each terminal shows in visual order: models of the terminals are the judges."""

import re
import unicodedata
from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsterm.bidi import cells, embedding_levels, layout, line_levels, reorder
from newsterm.terminal import OVERRIDES, Family, encoder
from newsterm.terminal.cells import CELL, is_style, pieces

PAIRS = "()[]{}<>«»‹›"
MIRROR = str.maketrans(PAIRS, "".join(b + a for a, b in zip(PAIRS[::2], PAIRS[1::2], strict=True)))
ENCODINGS = ("visual", "lrm", "alternate", "osc66", "words", "words2800", "kitty-old", "runs", "logical")

# Logical words as they come in news; each line of a test is laid out by our own bidi and then sent.
WORDS = (
    "قال", "«أنطونيو»", "(50%)", "و(50%)", "٢٠١٨", "و٢٠١٨", "١٢٪", "نعم؟", "كلام،", "NATO",
    "iPhone", "10:30", "שלום", "(בית)", "١٨-٢٠", "ا/ب", "«إن", "الحرب»", "گفت\u200cوگو", "۱۲",
    "مُحَمَّدٌ", "(WHO)", "صَباحًا", "-", "3.5%", "אמר:", "5%", "لا",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
STYLES = (
    "\x1b[0m",
    "\x1b[1;38;2;10;20;200m",
    "\x1b[38;5;208m",
    "\x1b[31m",
    "\x1b[48;2;1;2;3m",
    "\x1b[39m",
    "\x1b[4;94m",
)
OTHERS = (
    "\x1b[3;1H",
    "\x1b]8;;https://example.org/\u0645\x07",
    "\x1b]0;\u0634\x1b\\",
    "\x1bP1$r\u0628\x1b\\",
    "\r\n",
    "\x1b[2K",
    "\x1b7",
)
TEXT = st.text("aZ 5%(«│٣۴،؟ﻢﻟﺎﻋﻼﺑםולש" + "\u064e\u05b8", max_size=12)
WRITTEN = st.lists(TEXT | st.sampled_from(STYLES + OTHERS), max_size=12).map("".join)


def encode(encoding, written, *, keep_marks=True):
    return encoder(Family(name="test", encoding=encoding, keep_marks=keep_marks))(written)


def visual(sentence, base="rtl"):
    """One padded line of the interface."""
    return " " + layout(sentence, 500, base)[0].text


def shown_by_uba(sent, base):
    """What a terminal shows that runs UAX #9 over a row, reorders whole cells, and gives U+200E no cell."""
    paragraph, levels = embedding_levels(sent, base)
    levels = line_levels(sent, levels, paragraph)
    row = [(match[0], levels[match.start()]) for match in CELL.finditer(sent)]
    cells = [cell.translate(MIRROR) if level % 2 else cell for cell, level in row]
    return "".join(cells[at] for at in reorder([level for _, level in row])).replace("\u200e", "")


ARABIC = "[\u0590-\u08ff\ufb1d-\ufefc]"


def shown_by_old_kitty(sent, in_main_font):
    """A row is cut at blanks and where the font changes; a run whose first letter says so is turned.

    `in_main_font`: what of right to left the font of the window has; all else comes from one other.
    """

    def font(cell):
        char, bold = cell
        foreign = re.match(ARABIC, char) and not re.match(in_main_font, char)
        return char[0].isspace() or (bold, bool(foreign))

    shown = []
    for _, run in groupby(weights(sent), font):
        cells = [cell for cell, _ in run]
        first = next((cell for cell in cells if cell[0].isalpha() or re.match(ARABIC, cell)), "")
        turned = re.match(ARABIC, first)
        shown += [cell.translate(MIRROR) for cell in reversed(cells)] if turned else cells
    return "".join(shown)


def weights(sent):
    """Each cell, and whether it is bold."""
    cells, bold = [], False
    for at, piece in enumerate(pieces(sent)):
        if at % 2 == 0:
            cells += [(cell, bold) for cell in CELL.findall(piece)]
        elif piece in {"\x1b[0m", "\x1b[22m", "\x1b[1m"}:
            bold = piece == "\x1b[1m"
    return cells


def nominal(text):
    return "".join(
        unicodedata.normalize("NFKC", c) if len(unicodedata.normalize("NFKC", c)) == 1 else c for c in text
    )


def escapes(written):
    return pieces(written)[1::2]


def visible(written):
    return "".join(pieces(written)[::2])


@given(SENTENCES, st.sampled_from(["rtl", "ltr"]))
@example("في 01-05-2024 الساعة 10:30 صباحا", "rtl")
def test_trailing_lrm_keeps_the_order_under_uba(sentence, base):
    """VTE, and most that are not known: every right-to-left cell stands alone between left-to-right marks."""
    line = visual(sentence, base)
    assert line == shown_by_uba(encode("lrm", line), 0)


@given(SENTENCES, SENTENCES)
def test_trailing_lrm_keeps_panes_apart(one, other):
    """Two right-to-left columns in one row do not change places."""
    line = visual(one) + " │" + visual(other) + "│"
    assert line == shown_by_uba(encode("lrm", line), 0)


@given(SENTENCES)
@example("و١٢٪ و")
@example("١٢٪ أمس")
@example("كلام، نعم؟ و۱۲")
def test_words_stay_where_they_are_under_uba(sentence):
    """Konsole with its bidi on: letters in logical order, words in visual order."""
    line = visual(sentence)
    assert line == shown_by_uba(encode("words", line), 0).replace("\u200c", "")


def test_words_that_do_not_join_are_kept_from_joining():
    """Konsole shapes anew: where a ZWNJ was, there is one again; nowhere else."""
    assert encode("words", visual("گفت\u200cوگو")) == " \u200eﮔﻔﺖ\u200cﻭﮔﻮ\u200e"
    assert "\u200c" not in encode("words", visual("بلغ العدد شخصا (وأب) قال كتب بلا"))


@given(SENTENCES)
@example("١٢٪ أمس")
@example("قال، (أ) «إن ‹الحرب›»")
def test_filled_blanks_hold_the_words_under_automatic_direction(sentence):
    """PuTTY: the first blank decides the direction of the row, the others bound the words."""
    line = visual(sentence)
    sent = encode("words2800", line)
    assert " " not in sent
    assert line == shown_by_uba(sent, None).replace("\u2800", " ")


@pytest.mark.parametrize("encoding", ["words", "words2800", "logical"])
@pytest.mark.parametrize(
    "sentence", ["بارش ۲۴ساعته تمام", "قال 24ساعة", "بلغ 10% من", "אמר 5% מן", "منذ 5 دقائق", "في 3.5%نعم"]
)
def test_a_european_number_stays_right_of_the_word_after_it(encoding, sentence):
    """After a left-to-right letter or mark it would be a left-to-right number, and go to the other side."""
    line = visual(sentence)
    base = None if encoding == "words2800" else 0
    shown = shown_by_uba(encode(encoding, line), base).replace("\u2800", " ").replace("\u200c", "")
    assert nominal(line) == nominal(shown)


def test_a_number_at_the_right_end_is_fenced_when_all_is_handed_over():
    """A line may begin with it."""
    line = visual("567 طفل")
    assert nominal(line) == nominal(shown_by_uba(encode("logical", line), 0))


def test_no_pane_takes_part_in_what_stands_in_its_neighbour():
    """Each may be painted again by itself: what is handed over ends at the border."""
    one, other = visual("قال عبد الله"), visual("24ساعة في بلد")
    for encoding in ("words2800", "logical"):
        left, right = encode(encoding, one + "│"), encode(encoding, other)
        assert encode(encoding, f"{one}│{other}").replace("\u200e", "") == f"{left}{right}".replace(
            "\u200e", ""
        )


COLOURED = st.lists(st.tuples(st.sampled_from(STYLES), st.integers(0, 40)), max_size=6)


@given(SENTENCES, COLOURED)
@example("والحرب قال", [("\x1b[31m", 3), ("\x1b[0m", 6)])
def test_a_word_in_two_colours_is_turned_as_one_word(sentence, changes):
    """A highlighted match, the number of a link: every cell is where it was, and as it was."""
    line = visual(sentence)
    written = line
    for style, at in sorted(changes, key=lambda change: -change[1]):
        at = min(at, len(line))  # noqa: PLW2901  # no style between a letter and its mark
        while at < len(line) and unicodedata.category(line[at]) == "Mn":
            at += 1  # noqa: PLW2901
        written = written[:at] + style + written[at:]
    for encoding, base in (("words", 0), ("words2800", None), ("lrm", 0)):
        cells = coloured(encode(encoding, written))
        plain = "".join(char for char, _ in cells)
        assert line == shown_by_uba(plain, base).replace("\u2800", " ").replace("\u200c", "")
        expected, sent = (
            sorted((char, str(colour)) for char, colour in drawn if char in "ﻗﺎﻝﺍﺤﻟﺮﻌﻧﻢ")
            for drawn in (coloured(written), cells)
        )
        assert expected == sent


def test_after_a_turned_word_the_style_is_what_was_sent():
    """And a link goes on over its own letters alone."""
    link, end = "\x1b]8;;https://example.org/\x07", "\x1b]8;;\x1b\\"
    sent = encode("words2800", f"\x1b[31m ﻝ\x1b[0m{link}ﺎ{end}ﻗ\x1b[32m x")
    assert sent == (
        f"\x1b[31m\u2800\x1b[0m{link}{end}ﻗ\x1b[0m{link}ﺎ\x1b[0m\x1b[31m{end}ﻝ"
        f"\x1b[0m{link}{end}\x1b[32m\u2800x"
    )


def test_blanks_are_filled_in_rows_without_right_to_left_too():
    """A row is painted in parts: the part that comes later finds them."""
    assert encode("words2800", " a \x1b[1 q ") == "\u2800a\u2800\x1b[1 q\u2800"


FONTS = pytest.mark.parametrize(
    "in_main_font",
    [
        "",
        ARABIC,
        "[^\u0590-\u05ff]",
        "[^\ufb82-\ufb89\ufba6-\ufba9\ufbae\ufbaf]",
        "[^\u06d4\u066a-\u066c\ufd3e\ufd3f\ufba6-\ufba9\ufbae\ufbaf]",
    ],
)


@FONTS
@given(SENTENCES, st.sampled_from(["", "\x1b[1m"]))
@example("و(50%) ۱۴:۳۰ ا/ب بندرگاہ، 24ساعة", "")
@example("گی۔ «بجائیں۔» ہے۔ کیا؟ نعم؟! ۲۳٪ 50٪ ۱۲٫۵ ۱٬۲۰۰ ﴿قل﴾ ب۔۔۔", "")
def test_old_kitty_shows_words_whatever_its_fonts_are(in_main_font, sentence, weight):
    """In one font: all, nothing, Arabic alone, Arabic without the forms of Urdu, or without the signs."""
    line = visual(sentence)
    assert line == shown_by_old_kitty(encode("kitty-old", weight + line), in_main_font)


@FONTS
def test_old_kitty_is_shown_parts_of_a_word_in_bold_as_parts(in_main_font):
    """Bold is another font, and so another run."""
    line = visual("كلام «نعم» (50%)")
    sent = encode("kitty-old", f"{line[:5]}\x1b[1m{line[5:]}\x1b[0m")
    assert line == shown_by_old_kitty(sent, in_main_font)


@FONTS
def test_old_kitty_turns_a_word_over_its_changes_of_colour(in_main_font):
    """Colour is nothing to its fonts."""
    line = visual("كلام «نعم» (50%)")
    sent = encode("kitty-old", f"{line[:5]}\x1b[31m{line[5:16]}\x1b[0m{line[16:]}")
    assert line == shown_by_old_kitty(sent, in_main_font)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال عبد الله والله أكبر",
        "يصل NATO إلى (بروكسل) أمس",
        "بلغ العدد 1234 شخصا و ٥٦٧ أطفال",
        "אמר (כן) שלום",
    ],
)
def test_what_is_handed_over_is_logical_and_nominal(sentence):
    """The terminal orders and joins; each cell stays one cell."""
    line = visual(sentence)
    sent = encode("logical", line)
    assert nominal(line) == shown_by_uba(sent, 0)
    assert not re.search("[\ufe80-\ufef4]", sent)
    assert len(CELL.findall(line)) == len(CELL.findall(sent))


def test_what_is_handed_over_keeps_apart_what_does_not_join():
    """The terminal joins letters by itself."""
    assert encode("logical", visual("گفت\u200cوگو")) == " گفت\u200cوگو"


def test_what_is_handed_over_keeps_the_form_of_what_joins_a_lam_alef():
    """No terminal joins a letter to the ligature, which is no letter that joins to Unicode."""
    assert encode("logical", visual("سلام والبلاد")) == " ﺳﻼم واﻟﺒﻼد"
    assert encode("logical", visual("بسلا لا")) == " ﺑﺴﻼ ﻻ"


def test_letters_alternate_between_the_nearest_colours_where_only_256_come_through():
    """GNU screen takes the parts of a 24-bit colour for styles."""
    few = encoder(Family(name="test", encoding="alternate", colours="256"))
    sent = few("\x1b[38;5;208mﺳﻼم ")
    first, *letters, last = escapes(sent)
    assert first == last == "\x1b[38;5;208m"
    assert letters[0] == letters[2] != letters[1]
    assert set(letters) <= {f"\x1b[38;5;{near}m" for near in (172, 202, 214)}


@pytest.mark.parametrize("sentence", ["قال NATO (أمس) نعم.", "you (بالإنجليزية: hello) وانتهى الكلام."])
def test_a_printed_line_is_held_where_a_row_begins_as_its_first_letter_runs(sentence):
    """mlterm: what guesses the direction of a row finds one from left to right, and no column is moved."""
    line = visual(sentence)
    sent = encode("led", line)
    assert nominal(line) == nominal(shown_by_uba(sent, None).replace("\u2800", " "))
    assert encode("led", " hello") == " hello"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("emoji", "sent"),
    [
        ("👨\u200d👩\u200d👧", "👨"),
        ("👍🏽", "👍"),
        ("❤\ufe0f", "❤ "),
        ("🏳\ufe0f\u200d🌈", "🏳 "),
        ("1\ufe0f\u20e3", "1 "),
        ("🇸🇦", "🇸🇦"),
        ("⚽\ufe0f", "⚽"),
    ],
)
def test_an_emoji_takes_two_columns_in_a_terminal_that_counts_its_parts(encoding, emoji, sent):
    """What stands beside it on the row is not moved."""
    assert visible(encode(encoding, f"a{emoji}b")).replace("\u2800", " ") == f"a{sent}b"
    assert cells(sent) == cells(emoji) == 2


def test_runs_are_turned_by_their_style():
    """A terminal that orders each run of one style by itself (qtermwidget) gets each so, forms and all."""
    one, other = visual("قال عبد الله")[1:], visual("NATO و(50%)")[1:]
    sent = encode("runs", f"\x1b[31m{one}\x1b[1m{other}\x1b[0m")
    assert escapes(sent) == ["\x1b[31m", "\x1b[1m", "\x1b[0m"]
    shown = [shown_by_uba(run, 0).replace("\u200c", "") for run in pieces(sent)[::2]]
    assert shown == ["", one, other, ""]


def test_a_lam_alef_that_is_handed_over_keeps_its_one_cell():
    """Two letters would move the columns after it."""
    assert "سلا\ufefb"[-1] in encode("logical", "\ufefb\ufef3")


@given(WRITTEN)
def test_taking_out_what_was_put_in_gives_back_what_was_written(written):
    """For the encodings that only add."""
    assert written == encode("visual", written)
    # A mark after a change of style is sent with its letter.
    whole = re.sub("(?<=[m\x07])[\u064e\u05b8]+", "", written)
    assert whole == encode("lrm", whole).replace("\u200e", "")
    assert written == re.sub(
        r"\x1b\]66;w=1:h=[12];(.*?)\x07", r"\1", encode("osc66", written), flags=re.DOTALL
    )


@given(WRITTEN)
def test_every_visible_character_stays(written):
    """In every encoding the same characters come out, in whatever order; brackets may be unmirrored."""
    for encoding in ("lrm", "alternate"):
        assert visible(written) == visible(encode(encoding, written)).replace("\u200e", "")
    for encoding in ("words", "words2800", "kitty-old"):
        came = re.sub("[\u200c\u200e]", "", visible(encode(encoding, written)))
        came = came.replace("\u2800", " ").translate(MIRROR)
        assert sorted(visible(written).replace("«", "»")) == sorted(came.replace("«", "»").replace(")", "("))


@given(WRITTEN)
def test_escape_sequences_pass_untouched(written):
    """Titles, links and strings too, whatever letters they hold."""
    for encoding in ENCODINGS:
        sent = escapes(encode(encoding, written))
        if encoding != "osc66":
            assert [one for one in escapes(written) if not is_style(one)] == [
                one for one in sent if not is_style(one)
            ]
        if encoding in {"visual", "alternate", "osc66"}:
            assert set(escapes(written)) <= set(sent)


@given(WRITTEN)
def test_an_lrm_only_ever_trails_a_cell(written):
    """At the start, or after an escape sequence, it would hang on what stands on the screen."""
    for encoding in ("lrm", "words"):
        for text in pieces(encode(encoding, written))[::2]:
            assert not text.startswith("\u200e")
        assert "\u200e\u200e" not in encode(encoding, written)


def test_the_cell_before_is_found_across_a_change_of_style():
    """But not across a move of the cursor."""
    assert encode("lrm", "a\x1b[1mﻢ") == "a\u200e\x1b[1mﻢ\u200e"
    assert encode("lrm", "a\x1b[5;5Hﻢ") == "a\x1b[5;5Hﻢ\u200e"


PALETTE_LIKE = re.compile(r"\x1b\[([0-9;]*)m")


def coloured(written):
    """A terminal: each character with the foreground in which it is drawn, as red, green, blue or a name."""
    colour, cells = "default", []
    for at, piece in enumerate(pieces(written)):
        if at % 2 == 0:
            cells += [(char, colour) for char in piece]
        elif match := PALETTE_LIKE.fullmatch(piece):
            numbers = [int(number or 0) for number in match[1].split(";")]
            while numbers:
                match numbers:
                    case [38, 2, red, green, blue, *numbers]:
                        colour = (red, green, blue)
                    case [38, 5, index, *numbers]:
                        colour = f"index {index}"
                    case [48, 2, _, _, _, *numbers]:
                        pass
                    case [0 | 39, *numbers]:
                        colour = "default"
                    case [30 | 31 | 94 as index, *numbers]:
                        colour = f"palette {index}"
                    case [_, *numbers]:
                        pass
    return cells


@given(WRITTEN)
def test_alternating_colours_differ_from_cell_to_cell_and_never_to_the_eye(written):
    """Neighbours never share a foreground; all else keeps its own; the last colour is the last."""
    before, after = coloured(written), coloured(encode("alternate", written))
    assert [char for char, _ in before] == [char for char, _ in after]
    last = None
    for (char, own), (_, drawn) in zip(before, after, strict=True):
        if unicodedata.category(char) == "Mn":
            continue
        moved = bool(re.match("[\u0590-\u08ff\ufb1d-\ufefc]", char))
        assert moved or own == drawn
        assert not moved or (drawn != last and drawn != own)
        if moved and isinstance(own, tuple):
            assert max(abs(a - b) for a, b in zip(own, drawn, strict=True)) <= 2
        last = drawn if moved else None
    assert coloured(written + "x")[-1] == coloured(encode("alternate", written) + "x")[-1]


def test_a_colour_is_remembered_from_write_to_write():
    """The interface may set it in one and use it in the next."""
    colours = encoder(Family(name="test", encoding="alternate"))
    colours("\x1b[0m \x1b[38;2;10;20;30m")
    assert colours("ﻢa") in {f"\x1b[38;2;10;20;{blue}mﻢ\x1b[38;2;10;20;30ma" for blue in (31, 32)}


@pytest.mark.parametrize(
    ("sequence", "near"),
    [
        ("\x1b[38:2::10:20:30m", "38;2;10;20;3"),
        ("\x1b[38:2:10:20:30m", "38;2;10;20;3"),
        ("\x1b[48;5;7;38;5;16m", "38;2;0;0;"),
        ("\x1b[38;5;231m", "38;2;255;255;25"),
        ("\x1b[38;5;244m", "38;2;128;128;12"),
        ("\x1b[97m", "38;2;255;255;25"),
        ("\x1b[31;1m", "38;2;205;0;"),
        ("\x1b[39m", "38;2;1;2;"),
        ("\x1b[38;5;999m", "38;2;1;2;"),
    ],
)
def test_every_way_to_name_a_colour_has_its_neighbours(sequence, near):
    """RGB, the cube, the greys, the palette, the default; nonsense changes nothing."""
    sent = encoder(Family(name="test", encoding="alternate"), foreground=(1, 2, 3))(sequence + "ﻢ")
    assert sent.startswith(f"{sequence}\x1b[{near}")


def test_each_right_to_left_cell_has_its_own_text_size():
    """With its marks, Arabic digits and punctuation too; h changes from one to the next."""
    sized = encode("osc66", "aﻢ\u064e٣، ם")
    assert (
        sized
        == "a\x1b]66;w=1:h=1;ﻢ\u064e\x07\x1b]66;w=1:h=2;٣\x07\x1b]66;w=1:h=1;،\x07 \x1b]66;w=1:h=2;ם\x07"
    )


def test_marks_are_left_out_where_they_do_harm():
    """Harakat and niqqud, not what is no mark; not in titles; Thaana keeps its vowels."""
    assert (
        encode("visual", "\x1b]0;\u064e\x07ﻢ\u064eaש\u05b8e\u0301ދި", keep_marks=False)
        == "\x1b]0;\u064e\x07ﻢaשe\u0301ދި"
    )


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", ["", "plain text", "\x1b[1mbold\x1b[0m é 漢"])
def test_what_holds_nothing_right_to_left_passes_as_it_is(encoding, text):
    """But for PuTTY's blanks."""
    assert text == encode(encoding, text).replace("\u2800", " ")


def test_every_encoding_that_can_be_asked_for_is_made():
    """No override without its encoder."""
    assert {encoding for encoding in OVERRIDES.values() if encoding} <= set(ENCODINGS)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_hostile_length_is_linear(encoding):
    """A long row of letters, of marks, of signs between letters, of unfinished strings."""
    hostile = (
        "ﻢ" * 20000
        + "ﻢ"
        + "\u064e" * 20000
        + "ﻢ-" * 10000
        + "ﻢ"
        + "-" * 20000
        + "\x1b]8;" * 2000
        + "ﻢ\u200d" * 5000
    )
    assert len(encode(encoding, hostile)) >= len(hostile)
