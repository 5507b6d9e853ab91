"""What a search finds."""

import pytest

from tui.app.page import Page
from tui.app.searching import PatternError, Query, following, matches
from tui.comparison import Evidence
from tui.documents import Block, BlockKind, Document, Metadata, Span

TEXT = "The mayor’s office closed\nthe Harbour on “Black” Monday.\n\nMayor Novak said 12 boats – not 120 – were lost."


def page() -> Page:
    end = TEXT.index("\n\n")
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, end)),
        Block(BlockKind.PARAGRAPH, Span(end + 2, len(TEXT))),
    )
    return Page(Document("harbour.txt", TEXT, blocks, Metadata(), "0" * 64))


def found(text: str, **options: bool) -> list[str]:
    return [one.span.cut(TEXT) for one in matches(Query(text, **options), [(0, page())])]


def test_small_letters_match_capitals_and_capitals_match_only_themselves() -> None:
    assert found("mayor") == ["mayor", "Mayor"]
    assert found("Mayor") == ["Mayor"]
    assert found("harbour") == ["Harbour"]


def test_a_line_break_of_the_file_is_a_blank() -> None:
    assert found("closed the") == ["closed\nthe"]


def test_plain_marks_stand_for_typographic_ones() -> None:
    assert found("mayor's") == ["mayor’s"]
    assert found('"black"') == ["“Black”"]
    assert found("boats - not") == ["boats – not"]


def test_whole_words() -> None:
    assert found("12") == ["12", "12"]
    assert found("12", words=True) == ["12"]


def test_signs_mean_themselves_unless_a_regular_expression_is_asked_for() -> None:
    assert found("1.") == []
    assert found(r"1\d+", regex=True) == ["12", "120"]
    assert found(r"\Sayor", regex=True) == ["mayor", "Mayor"], "an escape is no capital"
    assert found("x*", regex=True) == [], "an empty match is none"


def test_a_wrong_expression_says_so() -> None:
    with pytest.raises(PatternError, match="no regular expression"):
        found("(", regex=True)


def test_nothing_typed_finds_nothing() -> None:
    assert found("  ") == []


def test_walking_goes_round() -> None:
    a, b, c = (Evidence(doc, Span(start, start + 1)) for doc, start in ((0, 5), (0, 9), (1, 2)))
    assert following([a, b, c], a, 1) == (1, False)
    assert following([a, b, c], c, 1) == (0, True)
    assert following([a, b, c], a, -1) == (2, True)
    assert following([a, b, c], Evidence(0, Span(7, 7)), -1) == (0, False)
    assert following([], a, 1) is None


def page_of(text: str) -> Page:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Page(Document("harbour.txt", text, (block,), Metadata(), "0" * 64))


ACCENTED = "The oﬃce of Mr Nova\u0301k in Cafe\u0301 Über, said the café’s owner, was closed… the ﬁre was out."


def accented(text: str, **options: bool) -> list[str]:
    return [one.span.cut(ACCENTED) for one in matches(Query(text, **options), [(0, page_of(ACCENTED))])]


@pytest.mark.parametrize("written", ["office", "oﬃce", "ｏffice"])
def test_ligatures_and_widths_make_no_difference(written: str) -> None:
    assert accented(written) == ["oﬃce"]
    assert accented(written, words=True) == ["oﬃce"]


def test_half_a_ligature_is_marked_as_a_whole() -> None:
    assert accented("fice") == ["ﬃce"]
    assert accented("closed...") == ["closed…"]


@pytest.mark.parametrize("written", ["café", "cafe\u0301"])
def test_an_accent_counts_where_it_is_typed_however_it_is_written(written: str) -> None:
    assert accented(written) == ["Cafe\u0301", "café"]
    assert accented("c\u0327afe") == []
    assert accented("nòvák") == []


def test_a_letter_without_accent_stands_for_all_and_is_marked_with_its_accents() -> None:
    assert accented("cafe") == ["Cafe\u0301", "café"]
    assert accented("novak", words=True) == ["Nova\u0301k"]
    assert accented("uber") == ["Über"]
    assert accented("caf", words=True) == []


@pytest.mark.parametrize("expression", ["(a+)+$", "(a|a)*c", "(.*a){30}b", "a*a*a*a*a*a*a*b"])
def test_an_expression_that_would_never_end_is_told_in_a_sentence(expression: str) -> None:
    line = page_of("a" * 4000 + "!")
    with pytest.raises(PatternError, match="takes too long"):
        matches(Query(expression, regex=True), [(0, line)])
    assert len(matches(Query("a+", regex=True), [(0, line)])) == 1, "and the next one is searched for as usual"


def test_a_system_without_alarms_refuses_what_repeats_a_repeat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.searching.CAN_STOP", False)
    for expression in ("(a+)+$", "((ab)*c)*", "(x+x+){2,}"):
        with pytest.raises(PatternError, match="repeats what repeats"):
            found(expression, regex=True)
    assert found(r"(may)or+", regex=True) == ["mayor", "Mayor"]
