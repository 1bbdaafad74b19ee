"""What changed between two versions of an article is shown word by word, right in either direction."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import layout
from newsterm.page import from_html, lay_out
from newsterm.page.differing import compare
from newsterm.page.document import Code, Figure, Inline, Paragraph, Table
from newsterm.page.wordwise import ADDED, REMOVED, differing, words_of

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def shown(old, new, **fields):
    """The text of the comparison of two HTML texts, one line a block."""
    document, _ = compare(from_html(old, **fields), from_html(new, **fields))
    return document.text().replace("\u00a0", " ").split("\n\n")


def kinds(content):
    """The texts of a kind in a comparison, without their signs."""
    return {
        kind: [
            content.text[span.start : span.end]
            for span in content.spans
            if kind in span.style.split() and "sign" not in span.style.split()
        ]
        for kind in (ADDED, REMOVED)
    }


def test_words_that_changed_stand_between_signs():
    assert shown("<p>They said 12 people came.</p>", "<p>They said 15 people came.</p>") == [
        "They said [− 12] [+ 15] people came."
    ]


def test_what_stays_has_no_sign():
    assert shown("<p>One.</p><p>Two.</p>", "<p>One.</p><p>Two.</p>") == ["One.", "Two."]


def test_punctuation_stays_where_only_the_word_in_it_changed():
    assert shown("<p>في مخزن «النور».</p>", "<p>في مخزن «الأمل».</p>") == ["في مخزن «[− النور] [+ الأمل]»."]


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("up by 5% today", "up by 7% today", "up by [− 5%] [+ 7%] today"),
        ("in 1,234.5 cases of it", "in 1,299 cases of it", "in [− 1,234.5] [+ 1,299] cases of it"),
        ("قالت كَتَبَ هنا وهناك", "قالت كُتِبَ هنا وهناك", "قالت [− كَتَبَ] [+ كُتِبَ] هنا وهناك"),
        ("می‌خواهم به خانه بروم", "می‌خواهیم به خانه بروم", "[− می‌خواهم] [+ می‌خواهیم] به خانه بروم"),
        ("我今天去学校", "我明天去学校", "我[− 今][+ 明]天去学校"),
    ],
)
def test_words_are_whole_in_every_script(old, new, seen):
    (line,) = shown(f"<p>{old}</p>", f"<p>{new}</p>")
    assert line.replace("] [", "][") == seen.replace("] [", "][")


def test_paragraphs_come_go_and_stay_in_their_order():
    old = "<p>First one here.</p><p>Gone with the wind.</p><p>Last one here.</p>"
    new = "<p>New at the top of it.</p><p>First one here.</p><p>Last one here.</p>"
    assert shown(old, new) == [
        "[+ New at the top of it.]",
        "First one here.",
        "[− Gone with the wind.]",
        "Last one here.",
    ]


def test_a_reworded_paragraph_is_found_among_new_ones():
    old = "<p>The mayor said that the bridge will open in May.</p>"
    new = "<p>It rained all day long.</p><p>The mayor said that the bridge will open in June.</p>"
    assert shown(old, new) == [
        "[+ It rained all day long.]",
        "The mayor said that the bridge will open in [− May] [+ June].",
    ]


def test_what_has_little_in_common_is_not_cut_into_shreds():
    assert shown("<p>One two three four five</p>", "<p>Six seven three eight nine ten</p>") == [
        "[− One two three four five]",
        "[+ Six seven three eight nine ten]",
    ]


def test_places_are_told_where_something_changed():
    old, new = "<p>Same.</p><p>It was red there.</p>", "<p>Same.</p><p>It was blue there.</p>"
    document, places = compare(from_html(old), from_html(new))
    ((block, offset),) = places
    assert document.blocks[block].text[offset:].startswith("[−")


def test_a_changed_stretch_is_isolated_in_the_direction_of_its_paragraph():
    """Beside a Latin name, numbers and quotes nothing is turned round (UAX #9 §2.4.2)."""
    document, _ = compare(
        from_html("<p>حضر Windows 10 في «العرض» الكبير أمس</p>"),
        from_html("<p>حضر Windows 11 في «العرض» الكبير أمس</p>"),
    )
    text = document.blocks[0].text
    assert "\u2067[−\u00a010]\u2069 \u2067[+\u00a011]\u2069" in text
    (line,) = layout(text, 200, "rtl")
    assert "[11 +] [10 −] Windows" in line.text.replace("\u00a0", " ")
    assert line.text.index("10") > line.text.index("11")  # the older stands first from the right
    assert line.text.index("Windows") > line.text.index("10")


@given(st.lists(st.sampled_from(["a", "b", "«c»", "12", "قال", "«نعم»", "\u2067x y\u2069", "،"]), max_size=9),
       st.lists(st.sampled_from(["a", "b", "«c»", "12", "قال", "«نعم»", "\u2067x y\u2069", "،"]), max_size=9),
       st.sampled_from(["rtl", "ltr"]))  # fmt: skip
def test_either_wording_can_be_read_out_of_a_comparison(old, new, base):
    one, other = Inline(text=" ".join(old)), Inline(text=" ".join(new))
    merged, _ = differing(one, other, base, 100_000)
    marked = [(span.start, span.end, span.style.split()) for span in merged.spans]

    def without(kind):
        kept = "".join(
            char
            for at, char in enumerate(merged.text)
            if not any(
                start <= at < end and (kind in style or "sign" in style) for start, end, style in marked
            )
        )
        return "".join(kept.translate(ISOLATES).split())

    assert without(REMOVED) == "".join(other.text.translate(ISOLATES).split())
    assert without(ADDED) == "".join(one.text.translate(ISOLATES).split())


@given(st.text(alphabet="ab \n،«»()\u2066\u2067\u2068\u2069قال12", max_size=30),
       st.text(alphabet="ab \n،«»()\u2066\u2067\u2068\u2069قال12", max_size=30))  # fmt: skip
def test_any_two_texts_can_be_compared_and_laid_out(old, new):
    document, _ = compare(from_html(old), from_html(new))
    assert all(line.width + line.pad <= 20 for line in lay_out(document, 20))


def test_isolated_words_are_never_torn():
    assert [word.text for word in words_of("a \u2067b c\u2069 d, \u2066e")] == [
        "a", "\u2067b c\u2069", "d", ",", "\u2066e",
    ]  # fmt: skip


def test_links_stay_where_they_led_and_lead_nowhere_from_what_is_gone():
    old = "<p>Read <a href='https://one.example/'>this page</a> about the new bridge.</p>"
    new = "<p>Read <a href='https://two.example/'>that page</a> about the new bridge.</p>"
    document, _ = compare(from_html(old), from_html(new))
    content = document.blocks[0].content
    assert document.links == ("https://two.example/",)
    assert kinds(content) == {ADDED: ["that"], REMOVED: ["this"]}
    assert [span.link for span in content.spans if "removed" in span.style.split()] == [0, 0, 0]


def test_tables_are_compared_cell_by_cell():
    old = "<table><tr><th>Team</th><th>Points</th></tr><tr><td>Ann</td><td>3</td></tr></table>"
    document, _ = compare(from_html(old), from_html(old.replace("3", "4")))
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert table.rows[1][1].content.text.translate(ISOLATES).replace("\u00a0", " ") == "[− 3] [+ 4]"
    assert table.rows[1][0].content.text == "Ann"


def test_printed_matter_is_compared_line_by_line():
    document, _ = compare(from_html("<pre>a = 1\nb = 2</pre>"), from_html("<pre>a = 1\nb = 3</pre>"))
    (code,) = document.blocks
    assert isinstance(code, Code)
    assert code.text == "  a = 1\n− b = 2\n+ b = 3"


def test_a_picture_keeps_its_place_and_its_caption_is_compared():
    old = "<figure><img src='https://one.example/a.png'><figcaption>The old bridge</figcaption></figure>"
    document, _ = compare(from_html(old), from_html(old.replace("old", "new")))
    (figure,) = document.blocks
    assert isinstance(figure, Figure)
    assert "[+\u00a0new]" in figure.text


def test_a_changed_stretch_never_reaches_over_a_line_break():
    document, _ = compare(
        from_html("<p>one two<br>three</p>"), from_html("<p>one four five<br>six seven</p>")
    )
    for block in document.blocks:
        assert isinstance(block, Paragraph)
        for line in block.text.split("\n"):
            assert line.count("[") == line.count("]")
            assert line.count("\u2066") + line.count("\u2067") == line.count("\u2069")


def test_hostile_versions_are_compared_in_bounded_time():
    old = (
        "".join(f"<p>{'a b ' * 150}{number}</p>" for number in range(150)) + "<p>" + "x y " * 15_000 + "</p>"
    )
    new = "".join(f"<p>{'b a ' * 150}{number}</p>" for number in range(150, 300)) + "<p>" + "y z " * 15_000
    one, other = from_html(old), from_html(new)
    began = time.process_time()
    document, _ = compare(one, other)
    assert time.process_time() - began < 4
    assert document.blocks
