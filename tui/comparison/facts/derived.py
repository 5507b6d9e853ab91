"""The same fact by arithmetic: "for 12 years" in 2017 is "since 2005"; ten guests and two crew are 12 people."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from tui.analysis import TimeExpression
from tui.comparison.facts.pairing import Typed, same_value
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Pair, Source, Unit
from tui.comparison.records import Kind, Slot

_YEARS = re.compile(r"P(\d+)Y")
_YEAR = re.compile(r"(\d{4})(?:-\d\d)?(?:-\d\d)?")
_LIKE_SPAN = 0.25
_LIKE_SUM = 0.3
_SINCE = 8
"""Tokens between "since" and the year it leads to ("since the attacks on London in 2005")."""


def derived_pairs(typed: Typed) -> list[Pair]:
    """Pairs of passages that are equal once the sum is done."""
    return [pair for a, b in combinations(typed.readings, 2) for pair in (*_spans(a, b, typed), *_sums(a, b, typed))]


def _spans(a: Reading, b: Reading, typed: Typed) -> list[Pair]:
    """A number of years up to the publication against the year when they began."""
    found = []
    for x, years in _durations(a):
        found += [_span_pair(x, years, y, year, a, b, typed, True) for y, year in _beginnings(b)]
    for y, years in _durations(b):
        found += [_span_pair(x, years, y, year, a, b, typed, False) for x, year in _beginnings(a)]
    return [pair for pair in found if pair is not None]


def _span_pair(
    x: Unit, years: int, y: Unit, year: int, a: Reading, b: Reading, typed: Typed, first_lasts: bool
) -> Pair | None:
    lasting = a if first_lasts else b
    published = lasting.analysis.published or (b if first_lasts else a).analysis.published
    if published is None or published.year - years != year:
        return None
    score = typed.context(x, y)
    if score < _LIKE_SPAN:
        return None
    why = f"{years} years before {published.year} is {year}"
    return Pair(Source.DERIVED, Slot.WHEN, score, x, y, kind=Kind.DERIVED, why=why)


def _durations(reading: Reading) -> list[tuple[Unit, int]]:
    """Spans of years that end at the publication ("for 12 years", "in a decade"), with how many."""
    found = []
    for time in reading.analysis.times:
        match = _YEARS.fullmatch(time.value) if time.type == "DURATION" else None
        inside = reading.within(time.span)
        if match and len(inside) and inside.start and reading.words[inside.start - 1] in ("for", "in", "over", "of"):
            found.append((_phrase(reading, inside, time), int(match[1])))
    return found


def _beginnings(reading: Reading) -> list[tuple[Unit, int]]:
    """Dates after "since", with their year."""
    found = []
    for time in reading.analysis.times:
        match = _YEAR.fullmatch(time.value) if time.type == "DATE" else None
        inside = reading.within(time.span)
        if match and len(inside):
            low = max(reading.sentence_range(inside.start).start, inside.start - _SINCE)
            if "since" in reading.words[low : inside.start]:
                found.append((_phrase(reading, inside, time), int(match[1])))
    return found


def _phrase(reading: Reading, inside: range, time: TimeExpression) -> Unit:
    """The time with the noun phrase that it measures ("the highest level in a decade"), else with what leads to it."""
    sentence = reading.sentence_range(inside.start)
    at = reading.tokens[inside.start].head
    while reading.tokens[at].pos in ("ADP", "NUM", "SCONJ") and reading.tokens[at].head != at:
        at = reading.tokens[at].head
    first = max(inside.start - 2, sentence.start)
    if reading.tokens[at].pos in ("NOUN", "PROPN") and at < inside.start:
        first = min(i for i in reading.subtree(at) if i >= inside.start - 12)
    for index in range(max(inside.start - _SINCE - 5, sentence.start), inside.start):
        if reading.tokens[index].tag in ("JJS", "RBS") or reading.words[index] == "first":
            first = min(first, index)
    last = inside.stop
    for index in range(max(inside.start - _SINCE, sentence.start), inside.start):
        if reading.words[index] == "since":
            last = max(last, *(i + 1 for i in reading.subtree(index) if i < inside.stop + _SINCE))
    return Unit(reading.doc, first, last, reading.span(first, last), inside.start, time)


def _sums(a: Reading, b: Reading, typed: Typed) -> list[Pair]:
    """Two numbers of people joined in one clause against their sum."""
    found: list[Pair] = []
    for parts, whole, flipped in (
        (typed.numbers[a.doc], typed.numbers[b.doc], False),
        (typed.numbers[b.doc], typed.numbers[a.doc], True),
    ):
        for unit, total, why in _totals(parts, typed.readings[parts[0].doc]) if parts else ():
            for other in whole:
                value = quantity_of(other).value
                if value is None or quantity_of(other).unit != "people" or not same_value(value, total):
                    continue
                score = typed.context(unit, other)
                if score >= _LIKE_SUM:
                    x, y = (other, unit) if flipped else (unit, other)
                    found.append(Pair(Source.DERIVED, Slot.HOW_MANY, score, x, y, kind=Kind.DERIVED, why=why))
    return found


def _totals(units: Sequence[Unit], reading: Reading) -> list[tuple[Unit, float, str]]:
    """Neighbouring numbers of people joined by "and", as one unit, with their sum."""
    found = []
    for x, y in pairwise(units):
        p, q = quantity_of(x), quantity_of(y)
        if p.value is None or q.value is None or p.unit != "people" or q.unit != "people":
            continue
        start = reading.within(p.counts_span or p.span).stop
        stop = reading.within(q.span).start
        between = reading.words[start:stop]
        if reading.sentence_at[x.head] != reading.sentence_at[y.head] or len(between) > 4 or "and" not in between:
            continue
        total = p.value + q.value
        first, last = min(x.first, y.first), max(x.last, y.last)
        unit = Unit(reading.doc, first, last, reading.span(first, last), x.head, p)
        found.append((unit, total, f"{p.value:g} and {q.value:g} are {total:g}"))
    return found
