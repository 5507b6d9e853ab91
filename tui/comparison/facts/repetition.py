"""One fact told once: a passage joins a fact only where it tells it, and facts that say the same become one."""

from collections.abc import Sequence

from tui.comparison.facts.assembly import shown
from tui.comparison.facts.compatibility import other_figure
from tui.comparison.facts.pairing import clock_of
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of, time_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Status
from tui.documents import Span

_DEEDS = (Source.SEGMENT, Source.DEED)
_TOLD = (*_DEEDS, Source.QUOTATION)
_OF_CORE = 0.6
"""The share of what a fact turns on that each of its passages must tell."""

_INSIDE = 0.8
"""The share of a passage that stands in another where it is held by it."""

_NEARLY = 0.6
"""The share of the longer of two passages that both have where they are nearly one passage."""

_DISPUTED = 0.2
"""The share of a passage that a contradiction must fill for the rest to be no agreement."""

_SAME = 0.75
"""How close passages must be to tell one fact: where they share no words of one document, where they do."""

_SAME_PLACE = 0.6

_WHOLLY = 0.85
"""How far the longer passages must have the shorter ones to hold their fact in other words."""


def tells_core(seed: Pair, unit: Unit, readings: Sequence[Reading], vocabulary: Vocabulary) -> bool:
    """Whether a passage tells what a fact turns on: half of what its seed has aligned, and no other figure."""
    if seed.source is Source.TIME:
        return clock_of(time_of(unit).value) == clock_of(time_of(seed.a).value) or not _has_clock(seed)
    if seed.source not in _DEEDS or unit in (seed.a, seed.b):
        return True
    reading, other = readings[seed.a.doc], readings[unit.doc]
    inside = range(unit.first, unit.last)
    core = [i for i, _ in seed.tokens if reading.content[i]]
    if vocabulary.told(reading, core, other, inside) < _OF_CORE:
        return False
    return not any(other_figure(readings[s.doc], range(s.first, s.last), other, inside) for s in (seed.a, seed.b))


def told_once(candidates: Sequence[Candidate], readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Candidate]:
    """The facts without those that another holds; those that say the same in other passages become one.

    Where documents contradict each other, what stands around the contradiction is no agreement.
    """
    conflicts = [one for one in candidates if one.status is Status.DIFFER and one.kind.is_conflict]
    against = [_spans(one, readings) for one in conflicts]
    agreed = [one for one in candidates if one.status is Status.AGREE]
    agreed = [one for one in agreed if not any(_takes_side(one, other) for other in conflicts)]
    spans = {id(one): _spans(one, readings) for one in agreed}
    agreed = [
        one
        for one in agreed
        if one.seed.source not in _DEEDS or not any(_disputed(spans[id(one)], other) for other in against)
    ]
    likeness = _Likeness(agreed, readings, vocabulary)
    kept: list[Candidate] = []
    for one in sorted(agreed, key=lambda c: (-len(c.docs), -_length(spans[id(c)]), c.seed.order)):
        if any(_tells(other, one) and _holds(spans[id(other)], spans[id(one)]) for other in kept):
            continue
        known = next((other for other in kept if _same(one, other, spans, likeness)), None)
        if known is None:
            kept.append(one)
            continue
        for unit in one.units if known.seed.source is not Source.QUOTATION else ():
            known.add(unit)
        spans[id(known)] = _spans(known, readings)
    chosen = {id(one) for one in kept}
    return [one for one in candidates if one.status is not Status.AGREE or id(one) in chosen]


