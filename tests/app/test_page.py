"""From a place on the page to a place in the text and back."""

from collections.abc import Callable

import pytest

from tests.app.stories import documents
from tui.app.page import Page, excerpt
from tui.documents import BlockKind, Document, Span

Opened = Callable[..., tuple[Document, ...]]


@pytest.mark.parametrize("doc", [0, 1])
def test_every_letter_of_an_article_is_drawn_and_leads_back_to_itself(doc: int) -> None:
    document = documents()[doc]
    page = Page(document)
    drawn = "".join(line.text for line in page.lines)
    assert "".join(drawn.split()) == "".join(document.text.split())
    for line_number, line in enumerate(page.lines):
        for column, letter in enumerate(line.text):
            offset = page.offset(line_number, column)
            assert letter.isspace() or document.text[offset] == letter
            if not letter.isspace():
                assert page.place(offset) == (line_number, column)


def test_a_sentence_that_the_source_breaks_over_two_lines_is_one_line_of_the_page() -> None:
    page = Page(documents()[0])
    assert any("meaning an attack is now “expected imminently”." in line.text for line in page.lines)


def test_markup_is_hidden_and_offsets_still_lead_to_the_source(open_text: Opened) -> None:
    (document,) = open_text("# Talks in *Tokyo*\n\nThe **foreign minister** said so.\n", suffix=".md")
    page = Page(document)
    texts = [line.text for line in page.lines]
    assert texts == ["Talks in Tokyo", "The foreign minister said so."]
    start = document.text.index("minister")
    assert page.stretches(Span(start, start + 8)) == [(1, 12, 20)]
    assert page.offset(1, 12) == start


def test_items_of_a_list_stand_close_and_hang_on_their_sign(open_text: Opened) -> None:
    (document,) = open_text("# Three points\n\n- one\n- two\n  - inside\n\nThe end of it.\n", suffix=".md")
    items = [line for line in Page(document).lines if line.kind is BlockKind.ITEM]
    assert [line.text for line in items] == ["one", "two", "inside"]
    assert [line.gap for line in items] == [False, False, True]
    assert items[0].first == "• "
    assert items[2].prefix == "    "


def test_control_characters_and_markup_become_harmless_words_of_the_same_length(open_text: Opened) -> None:
    (document,) = open_text("Headline of the day\n\nHe said \x1b]52;c;aGk=\x07 and [bold]so[/bold] \u202eyad\u202c.\n")
    page = Page(document)
    line = page.lines[-1]
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or letter in "\u202e\u202c" for letter in line.text)
    assert "[bold]so[/bold]" in line.text
    assert len(line.text) == len(line.span)


def test_an_excerpt_says_where_other_words_stand_in_it() -> None:
    document = documents()[0]
    page = Page(document)
    start = document.text.index("Troops have reportedly")
    inner = document.text.index("Parliament", start)
    words, where = excerpt(page, Span(start, document.text.index("\n", start)))
    ((first, last),) = where(Span(inner, inner + len("Parliament")))
    assert words[first:last] == "Parliament"
    assert where(Span(0, 7)) == []


def test_an_empty_document_has_a_line_to_stand_on() -> None:
    document = Document("nothing.txt", "", (), documents()[0].metadata, "0" * 64)
    page = Page(document)
    assert page.place(0) == (0, 0)
    assert page.stretches(Span(0, 0)) == []
