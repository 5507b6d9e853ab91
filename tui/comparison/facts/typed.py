"""Passages with a slot: numbers, times, places, people with their roles."""

import msgspec

from tui.analysis import Qualifier, Quantity, TimeExpression
from tui.comparison.facts.lexicon import CHANGE, EVENT_OF, PEOPLE, PLACE_PREPOSITIONS, PLACE_TYPES, number
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Unit
from tui.documents import Span

_BEFORE = 5
_AFTER = 4
"""Tokens between a number and its verb, so that the verb is still shown with it."""


def number_units(reading: Reading) -> list[Unit]:
    """Quantities with what they count and, where near, their verb; a passage told twice gives its numbers once."""
    units = []
    for quantity in (*reading.analysis.quantities, *_bare_tolls(reading)):
        inside = reading.within(quantity.span)
        if not len(inside) or not reading.told[reading.sentence_at[inside.start]] or quantity.unit == "ordinal":
            continue
        if all(reading.tokens[i].name_type for i in inside):  # "the Six Day War" counts nothing
            continue
        first, last = inside.start, inside.stop
        if quantity.counts_span is not None:
            first, last = _joined(reading, first, last, quantity.counts_span, 6)
        if quantity.predicate_span is not None:
            first, last = _joined(reading, first, last, quantity.predicate_span, _AFTER)
        head = next((i for i in inside if reading.tokens[i].pos == "NUM"), inside.start)
        if quantity.counts_span is not None and any(
            t.span.overlaps(quantity.counts_span) for t in reading.analysis.times
        ):
            # "the toll rose to six Friday" counts no Fridays
            people = "people" if _event(reading, quantity, inside.start) else ""
            quantity = msgspec.structs.replace(quantity, counts="", counts_span=None, unit=people)
        if quantity.unit in PEOPLE:
            quantity = msgspec.structs.replace(quantity, unit="people")
        if quantity.event is None:
            quantity = msgspec.structs.replace(quantity, event=_event(reading, quantity, head))
        units.append(Unit(reading.doc, first, last, reading.span(first, last), head, quantity))
    return sorted(units, key=lambda unit: unit.order)


def _joined(reading: Reading, first: int, last: int, more: Span, reach: int) -> tuple[int, int]:
    """The range with the tokens of a span, where they are near and in the same sentence."""
    found = reading.within(more)
    if not len(found) or reading.sentence_at[found.start] != reading.sentence_at[first]:
        return first, last
    if found.start - last > reach or first - found.stop > _BEFORE:
        return first, last
    return min(first, found.start), max(last, min(found.stop, max(last, found.start) + 8))


def _bare_tolls(reading: Reading) -> list[Quantity]:
    """Figures after "the death toll rose to", which stand without a noun and may be read as part of a date."""
    found = []
    for head, members in reading.clause_tokens.items():
        if reading.tokens[head].lemma not in CHANGE:
            continue
        subject = [i for s in reading.subjects(head) for i in reading.subtree(s)]
        event = next((EVENT_OF[w] for i in subject if (w := reading.tokens[i].lemma) in EVENT_OF), None)
        if (
            reading.tokens[head].lemma not in CHANGE
            or event is None
            or "toll" not in (reading.words[i] for i in subject)
        ):
            continue
        for index in (i for i in members if i > head and reading.tokens[i].pos == "NUM"):
            span, value = reading.tokens[index].span, number(reading.words[index])
            known = [q.span for q in reading.analysis.quantities] + [t.span for t in reading.analysis.times]
            if value is None or reading.words[index - 1] not in (
                "to",
                "at",
                "least",
                "of",
                "about",
                "nearly",
                "almost",
            ):
                continue
            if any(one.overlaps(span) for one in known):
                continue
            least = reading.words[index - 1] == "least"
            qualifier = Qualifier.AT_LEAST if least else Qualifier.EXACT
            found.append(
                Quantity(span, value, "people", qualifier=qualifier, predicate=reading.tokens[head].lemma, event=event)
            )
    return found


def _event(reading: Reading, quantity: Quantity, head: int) -> str | None:
    """What happened to what is counted, where its verb or its subject tells ("the death toll rose to six")."""
    if quantity.predicate in EVENT_OF:
        return EVENT_OF[quantity.predicate]
    clause = reading.clause[head]
    for subject in reading.subjects(clause):
        if reading.tokens[clause].lemma in CHANGE:
            return next(
                (EVENT_OF[w] for i in reading.subtree(subject) if (w := reading.tokens[i].lemma) in EVENT_OF), None
            )
    below = reading.children[clause]
    if quantity.predicate == "take" and any(reading.tokens[c].dep == "auxpass" for c in below):
        return None if any(reading.words[c] in ("to", "into", "off") for c in below) else "held"
    return None


def quantity_of(unit: Unit) -> Quantity:
    assert isinstance(unit.detail, Quantity)
    return unit.detail


def time_of(unit: Unit) -> TimeExpression:
    assert isinstance(unit.detail, TimeExpression)
    return unit.detail


