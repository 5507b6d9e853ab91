from tui.documents import Document, Span, quotable, seen
from tui.documents.read import document

MARKDOWN = (
    "# Ferry aground\n\n> A **ferry** with [41 people](https://example.org)\n> ran aground.\n\nNobody was *hurt*.\n"
)


def span_of(found: Document, first: str, last: str) -> Span:
    return Span(found.text.index(first), found.text.index(last) + len(last))


def test_a_sentence_broken_over_two_lines_is_quoted_as_one_line() -> None:
    found = document("a.txt", b"The ferry with 41 people on \nboard ran aground.\n\nNobody was hurt.\n")
    assert quotable(found, span_of(found, "The", "aground.")) == "The ferry with 41 people on board ran aground."


def test_paragraphs_are_quoted_on_a_line_each() -> None:
    found = document("a.txt", "The ferry\u00a0ran aground.\r\n\r\n\r\nNobody was hurt.\r\n".encode())
    assert quotable(found, Span(0, len(found.text))) == "The ferry ran aground.\nNobody was hurt."


def test_markup_is_not_quoted() -> None:
    found = document("a.md", MARKDOWN.encode())
    whole = span_of(found, "A **", "*hurt*.")
    assert quotable(found, whole) == "A ferry with 41 people ran aground.\nNobody was hurt."
    assert seen(found, span_of(found, "ferry**", "ran")) == "ferry with 41 people\nran"


def test_what_is_seen_of_plain_text_is_its_exact_text() -> None:
    found = document("a.txt", b"Two stars ** and\r\n a [note](x).\r\n\r\nNobody was hurt.\r\n")
    for span in (Span(0, 16), Span(5, len(found.text)), Span(7, 7)):
        assert seen(found, span) == span.cut(found.text)
