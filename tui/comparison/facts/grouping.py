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
    near = _Near()
    fitting: dict[tuple[int, int], bool] = {}

    def fit(number: int, unit: Unit) -> bool:
        key = number, id(unit)
        if key not in fitting:
            fitting[key] = fits(near.found[number].seed, unit)
        return fitting[key]

    for pair in sorted(pairs, key=lambda one: one.order):
        for number in near.of(pair):
            if fit(number, pair.a) and fit(number, pair.b):
                near.join(number, pair)
                break
            if pair.score < _OWN:
                break
        else:
            near.open(pair)
    return near.found


class _Near:
    """Facts in the making, in the order in which they were opened, found by the passages near them."""

    def __init__(self) -> None:
        self.found: list[Candidate] = []
        self._sides: dict[int, list[tuple[int, Unit]]] = {}
        """By document: the sides of the seeds, with the number of their fact."""
        self._beside: dict[int, tuple[int, list[int]]] = {}
        """By passage: how many sides of its document were looked at, and the facts whose seed has it."""
        self._joined: dict[int, set[int]] = {}
        """By passage: the facts that it has joined."""

    def of(self, pair: Pair) -> list[int]:
        """The facts whose seed has a side of this pair, or that have both of its sides already."""
        both = self._joined.get(id(pair.a), set()) & self._joined.get(id(pair.b), set())
        return sorted({*self._seeds_with(pair.a), *self._seeds_with(pair.b), *both})

    def _seeds_with(self, unit: Unit) -> list[int]:
        sides = self._sides.get(unit.doc, [])
        seen, beside = self._beside.get(id(unit), (0, []))
        beside += [number for number, side in sides[seen:] if side.same(unit)]
        self._beside[id(unit)] = len(sides), beside
        return beside

    def open(self, pair: Pair) -> None:
        self.found.append(Candidate(pair, [pair.a, pair.b], kind=pair.kind, why=pair.why))
        number = len(self.found) - 1
        for unit in (pair.a, pair.b):
            self._sides.setdefault(unit.doc, []).append((number, unit))
            self._joined.setdefault(id(unit), set()).add(number)

    def join(self, number: int, pair: Pair) -> None:
        for unit in (pair.a, pair.b):
            self.found[number].add(unit)
            self._joined.setdefault(id(unit), set()).add(number)


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
