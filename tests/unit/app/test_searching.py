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