def time_units(reading: Reading) -> list[Unit]:
    """Resolved points in time, with their preposition and, where near, the verb."""
    units = []
    for time in reading.analysis.times:
        inside = reading.within(time.span)
        if not len(inside) or not reading.told[reading.sentence_at[inside.start]]:
            continue
        sentence = reading.sentence_range(inside.start)
        if not any(reading.tokens[i].pos in ("VERB", "AUX") for i in sentence):  # a dateline tells nothing
            continue
        if time.type not in ("DATE", "TIME") or "X" in time.value or time.value.endswith("_REF") or time.attributive:
            continue
        first, last = inside.start, inside.stop
        if first and reading.tokens[first - 1].dep == "prep":
            first -= 1
        head = reading.clause[inside.start]
        if reading.tokens[head].pos in ("VERB", "AUX"):
            if 0 < first - head <= 3:
                first = head
            elif 0 <= head - last < 2:
                last = head + 1
        units.append(Unit(reading.doc, first, last, reading.span(first, last), inside.start, time))
    return units


def place_units(reading: Reading) -> list[Unit]:
    """Named places after a preposition, with those chained to them ("at Terrigal Beach in New South Wales")."""
    tokens, units = reading.tokens, []
    for sentence_number, sentence in enumerate(reading.analysis.sentences):
        if not reading.told[sentence_number]:
            continue
        names = _runs(reading, sentence.first, sentence.last)
        done = -1
        for place, (start, stop) in enumerate(names):
            if start < done:
                continue
            if stop < sentence.last and reading.words[stop] in ("'s", "'"):
                continue
            found = [(start, stop)]
            for start_, stop_ in names[place + 1 :]:
                between = reading.words[found[-1][1] : start_]
                if stop_ < sentence.last and reading.words[stop_] == "'s":
                    break
                if len(between) > 3 or any(word not in ("in", ",", "the", "of", "near") for word in between):
                    break
                found.append((start_, stop_))
            first = start
            while (
                first > sentence.first
                and start - first < 7
                and reading.words[first - 1] not in PLACE_PREPOSITIONS
                and tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART")
            ):
                first -= 1
            if first == sentence.first or reading.words[first - 1] not in PLACE_PREPOSITIONS:
                continue
            done = found[-1][1]
            own = tuple(_name(reading, x, y) for x, y in found)
            units.append(Unit(reading.doc, first - 1, done, reading.span(first - 1, done), start, words=own))
    return units


def _runs(reading: Reading, first: int, last: int) -> list[tuple[int, int]]:
    """Token ranges of the place names between two tokens."""
    found, index = [], first
    while index < last:
        kind = reading.tokens[index].name_type
        stop = index
        while stop < last and reading.tokens[stop].name_type == kind and kind in PLACE_TYPES:
            stop += 1
        if stop > index:
            found.append((index, stop))
        index = max(stop, index + 1)
    return found


def _name(reading: Reading, first: int, last: int) -> str:
    """A name to compare by: its entity where it has one."""
    owner = reading.entity[last - 1]
    words = [word for word in reading.words[first:last] if word not in ("the", "'s")]
    return f"#{owner}" if owner >= 0 else " ".join(words)


def role_units(reading: Reading) -> list[Unit]:
    """People with a title before the name or a description beside it; ``words`` are the words of the name."""
    tokens, units = reading.tokens, []
    for start, stop in _people(reading):
        first, last = start, stop
        while (
            first > 0
            and start - first < 6
            and tokens[first - 1].pos in ("NOUN", "PROPN", "ADJ")
            and reading.sentence_at[first - 1] == reading.sentence_at[start]
            and reading.words[first - 1][0].isalnum()
        ):
            first -= 1
        root = next((i for i in range(start, stop) if not start <= tokens[i].head < stop), stop - 1)
        for child in reading.children[root]:
            if tokens[child].dep == "appos" and child >= stop and tokens[child].pos in ("NOUN", "PROPN"):
                inside = [i for i in reading.subtree(child) if reading.clause[i] == reading.clause[child]]
                if inside[-1] - stop < 16:
                    last = inside[-1] + 1
        above = tokens[root].head
        if tokens[root].dep == "appos" and above < first and tokens[above].pos in ("NOUN", "PROPN"):
            low = min(reading.subtree(above))
            if start - above <= 14 and tokens[above].name_type != "PERSON":
                first = low if start - low <= 14 else above
        if (first, last) != (start, stop):
            name = tuple(word for word in reading.words[start:stop] if word != "'s")
            units.append(Unit(reading.doc, first, last, reading.span(first, last), stop - 1, words=name))
    return units


def _people(reading: Reading) -> list[tuple[int, int]]:
    found, index, size = [], 0, len(reading.tokens)
    while index < size:
        stop = index
        while (
            stop < size
            and reading.tokens[stop].name_type == "PERSON"
            and reading.sentence_at[stop] == reading.sentence_at[index]
        ):
            stop += 1
        if stop > index and reading.told[reading.sentence_at[index]]:
            found.append((index, stop))
        index = max(stop, index + 1)
    return found
