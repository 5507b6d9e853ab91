"""What the articles make of a fact: where it stands and how many tell it."""

from collections.abc import Sequence

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Fact, Kind, Status

_SOFT = (Kind.SPECIFIC_VS_VAGUE, Kind.DETAIL, Kind.DESCRIPTION)


def weigh(units: Sequence[Unit], readings: Sequence[Reading], vocabulary: Vocabulary) -> float:
    """0 to about 1: how early the passages stand (an article leads with what matters), how much their words tell,
    and how often they are told."""
    leads = []
    for doc in sorted({unit.doc for unit in units}):
        reading = readings[doc]
        count = max(len(reading.analysis.sentences), 1)
        first = min(reading.sentence_at[unit.head] for unit in units if unit.doc == doc)
        leads.append(1 - first / count)
    lead = sum(leads) / len(leads)
    telling = max(
        min(1.0, sum(vocabulary.weight(readings[unit.doc], i) for i in range(unit.first, unit.last)) / 4)
        for unit in units
    )
    return round(0.6 * lead + 0.25 * telling + 0.15 * min(1.0, (len(units) - 1) / 4), 4)


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