def _spans(one: Candidate, readings: Sequence[Reading]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for unit in one.units:
        found.setdefault(unit.doc, []).append(shown(unit, one.seed.source, readings[unit.doc]))
    return found


def _length(spans: dict[int, list[Span]]) -> int:
    return sum(len(own[0]) for own in spans.values())


def _tells(whole: Candidate, part: Candidate) -> bool:
    """Whether a fact tells what the other turns on: a passage around a time or place does not tell its figures."""
    if part.seed.source is whole.seed.source or {part.seed.source, whole.seed.source} <= set(_TOLD):
        return True
    if whole.seed.source not in _TOLD or part.kind in (Kind.DERIVED, Kind.QUALIFIER_DIFFERS):
        return False
    aligned = {(whole.seed.a.doc, i) for i, _ in whole.seed.tokens} | {
        (whole.seed.b.doc, j) for _, j in whole.seed.tokens
    }
    heads = [unit for unit in (part.seed.a, part.seed.b) if unit.doc in (whole.seed.a.doc, whole.seed.b.doc)]
    return not whole.seed.tokens or all((unit.doc, unit.head) in aligned for unit in heads)


def _holds(whole: dict[int, list[Span]], part: dict[int, list[Span]]) -> bool:
    """Whether every passage of a fact stands in one of another fact's."""
    return all(
        any(_common(span, other) >= _INSIDE * len(span) for other in whole.get(doc, ()))
        for doc, own in part.items()
        for span in own
    )


def _takes_side(agreed: Candidate, conflict: Candidate) -> bool:
    """Whether an agreement is one of the versions that a contradiction shows: the same value of the same thing."""
    if agreed.seed.source is not Source.NUMBER or conflict.seed.source is not Source.VALUE:
        return False
    own = quantity_of(agreed.seed.a)
    sides = [quantity_of(unit) for unit in (conflict.seed.a, conflict.seed.b)]
    same = [one for one in sides if one.unit == own.unit and one.value == own.value and one.event == own.event]
    return bool(same) and set(agreed.docs) <= set(conflict.docs)


def _disputed(agreed: dict[int, list[Span]], conflict: dict[int, list[Span]]) -> bool:
    """Whether a contradiction fills a good part of an agreement in every document that has it."""
    return all(
        any(_common(own[0], other) >= _DISPUTED * len(own[0]) for other in conflict.get(doc, ()))
        for doc, own in agreed.items()
    )


def _common(x: Span, y: Span) -> int:
    return min(x.end, y.end) - max(x.start, y.start)


def _same(
    one: Candidate,
    other: Candidate,
    spans: dict[int, dict[int, list[Span]]],
    likeness: "_Likeness",
) -> bool:
    """Whether two facts tell one thing: their seeds are close, closer where they share no passage."""
    if one.seed.source is other.seed.source is Source.TIME:
        return _moment(one) == _moment(other)
    if one.seed.source is other.seed.source is Source.PLACE:
        return _places(one) <= _places(other) and set(one.docs) <= set(other.docs)
    if one.seed.source not in _DEEDS or other.seed.source not in _TOLD:
        return False
    mine, theirs = spans[id(one)], spans[id(other)]
    shared = [
        doc
        for doc, own in mine.items()
        if any(_common(x, y) >= _NEARLY * max(len(x), len(y)) for x in own for y in theirs.get(doc, ()))
    ]
    if len(shared) > 1:
        return True
    pairs = [(x, y) for x in (one.seed.a, one.seed.b) for y in (other.seed.a, other.seed.b)]
    pairs = [(x, y) for x, y in pairs if x.doc != y.doc or not x.touches(y, 0.5)]
    if not pairs:
        return False
    if shared:
        return likeness.reaches(_SAME_PLACE, pairs, whole=False)
    return likeness.reaches(_WHOLLY, pairs, whole=False) or likeness.reaches(_SAME, pairs, whole=True)


class _Likeness:
    """How close the passages are that facts were recognised by."""

    def __init__(self, facts: Sequence[Candidate], readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        seeds = [unit for one in facts for unit in (one.seed.a, one.seed.b)]
        self._readings = readings
        self._at = {unit: number for number, unit in enumerate(seeds)}
        self._cover = vocabulary.coverages([(readings[u.doc], range(u.first, u.last)) for u in seeds])

    def reaches(self, needed: float, pairs: Sequence[tuple[Unit, Unit]], whole: bool) -> bool:
        """Whether the pairs are as close as needed on average; where other figures stand in two, these are not close.

        Where not the ``whole`` must be close, it counts how far the longer passage has the shorter.
        """
        total = 0.0
        for left, (x, y) in zip(range(len(pairs) - 1, -1, -1), pairs, strict=True):
            close = self._close(x, y, whole)
            if total + close + left < needed * len(pairs):
                return False
            if not other_figure(
                self._readings[x.doc], range(x.first, x.last), self._readings[y.doc], range(y.first, y.last)
            ):
                total += close
        return total >= needed * len(pairs)

    def _close(self, x: Unit, y: Unit, whole: bool) -> float:
        i, j = self._at[x], self._at[y]
        p, q = float(self._cover[i, j]), float(self._cover[j, i])
        if not whole:
            return max(p, q)
        return 2 * p * q / (p + q) if p + q else 0.0


def _moment(one: Candidate) -> str:
    """The time of day that both seeds give, else the day."""
    value = time_of(one.seed.a).value
    return clock_of(value) if _has_clock(one.seed) else value.split("T")[0]


def _has_clock(seed: Pair) -> bool:
    clock = clock_of(time_of(seed.a).value)
    return bool(clock) and clock == clock_of(time_of(seed.b).value)


def _places(one: Candidate) -> set[str]:
    return {name for unit in (one.seed.a, one.seed.b) for name in unit.words}
