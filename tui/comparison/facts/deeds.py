"""The same deed told in another order of words: "police arrested the driver", "the driver has been arrested"."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from tui.comparison.facts.certainty import arguments, clause_unit, is_telling_verb
from tui.comparison.facts.compatibility import denied, other_actor, other_figure
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Pair, Source
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Slot

_TELLING = 1.0
"""What the verb and the arguments that two clauses share must tell together."""

_SAME = 0.999


def deed_pairs(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Pair]:
    """Clauses with one verb and a common argument that tell enough to be one deed."""
    verbs: list[dict[str, list[_Deed]]] = []
    for reading in readings:
        own: dict[str, list[_Deed]] = {}
        for index, token in enumerate(reading.tokens):
            if reading.told[reading.sentence_at[index]] and token.lemma != "be" and is_telling_verb(reading, index):
                deed = _Deed(index, arguments(reading, index), denied(reading, index))
                own.setdefault(token.lemma, []).append(deed)
        verbs.append(own)
    return [
        pair
        for a, b in combinations(readings, 2)
        for lemma in sorted(verbs[a.doc].keys() & verbs[b.doc].keys())
        for mine in verbs[a.doc][lemma]
        for its in verbs[b.doc][lemma]
        if (pair := _match(a, mine, b, its, vocabulary)) is not None
    ]


class _Deed(NamedTuple):
    verb: int
    arguments: list[int]
    denied: bool


def _match(a: Reading, deed: _Deed, b: Reading, other: _Deed, vocabulary: Vocabulary) -> Pair | None:
    if deed.denied != other.denied:
        return None
    shared = [
        (p, q)
        for p in deed.arguments
        for q in other.arguments
        if vocabulary.similarity(a, p, b, q) >= _SAME or (a.entity[p] >= 0 and a.entity[p] == b.entity[q])
    ]
    i, j = deed.verb, other.verb
    if not shared or other_actor(a, i, b, j):
        return None
    told = {a.tokens[p].lemma: min(vocabulary.weight(a, p), vocabulary.weight(b, q)) for p, q in shared}
    score = vocabulary.weight(a, i) + sum(told.values())
    if score < _TELLING:
        return None
    tokens = tuple(sorted([(i, j), *shared]))
    mine, theirs = clause_unit(a, i), clause_unit(b, j)
    if other_figure(a, range(mine.first, mine.last), b, range(theirs.first, theirs.last)):
        return None
    return Pair(Source.DEED, Slot.WHAT, score, mine, theirs, tokens)
