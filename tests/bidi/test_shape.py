"""Joining, against ArabicShaping.txt and the decompositions of the presentation forms."""

import itertools
import unicodedata

import pytest

from newsterm.bidi import clusters

ALPHABETS = {
    "arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ",
    "persian": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةـ",
    "urdu": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےـ",
    "sorani": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهھەیێـ",
    "uyghur": "ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيـ",
    "sindhi": "ءآئابٻڀتٿٽثٺپجڄجھڃچڇحخدڌڏڊڍذرڙزسشصضطظعغفڦقڪکگڳگھڱلمنڻوھهيـ",
    "pashto": "ءآأؤئابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهيېیۍىةـ",
    "jawi": "ءأئابتةثجچحخدذرزسشصضطظعغڠفڤقکݢلمنوۏهیيڽىـ",
}
EVERY = 60
"""One triple in so many, in the default run."""


def presentation_forms() -> dict[str, dict[str, str]]:
    """Text that a form stands for → position → the form: of single letters and of lam-alef."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        forms.setdefault("".join(chr(int(letter, 16)) for letter in letters), {})[kind] = chr(code)
    # Without forms of their own: noon ghunna's tooth within a word is alef maksura's, ae's tail is heh's.
    forms["ں"] |= {"<initial>": "\ufbe8", "<medial>": "\ufbe9"}
    forms["ە"] = {"<final>": "\ufeea"}
    return forms


FORMS = presentation_forms()
LETTER = {
    forms["<isolated>"]: letter
    for letter, forms in FORMS.items()
    if len(letter) == 1 and "<isolated>" in forms
}
"""Isolated form → its letter."""
POSITIONS = {
    (False, False): "<isolated>",
    (False, True): "<initial>",
    (True, True): "<medial>",
    (True, False): "<final>",
}


def expected(word: str, types: dict[str, str]) -> list[str]:
    """What each cell of a word of letters shows; an isolated form is its letter."""
    shown = []
    skip = False
    for index, letter in enumerate(word):
        before, after = word[index - 1 : index] if index else "", word[index + 1 : index + 2]
        kind = types[letter]
        joins = types.get(before) in {"D", "C"} and kind in {"D", "R", "C"}
        reaches = kind in {"D", "C"} and types.get(after) in {"D", "R", "C"}
        if skip:
            skip = False
        elif letter == "ل" and after in {"آ", "أ", "إ", "ا"}:
            shown.append(FORMS[letter + after]["<final>" if joins else "<isolated>"])
            skip = True
        else:
            position = POSITIONS[joins, reaches]
            shown.append(letter if position == "<isolated>" else FORMS.get(letter, {}).get(position, letter))
    return shown


def wrong(words, types) -> list[tuple[str, list[str]]]:
    """The words whose cells show something else than Unicode's tables ask."""
    found = []
    for word in words:
        got = [LETTER.get(cell.text, cell.text) for cell in clusters(word)]
        if got != expected(word, types):
            found.append((word, got))
    return found


def test_every_pair_of_joining_letters_joins_as_unicode_says(joining_types):
    arabic = [letter for letter, kind in joining_types.items() if kind in "DRC" and in_arabic_block(letter)]
    assert len(arabic) > 250
    assert wrong(map("".join, itertools.product(arabic, repeat=2)), joining_types) == []


def in_arabic_block(letter: str) -> bool:
    return "\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" or "\u0870" <= letter <= "\u08ff"


@pytest.mark.parametrize("language", ALPHABETS)
def test_a_sample_of_the_triples_of_an_alphabet_joins_as_unicode_says(language, joining_types):
    triples = itertools.product(sorted(set(ALPHABETS[language])), repeat=3)
    assert wrong(map("".join, itertools.islice(triples, 0, None, EVERY)), joining_types) == []


@pytest.mark.full
@pytest.mark.parametrize("language", ALPHABETS)
def test_every_triple_of_an_alphabet_joins_as_unicode_says(language, joining_types):
    triples = itertools.product(sorted(set(ALPHABETS[language])), repeat=3)
    assert wrong(map("".join, triples), joining_types) == []


