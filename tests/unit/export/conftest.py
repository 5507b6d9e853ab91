"""A small story told by two papers, put together by hand: the exports are tested without the engine."""

from datetime import date

import pytest

from tui.analysis import Analysis, Mention, Sentence
from tui.comparison import AssumedDate, Comparison, Entity, Evidence, Fact, Kind, Slot, Status
from tui.documents import Block, BlockKind, Document, Metadata, Span

HARBOUR = (
    "Ferry runs aground off Harwich\n\n"
    "The coastguard said 41 passengers were taken off\nthe ferry before dawn.\n\n"
    "“We heard a “terrible grinding” and then silence,” said Nora Quist, a nurse.\n"
)
TIMES = (
    "At least 40 people were brought ashore on Tuesday.\n\n"
    "=SUM of the damage is unknown, the harbour master\tsaid.\x1b]52;c;aGk=\x07\n\n"
    "“We heard a terrible crash,” said Ms Quist.\n"
)


WHY = "one says grinding, the other crash"


def document(source: str, text: str, **stated: object) -> Document:
    blocks = []
    start = 0
    for part in text.split("\n\n"):
        words = part.rstrip("\n")
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(words))))
        start += len(part) + 2
    return Document(source, text, tuple(blocks), Metadata(**stated), f"{len(text):064x}")  # type: ignore[arg-type]


def evidence(doc: int, words: str) -> Evidence:
    start = (HARBOUR, TIMES)[doc].index(words)
    return Evidence(doc, Span(start, start + len(words)))


@pytest.fixture(scope="session")
def story() -> Comparison:
    documents = (
        document("news/harbour.txt", HARBOUR, title="Ferry runs aground off Harwich", outlet="Harbour Post"),
        document("news/times.txt", TIMES, published=date(2019, 3, 5)),
    )
    ashore = (
        evidence(0, "41 passengers were taken off\nthe ferry before dawn"),
        evidence(1, "At least 40 people were brought ashore"),
    )
    words = (
        evidence(0, "“We heard a “terrible grinding” and then silence,”"),
        evidence(1, "“We heard a terrible crash,”"),
    )
    damage = evidence(1, "=SUM of the damage is unknown, the harbour master\tsaid.\x1b]52;c;aGk=\x07")
    quist = (evidence(0, "Nora Quist"), evidence(1, "Ms Quist"))
    facts = (
        Fact("f0", Slot.WHAT, damage.span.cut(TIMES), Status.ONLY, Kind.SINGLE, (damage,), weight=1.0),
        Fact(
            "f1", Slot.HOW_MANY, "41 passengers", Status.AGREE, Kind.QUALIFIER_DIFFERS, ashore, "41 is at least 40", 5.0
        ),
        Fact("f2", Slot.QUOTE, "“We heard a", Status.DIFFER, Kind.QUOTE_WORDING, words, WHY, 2.0),
    )
    said = evidence(0, "“We heard a “terrible grinding” and then silence,” said Nora Quist, a nurse.")
    return Comparison(
        documents=documents,
        analyses=(
            Analysis("0", mentions=(Mention(quist[0].span, "PERSON"),), sentences=(Sentence(said.span, 0, 0, 2),)),
            Analysis("1", mentions=(Mention(quist[1].span, "PERSON"),)),
        ),
        entities=(Entity("e0", "Nora Quist", "PERSON", ("Nora Quist", "Ms Quist"), quist),),
        facts=facts,
        assumed_dates=(AssumedDate(0, date(2019, 3, 5), 1),),
        story=((Slot.HOW_MANY, ashore[0]),),
    )
