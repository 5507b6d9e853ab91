"""Typed passages of two documents that tell the same."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import combinations

from rapidfuzz.fuzz import ratio

from tui.comparison.facts.compatibility import person_and_group
from tui.comparison.facts.lexicon import GENERIC_PEOPLE, NAME_TYPES, PEOPLE, TAKEN_BACK
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import number_units, place_units, quantity_of, role_units, time_of, time_units
from tui.comparison.facts.units import Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Slot

_CLOCK = re.compile(r"T(\d\d:\d\d)")
_ROUND = frozenset({20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 1000.0})
_ABSTRACT_UNITS = frozenset({"percent"})
_SAME_NOUN = 0.9
_SAME_ROLE = 0.6
_SPELLING = 88  # of 100: Mazar-i-Sharif, Mazar-e-Sharif

_BEFORE = 8
"""Tokens before a number where a document may say that it was reported before."""

_LIKE_DAY = 0.1
_LIKE_PERIOD = 0.15
_LIKE_NOW = 0.2
_LIKE_PLACE = 0.3
_LIKE_SITE = 0.15
"""How close the contexts of two equal times or places must be: much happens in one year, little in one arena."""


class Typed:
    """The typed passages of a story, by kind and document; found once."""

    def __init__(self, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        self.readings = readings
        self.vocabulary = vocabulary
        self.numbers = [number_units(reading) for reading in readings]
        self.times = [time_units(reading) for reading in readings]
        self.places = [place_units(reading) for reading in readings]
        self._nouns: dict[Unit, int] = {}
        self.taken_back = [
            [u for u in units if _is_taken_back(u, r)] for r, units in zip(readings, self.numbers, strict=True)
        ]
        """By document: the numbers of which it only says that they were reported before, as it holds others."""
        self.roles = [role_units(reading) for reading in readings]

    def context(self, a: Unit, b: Unit) -> float:
        return self.vocabulary.context(self.readings[a.doc], a.head, self.readings[b.doc], b.head)

    def noun(self, unit: Unit) -> int:
        """The token of the noun that a number counts, -1 where there is none."""
        if unit not in self._nouns:
            self._nouns[unit] = self._find_noun(unit)
        return self._nouns[unit]

    def _find_noun(self, unit: Unit) -> int:
        counts = quantity_of(unit).counts_span
        if counts is None:
            return -1
        reading = self.readings[unit.doc]
        if counts.overlaps(quantity_of(unit).span) and quantity_of(unit).unit == "years_old":
            return -1  # "the six-year-old" counts itself
        inside = reading.within(counts)
        nouns = [i for i in inside if reading.tokens[i].pos in ("NOUN", "PROPN")] or list(inside)
        return next((i for i in nouns if reading.tokens[i].head not in nouns or reading.tokens[i].head == i), -1)

    def counted(self, a: Unit, b: Unit) -> float:
        """How far two numbers count the same thing, 0 to 1."""
        p, q = quantity_of(a), quantity_of(b)
        i, j = self.noun(a), self.noun(b)
        if p.unit == "years_old" or q.unit == "years_old":
            return self._same_person(a, i, b, j) if p.unit == q.unit else 0.0
        if p.unit in _ABSTRACT_UNITS or q.unit in _ABSTRACT_UNITS or p.unit.isupper() or q.unit.isupper():
            return 1.0 if p.unit == q.unit else 0.0
        if i < 0 or j < 0:
            return 0.5 if p.unit == q.unit or (p.event and p.event == q.event) else 0.0
        x, y = self.readings[a.doc].tokens[i].lemma, self.readings[b.doc].tokens[j].lemma
        if x == y:
            return 1.0
        if (p.unit == "people" and q.unit == "people") or (x in PEOPLE and y in PEOPLE):
            return 0.8
        return self.vocabulary.similarity(self.readings[a.doc], i, self.readings[b.doc], j)

    def _same_person(self, a: Unit, i: int, b: Unit, j: int) -> float:
        """Whether two ages are of one person, 0 to 1: one entity, or one noun without a name ("the six-year-old")."""
        x, y = self.readings[a.doc], self.readings[b.doc]
        mine, theirs = (r.entity[k] if k >= 0 and r.tokens[k].name_type else -1 for r, k in ((x, i), (y, j)))
        if mine >= 0 and theirs >= 0:
            return 1.0 if mine == theirs else 0.0
        nouns = [r.tokens[k].lemma for r, k in ((x, i), (y, j)) if k >= 0]
        if any(r.tokens[k].pos == "PROPN" for r, k in ((x, i), (y, j)) if k >= 0) or not nouns:
            return 0.0
        return _SAME_NOUN if len(set(nouns)) == 1 and nouns[0] in GENERIC_PEOPLE else 0.0

    def pairs(self) -> list[Pair]:
        """All typed pairs."""
        found: list[Pair] = []
        for units, keys, match in (
            (self.numbers, _values, self._numbers),
            (self.times, _moments, self._times),
            (self.places, self._names, self._places),
            (self.roles, _surnames, self._roles),
        ):
            found += _matched(units, keys, match)
        return found

    @cached_property
    def naming(self) -> dict[str | int, set[int]]:
        """The documents that have each word of a name, and each entity."""
        found: dict[str | int, set[int]] = {}
        for reading in self.readings:
            for word, token, owner in zip(reading.words, reading.tokens, reading.entity, strict=True):
                if token.name_type:
                    found.setdefault(word, set()).add(reading.doc)
                if owner >= 0:
                    found.setdefault(owner, set()).add(reading.doc)
        return found

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """The names of all places, with one spelling for those that are spelt alike."""
        known: dict[str, str] = {}
        for name in dict.fromkeys(word for units in self.places for unit in units for word in unit.words):
            known[name] = next((known[other] for other in known if _spelling(name, other)), name)
        return known

    def _names(self, unit: Unit) -> list[str]:
        return [*unit.words, *(self._spellings[word] for word in unit.words)]

    def _numbers(self, a: Unit, b: Unit) -> Pair | None:
        p, q = quantity_of(a), quantity_of(b)
        if p.value is None or q.value is None or not same_value(p.value, q.value) or p.upper != q.upper:
            return None
        if p.value <= 1 and p.unit not in _ABSTRACT_UNITS and not p.unit.isupper() and not p.event:
            return None
        if (p.unit == "years_old") != (q.unit == "years_old"):
            return None
        score = self._same_number(a, b)
        if p.unit == "years_old":
            if self.counted(a, b) + score < 0.3:
                return None
            return Pair(Source.NUMBER, Slot.WHO, 0.3 + score, a, b, why=f"both give the age {p.value:g}")
        if score < 0.7 or (p.unit.isupper() and self._by_others(a, b)):
            return None
        kind = Kind.PARAPHRASE if p.qualifier == q.qualifier else Kind.QUALIFIER_DIFFERS
        if (
            kind is Kind.PARAPHRASE
            and self.readings[a.doc].cut(a.span).lower() == self.readings[b.doc].cut(b.span).lower()
        ):
            kind = Kind.SAME_WORDING
        return Pair(Source.NUMBER, Slot.HOW_MANY, score, a, b, kind=kind)

    def _by_others(self, a: Unit, b: Unit) -> bool:
        """Whether one sum is paid or taken by one person, the other by several."""
        x, y = (self.readings[unit.doc].within(quantity_of(unit).predicate_span or unit.span) for unit in (a, b))
        return any(person_and_group(self.readings[a.doc], i, self.readings[b.doc], j) for i in x for j in y)

    def _same_number(self, a: Unit, b: Unit) -> float:
        p, q = quantity_of(a), quantity_of(b)
        context = self.context(a, b)
        if p.unit == "years_old":
            return context
        value = p.value or 0.0
        events = 0.0
        if p.event and q.event:
            events = 0.3 if p.event == q.event else -0.5
        telling = 0.3 if value >= 13 and value not in _ROUND else -0.25 if value <= 3 else 0.0
        return 0.5 * self.counted(a, b) + events + 0.5 * context + telling

    def _times(self, a: Unit, b: Unit) -> Pair | None:
        p, q = time_of(a), time_of(b)
        day, other = p.value.split("T")[0], q.value.split("T")[0]
        clock = clock_of(p.value)
        same_clock = bool(clock) and clock == clock_of(q.value)
        if not same_clock and (day != other or not day):
            return None
        context = self.context(a, b)
        if same_clock and context >= _LIKE_PERIOD:
            same = p.span.cut(self.readings[a.doc].text).lower() == q.span.cut(self.readings[b.doc].text).lower()
            kind = Kind.SAME_WORDING if same else Kind.DERIVED
            return Pair(Source.TIME, Slot.WHEN, 1 + context, a, b, kind=kind, why=f"both are {clock}")
        if day != other or not day:
            return None
        exact = len(day) == len("2017-05-22") and "W" not in day
        if context < (_LIKE_DAY if exact else _LIKE_NOW if self._is_now(day, a, b) else _LIKE_PERIOD):
            return None
        same = p.span.cut(self.readings[a.doc].text).lower() == q.span.cut(self.readings[b.doc].text).lower()
        kind = Kind.SAME_WORDING if same else Kind.MORE_SPECIFIC if p.value != q.value else Kind.DERIVED
        return Pair(Source.TIME, Slot.WHEN, context, a, b, kind=kind, why=f"both are {day}")

    def _is_now(self, period: str, a: Unit, b: Unit) -> bool:
        """Whether a year or month is that of the publication: two articles of one day have it in common anyway."""
        published = [self.readings[unit.doc].analysis.published for unit in (a, b)]
        return any(one is not None and one.isoformat().startswith(period) for one in published)

    def _places(self, a: Unit, b: Unit) -> Pair | None:
        shared = [x for x in a.words if x in b.words]
        spelt = [] if shared else [x for x in a.words if any(_spelling(x, y) for y in b.words)]
        if not shared and not spelt:
            return None
        context = self.context(a, b)
        site = any(self.readings[u.doc].tokens[u.head].name_type == "FAC" for u in (a, b))
        if context < (_LIKE_SITE if site else _LIKE_PLACE):
            return None
        kind = Kind.SPELLING if spelt else Kind.SAME_WORDING if a.words == b.words else Kind.MORE_SPECIFIC
        return Pair(Source.PLACE, Slot.WHERE, context, a, b, kind=kind)

    def _same_role(self, a: Unit, b: Unit) -> bool:
        """Whether the nouns of the two descriptions are one role, not words beside it."""
        x, y = self.readings[a.doc], self.readings[b.doc]
        return any(
            x.words[i] == y.words[j] or self.vocabulary.similarity(x, i, y, j) >= _SAME_ROLE
            for i in _role_nouns(a, x)
            for j in _role_nouns(b, y)
        )

    def _roles(self, a: Unit, b: Unit) -> Pair | None:
        if a.words[-1] != b.words[-1]:
            return None
        x, y = self.readings[a.doc], self.readings[b.doc]
        names = frozenset((*a.words, *b.words))
        mine = [i for i in range(a.first, a.last) if x.content[i] and x.words[i] not in names]
        theirs = [j for j in range(b.first, b.last) if y.content[j] and y.words[j] not in names]
        best = max((self.vocabulary.similarity(x, i, y, j) for i in mine for j in theirs), default=0.0)
        if best < 0.5 or not self._same_role(a, b):
            return None
        shared = sorted({x.words[i] for i in mine for j in theirs if self.vocabulary.similarity(x, i, y, j) >= 0.999})
        of_role = [x.document.text[x.tokens[i].start : x.tokens[i].end] for i in mine if x.words[i] in shared]
        name = x.document.text[x.tokens[a.head].start : x.tokens[a.head].end]
        why = f"both name {name} as {' '.join(of_role)}" if shared else "the same person"
        kind = Kind.SAME_WORDING if len(shared) == len(mine) == len(theirs) else Kind.PARAPHRASE
        return Pair(Source.ROLE, Slot.WHO, best, a, b, kind=kind, why=why)


def _role_nouns(unit: Unit, reading: Reading) -> list[int]:
    """The two words before a name, and the noun that opens the description after it ("coach", "Una Brody, head coach").

    An adjective counts only after a noun, where it is part of a title ("chief constable").
    """
    tokens = reading.tokens

    def is_noun(index: int) -> bool:
        named = tokens[index].name_type in NAME_TYPES and tokens[index].name_type != "NORP"
        return tokens[index].pos in ("NOUN", "PROPN") and not named and reading.words[index] not in unit.words

    start = unit.head
    while start > unit.first and tokens[start - 1].name_type == "PERSON":
        start -= 1
    before = [i for i in range(max(unit.first, start - 2), start) if is_noun(i) or (i > unit.first and is_noun(i - 1))]
    common = [i for i in range(unit.first, unit.last) if (i < start - 2 or i > unit.head) and is_noun(i)]
    beside = [i for i in common if i + 1 not in common]
    return before + beside[:1]


def _matched(
    units: Sequence[Sequence[Unit]],
    keys: Callable[[Unit], Sequence[object]],
    match: Callable[[Unit, Unit], Pair | None],
) -> list[Pair]:
    """The pairs of two documents that match; only passages that share a key can."""
    at: list[dict[object, list[int]]] = [{} for _ in units]
    for places, own in zip(at, units, strict=True):
        for index, unit in enumerate(own):
            for key in keys(unit):
                places.setdefault(key, []).append(index)
    return [
        pair
        for (xs, _), (ys, places) in combinations(zip(units, at, strict=True), 2)
        for a in xs
        for index in sorted({index for key in keys(a) for index in places.get(key, ())})
        if (pair := match(a, ys[index])) is not None
    ]


def _values(unit: Unit) -> list[float]:
    value = quantity_of(unit).value
    return [] if value is None else [float(f"{value:.5g}")]


def _moments(unit: Unit) -> list[str]:
    value = time_of(unit).value
    return [key for key in (value.split("T")[0], clock_of(value)) if key]


def _surnames(unit: Unit) -> tuple[str, ...]:
    return unit.words[-1:]


def _is_taken_back(unit: Unit, reading: Reading) -> bool:
    """Whether a document only says that this number was reported before: it holds another value."""
    sentence = reading.sentence_range(unit.head)
    near = range(max(sentence.start, unit.first - _BEFORE), min(sentence.stop, unit.last + 2))
    return bool(TAKEN_BACK.search(reading.cut(reading.span(near.start, near.stop))))


def clock_of(value: str) -> str:
    """The time of day of a TIMEX3 value, "21:00"; empty where it has none to the minute."""
    found = _CLOCK.search(value)
    return found[1] if found else ""


def same_value(a: float, b: float) -> bool:
    return abs(a - b) < 1e-6 * max(1.0, abs(a))


def _spelling(x: str, y: str) -> bool:
    return min(len(x), len(y)) > 5 and "#" not in x + y and ratio(x, y) >= _SPELLING
