"""The two sample articles with facts and entities cut from them by hand: the same whatever the engine finds."""

import re
from functools import cache

from textual.app import App

from tui.analysis import Analysis, Mention, MentionKind, Quantity, Sentence, TimeExpression
from tui.comparison import AssumedDate, Comparison, Entity, Evidence, Fact, Kind, Passage, Slot, Status
from tui.documents import Document, Span, read
from tui.resources import sample_sources

NAMES = {
    "Manchester": "GPE", "Britain": "GPE", "Theresa May": "PERSON", "Salman Ramadan Abedi": "PERSON",
    "Salman Abedi": "PERSON", "Abedi": "PERSON", "May": "PERSON",
    "Greater Manchester Police": "ORG", "Greater Manchester police": "ORG",
    "Ministry of Defence": "ORG", "London": "GPE", "Parliament": "ORG", "Temperer": "EVENT",
}  # fmt: skip
ENTITIES = {
    "Manchester": ("Manchester",), "Britain": ("Britain",), "Theresa May": ("Theresa May", "May"),
    "Salman Ramadan Abedi": ("Salman Ramadan Abedi", "Salman Abedi", "Abedi"),
    "Greater Manchester Police": ("Greater Manchester Police", "Greater Manchester police"),
    "Ministry of Defence": ("Ministry of Defence",), "London": ("London",), "Parliament": ("Parliament",),
    "Temperer": ("Temperer",),
}  # fmt: skip


@cache
def documents() -> tuple[Document, ...]:
    return tuple(read(source) for source in sample_sources())


def find(doc: int, words: str, start: int = 0) -> Span:
    """The span of these words in a sample article; blanks stand for any white space."""
    text = documents()[doc].text
    match = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start)
    assert match is not None, words
    return Span(match.start(), match.end())


def evidence(doc: int, words: str) -> Evidence:
    return Evidence(doc, find(doc, words))


@cache
def comparison() -> Comparison:
    analyses = tuple(_analysis(doc) for doc in range(2))
    owners = {name: whole for whole, names in ENTITIES.items() for name in names}
    mentions: dict[str, list[Evidence]] = {name: [] for name in ENTITIES}
    for doc, analysis in enumerate(analyses):
        for mention in analysis.mentions:
            mentions[owners[mention.span.cut(documents()[doc].text)]].append(Evidence(doc, mention.span))
    entities = tuple(
        Entity(f"e{number}", name, NAMES[name], ENTITIES[name], tuple(mentions[name]))
        for number, name in enumerate(ENTITIES)
    )
    facts = (
        _fact("f0", Slot.QUOTE, Status.DIFFER, Kind.QUOTE_WORDING, evidence(0, "linked to this attack"),
              evidence(1, "linked to this incident"), why="one has “attack”, the other “incident”", weight=5.0),
        _fact("f1", Slot.HOW_MANY, Status.DIFFER, Kind.SPECIFIC_VS_VAGUE, evidence(0, "984 troops"),
              evidence(1, "a number of military personnel"), weight=4.0),
        _fact("f2", Slot.HOW_MANY, Status.AGREE, Kind.QUALIFIER_DIFFERS, evidence(0, "22 concert-goers"),
              evidence(1, "at least 22 people"), weight=9.0, entities=("e0",)),
        _fact("f3", Slot.WHO, Status.AGREE, Kind.SPELLING, evidence(0, "Greater Manchester Police"),
              evidence(1, "Greater Manchester police"), weight=3.0, entities=("e4",)),
        _fact("f4", Slot.HOW_MANY, Status.ONLY, Kind.SINGLE, evidence(0, "3,800 soldiers"), weight=3.0),
        _fact("f5", Slot.HOW_MANY, Status.ONLY, Kind.SINGLE, evidence(1, "59 people"), weight=3.0),
    )  # fmt: skip
    return Comparison(
        documents(),
        analyses,
        entities,
        facts,
        passages=(
            Passage(evidence(0, "Soldiers have been scrambled"), evidence(1, "Soldiers are being sent")),
            Passage(evidence(0, "linked to this attack"), evidence(1, "linked to this incident")),
        ),
        assumed_dates=(AssumedDate(0, documents()[1].metadata.published, 1),),
        story=(
            (Slot.WHAT, evidence(1, "the Manchester concert bombing")),
            (Slot.HOW_MANY, evidence(1, "at least 22 people")),
        ),
    )


def _fact(id_: str, slot: Slot, status: Status, kind: Kind, *passages: Evidence, **more: object) -> Fact:
    claim = passages[0].span.cut(documents()[passages[0].doc].text)
    return Fact(id_, slot, claim, status, kind, passages, **more)  # type: ignore[arg-type]


def _analysis(doc: int) -> Analysis:
    document = documents()[doc]
    pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")\b")
    mentions = tuple(
        Mention(Span(*match.span()), NAMES[match[1]], MentionKind.NAMED) for match in pattern.finditer(document.text)
    )
    quantities = tuple(
        Quantity(Span(*match.span()), float(match[0].replace(",", "")), "people")
        for match in re.finditer(r"\b\d[\d,]*\b", document.text)
    )
    times = tuple(
        TimeExpression(Span(*match.span()), "DATE", "XXXX")
        for match in re.finditer(r"\b(Mon|Wednes)day\b", document.text)
    )
    sentences = tuple(
        Sentence(block.span, 0, 0, index) for index, block in enumerate(document.blocks) if block.kind.is_prose
    )
    return Analysis(document.sha256, document.metadata.published, mentions, quantities, times, sentences=sentences)


def drawn(app: App[None]) -> str:
    """The text of the screen as the terminal gets it, a line for each row."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())