def test_every_joining_letter_of_the_database_is_known(joining_types):
    """And what does not join is drawn as itself."""
    for letter in filter(in_arabic_block, joining_types):
        (cell,) = clusters(letter)
        assert (cell.start, cell.end, cell.columns) == (0, 1, 1)
        assert unicodedata.normalize("NFKC", cell.text) == unicodedata.normalize("NFKC", letter)


def test_no_glyph_is_of_private_use(joining_types):
    arabic = "".join(filter(in_arabic_block, joining_types))
    shown = "".join(cell.text for cell in clusters(arabic + arabic[::-1]))
    assert not any(unicodedata.category(char) == "Co" for char in shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("لا", ["\ufefb"]),
        ("بلا", ["\ufe91", "\ufefc"]),
        ("لَا", ["\ufefb\u064e"]),
        ("لَاً", ["\ufefb\u064e\u064b"]),
        ("بلّٰأ", ["\ufe91", "\ufef8\u0651\u0670"]),
        ("ل\u200eا", ["\ufefb"]),
        ("ل\u200dا", ["\ufefb"]),
        ("ل\u200cا", ["\ufedd", "\ufe8d"]),
        ("ل\u200d\u200c\u200dا", ["\ufedf", "\ufe8e"]),
        ("لـا", ["\ufedf", "ـ", "\ufe8e"]),
    ],
)
def test_lam_alef_is_one_cell_also_over_marks_unless_something_keeps_them_apart(text, shown):
    assert [cell.text for cell in clusters(text)] == shown


def test_allah_stays_four_letters():
    assert [cell.text for cell in clusters("الله")] == ["\ufe8d", "\ufedf", "\ufee0", "\ufeea"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("بب", "\ufe91\ufe90"),
        ("ب\u200cب", "\ufe8f\ufe8f"),
        ("ب\u200dد", "\ufe91\ufeaa"),
        ("ه\u200d", "\ufeeb"),
        ("\u200dه", "\ufeea"),
        ("\u200d\u200eه", "\ufeea"),
        ("د\u200dه", "\ufea9\ufeea"),
        ("١٤٤٥ه\u200d لا", "١٤٤٥\ufeeb \ufefb"),
        ("می\u200cخواهم", "\ufee3\ufbfd\ufea7\ufeee\ufe8d\ufeeb\ufee2"),
        ("\U0001f468\u200d\U0001f469 لا", "\U0001f468\u200d\U0001f469 \ufefb"),
    ],
)
def test_a_joiner_joins_a_non_joiner_parts_and_neither_is_drawn(text, shown):
    assert "".join(cell.text for cell in clusters(text)) == shown


@pytest.mark.parametrize("unseen", "\u00ad\u061c\u200b\u200e\u200f\u202a\u202e\u2060\ufeff")
def test_a_control_that_unicode_calls_transparent_keeps_letters_joined(unseen):
    assert [cell.text for cell in clusters(f"ب{unseen}ب")] == ["\ufe91", "\ufe90"]


@pytest.mark.parametrize("isolate", ["\u2066", "\u2067", "\u2068", "\u2069", "\u202f"])
def test_an_isolate_and_a_narrow_space_part_letters(isolate):
    shown = [cell.text for cell in clusters(f"ب{isolate}ب")]
    assert [shown[0], shown[-1]] == ["\ufe8f", "\ufe8f"]


def test_marks_stay_on_their_letter_in_their_order():
    cells = clusters("مُحَمَّدٌ")
    assert [(cell.text[1:], cell.start, cell.end) for cell in cells] == [
        ("\u064f", 0, 2),
        ("\u064e", 2, 4),
        ("\u064e\u0651", 4, 7),
        ("\u064c", 7, 9),
    ]


def test_a_mark_behind_a_non_joiner_is_drawn_on_the_letter_before():
    assert [cell.text for cell in clusters("ب\u200c\u064eب")] == ["\ufe8f\u064e", "\ufe8f"]


def test_letters_without_forms_stay_themselves_and_keep_their_neighbours_joined():
    assert [cell.text for cell in clusters("بټب")] == ["\ufe91", "ټ", "\ufe90"]
    assert [cell.text for cell in clusters("بڕب")] == ["\ufe91", "ڕ", "\ufe8f"]


def test_the_end_of_a_verse_and_the_signs_around_a_number_are_seen():
    assert [cell.text for cell in clusters("۝١ \u0600٢")] == ["\u06dd", "١", " ", "\u0600", "٢"]
