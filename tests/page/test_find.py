"""Words are found however they are spelled, at their place in the text as it is."""

from hypothesis import given
from hypothesis import strategies as st

from newsterm.page import Document, Match, find, from_html
from newsterm.query import hear, meets, sought, words


def found(html: str, text: str) -> list[str]:
    document = from_html(html)
    return [document.blocks[match.block].text[match.start : match.end] for match in find(document, text)]


def test_hamza_harakat_tatweel_and_case_do_not_hide_a_word() -> None:
    assert found("<p>قالت إنّها أَعْلَنَتْ</p><p>اعلنت عـلى Nature</p>", "أعلنت") == ["أَعْلَنَتْ", "اعلنت"]
    assert found("<p>عـلى NATURE</p>", "علي nature") == ["عـلى NATURE"]


def test_a_match_reaches_over_the_marks_of_its_last_letter() -> None:
    assert found("<p>كِتَابٌ جديد</p>", "كتاب") == ["كِتَابٌ"]


def test_offsets_count_in_the_block_s_own_text() -> None:
    document = from_html("<p>one</p><p>ﬀ Straße two two</p>")
    assert find(document, "strasse") == [Match(1, 2, 8)]
    assert find(document, "TWO") == [Match(1, 9, 12), Match(1, 13, 16)]


def test_white_space_is_one_space() -> None:
    assert found("<p>مجلس<br>الأمن</p>", "مجلس  الامن ") == ["مجلس\nالأمن"]


def test_isolates_in_the_text_do_not_hide_it() -> None:
    assert found("<p>شغل <code>npm i</code> الآن</p>", "شغل npm i الان") == ["شغل \u2068npm i\u2069 الآن"]


def test_tables_and_captions_are_searched_too() -> None:
    assert found("<table><tr><th>السنة<th>عدد<tr><td>2024<td>٧</table>", "7") == ["٧"]


def test_what_is_written_together_with_a_word_is_found_with_it() -> None:
    assert found("<p>وبالقُدْسِ وفي القدس، لا المقدسي</p>", "قدس") == ["وبالقُدْسِ", "القدس"]
    assert found("<p>شرکت‌ها می رود</p>", "شرکت") == ["شرکت‌ها"]


def test_nothing_is_found_of_nothing() -> None:
    assert find(from_html("<p>a</p>"), " ") == []
    assert find(Document(), "a") == []


@given(st.text(min_size=1, max_size=30), st.data())
def test_every_word_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    document = from_html(text)
    pieces = [word for block in document.blocks for word in block.text.split() if words(word)]
    if pieces:
        word = data.draw(st.sampled_from(pieces))
        places = find(document, word)
        assert places
        for place in places:
            piece = document.blocks[place.block].text[place.start : place.end]
            assert meets(hear(piece), sought(word))
