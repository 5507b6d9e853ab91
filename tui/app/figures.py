"""Times and numbers of an article, and what each of them means, in one line with the reason."""

from dataclasses import dataclass

from tui.analysis import Qualifier, Quantity, TimeExpression
from tui.analysis.times import interval
from tui.app.story import Story
from tui.app.timeline import Moment, told
from tui.documents import Span

TIME, NUMBER = "TIME", "NUMBER"
"""Types of places that are no names."""

_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.AT_MOST: "at most ",
    Qualifier.SO_FAR: "so far ",
    Qualifier.VAGUE: "",
}
_REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "some time before", "FUTURE_REF": "some time to come"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A time or a number of a document; ``meaning`` is one line, not yet harmless."""

    span: Span
    type: str
    meaning: str


def figures(story: Story, doc: int, shown: frozenset[str]) -> list[Figure]:
    """The times and numbers of a document whose highlights are shown, in text order."""
    analysis = story.analyses.get(doc)
    if analysis is None:
        return []
    text = story.documents[doc].text
    found: list[Figure] = []
    if "time" in shown:
        found += [Figure(time.span, TIME, time_meaning(time)) for time in analysis.times]
    if "number" in shown:
        found += [Figure(one.span, NUMBER, number_meaning(one, text)) for one in analysis.quantities]
    return sorted(found, key=lambda figure: (figure.span.start, figure.span.end))


def time_meaning(time: TimeExpression) -> str:
    """The day, month or length that a time expression stands for, and why."""
    return " · ".join(part for part in (_when(time), time.why) if part)


def _when(time: TimeExpression) -> str:
    if time.type in ("DATE", "TIME"):
        days = interval(time.value)
        if days is not None:
            moment = Moment(*days, time.value, ())
            return f"{days[0]:%a} {told(moment)}" if days[0] == days[1] else told(moment)
        if time.value in _REFERENCES:
            return _REFERENCES[time.value]
        return "its day is not known: the article states no date"
    length = _length(time.value)
    if time.type == "SET":
        return f"again and again{f', every {length}' if length else ''}"
    return f"a stretch of {length}" if length else "a stretch of time"


def _length(value: str) -> str:
    """The length in words: P12Y is "12 years"; empty for lengths that have no figure."""
    body = value.removeprefix("P")
    in_hours = body.startswith("T")
    number, unit = body[in_hours:-1], body[-1:]
    unit = _UNITS.get(f"T{unit}" if in_hours else unit, "")
    if not unit or not number.replace(".", "", 1).isdigit():
        return ""
    return f"{number} {unit}{'' if number == '1' else 's'}"


def number_meaning(quantity: Quantity, text: str) -> str:
    """What is counted, how many and how exactly, and what happened to it."""
    counts = " ".join(quantity.counts.split())
    value = _value(quantity)
    if quantity.unit == "years_old":
        said = f"{value} years old"
        return f"{said}: {counts}" if counts else said
    if quantity.unit == "ordinal":
        return f"number {value} in a row" + (f": {counts}" if counts else "")
    unit = "%" if quantity.unit == "percent" else f" {quantity.unit.replace('_', ' ')}"
    said = f"{_QUALIFIERS[quantity.qualifier]}{value}{unit}"
    if counts and counts.casefold() != quantity.unit:
        said += f": {counts}"
    if quantity.event is not None:
        said += f", {quantity.event}"
    if quantity.predicate_span is not None:
        said += f" · by “{' '.join(quantity.predicate_span.cut(text).split())}”"
    return said


def _value(quantity: Quantity) -> str:
    if quantity.value is None:
        return "an unstated number of" if quantity.unit == "people" else "some"
    value = f"{quantity.value:,.10g}"
    return f"{value} to {quantity.upper:,.10g}" if quantity.upper is not None else value
