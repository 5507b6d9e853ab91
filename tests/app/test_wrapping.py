"""Rows of a column: every word once, none wider than the column, in terminal cells."""

import pytest
from rich.cells import cell_len

from tui.app.wrapping import _ONE_CELL_EACH, cells, column_to_offset, shorten, wrap

PLAIN = "The minister of foreign affairs said on Monday that the talks would resume – “soon”, she added."
WIDE = "The minister of foreign affairs of 東京 said 👩🏽 on Monday the café’s e\u0301 talks resume in 北京市朝阳区."
LONG = "See https://example.org/a/very/long/address/that/no/column/holds/because/it/has/no/blank now."


@pytest.mark.parametrize("text", [PLAIN, WIDE, LONG, "", " ", "a", "  two  blanks   inside  ", "東" * 40])
@pytest.mark.parametrize("width", [2, 7, 20, 33, 80])
def test_rows_have_every_word_in_order_and_fit(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert rows
    assert "".join(text[start:end] for start, end in rows).replace(" ", "") == text.replace(" ", "")
    for (start, end), (following, _) in zip(rows, [*rows[1:], (len(text), 0)], strict=True):
        assert start <= end <= following
        assert not text[end:following].strip(), "only blanks stand between two rows"
        assert cell_len(text[start:end].rstrip()) <= width


def test_a_no_break_space_holds_words_together() -> None:
    text = "Mr\u00a0Smith met Mrs\u00a0Jones"
    assert [text[start:end] for start, end in wrap(text, 12)] == ["Mr\u00a0Smith met", "Mrs\u00a0Jones"]


def test_the_short_way_of_counting_counts_what_the_terminal_counts() -> None:
    for code in range(0x20, 0x3000):
        character = chr(code)
        if _ONE_CELL_EACH.fullmatch(character):
            assert cell_len(character) == 1, hex(code)


@pytest.mark.parametrize("text", [PLAIN, WIDE])
def test_each_cell_leads_to_the_character_that_covers_it(text: str) -> None:
    for column in range(cells(text)):
        offset = column_to_offset(text, column)
        assert cell_len(text[:offset]) <= column


def test_what_is_shortened_fits_and_says_so() -> None:
    assert shorten("Greater Manchester Police", 12) == "Greater Man…"
    assert shorten("Police", 12) == "Police"
    assert cell_len(shorten("東京の警察", 6)) <= 6
