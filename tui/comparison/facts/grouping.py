"""Pairs -> facts in the making, each passage pair told once."""

from collections.abc import Callable, Iterable, Sequence

from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.records import Kind

_OWN = 2.5
"""What a pair must score to be a fact of its own though one of its sides stands in another."""


def star(pairs: Iterable[Pair], fits: Callable[[Pair, Unit], bool] = lambda seed, unit: True) -> list[Candidate]:
    """Group pairs around the best one: a later pair joins where one of its sides is a side of the seed and both fit it.

    Joining through members that joined would chain unlike passages together, so it is never done.
    """
    found: list[Candidate] = []
    for pair in sorted(pairs, key=lambda one: one.order):
        for one in found:
            seed = one.seed
            near = any(x.same(y) for x in (seed.a, seed.b) for y in (pair.a, pair.b)) or (
                any(pair.a is unit for unit in one.units) and any(pair.b is unit for unit in one.units)
            )
            if near and not (fits(seed, pair.a) and fits(seed, pair.b)):
                if pair.score < _OWN:
                    break
                continue
            if near:
                one.add(pair.a)
                one.add(pair.b)
                break
        else:
            found.append(Candidate(pair, [pair.a, pair.b], kind=pair.kind, why=pair.why))
    return found


def by_name(pairs: Iterable[Pair]) -> list[Candidate]:
    """One fact for each place: pairs that share a name with the best pair of that name."""
    found: dict[str, Candidate] = {}
    for pair in sorted(pairs, key=lambda one: one.order):
        name = next((x for x in pair.a.words if x in pair.b.words), pair.a.words[0])
        if name in found:
            found[name].add(pair.a)
            found[name].add(pair.b)
        else:
            found[name] = Candidate(pair, [pair.a, pair.b], kind=pair.kind, why=pair.why)
    return list(found.values())


def select(candidates: Iterable[Candidate], share: float = 0.3) -> list[Candidate]:
    """The strongest facts such that no two stand on the same passages of the same two documents.

    A short typed fact inside a long segment stays: a sentence may tell a number and a deed.
    """
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (-c.strength, c.seed.order)):
        if one.strength > 0 and not any(_repeats(one, other, share) for other in kept):
            kept.append(one)
    return kept


_TYPED = (Source.NUMBER, Source.TIME, Source.QUOTATION, Source.DERIVED)
_INSIDE = (Source.CERTAINTY, Source.DERIVED, Source.PLACE)
"""Facts that stand inside a longer one without telling it."""


def _repeats(one: Candidate, other: Candidate, share: float) -> bool:
    on_a = touches(other.units, one.seed.a, share)
    if one.seed.source is Source.DEED and len(other.docs) > 2 and set(one.docs) <= set(other.docs):
        # of many documents one fact has many passages: a deed that shares one with it is the same deed
        return on_a or touches(other.units, one.seed.b, share)
    if not (on_a and touches(other.units, one.seed.b, share)):
        return False
    if one.seed.slot != other.seed.slot and one.seed.source in _TYPED:
        otherwise = one.kind in (Kind.DERIVED, Kind.QUALIFIER_DIFFERS)  # what a passage in like words does not tell
        if otherwise or _longer(other, one):
            return False
    return not (other.seed.source in _INSIDE and _longer(one, other))


def _longer(one: Candidate, other: Candidate) -> bool:
    return len(one.seed.a.span) > 2.2 * max(len(other.seed.a.span), 1)


def touches(units: Sequence[Unit], unit: Unit, share: float) -> bool:
    return any(one.doc == unit.doc and one.touches(unit, share) for one in units)
