"""The story in one line: who, what, when, where, how many, each a passage of a source."""

from collections.abc import Sequence

from tui.analysis import Analysis
from tui.comparison.records import Entity, Evidence, Fact, Slot, Status
from tui.documents import BlockKind, Document, Span

_LONGEST = 90
"""Characters of a passage that still fits into one line with the others."""

_LEAD = 4
"""Sentences at the top of a document that name what it is about."""

_WHO_TYPES = ("PERSON", "ORG", "NORP", "GPE")
_EVENTS = ("dead", "missing", "hurt", "held", "freed", "moved")
"""What happened to people, the gravest first."""


def tell_story(
    documents: Sequence[Document], analyses: Sequence[Analysis], entities: Sequence[Entity], facts: Sequence[Fact]
) -> tuple[tuple[Slot, Evidence], ...]:
    """One passage for each of who, what, when and where, two for how many; a slot that nothing fills is left out."""
    found: list[tuple[Slot, Evidence]] = []
    for slot, passages in (
        (
            Slot.WHO,
            _named(("PERSON",), documents, analyses, entities) or _named(_WHO_TYPES, documents, analyses, entities),
        ),
        (Slot.WHAT, _what(documents, facts)),
        (Slot.WHEN, _when(documents, analyses)),
        (Slot.WHERE, _named(("GPE", "LOC", "FAC"), documents, analyses, entities)),
        (Slot.HOW_MANY, _how_many(analyses, facts)),
    ):
        for evidence in passages:
            found.append((slot, _in_line(evidence, documents)))
    return tuple(found)


def _in_line(evidence: Evidence, documents: Sequence[Document]) -> Evidence:
    """The passage, cut after a word where it is too long for a line."""
    words = evidence.span.cut(documents[evidence.doc].text)
    if len(words) <= _LONGEST:
        return evidence
    end = words.rfind(" ", 0, _LONGEST)
    return Evidence(evidence.doc, Span(evidence.span.start, evidence.span.start + (end if end > 0 else _LONGEST)))


def _lead_ends(analyses: Sequence[Analysis]) -> list[int]:
    """Where the top of each document ends."""
    return [a.sentences[: _LEAD + 1][-1].span.end if a.sentences else 0 for a in analyses]


def _named(
    types: Sequence[str], documents: Sequence[Document], analyses: Sequence[Analysis], entities: Sequence[Entity]
) -> list[Evidence]:
    """The entity of these types that the most documents name, then the most at their tops, then the most at all."""
    ends = _lead_ends(analyses)

    def rank(entity: Entity) -> tuple[int, int, int, Evidence]:
        top = sum(mention.span.start < ends[mention.doc] for mention in entity.mentions)
        return -len(entity.docs), -top, -len(entity.mentions) - len(entity.references), entity.mentions[0]

    own = [
        entity
        for entity in entities
        if entity.type in types
        and entity.mentions
        and (len(entity.docs) > 1 or any(mention.span.start < ends[mention.doc] for mention in entity.mentions))
    ]
    if not own:
        return []
    best = min(own, key=rank)
    full = [m for m in best.mentions if m.span.cut(documents[m.doc].text) == best.name]
    return [(full or list(best.mentions))[0]]


def _what(documents: Sequence[Document], facts: Sequence[Fact]) -> list[Evidence]:
    """What a headline has that documents agree on, else a headline, else what is told first."""
    titles = [
        Evidence(index, document.metadata.spans["title"])
        for index, document in enumerate(documents)
        if "title" in document.metadata.spans
    ]
    told = [fact for fact in facts if fact.slot is Slot.WHAT]
    agreed = [fact for fact in told if fact.status is Status.AGREE]
    for fact in sorted(agreed, key=lambda f: (-len(f.docs), -f.weight, f.id)):
        for evidence in fact.evidence:
            if any(evidence.doc == title.doc and title.span.covers(evidence.span) for title in titles):
                return [evidence]
    return (titles or [fact.evidence[0] for fact in (*agreed, *told)])[:1]


def _when(documents: Sequence[Document], analyses: Sequence[Analysis]) -> list[Evidence]:
    """The day that the most documents tell of; the day when a document was published counts half, it may mean "now"."""
    days: dict[str, list[Evidence]] = {}
    for doc, analysis in enumerate(analyses):
        prose = [
            block.span for block in documents[doc].blocks if block.kind.is_prose and block.kind is not BlockKind.CAPTION
        ]
        for time in analysis.times:
            day = time.value.split("T")[0]
            if time.type not in ("DATE", "TIME") or len(day) != len("2017-05-22") or not day[:4].isdigit():
                continue
            if any(span.covers(time.span) for span in prose):
                days.setdefault(day, []).append(Evidence(doc, time.span))
    ends = _lead_ends(analyses)

    def rank(day: str) -> tuple[float, int, int, Evidence]:
        told = days[day]
        docs = sorted({e.doc for e in told})
        published = [a.published.isoformat() if a.published else "" for a in analyses]
        top = sum(e.span.start < ends[e.doc] for e in told)
        return -sum(0.5 if published[doc] == day else 1.0 for doc in docs), -top, -len(told), told[0]

    best = min(days, key=rank, default=None)
    return [min(days[best], key=lambda e: (-len(e.span), e))] if best else []


def _how_many(analyses: Sequence[Analysis], facts: Sequence[Fact]) -> list[Evidence]:
    """The figures of what happened to people, the gravest first: for each the one that the most passages give.

    Where the documents contradict each other on it, it must be the one that most of them give.
    """
    disputed = [passage for fact in facts if fact.is_conflict for passage in fact.evidence]
    found = []
    for event in _EVENTS:
        told: dict[float, list[Evidence]] = {}
        for doc, analysis in enumerate(analyses):
            for quantity in analysis.quantities:
                if quantity.event == event and quantity.unit == "people" and quantity.value and quantity.value > 1:
                    span = quantity.span
                    if quantity.counts_span is not None and 0 <= quantity.counts_span.start - span.end <= 3:
                        span = Span(span.start, quantity.counts_span.end)
                    told.setdefault(quantity.value, []).append(Evidence(doc, span))
        if told:
            voices = {value: len({e.doc for e in passages}) for value, passages in told.items()}
            best = min(told, key=lambda v: (-voices[v], -len(told[v]), -v))
            in_doubt = any(_meets(e, disputed) for passages in told.values() for e in passages)
            if not in_doubt or voices[best] > sum(voices.values()) / 2:
                found.append(told[best][0])
    return found[:2]


def _meets(evidence: Evidence, passages: Sequence[Evidence]) -> bool:
    return any(one.doc == evidence.doc and one.span.overlaps(evidence.span) for one in passages)
