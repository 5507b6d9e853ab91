"""What only one document has, and deserves to be told."""

from collections.abc import Sequence

from tui.comparison.facts.grouping import touches
from tui.comparison.facts.lexicon import SPEECH
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Coverage, Vocabulary
from tui.comparison.records import Kind, Slot, Status

_NEW = 0.45
"""A clause is told by another document where that document's nearest sentence covers this share of its weight."""

_MOST = 30
"""Facts that a reader will go through for one document."""


def single_facts(readings: Sequence[Reading], vocabulary: Vocabulary, facts: Sequence[Candidate]) -> list[Candidate]:
    """Clauses of one document that no fact and no sentence of another tells."""
    taken = [unit for fact in facts for unit in fact.units]
    coverage = Coverage(readings, vocabulary)
    found: list[Candidate] = []
    for reading in readings:
        own = [unit for unit in _clauses(reading) if not touches(taken, unit, 0.3)]
        scored = sorted(
            ((_worth(unit, reading, vocabulary, coverage), unit) for unit in own),
            key=lambda one: (-one[0], one[1].order),
        )
        found += [single(unit, Slot.WHAT, Source.SEGMENT, worth) for worth, unit in scored[:_MOST] if worth > 0]
    return found


def single(unit: Unit, slot: Slot, source: Source, score: float, why: str = "") -> Candidate:
    """A fact that one document has."""
    return Candidate(Pair(source, slot, score, unit, unit), [unit], Status.ONLY, Kind.SINGLE, why)


def _clauses(reading: Reading) -> list[Unit]:
    units = []
    for number, sentence in enumerate(reading.analysis.sentences):
        if not reading.told[number] or reading.is_headline(sentence.first):
            continue
        for head in sorted({reading.clause[i] for i in range(sentence.first, sentence.last)}):
            members = reading.clause_tokens[head]
            first, last = members[0], members[-1] + 1
            names = sum(bool(reading.tokens[i].name_type) for i in members)
            if len(reading.content_of(members)) >= 3 and names and reading.tokens[head].lemma not in SPEECH:
                units.append(Unit(reading.doc, first, last, reading.span(first, last), head))
    return units


def _worth(unit: Unit, reading: Reading, vocabulary: Vocabulary, coverage: Coverage) -> float:
    """How much the clause tells that no other document does; 0 where one does."""
    members = reading.clause_tokens[unit.head]
    weight = sum(vocabulary.weight(reading, i) for i in members)
    covered = coverage.told(reading, members)
    return weight * (1 - covered) if covered < _NEW else 0.0
