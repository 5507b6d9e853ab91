"""Lengths of time without a number of their own: "a decade", "a week"."""

import re
from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.quantities.figures import Figure
from tui.analysis.quantities.measured import length
from tui.analysis.quantities.place import Place, Spans
from tui.analysis.quantities.predicates import predicate_of
from tui.analysis.quantities.qualifiers import qualifier_of
from tui.analysis.records import Quantity, TimeExpression

_VALUE = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z])")
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
_UNITS_OF_DAY = {"H": "hours", "M": "minutes", "S": "seconds"}
_WITHOUT_NUMBER = re.compile(r"\ban? (?:decade|century|year|week|month|day|fortnight|hour)\b", re.IGNORECASE)


def lengths_in_words(
    parse: Parse, times: Sequence[TimeExpression], types: dict[int, str], found: Sequence[Quantity]
) -> list[Quantity]:
    """The durations among the time expressions that no number found before covers."""
    taken = Spans(one.span for one in found)
    lengths = []
    for time in times:
        value = _VALUE.fullmatch(time.value)
        if time.type != "DURATION" or value is None or not _WITHOUT_NUMBER.search(parse.cut(time.span)):
            continue
        if taken.touch(time.span):
            continue
        paragraph = parse.paragraph_at(time.span.start)
        block = paragraph.block.span
        start = _WITHOUT_NUMBER.search(parse.cut(time.span))
        first = time.span.start + (start.start() if start else 0) - block.start
        figure = Figure(first, time.span.end - block.start, float(value[2]))
        text = parse.cut(block)
        place = Place(parse, paragraph, text, figure, types)
        words = length(place.last, place)
        counts = None if words is None else place.tokens_span(words)
        verb, verb_span = predicate_of(place.last, parse)
        lengths.append(
            Quantity(
                place.span,
                figure.value,
                (_UNITS_OF_DAY if value[1] else _UNITS)[value[3]],
                qualifier=qualifier_of(text, figure.start, figure.end),
                counts="" if counts is None else counts.cut(parse.document.text),
                counts_span=counts,
                predicate=verb,
                predicate_span=verb_span,
            )
        )
    return lengths
