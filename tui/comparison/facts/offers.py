"""What a document could be the only one to tell: numbers, people, quotations, places, clauses that no other has."""

from collections.abc import Iterator, Sequence

from tui.analysis import Quotation
from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import CAUSE, GENERIC_PEOPLE, SPEECH
from tui.comparison.facts.pairing import Typed, same_value
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Coverage, Vocabulary
from tui.comparison.facts.wording import quotation_units
from tui.comparison.records import Kind, Slot, Status
from tui.documents import Span

_TOLD = 0.45
"""A clause is told by another document where one sentence there covers this share of its weight."""

_QUOTED = 0.6

_TELLING = {"role": 0, "relation": 1, "age": 2, "origin": 3}
"""Kinds of attributes, the most telling first."""

_DURATIONS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})

_FEW = 3
"""Counts up to this are rarely news, but of people or money."""

_LONG_QUOTATION = 40
"""Words after which a quotation is cut into a second fact, at the end of a sentence."""

_RELATIVE = ("WDT", "WP", "WP$")

_REACH = 30
"""Tokens of the longest clause that is shown whole."""


def single(unit: Unit, slot: Slot, source: Source, worth: float, why: str) -> Candidate:
    """A fact that one document has."""
    return Candidate(Pair(source, slot, worth, unit, unit), [unit], Status.ONLY, Kind.SINGLE, why, strength=worth)


def _lead(reading: Reading, index: int) -> float:
    """1 at the top of the document, towards 0 at its end."""
    return 1 - reading.sentence_at[index] / max(len(reading.analysis.sentences), 1)


def numbers(reading: Reading, typed: Typed) -> Iterator[Candidate]:
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
        of_people, measured = quantity.unit == "people" or bool(quantity.event), not quantity.unit.islower()
        worth = 0.9 + 0.3 * _lead(reading, unit.head) + (0.3 if of_people else 0.1 if measured else 0.0)
        worth -= 0.5 if not quantity.counts or quantity.unit in _DURATIONS else 0
        worth -= 0.4 if quantity.value <= _FEW and not of_people and not measured else 0
        again = next((one for one in given if _also_there(unit, one.seed.a, typed)), None)
        if again is not None:
            again.units.append(unit)
            continue
        why = f"only {letter(reading.doc)} gives {_figure(unit, reading, typed.noun(unit))}"
        one = single(unit, Slot.HOW_MANY, Source.NUMBER, worth, why)
        one.core = quantity.span
        given.append(one)
    yield from given


def _figure(unit: Unit, reading: Reading, noun: int) -> str:
    """The number as it is written with its measure, else with the noun that it counts in brackets."""
    quantity = quantity_of(unit)
    end, after = quantity.span.end, reading.within(quantity.span).stop
    if after < reading.sentence_range(unit.head).stop and reading.tokens[after].pos in ("NOUN", "SYM", "PROPN"):
        end = reading.tokens[after].end
    figure = " ".join(reading.document.text[quantity.span.start : end].split())
    return f"{figure} ({reading.words[noun]})" if noun > after else figure


def _also_there(unit: Unit, other: Unit, typed: Typed) -> bool:
    p, q = quantity_of(unit), quantity_of(other)
    if q.value is None or not same_value(p.value or 0.0, q.value):
        return False
    return p.unit == q.unit or typed.counted(unit, other) > 0.5


def people(reading: Reading, typed: Typed, taken: Sequence[Unit]) -> Iterator[Candidate]:
    """Roles, ages, origins and relations that no other document tells of the same person."""
    found: dict[int, Candidate] = {}
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
        missing = f"gives this of {reading.cut(name.span)}" if known else f"names {reading.cut(name.span)}"
        one = single(unit, Slot.WHO, Source.DESCRIPTION, worth, f"only {letter(reading.doc)} {missing}")
        one.core = attribute.span
        if any(is_told(one, other) for other in taken):
            continue
        key = owner if owner >= 0 else -1 - len(found)
        found[key] = _joined(found[key], one, reading) if key in found else one
    yield from found.values()


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


def is_told(one: Candidate, other: Unit) -> bool:
    """Whether a passage already told holds half of what the fact is about; one much longer only mentions it."""
    if one.seed.source is Source.SEGMENT and one.seed.a.touches(other, 0.3):
        return True
    core = one.core or one.seed.a.span
    common = min(core.end, other.span.end) - max(core.start, other.span.start)
    return common > 0.5 * len(core) and len(other.span) < 3 * len(one.seed.a.span)


def quotations(reading: Reading, coverage: Coverage) -> Iterator[Candidate]:
    """What people are quoted with and no other document has: each quotation once, a long one in parts."""
    spoken: dict[str, int] = {}
    units = quotation_units(reading)
    for quotation in reading.analysis.quotations:
        if quotation.speaker is None:
            continue
        own = [unit for unit in units if quotation.span.overlaps(unit.span)]
        speaker = _speaker(reading, quotation)
        for part in _parts([u for u in own if coverage.told(reading, range(u.first, u.last)) < _QUOTED], reading):
            if len(part.words) < 3:
                continue
            worth = 0.8 + 0.3 * _lead(reading, part.first) + min(0.2, len(part.words) / 100)
            worth -= 0.15 * spoken.get(speaker, 0) + (0.2 if len(part.words) < 6 else 0)
            spoken[speaker] = spoken.get(speaker, 0) + 1
            yield single(part, Slot.QUOTE, Source.QUOTATION, worth, f"only {letter(reading.doc)} quotes {speaker}")


def _speaker(reading: Reading, quotation: Quotation) -> str:
    """The words that the quotation is given to, a pronoun by the name that it stands for."""
    mention = quotation.speaker_mention
    if mention is not None:
        found = reading.analysis.mentions[mention]
        if found.antecedent is not None:
            found = reading.analysis.mentions[found.antecedent]
        return " ".join(found.span.cut(reading.document.text).split())
    return " ".join(quotation.speaker.cut(reading.document.text).split()) if quotation.speaker else "this"


def _parts(units: Sequence[Unit], reading: Reading) -> Iterator[Unit]:
    """Neighbouring sentences of a quotation as one passage, up to a length."""
    part: Unit | None = None
    for unit in units:
        near = part is not None and 0 <= unit.first - part.last <= 1
        if part is not None and near and len(part.words) + len(unit.words) <= _LONG_QUOTATION:
            span = Span(part.span.start, unit.span.end)
            part = Unit(part.doc, part.first, unit.last, span, part.head, words=(*part.words, *unit.words))
            continue
        if part is not None:
            yield part
        part = unit
    if part is not None:
        yield part


def places(reading: Reading, typed: Typed) -> Iterator[Candidate]:
    """Places that no other document names."""
    own = frozenset({reading.doc})
    for unit in typed.places[reading.doc]:
        words = [i for i in range(unit.head, unit.last) if reading.tokens[i].name_type]
        if any(typed.naming[name] > own for i in words for name in (reading.words[i], reading.entity[i]) if name != -1):
            continue
        worth = 0.6 + 0.3 * _lead(reading, unit.first)
        yield single(unit, Slot.WHERE, Source.PLACE, worth, f"only {letter(reading.doc)} names this place")


def clauses(reading: Reading, vocabulary: Vocabulary, coverage: Coverage) -> Iterator[Candidate]:
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
