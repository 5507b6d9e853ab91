"""Numbers that cannot both hold, and numbers that one document leaves vague.

The rules are narrow on purpose: a false contradiction costs more trust than a found one earns.
"""

from collections.abc import Sequence
from itertools import combinations
from math import inf

from tui.analysis import Qualifier, Quantity
from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import BACKGROUND, PART, SPORT_UNITS
from tui.comparison.facts.pairing import Typed, same_value
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.records import Kind, Slot, Status

_LIKE = 0.74
""".5 counted noun + .3 same event + .6 context: below this, two numbers mostly count other things."""

_LIKE_NOUN = 0.62

_LIKE_TOLD = 0.75
"""How alike what two equal numbers count must be for both to be one number."""

_SAME_PERSON = 0.9
"""How surely two ages must be of one person to be told together."""

_ABOUT = 0.15
"""How far a number that is called rough may be off, as a share."""

_COMPATIBLE = 0.15
"""How close the contexts of two values that can both hold must be."""

_AGES_APART = 5
"""Years between two ages that can be one person's, told wrongly."""

_NEAR = 0.8
"""Two numbers of which the smaller is this share of the larger are a matter of detail when one is rough."""


def value_conflicts(typed: Typed, derived: Sequence[Pair]) -> list[Candidate]:
    """The same quantity with another value; every passage of a document with the same value is its evidence.

    ``derived`` are pairs that agree by arithmetic: a part and its whole do not differ.
    """
    sums = [pair for pair in derived if pair.slot is Slot.HOW_MANY]
    pairs: list[Pair] = []
    whole = [[unit for unit in units if _is_whole(unit, typed.readings[unit.doc])] for units in typed.numbers]
    by_unit = [_by_unit(units) for units in whole]
    for i, j in combinations(range(len(whole)), 2):
        xs, ys = typed.numbers[i], typed.numbers[j]
        for a in whole[i]:
            for b in by_unit[j].get(quantity_of(a).unit, ()):
                score = _likeness(a, b, typed)
                if not score or score < _floor(a, b, typed) or _told(a, ys, typed) or _told(b, xs, typed):
                    continue
                if any(_tells_both(a, b, doc, typed) for doc in range(len(typed.numbers))):
                    continue
                if not any(a.touches(pair.a, 0.3) and b.touches(pair.b, 0.3) for pair in sums):
                    slot = Slot.WHO if quantity_of(a).unit == "years_old" else Slot.HOW_MANY
                    pairs.append(Pair(Source.VALUE, slot, score, a, b))
    return _as_candidates(pairs, typed)


