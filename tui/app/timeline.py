"""What happened when, from all articles: time expressions that have a place in the calendar, in its order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tui.analysis import TimeExpression
from tui.analysis.times import interval, years_before
from tui.app.story import Story
from tui.comparison import Evidence, Fact, Kind, Slot
from tui.documents import BlockKind, Span
from tui.export.wording import day

PARTS = {
    "MO": ("morning", 9), "MI": ("midday", 12), "DT": ("daytime", 12), "AF": ("afternoon", 15),
    "EV": ("evening", 19), "NI": ("night", 22),
}  # fmt: skip
"""Parts of the day in TIMEX3: the word, and the hour by which they are put in order."""

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What one article tells of a moment. ``passage`` is the time expression, ``words`` all of its sentence's."""

    passage: Evidence
    words: tuple[Span, ...]
    why: str
    derived: bool = False
    """Whether it is a stretch of time that was counted back from the publication: "for 12 years"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar, in days, and a part of the day where one is told; ``entries`` in document order."""

    first: date
    last: date
    value: str
    entries: tuple[Entry, ...]

    @property
    def docs(self) -> tuple[int, ...]:
        return tuple(sorted({entry.passage.doc for entry in self.entries}))

    @property
    def title(self) -> str:
        """The day, month or year in words, without the part of the day."""
        return _title(self.value, self.first, self.last)

    @property
    def part(self) -> str:
        """The part of the day or the hour in words; empty where none is told."""
        _, _, hour = self.value.partition("T")
        return PARTS[hour][0] if hour in PARTS else hour


def timeline(story: Story) -> list[Moment]:
    """The moments of a story, the earliest first.

    Left out are those at which an article was published, those of captions, whose pictures may be of another day, and
    years that only tell which one is meant ("the 2007 champion").
    """
    found: dict[tuple[date, date, str], dict[Evidence, list[tuple[TimeExpression, str]]]] = {}
    for doc, analysis in sorted(story.analyses.items()):
        captions = [one.span for one in story.documents[doc].blocks if one.kind is BlockKind.CAPTION]
        for time in analysis.times:
            if time.attributive or any(caption.covers(time.span) for caption in captions):
                continue
            placed = _placed(story, doc, time)
            if placed is None or _states_publication(story, doc, time.span):
                continue
            first, last, value, why = placed
            sentence = Evidence(doc, story.sentence_at(Evidence(doc, time.span)))
            found.setdefault((first, last, value), {}).setdefault(sentence, []).append((time, why))
    moments = []
    for (first, last, value), sentences in found.items():
        entries = [
            Entry(
                Evidence(sentence.doc, times[0][0].span),
                tuple(time.span for time, _ in times),
                times[0][1],
                times[0][0].type == "DURATION",
            )
            for sentence, times in sorted(sentences.items())
        ]
        moments.append(Moment(first, last, value, tuple(entries)))
    return sorted(moments, key=lambda moment: (moment.first, _hour(moment.value), -moment.last.toordinal()))


def publications(story: Story) -> list[tuple[date, tuple[int, ...]]]:
    """The days on which articles were published, as far as they say so, each with these articles."""
    found: dict[date, list[int]] = {}
    for doc, document in enumerate(story.documents):
        if document.metadata.published is not None:
            found.setdefault(document.metadata.published, []).append(doc)
    return [(when, tuple(found[when])) for when in sorted(found)]


def unplaced(story: Story) -> int:
    """How many dates and times have no place in the calendar: the article states no date, or they are vague."""
    return sum(
        time.type in ("DATE", "TIME") and interval(time.value) is None and "X" in time.value
        for analysis in story.analyses.values()
        for time in analysis.times
    )


def _placed(story: Story, doc: int, time: TimeExpression) -> tuple[date, date, str, str] | None:
    """(first day, last day, value, reason) of a time expression."""
    if time.type in ("DATE", "TIME"):
        days = interval(time.value)
        return None if days is None else (*days, time.value, time.why)
    published = story.analyses[doc].published
    fact = _derived(story, Evidence(doc, time.span))
    if published is None or fact is None:
        return None
    days = years_before(time.value, published)
    return None if days is None else (*days, f"{days[0].year:04d}", fact.why)


def _derived(story: Story, passage: Evidence) -> Fact | None:
    """The fact that reads a duration as a date: "worst for 12 years" as "since 2005"."""
    if story.comparison is None:
        return None
    return next(
        (
            fact
            for fact in story.comparison.facts
            if fact.slot is Slot.WHEN and fact.kind is Kind.DERIVED
            if any(one.doc == passage.doc and one.span.overlaps(passage.span) for one in fact.evidence)
        ),
        None,
    )


def _states_publication(story: Story, doc: int, span: Span) -> bool:
    stated = story.documents[doc].metadata.spans.get("published")
    return stated is not None and stated.overlaps(span)


def _hour(value: str) -> float:
    """The hour by which a moment is put in order within its day; the day itself comes first."""
    _, _, hour = value.partition("T")
    if hour in PARTS:
        return PARTS[hour][1]
    number = hour[:2]
    return int(number) + int(hour[3:5] or 0) / 60 if number.isdigit() and hour[3:5].isdigit() else -1.0


def _title(value: str, first: date, last: date) -> str:
    if first == last:
        return f"{first:%a} {first.day} {first:%b} {first.year:04d}"
    if len(value) == 4 and value.isdigit():
        return value
    if len(value) == 3 and value.isdigit():
        return f"{value}0s"
    if len(value) == 2 and value.isdigit():
        return f"{value}00s"
    year, _, rest = value.partition("-")
    if rest in _SEASONS:
        return f"{_SEASONS[rest]} {year}"
    if rest[:1] in ("Q", "H"):
        return f"{rest} {year}"
    if rest.isdigit():
        return f"{first:%B} {year}"
    if rest.endswith("-WE"):
        return f"weekend of {first.day} {first:%b} {first.year:04d}"
    return f"week of {first.day} {first:%b} {first.year:04d}"


def told(moment: Moment) -> str:
    """The moment in full: "22 May 2017, night"."""
    when = day(moment.first) if moment.first == moment.last else moment.title
    return f"{when}, {moment.part}" if moment.part else when


def gap(earlier: Moment, later: Moment) -> str:
    """How much time lies between two moments in words, at most two units; empty below two days."""
    days = (later.first - earlier.last).days
    if days < 2:
        return ""
    months = (later.first.year - earlier.last.year) * 12 + later.first.month - earlier.last.month
    months -= later.first.day < earlier.last.day
    if months < 1:
        return _counted(days, "day")
    years, months = divmod(months, 12)
    parts = [_counted(years, "year")] if years else []
    if months and years < 20:
        parts.append(_counted(months, "month"))
    return " ".join(parts)


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}{'' if count == 1 else 's'}"


def entries(moments: Iterable[Moment]) -> list[tuple[int, Entry]]:
    """All entries with the index of their moment, in order."""
    return [(index, entry) for index, moment in enumerate(moments) for entry in moment.entries]
