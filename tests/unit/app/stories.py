"""A story of two short articles with all that is known of them written by hand."""

from pathlib import PurePath

from tui.analysis import (
    Analysis,
    Attribute,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Sentence,
    TimeExpression,
)
from tui.app.story import Story
from tui.comparison import Comparison, Entity, Evidence, Fact, Kind, Link, Slot, Status
from tui.documents import Block, BlockKind, Document, Metadata, Span

TEXTS = (
    "Mayor Anna Lindqvist closed the harbour on Monday night. “We had no choice,” she said. "
    "The flood of 1953 was worse.",
    "The harbour has been shut since Monday, Lindqvist said. A critic said Lindqvist was slow. "
    "It reopens in March 2021.",
)


def span(doc: int, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[doc].index(words, start + 1)
    return Span(start, start + len(words))


def at(doc: int, words: str, nth: int = 0) -> Evidence:
    return Evidence(doc, span(doc, words, nth))


def document(doc: int) -> Document:
    text = TEXTS[doc]
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    name = ("Coast Daily", "The Pier")[doc]
    return Document(str(PurePath(name)), text, (block,), Metadata(outlet=name), "0" * 64)


def sentences(doc: int) -> tuple[Sentence, ...]:
    found, start = [], 0
    text = TEXTS[doc]
    while start < len(text):
        end = text.find(". ", start)
        end = len(text) if end < 0 else end + 1
        found.append(Sentence(Span(start, end), 0, 0, 0))
        start = end + 1
    return tuple(found)


def story() -> Story:
    first = Analysis(
        "0" * 64,
        mentions=(
            Mention(span(0, "Anna Lindqvist"), "PERSON"),
            Mention(span(0, "she"), "PERSON", MentionKind.PRONOUN, 0, "f", "last subject that fits"),
        ),
        times=(
            TimeExpression(span(0, "Monday night"), "TIME", "2021-02-01TNI", True, why="Monday before publication"),
            TimeExpression(span(0, "1953"), "DATE", "1953", why="as the text states it"),
        ),
        quotations=(
            Quotation(span(0, "“We had no choice,”"), QuotationKind.DIRECT, speaker=span(0, "she"), speaker_mention=1),
        ),
        attributes=(Attribute(0, "role", span(0, "Mayor"), span(0, "Mayor Anna Lindqvist")),),
        sentences=sentences(0),
    )
    second = Analysis(
        "0" * 64,
        mentions=(
            Mention(span(1, "Lindqvist"), "PERSON"),
            Mention(span(1, "Lindqvist", 1), "PERSON"),
        ),
        times=(
            TimeExpression(span(1, "Monday"), "DATE", "2021-02-01", True, why="Monday before publication"),
            TimeExpression(span(1, "March 2021"), "DATE", "2021-03", why="as the text states it"),
        ),
        quotations=(
            Quotation(
                span(1, "Lindqvist was slow"), QuotationKind.INDIRECT, speaker=span(1, "A critic"), speaker_mention=None
            ),
        ),
        sentences=sentences(1),
    )
    entity = Entity(
        "e0",
        "Anna Lindqvist",
        "PERSON",
        ("Lindqvist",),
        (at(0, "Anna Lindqvist"), at(1, "Lindqvist"), at(1, "Lindqvist", 1)),
        (at(0, "she"),),
        (Link("Anna Lindqvist", "Lindqvist", "same last name: Lindqvist"),),
    )
    fact = Fact(
        "f0",
        Slot.WHAT,
        "Anna Lindqvist closed the harbour",
        Status.AGREE,
        Kind.PARAPHRASE,
        (at(0, "Anna Lindqvist closed the harbour"), at(1, "The harbour has been shut")),
        entities=("e0",),
    )
    documents = tuple(document(doc) for doc in range(2))
    return Story.opened(documents).compared(Comparison(documents, (first, second), (entity,), (fact,)))
