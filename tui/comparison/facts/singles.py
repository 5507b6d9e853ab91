"""What only one document has, and deserves to be told.

A number, a person with a role, a quotation, a place or a cause that the others lack; then clauses that no other tells.
"""

from collections.abc import Sequence

from tui.comparison.facts.assembly import shown
from tui.comparison.facts.offers import clauses, is_told, numbers, people, places, quotations
from tui.comparison.facts.pairing import Typed
from tui.comparison.facts.units import Candidate, Source
from tui.comparison.facts.vocabulary import Coverage
from tui.documents import Span

_MOST = 24
"""Facts that a reader goes through for one document of two; fewer for each of many."""

_EXACT = (Source.NUMBER, Source.DERIVED, Source.VALUE, Source.VAGUE)
"""Facts that turn on a number: what they stand on is told with it."""

_REPEATED = 0.7
"""The share of a passage that another fact of the document shows already."""


def single_facts(typed: Typed, facts: Sequence[Candidate]) -> list[Candidate]:
    """The facts of each document that no other has, the most telling ones."""
    readings = typed.readings
    coverage = Coverage(readings, typed.vocabulary)
    most = max(6, 2 * _MOST // max(len(readings), 2))
    found: list[Candidate] = []
    for reading in readings:
        taken = [unit for fact in facts for unit in fact.units if unit.doc == reading.doc]
        exact = [unit for fact in facts if fact.seed.source in _EXACT for unit in fact.units if unit.doc == reading.doc]
        offers = [
            *numbers(reading, typed),
            *people(reading, typed, taken),
            *quotations(reading, coverage),
            *places(reading, typed),
            *clauses(reading, typed.vocabulary, coverage),
        ]
        offers = [one for one in offers if not all(reading.is_caption(unit.head) for unit in one.units)]
        offers.sort(key=lambda one: (-one.strength, one.seed.order))
        chosen: list[Candidate] = []
        seen: list[Span] = []
        for one in offers:
            unit = one.seed.a
            if len(chosen) >= most or any(is_told(one, other) for other in taken):
                continue
            if one.seed.source is Source.NUMBER and any(unit.touches(other, 0.5) for other in exact):
                continue
            span = shown(unit, one.seed.source, reading)
            if not any(_repeats(span, other) for other in seen):
                chosen.append(one)
                seen.append(span)
                taken += one.units
        found += chosen
    return found


def _repeats(span: Span, other: Span) -> bool:
    common = min(span.end, other.end) - max(span.start, other.start)
    return common >= _REPEATED * len(span)
