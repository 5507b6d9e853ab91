"""What only one document has, and deserves to be told.

A number, a person with a role, a quotation, a place or a cause that the others lack; then clauses that no other tells.
"""

from collections.abc import Iterator, Sequence

from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import CAUSE, GENERIC_PEOPLE, SPEECH
from tui.comparison.facts.pairing import Typed, same_value
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Coverage, Vocabulary
from tui.comparison.facts.wording import quotation_units
from tui.comparison.records import Kind, Slot, Status

_TOLD = 0.45
"""A clause is told by another document where one sentence there covers this share of its weight."""

_QUOTED = 0.6
_MOST = 24
"""Facts that a reader goes through for one document of two; fewer for each of many."""

_EXACT = (Source.NUMBER, Source.DERIVED, Source.VALUE, Source.VAGUE)
"""Facts that turn on a number: what they stand on is told with it."""

_TELLING = {"role": 0, "relation": 1, "age": 2, "origin": 3}
"""Kinds of attributes, the most telling first."""

_DURATIONS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})

_RELATIVE = ("WDT", "WP", "WP$")

_REACH = 30
"""Tokens of the longest clause that is shown whole."""


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
            *_numbers(reading, typed),
            *_people(reading, typed, taken),
            *_quotations(reading, coverage),
            *_places(reading, typed),
            *_clauses(reading, typed.vocabulary, coverage),
        ]
        offers = [one for one in offers if not reading.is_caption(one.seed.a.head)]
        offers.sort(key=lambda one: (-one.strength, one.seed.order))
        chosen: list[Candidate] = []
        for one in offers:
            unit = one.seed.a
            if len(chosen) >= most or any(_is_told(one, other) for other in taken):
                continue
            if one.seed.source is not Source.NUMBER or not any(unit.touches(other, 0.5) for other in exact):
                chosen.append(one)
                taken += one.units
        found += chosen
    return found


def _is_told(one: Candidate, other: Unit) -> bool:
    """Whether a passage already told holds half of what the fact is about; one much longer only mentions it."""
    if one.seed.source is Source.SEGMENT and one.seed.a.touches(other, 0.3):
        return True
    core = one.core or one.seed.a.span
    common = min(core.end, other.span.end) - max(core.start, other.span.start)
    return common > 0.5 * len(core) and len(other.span) < 3 * len(one.seed.a.span)


def single(unit: Unit, slot: Slot, source: Source, worth: float, why: str) -> Candidate:
    """A fact that one document has."""
    return Candidate(Pair(source, slot, worth, unit, unit), [unit], Status.ONLY, Kind.SINGLE, why, strength=worth)


def _lead(reading: Reading, index: int) -> float:
    """1 at the top of the document, towards 0 at its end."""
    return 1 - reading.sentence_at[index] / max(len(reading.analysis.sentences), 1)


def _numbers(reading: Reading, typed: Typed) -> Iterator[Candidate]:
    """Numbers that no other document gives for a like thing; one told twice is one fact."""
    given: list[Candidate] = []
    for unit in typed.numbers[reading.doc]:
        quantity = quantity_of(unit)
        if (
            quantity.value is None
            or quantity.unit == "years_old"
            or (quantity.value <= 1 and quantity.unit != "percent")
        ):
            continue
        if any(_also_there(unit, other, typed) for units in typed.numbers for other in units if other.doc != unit.doc):
            continue
        worth = 0.9 + 0.3 * _lead(reading, unit.head) + (0.3 if quantity.unit == "people" or quantity.event else 0)
        worth -= 0.5 if not quantity.counts or quantity.unit in _DURATIONS else 0
        again = next((one for one in given if _also_there(unit, one.seed.a, typed)), None)
        if again is not None:
            again.units.append(unit)
            continue
        one = single(unit, Slot.HOW_MANY, Source.NUMBER, worth, f"only {letter(reading.doc)} has this number")
        one.core = quantity.span
        given.append(one)
    yield from given


def _also_there(unit: Unit, other: Unit, typed: Typed) -> bool:
    p, q = quantity_of(unit), quantity_of(other)
    if q.value is None or not same_value(p.value or 0.0, q.value):
        return False
    return p.unit == q.unit or typed.counted(unit, other) > 0.5


def _people(reading: Reading, typed: Typed, taken: Sequence[Unit]) -> Iterator[Candidate]:
    """Roles, ages, origins and relations that no other document tells of the same person."""
    people: dict[int, Candidate] = {}
    for attribute in sorted(reading.analysis.attributes, key=lambda one: _TELLING.get(one.kind, len(_TELLING))):
        name = reading.analysis.mentions[attribute.mention]
        inside, words = reading.within(attribute.evidence), reading.within(attribute.span)
        named = reading.within(name.span)
        if not len(inside) or not len(words) or not len(named) or attribute.kind == "alias":
            continue
        if not reading.told[reading.sentence_at[inside.start]]:
            continue
        owner = reading.entity[named.stop - 1]
        others = [other for other in typed.readings if other.doc != reading.doc]
        known = [other for other in others if owner >= 0 and owner in other.entity]
        if any(_attributed(other, owner, attribute.kind, reading, words, typed.vocabulary) for other in known):
            continue
        if (
            all(reading.tokens[i].lemma in GENERIC_PEOPLE for i in words if reading.content[i])
            and attribute.kind != "age"
        ):
            continue
        unit = Unit(reading.doc, inside.start, inside.stop, attribute.evidence, named.start)
        worth = 1.0 + 0.3 * _lead(reading, inside.start) + (0.0 if known else 0.1)
        missing = "gives this" if known else f"names {reading.cut(name.span)}"
        one = single(unit, Slot.WHO, Source.DESCRIPTION, worth, f"only {letter(reading.doc)} {missing}")
        one.core = attribute.span
        if any(_is_told(one, other) for other in taken):
            continue
        key = owner if owner >= 0 else -1 - len(people)
        people[key] = _joined(people[key], one, reading) if key in people else one
    yield from people.values()


