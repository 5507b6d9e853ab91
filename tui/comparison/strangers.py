"""Documents that name nobody and nothing in common: they may tell of different events."""

from collections.abc import Sequence
from itertools import combinations

from tui.comparison.records import Entity

_TELLING = 2
"""Names that a document must have for the lack of common ones to say anything."""


def strangers(count: int, entities: Sequence[Entity]) -> tuple[tuple[int, int], ...]:
    """The pairs of ``count`` documents without a common name, though each has names; in order."""
    named = [{entity.id for entity in entities if any(m.doc == doc for m in entity.mentions)} for doc in range(count)]
    return tuple(
        (a, b)
        for a, b in combinations(range(count), 2)
        if len(named[a]) >= _TELLING and len(named[b]) >= _TELLING and not named[a] & named[b]
    )
