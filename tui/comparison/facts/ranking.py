"""What the articles make of a fact: where it stands and how many tell it."""

from collections.abc import Sequence

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Fact, Kind, Slot, Status

_TOP = 4.0
"""Sentences after which a passage counts half of what it would as the first."""

_STRONGEST = 1.5
"""The worth of the most telling fact of one document."""

_SOFT = (Kind.SPECIFIC_VS_VAGUE, Kind.DETAIL, Kind.DESCRIPTION)


def weigh(one: Candidate, units: Sequence[Unit], readings: Sequence[Reading], vocabulary: Vocabulary) -> float:
    """0 to about 1: how early the passages stand (an article leads with what matters), how many documents have them,
    how much their words tell. What one document alone has counts by what it is: a number, a name, a quotation."""
    leads = []
    for doc in sorted({unit.doc for unit in units}):
        reading = readings[doc]
        first = min(reading.sentence_at[unit.head] for unit in units if unit.doc == doc)
        leads.append(1 / (1 + first / _TOP))
    lead = sum(leads) / len(leads)
    telling = max(
        min(1.0, sum(vocabulary.weight(readings[unit.doc], i) for i in range(unit.first, unit.last)) / 4)
        for unit in units
    )
    if one.status is Status.ONLY:
        return round(0.4 * lead + 0.4 * min(1.0, one.strength / _STRONGEST) + 0.2 * telling, 4)
    voices = len(leads) / len(readings)
    deed = one.seed.slot not in (Slot.WHO, Slot.WHERE, Slot.WHEN)
    return round(0.45 * lead + 0.3 * voices + 0.15 * telling + 0.1 * deed, 4)


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """Conflicts, told differently, agree, then what only one has by document; each by weight."""

    def rank(fact: Fact) -> tuple[int, int, float, int, int]:
        if fact.status is Status.DIFFER:
            group = 1 if fact.kind in _SOFT else 0
        else:
            group = 2 if fact.status is Status.AGREE else 3
        first = fact.evidence[0]
        return group, first.doc if group == 3 else 0, -fact.weight, first.doc, first.span.start

    return sorted(facts, key=rank)