def _by_unit(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = {}
    for unit in units:
        found.setdefault(quantity_of(unit).unit, []).append(unit)
    return found


def _tells_both(a: Unit, b: Unit, doc: int, typed: Typed) -> bool:
    """Whether a document knows both values, so that they are two things, and takes neither back."""
    if _takes_back(a, doc, typed) or _takes_back(b, doc, typed):
        return False
    return _told(a, typed.numbers[doc], typed) and _told(b, typed.numbers[doc], typed)


def _floor(a: Unit, b: Unit, typed: Typed) -> float:
    """The likeness that is asked for: less where both count one plain noun (photos, excavators) and no measure."""
    p, q = quantity_of(a), quantity_of(b)
    i, j = typed.noun(a), typed.noun(b)
    if i < 0 or j < 0 or p.unit == "people" or p.unit != q.unit:
        return _LIKE
    lemma = typed.readings[a.doc].tokens[i].lemma
    plain = lemma == typed.readings[b.doc].tokens[j].lemma == p.unit
    return _LIKE_NOUN if plain else _LIKE


def _as_candidates(pairs: Sequence[Pair], typed: Typed) -> list[Candidate]:
    used: set[int] = set()
    found: list[Candidate] = []
    for pair in sorted(pairs, key=lambda one: one.order):
        if id(pair.a) in used or id(pair.b) in used:
            continue
        used |= {id(pair.a), id(pair.b)}
        known = next((one for one in found if _same_question(pair, one.seed)), None)
        if known is not None:
            for unit in (pair.a, pair.b):
                if unit.doc not in known.docs:
                    known.add(unit)
            continue
        one = Candidate(pair, [pair.a, pair.b], strength=2 + pair.score)
        one.status, one.kind = _verdict(quantity_of(pair.a), quantity_of(pair.b))
        if one.kind is Kind.VALUE and _in_progress(pair, typed):
            one.kind = Kind.DETAIL
        if one.kind is not Kind.VALUE and typed.context(pair.a, pair.b) < _COMPATIBLE:
            continue
        _add_repetitions(one, typed)
        found.append(one)
    for one in found:
        one.why = _why(one, typed)
        one.versions = _sides(one) if one.status is Status.DIFFER else ()
    return found


def _same_question(pair: Pair, seed: Pair) -> bool:
    """Whether a conflict already told has one of the two numbers for the same event."""
    return any(
        x.doc == y.doc
        and same_value(quantity_of(x).value or 0, quantity_of(y).value or 0)
        and quantity_of(x).event == quantity_of(y).event
        for x in (pair.a, pair.b)
        for y in (seed.a, seed.b)
    )


def _is_whole(unit: Unit, reading: Reading) -> bool:
    """Whether a number can be compared at all: a stated count or measure, no part of another, no rate, no sport."""
    quantity = quantity_of(unit)
    if quantity.value is None or quantity.value <= 0 or quantity.upper is not None:
        return False
    if (
        quantity.unit == "ordinal"
        or quantity.unit.removesuffix("s") in SPORT_UNITS
        or quantity.qualifier is Qualifier.VAGUE
    ):
        return False
    start = reading.within(quantity.span).start
    if start and reading.words[start - 1] in (":", "|", "="):  # a line of a table, whose numbers lack their heads
        return False
    before = reading.words[max(unit.first - 3, 0) : unit.head + 1]
    if PART & frozenset((*before, *reading.words[unit.first : unit.last])):
        return bool(quantity.event) and not PART & frozenset(before)
    sentence = reading.sentence_range(unit.head)
    return not BACKGROUND.search(reading.cut(reading.span(sentence.start, sentence.stop)))


def _likeness(a: Unit, b: Unit, typed: Typed) -> float:
    p, q = quantity_of(a), quantity_of(b)
    x, y = p.value or 0.0, q.value or 0.0
    if same_value(x, y) or p.unit != q.unit or max(x, y) > 10 * min(x, y):
        return 0.0
    if p.event and q.event and p.event != q.event:
        return 0.0
    if _other_people(a, b, typed.readings):
        return 0.0
    if p.unit == "years_old":
        return _age_likeness(a, b, typed)
    same_event = bool(p.event) and p.event == q.event
    return 0.5 * typed.counted(a, b) + 0.3 * same_event + 0.6 * typed.context(a, b)


def _age_likeness(a: Unit, b: Unit, typed: Typed) -> float:
    """1 for two ages of one named person; nameless ones count only where each document gives one, not far apart."""
    same = typed.counted(a, b)
    if same == 1.0:
        return 1.0 if _beside_name(a, typed) and _beside_name(b, typed) else 0.0
    ages = [
        {quantity_of(u).value for u in typed.numbers[unit.doc] if quantity_of(u).unit == "years_old"} for unit in (a, b)
    ]
    apart = abs((quantity_of(a).value or 0) - (quantity_of(b).value or 0))
    alone = all(len(values) == 1 for values in ages)
    return same if alone and apart <= _AGES_APART and typed.context(a, b) >= _COMPATIBLE else 0.0


def _beside_name(unit: Unit, typed: Typed) -> bool:
    """Whether the age is given to the name itself, as of now: "Ana Duarte, 52", not "before she was 40"."""
    quantity, reading = quantity_of(unit), typed.readings[unit.doc]
    if quantity.counts_span is None or quantity.qualifier is not Qualifier.EXACT:
        return False
    age, name = reading.within(quantity.span), reading.within(quantity.counts_span)
    apart = max(age.start - name.stop, name.start - age.stop)
    return apart <= 1 and all(reading.tokens[i].name_type == "PERSON" for i in name)


def _told(unit: Unit, others: Sequence[Unit], typed: Typed) -> bool:
    """Whether the other document has this value too, for a like thing: then both know it, and there is no conflict."""
    p = quantity_of(unit)
    for other in others:
        q = quantity_of(other)
        if q.value is None or not (
            same_value(p.value or 0, q.value) or (q.upper and same_value(p.value or 0, q.upper))
        ):
            continue
        if other in typed.taken_back[other.doc]:
            continue
        if typed.counted(unit, other) > _LIKE_TOLD or (p.event and p.event == q.event):
            return True
    return False


def _takes_back(unit: Unit, doc: int, typed: Typed) -> bool:
    """Whether a document says of a value that it was reported before."""
    p = quantity_of(unit)
    return any(
        q.unit == p.unit and same_value(p.value or 0, q.value or 0) for q in map(quantity_of, typed.taken_back[doc])
    )


def _other_people(a: Unit, b: Unit, readings: Sequence[Reading]) -> bool:
    """Whether the two clauses name different people, or have different names as their subject."""
    x, y = _people(a, readings[a.doc]), _people(b, readings[b.doc])
    if x and y and not x & y:
        return True
    x, y = _subject_names(a, readings[a.doc]), _subject_names(b, readings[b.doc])
    return bool(x and y and not x & y)


def _people(unit: Unit, reading: Reading) -> frozenset[str]:
    members = (*reading.clause_tokens[reading.clause[unit.head]], *range(unit.first, unit.last))
    return frozenset(_owner(reading, i) for i in members if reading.tokens[i].name_type == "PERSON")


def _subject_names(unit: Unit, reading: Reading) -> frozenset[str]:
    subjects = reading.subjects(reading.clause[unit.head])
    return frozenset(_owner(reading, s) for s in subjects if reading.tokens[s].pos == "PROPN")


def _owner(reading: Reading, index: int) -> str:
    return f"#{reading.entity[index]}" if reading.entity[index] >= 0 else reading.words[index]


def interval(quantity: Quantity) -> tuple[float, float]:
    """The values that a qualified number allows."""
    value = quantity.value or 0.0
    if quantity.qualifier in (Qualifier.AT_LEAST, Qualifier.SO_FAR):
        return value, inf
    if quantity.qualifier is Qualifier.AT_MOST:
        return 0.0, value
    if quantity.qualifier is Qualifier.ABOUT:
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    return value, value


def _verdict(p: Quantity, q: Quantity) -> tuple[Status, Kind]:
    x, y = p.value or 0.0, q.value or 0.0
    near = min(x, y) >= _NEAR * max(x, y)
    (p_low, p_high), (q_low, q_high) = interval(p), interval(q)
    if p.qualifier is Qualifier.AT_LEAST and q.qualifier is Qualifier.AT_LEAST:
        return Status.DIFFER, Kind.VALUE
    if p_low <= q_high and q_low <= p_high:
        return (Status.AGREE, Kind.QUALIFIER_DIFFERS) if near else (Status.DIFFER, Kind.DETAIL)
    same = bool(p.event) and p.event == q.event and Qualifier.ABOUT not in (p.qualifier, q.qualifier)
    if p.qualifier != q.qualifier and near and not same:
        return Status.DIFFER, Kind.DETAIL
    return Status.DIFFER, Kind.VALUE


def _in_progress(pair: Pair, typed: Typed) -> bool:
    """Whether one number is of what is going on as its article is published, and the other is of another day."""
    days = [typed.readings[unit.doc].analysis.published for unit in (pair.a, pair.b)]
    if None in days or days[0] == days[1]:
        return False
    return any(_goes_on(unit, typed.readings[unit.doc]) for unit in (pair.a, pair.b))


def _goes_on(unit: Unit, reading: Reading) -> bool:
    """ "are being used", "are searching"."""
    head = reading.clause[unit.head]
    helpers = [reading.tokens[c] for c in reading.children[head] if reading.tokens[c].dep in ("aux", "auxpass")]
    present = any(helper.tag in ("VBP", "VBZ") for helper in helpers)
    return present and any(token.tag == "VBG" for token in (reading.tokens[head], *helpers))


def _why(one: Candidate, typed: Typed) -> str:
    """ "A and D have five, B and C six (boy)": who sides with whom."""
    said: dict[int, tuple[float, str]] = {}
    for unit in (one.seed.a, one.seed.b, *one.units):
        quantity = quantity_of(unit)
        words = " ".join(quantity.span.cut(typed.readings[unit.doc].document.text).split())
        said.setdefault(unit.doc, (quantity.value or 0.0, words))
    if one.kind is Kind.QUALIFIER_DIFFERS:
        return f"“{said[one.seed.a.doc][1]}” and “{said[one.seed.b.doc][1]}” can both hold"
    sides: dict[float, tuple[str, list[str]]] = {}
    for doc in sorted(said):
        value, words = said[doc]
        sides.setdefault(value, (words, []))[1].append(letter(doc))
    (first, has), *others = [(words, _listed(docs)) for words, docs in sides.values()]
    verb = "has" if has.isalpha() and len(has) == 1 else "have"
    i = typed.noun(one.seed.a)
    counted = f" ({typed.readings[one.seed.a.doc].words[i]})" if i >= 0 else ""
    return ", ".join([f"{has} {verb} {first}", *(f"{docs} {words}" for words, docs in others)]) + counted


def _listed(letters: Sequence[str]) -> str:
    return letters[0] if len(letters) == 1 else f"{', '.join(letters[:-1])} and {letters[-1]}"


def _add_repetitions(one: Candidate, typed: Typed) -> None:
    """A number that a document tells twice is told by all its passages."""
    for seed in (one.seed.a, one.seed.b):
        p = quantity_of(seed)
        for other in (unit for units in typed.numbers for unit in units):
            q = quantity_of(other)
            if q.value is None or not same_value(p.value or 0, q.value) or p.unit != q.unit:
                continue
            if _takes_back(other, other.doc, typed):
                continue
            if p.unit == "years_old":
                if typed.counted(seed, other) >= _SAME_PERSON:
                    one.add(other)
                continue
            alike = typed.counted(seed, other) > 0.9
            if (p.event == q.event and (p.event or alike)) or (alike and seed.doc == other.doc):
                one.add(other)


def _sides(one: Candidate) -> tuple[tuple[int, ...], ...]:
    """The documents by the value that they give."""
    values = {unit.doc: quantity_of(unit).value or 0.0 for unit in reversed(one.units)}
    groups: dict[float, list[int]] = {}
    for doc in sorted(values):
        groups.setdefault(values[doc], []).append(doc)
    return tuple(tuple(docs) for docs in groups.values())
