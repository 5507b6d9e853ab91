"""What one document leaves open and another does not: an unknown cause, a report that is not confirmed."""

from collections.abc import Sequence
from itertools import permutations

from tui.comparison.facts.certainty import clause_unit
from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import (
    CAUSES,
    FINDING_VERBS,
    FINDINGS,
    LAID_TO,
    UNCONFIRMED,
    UNKNOWN,
    UNKNOWN_VERBS,
)
from tui.comparison.facts.passages import passage
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.records import Kind, Slot, Status

_STRENGTH = 1.9

_NEAR = 30
"""Characters between "not confirmed" and the passage that it speaks of."""


def open_questions(readings: Sequence[Reading], aligned: Sequence[Pair]) -> list[Candidate]:
    """Conflicts of certainty between what one document leaves open and another states."""
    return [*_causes(readings), *_unconfirmed(readings, aligned)]


def _causes(readings: Sequence[Reading]) -> list[Candidate]:
    """ "The cause is unclear" in one document, "indications suggest that it was going too fast" in another."""
    unknown = [_unknown_causes(reading) for reading in readings]
    found = []
    for a, b in permutations(range(len(readings)), 2):
        given = _given_causes(readings[b]) if unknown[a] and not unknown[b] else []
        if given:
            why = f"{letter(a)} leaves the cause open, {letter(b)} gives one"
            found.append(_differing(unknown[a][0], given[0], Slot.WHY, why))
    return found[:1]


def _unknown_causes(reading: Reading) -> list[Unit]:
    found = []
    for verb in sorted(reading.clause_tokens):
        if not reading.told[reading.sentence_at[verb]]:
            continue
        if not any(reading.tokens[s].lemma in CAUSES for s in reading.subjects(verb)):
            continue
        below = [reading.tokens[c] for c in reading.children[verb]]
        denied = any(child.dep == "neg" for child in below) and reading.tokens[verb].lemma in UNKNOWN_VERBS
        if denied or any(child.lemma in UNKNOWN for child in (*below, reading.tokens[verb])):
            found.append(clause_unit(reading, verb))
    return found


def _given_causes(reading: Reading) -> list[Unit]:
    """Clauses that findings suggest, and what something is said to be caused by."""
    found = []
    for verb, token in enumerate(reading.tokens):
        if token.pos != "VERB" or not reading.told[reading.sentence_at[verb]]:
            continue
        below = reading.children[verb]
        if token.lemma in FINDING_VERBS and any(reading.tokens[s].lemma in FINDINGS for s in reading.subjects(verb)):
            found += [clause_unit(reading, c) for c in below if reading.tokens[c].dep == "ccomp"]
        elif token.lemma in LAID_TO and any(reading.tokens[c].dep in ("agent", "auxpass") for c in below):
            by = any(reading.tokens[c].lemma in ("by", "on", "to") and reading.tokens[c].pos == "ADP" for c in below)
            if by and not any(reading.tokens[c].dep == "neg" for c in below):
                found.append(clause_unit(reading, verb))
    return found


def _unconfirmed(readings: Sequence[Reading], aligned: Sequence[Pair]) -> list[Candidate]:
    """Passages that tell the same, of which one stands beside "this is not confirmed"."""
    found = []
    for pair in sorted(aligned, key=lambda one: one.order):
        doubted = [_is_doubted(unit, readings[unit.doc]) for unit in (pair.a, pair.b)]
        if doubted[0] == doubted[1]:
            continue
        left, sure = (pair.a, pair.b) if doubted[0] else (pair.b, pair.a)
        if UNCONFIRMED.search(_sentence(sure, readings[sure.doc])):
            continue
        why = f"{letter(left.doc)} calls it not confirmed, {letter(sure.doc)} states it"
        found.append(_differing(left, sure, Slot.WHAT, why))
    return found[:1]


def _is_doubted(unit: Unit, reading: Reading) -> bool:
    """Whether "not confirmed" stands right before a passage: what it stands after or far from may be another thing."""
    start = reading.tokens[reading.sentence_range(unit.head).start].start
    begin = passage(reading, unit.first, unit.last).start
    near = reading.text[max(start, begin - _NEAR) : begin]
    return bool(UNCONFIRMED.search(near))


def _sentence(unit: Unit, reading: Reading) -> str:
    sentence = reading.sentence_range(unit.head)
    return reading.cut(reading.span(sentence.start, sentence.stop))


def _differing(one: Unit, other: Unit, slot: Slot, why: str) -> Candidate:
    a, b = (one, other) if one.doc < other.doc else (other, one)
    pair = Pair(Source.CERTAINTY, slot, 1.0, a, b, why=why)
    return Candidate(pair, [a, b], Status.DIFFER, Kind.CERTAINTY, why, strength=_STRENGTH)
