"""Documents, analyses, entities -> facts and matching passages."""

from collections.abc import Callable, Sequence

from tui.analysis import Analysis
from tui.comparison.facts.alignment import Stretch, align_sentences
from tui.comparison.facts.assembly import assemble
from tui.comparison.facts.certainty import certainty_conflicts
from tui.comparison.facts.conflicts import value_conflicts
from tui.comparison.facts.deeds import deed_pairs
from tui.comparison.facts.derived import derived_pairs
from tui.comparison.facts.descriptions import descriptions, vague_amounts
from tui.comparison.facts.grouping import by_name, select, star
from tui.comparison.facts.kinds import judge, letter, tells_enough
from tui.comparison.facts.metadata import metadata_facts
from tui.comparison.facts.openness import open_questions
from tui.comparison.facts.pairing import Typed
from tui.comparison.facts.reading import Reading, owners_of, read_for_comparison
from tui.comparison.facts.repetition import tells_core, told_once
from tui.comparison.facts.segments import segment_pairs
from tui.comparison.facts.singles import single_facts
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import build_vocabulary
from tui.comparison.facts.wording import quotation_pairs, wording_differs
from tui.comparison.records import Entity, Evidence, Fact, Kind, Passage, Status
from tui.comparison.strangers import strangers
from tui.documents import Document


def find_facts(
    documents: Sequence[Document], analyses: Sequence[Analysis], entities: Sequence[Entity]
) -> tuple[tuple[Fact, ...], tuple[Passage, ...]]:
    """Facts in the order to show them, ids "f1", "f2", ... in that order; and which passages tell the same."""
    owners, types = owners_of(entities), tuple(entity.type for entity in entities)
    readings = [
        read_for_comparison(index, document, analysis, owners, types)
        for index, (document, analysis) in enumerate(zip(documents, analyses, strict=True))
    ]
    vocabulary = build_vocabulary(readings)
    stretches = align_sentences(readings, vocabulary)
    typed = Typed(readings, vocabulary)
    derived = derived_pairs(typed)
    aligned = segment_pairs(stretches, readings, vocabulary)
    candidates = _agreements(
        aligned + typed.pairs() + derived + deed_pairs(readings, vocabulary),
        lambda seed, unit: tells_core(seed, unit, readings, vocabulary),
    )
    candidates += _quotations(quotation_pairs(readings))
    candidates += value_conflicts(typed, derived)
    candidates += certainty_conflicts(readings, vocabulary) + open_questions(readings, aligned)
    candidates += descriptions(readings, vocabulary) + vague_amounts(typed)
    chosen = told_once(select(candidates), readings, vocabulary)
    for one in chosen:
        judge(one, readings, vocabulary)
    chosen = [one for one in chosen if not one.narrow or tells_enough(one.seed, readings)]
    chosen += single_facts(typed, chosen) + metadata_facts(readings)
    apart = strangers(len(documents), entities)
    chosen = [one for one in chosen if one.status is not Status.DIFFER or not _spans(one, apart)]
    return assemble(chosen, readings, vocabulary, entities), _passages(stretches, readings)


def _spans(candidate: Candidate, apart: Sequence[tuple[int, int]]) -> bool:
    """Whether a difference would be one between documents that may tell of different events."""
    return any(a in candidate.docs and b in candidate.docs for a, b in apart)


_STRENGTH = {
    Source.DERIVED: 0.85,
    Source.NUMBER: 0.8,
    Source.TIME: 0.7,
    Source.ROLE: 0.6,
    Source.PLACE: 0.55,
    Source.SEGMENT: 0.4,
    Source.DEED: 0.3,
}
"""How far each way of recognising is trusted where two claim the same passages."""


def _agreements(pairs: Sequence[Pair], fits: Callable[[Pair, Unit], bool]) -> list[Candidate]:
    found = []
    for source, trust in _STRENGTH.items():
        own = [pair for pair in pairs if pair.source is source]
        groups = by_name(own) if source is Source.PLACE else star(own, fits)
        for one in groups:
            long = source is Source.SEGMENT and one.seed.score > 2
            one.strength = trust + min(0.15, one.seed.score / 30) + (0.3 if long else 0)
            found.append(one)
    return found


def _quotations(pairs: Sequence[Pair]) -> list[Candidate]:
    """Quotations that documents share; told with another word by one of them they differ."""
    found = star(_once(pairs))
    for one in found:
        seed = one.seed
        one.strength = 0.95 if min(len(seed.a.words), len(seed.b.words)) >= 6 else 0.9
        against = [(unit, differing) for unit in one.units if (differing := wording_differs(seed.a, unit))]
        if against:
            unit, differing = against[0]
            one.status, one.kind, one.strength = Status.DIFFER, Kind.QUOTE_WORDING, 2.0
            one.why = f"{letter(seed.a.doc)} has “{differing[0]}”, {letter(unit.doc)} “{differing[1]}”"
            others = sorted({unit.doc for unit, _ in against} - {seed.a.doc})
            one.versions = tuple(
                docs for docs in (tuple(d for d in one.docs if d not in others), tuple(others)) if docs
            )
    return found


def _passages(stretches: Sequence[Stretch], readings: Sequence[Reading]) -> tuple[Passage, ...]:
    """The sentences that the best stretches stand in, one to one in each pair of documents, in text order."""
    used: set[tuple[int, int, int]] = set()
    found = []
    for s in sorted(stretches, key=lambda s: (-s.score, s.a, s.a_first, s.b, s.b_first)):
        x, y = readings[s.a].sentence_at[s.a_first], readings[s.b].sentence_at[s.b_first]
        if s.score < 1.0 or (s.a, x, s.b) in used or (s.b, y, s.a) in used:
            continue
        used |= {(s.a, x, s.b), (s.b, y, s.a)}
        found.append(
            Passage(
                Evidence(s.a, readings[s.a].analysis.sentences[x].span),
                Evidence(s.b, readings[s.b].analysis.sentences[y].span),
                round(s.score, 4),
            )
        )
    return tuple(sorted(found, key=lambda p: (p.a, p.b)))


def _once(pairs: Sequence[Pair]) -> list[Pair]:
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda one: one.order):
        if not any(pair.a.touches(one.a, 0.3) and pair.b.touches(one.b, 0.3) for one in kept):
            kept.append(pair)
    return kept