def _joined(one: Candidate, other: Candidate, reading: Reading) -> Candidate:
    """Two facts on one person as one: overlapping passages become one passage."""
    a, b = one.seed.a, other.seed.a
    if not a.span.overlaps(b.span):
        one.units.append(b)
        return one
    first, last = min(a.first, b.first), max(a.last, b.last)
    unit = Unit(a.doc, first, last, reading.span(first, last), a.head)
    joined = single(unit, one.seed.slot, one.seed.source, one.strength, one.why)
    joined.core = one.core
    return joined


def _attributed(other: Reading, owner: int, kind: str, reading: Reading, words: range, vocabulary: Vocabulary) -> bool:
    """Whether another document tells the same of the person: an attribute of that kind with a word in common."""
    for attribute in other.analysis.attributes:
        named = other.within(other.analysis.mentions[attribute.mention].span)
        theirs = other.within(attribute.span)
        if len(named) and other.entity[named.stop - 1] == owner and attribute.kind == kind:
            if kind == "age":
                return reading.words[words.start] == other.words[theirs.start]
            if any(vocabulary.similarity(reading, i, other, j) >= 0.75 for i in words for j in theirs):
                return True
    return False


def _quotations(reading: Reading, coverage: Coverage) -> Iterator[Candidate]:
    """Quotations that are given to someone and that no other document has."""
    given = [q for q in reading.analysis.quotations if q.speaker is not None]
    for unit in quotation_units(reading):
        if (
            not any(q.span.overlaps(unit.span) for q in given)
            or len(unit.words) < 3
            or coverage.told(reading, range(unit.first, unit.last)) >= _QUOTED
        ):
            continue
        worth = 0.8 + 0.3 * _lead(reading, unit.first) + min(0.2, len(unit.words) / 100)
        yield single(unit, Slot.QUOTE, Source.QUOTATION, worth, f"only {letter(reading.doc)} has these words")


def _places(reading: Reading, typed: Typed) -> Iterator[Candidate]:
    """Places that no other document names."""
    named = frozenset(
        word
        for other in typed.readings
        if other.doc != reading.doc
        for word, token in zip(other.words, other.tokens, strict=True)
        if token.name_type
    )
    owners = frozenset(owner for other in typed.readings if other.doc != reading.doc for owner in other.entity)
    for unit in typed.places[reading.doc]:
        words = [i for i in range(unit.head, unit.last) if reading.tokens[i].name_type]
        if any(reading.words[i] in named or (reading.entity[i] >= 0 and reading.entity[i] in owners) for i in words):
            continue
        worth = 0.6 + 0.3 * _lead(reading, unit.first)
        yield single(unit, Slot.WHERE, Source.PLACE, worth, f"only {letter(reading.doc)} names this place")


def _clauses(reading: Reading, vocabulary: Vocabulary, coverage: Coverage) -> Iterator[Candidate]:
    """Clauses that no sentence of another document tells."""
    for number, sentence in enumerate(reading.analysis.sentences):
        if not reading.told[number] or reading.is_headline(sentence.first):
            continue
        for head in sorted({reading.clause[i] for i in range(sentence.first, sentence.last)}):
            unit = _clause(reading, head)
            if unit is None:
                continue
            content = reading.content_of(range(unit.first, unit.last))
            covered = coverage.told(reading, content)
            if covered >= _TOLD or len(content) < 3:
                continue
            weight = min(1.0, sum(vocabulary.weight(reading, i) for i in content) / 5)
            named = any(reading.tokens[i].name_type for i in content)
            cause = any(reading.tokens[i].lemma in CAUSE for i in range(unit.first, unit.last))
            worth = (0.2 + 0.4 * weight + 0.2 * named + 0.2 * cause) * (1 - covered) + 0.3 * _lead(reading, head)
            slot = Slot.WHY if cause else Slot.WHAT
            yield single(unit, slot, Source.SEGMENT, worth, f"only {letter(reading.doc)} tells this")


def _clause(reading: Reading, head: int) -> Unit | None:
    """A clause with its subject and a verb that tells, as far as it runs without a gap."""
    token = reading.tokens[head]
    if token.lemma in SPEECH or token.pos not in ("VERB", "AUX") or token.dep in ("relcl", "acl"):
        return None
    subjects = [c for c in reading.children[head] if reading.tokens[c].dep in ("nsubj", "nsubjpass")]
    if not subjects or all(reading.tokens[s].pos == "PRON" and reading.entity[s] < 0 for s in subjects):
        return None
    first = min(min(reading.subtree(subject)) for subject in subjects)
    if not 0 < head - first < _REACH:
        return None
    last = head
    for index in (i for i in reading.subtree(head) if i > head):
        if index - last > 2 or index - first > _REACH or (index > head + 3 and reading.tokens[index].tag in _RELATIVE):
            break
        last = index
    if last - first >= _REACH:
        marks = [i for i in range(head + 3, last) if reading.words[i] in (",", ";", "-", "--")]
        last = marks[-1] - 1 if marks else last
    return Unit(reading.doc, first, last + 1, reading.span(first, last + 1), head)
