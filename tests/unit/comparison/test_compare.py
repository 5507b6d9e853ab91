"""Documents and analyses become one comparison, and what was assumed or left out is said."""

from datetime import date

import pytest

from tui.analysis import Analysis
from tui.comparison import Comparison
from tui.comparison.compare import compare
from tui.documents import Block, BlockKind, Document, Metadata, Span


def document(name: str, published: date | None = None, text: str = "A fire broke out in Leeds.") -> Document:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Document(name, text, (block,), Metadata(published=published), name)


def test_a_document_without_a_date_is_read_as_of_the_latest_date_of_the_others() -> None:
    documents = [document("a"), document("b", date(2017, 5, 23)), document("c", date(2017, 5, 24))]
    (assumed,) = compare(documents, [Analysis(one.sha256) for one in documents]).assumed_dates
    assert (assumed.doc, assumed.date, assumed.source) == (0, date(2017, 5, 24), 2)


def test_where_no_document_has_a_date_none_is_assumed() -> None:
    documents = [document("a"), document("b")]
    assert compare(documents, [Analysis(one.sha256) for one in documents]).assumed_dates == ()


def test_a_document_that_is_compared_in_part_is_named(seeds: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    assert seeds.notices == ()
    most = len(seeds.analyses[1].sentences) - 1
    assert len(seeds.analyses[0].sentences) <= most
    monkeypatch.setattr("tui.comparison.compare.MOST_SENTENCES", most)
    (notice,) = compare(seeds.documents, seeds.analyses).notices
    assert notice.startswith(f"001_ad85a12eac8d44ce.txt is long: its first {most} sentences")


def test_what_only_one_tells_is_not_said_where_the_others_could_not_be_read(seeds: Comparison) -> None:
    refused = Analysis(seeds.documents[0].sha256, supported=False)
    comparison = compare(seeds.documents, [refused, seeds.analyses[1]])
    assert comparison.facts == ()
    (notice,) = comparison.notices
    assert notice == "001_ad85a12eac8d44ce.txt alone could be read: there is nothing to compare it with."
    assert comparison.entities
