"""Facts in the making -> Fact records: passages, entities, speakers, copied text."""

from collections.abc import Sequence

from tui.analysis import TimeExpression
from tui.comparison.facts.copying import Copies
from tui.comparison.facts.passages import closed, passage, phrase
from tui.comparison.facts.ranking import in_order, weigh
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Entity, Evidence, Fact, Slot, Status
from tui.documents import Span

_MOST_PASSAGES = 3
"""Passages of one document that are shown for a fact."""

_AS_IT_IS = (Source.QUOTATION, Source.METADATA, Source.DERIVED, Source.DESCRIPTION, Source.ROLE)
"""Passages that are whole as they were found."""


def assemble(
    candidates: Sequence[Candidate], readings: Sequence[Reading], vocabulary: Vocabulary, entities: Sequence[Entity]
) -> tuple[Fact, ...]:
    """Facts in the order to show them, ids "f1", "f2", ... in that order."""
    disputed = [
        Evidence(unit.doc, unit.span)
        for one in candidates
        if one.status is Status.DIFFER and one.seed.source is Source.VALUE
        for unit in one.units
    ]
    copies = Copies(readings)
    facts = [_fact(one, readings, vocabulary, entities, disputed, copies) for one in candidates]
    return tuple(
        Fact(f"f{number}", *[getattr(fact, name) for name in fact.__struct_fields__[1:]])
        for number, fact in enumerate(in_order(facts), 1)
    )


def _fact(
    one: Candidate,
    readings: Sequence[Reading],
    vocabulary: Vocabulary,
    entities: Sequence[Entity],
    disputed: Sequence[Evidence],
    copies: Copies,
) -> Fact:
    """``disputed`` are the passages that contradict each other."""
    seeds = [one.seed.a, one.seed.b] if one.status is not Status.ONLY else [one.seed.a]
    units = seeds + [unit for unit in one.units if all(unit is not seed for seed in seeds)]
    evidence: list[Evidence] = []
    spans = {id(unit): shown(unit, one.seed.source, readings[unit.doc]) for unit in units}
    beside = any(unit.doc == other.doc and spans[id(unit)].overlaps(other.span) for unit in units for other in disputed)
    if one.narrow or (beside and one.status is Status.AGREE):
        spans = {id(unit): _detail(unit, one.seed.source, readings[unit.doc]) for unit in units}
    for unit in sorted(units, key=lambda u: u.doc):
        found = Evidence(unit.doc, spans[id(unit)])
        if sum(other.doc == found.doc for other in evidence) < _MOST_PASSAGES and all(
            found.doc != other.doc or not found.span.overlaps(other.span) for other in evidence
        ):
            evidence.append(found)
    first = evidence[0]
    inside = [
        (owner, index)
        for found in evidence
        for index in readings[found.doc].within(found.span)
        if (owner := readings[found.doc].entity[index]) >= 0
    ]
    return Fact(
        id="",
        slot=one.seed.slot,
        claim=first.span.cut(readings[first.doc].document.text),
        status=one.status,
        kind=one.kind,
        evidence=tuple(evidence),
        why=one.why,
        weight=weigh(one, units, readings, vocabulary),
        copied=one.status is Status.AGREE and copies.copied(evidence, one.seed.source is Source.QUOTATION),
        entities=tuple(dict.fromkeys(entities[owner].id for owner, _ in inside)),
        speakers=_speakers(evidence, readings, entities) if one.seed.slot is Slot.QUOTE else (),
        versions=one.versions or _versions(one),
    )


def shown(unit: Unit, source: Source, reading: Reading) -> Span:
    """The span of a passage as it is shown."""
    if source in _AS_IT_IS or not len(range(unit.first, unit.last)):
        return unit.span if source is Source.QUOTATION else closed(reading, unit.span)
    return passage(reading, unit.first, unit.last)


def _detail(unit: Unit, source: Source, reading: Reading) -> Span:
    """A time, a place or a stretch of words without the clause around it, any other passage as it is shown."""
    if source is Source.SEGMENT:
        return phrase(reading, unit.first, unit.last)
    if source is Source.PLACE:
        return closed(reading, unit.span)
    if source is not Source.TIME or not isinstance(unit.detail, TimeExpression):
        return shown(unit, source, reading)
    inside = reading.within(unit.detail.span)
    first = inside.start - (inside.start > unit.first and reading.tokens[inside.start - 1].dep == "prep")
    return closed(reading, reading.span(first, inside.stop))


def _versions(one: Candidate) -> tuple[tuple[int, ...], ...]:
    if one.status is Status.DIFFER:
        return tuple((doc,) for doc in one.docs)
    return (tuple(one.docs),)


def _speakers(evidence: Sequence[Evidence], readings: Sequence[Reading], entities: Sequence[Entity]) -> tuple[str, ...]:
    """Entities to whom the documents give the words, where a quotation covers most of a passage."""
    found: dict[str, None] = {}
    for passage_ in evidence:
        reading = readings[passage_.doc]
        for quotation in reading.analysis.quotations:
            common = min(quotation.span.end, passage_.span.end) - max(quotation.span.start, passage_.span.start)
            if common < 0.6 * len(passage_.span) or quotation.speaker is None:
                continue
            owners = [reading.entity[i] for i in reading.within(quotation.speaker) if reading.entity[i] >= 0]
            if owners:
                found[entities[owners[-1]].id] = None
    return tuple(found)
