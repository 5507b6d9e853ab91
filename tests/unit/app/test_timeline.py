"""What happened when, from all articles."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest

from tests.unit.app.stories import TEXTS, at, story
from tui.analysis import TimeExpression
from tui.app.axis import axis, labels
from tui.app.story import Story
from tui.app.timeline import Entry, Moment, entries, gap, publications, timeline, told, unplaced
from tui.comparison import Evidence, Fact, Kind, Slot, Status
from tui.documents import BlockKind, Span


def test_moments_are_in_the_order_of_the_calendar_with_a_day_before_its_parts() -> None:
    moments = timeline(story())
    assert [(moment.title, moment.part) for moment in moments] == [
        ("1953", ""),
        ("Mon 1 Feb 2021", ""),
        ("Mon 1 Feb 2021", "night"),
        ("March 2021", ""),
    ]
    assert [moment.docs for moment in moments] == [(0,), (1,), (0,), (1,)]


def test_an_entry_holds_the_words_and_the_reason() -> None:
    (entry,) = timeline(story())[2].entries
    assert entry.passage == at(0, "Monday night")
    assert entry.why == "Monday before publication"


def test_the_date_that_an_article_states_of_itself_is_no_moment_but_a_publication() -> None:
    told_ = story()
    document = told_.documents[0]
    stated = at(0, "Monday night")
    changed = msgspec.structs.replace
    metadata = changed(document.metadata, published=date(2021, 2, 3), spans={"published": stated.span})
    dated = replace(told_, documents=(changed(document, metadata=metadata), *told_.documents[1:]))
    assert not any(one.passage == stated for _, one in entries(timeline(dated)))
    assert (date(2021, 2, 3), (0,)) in publications(dated)


def test_a_year_that_only_tells_which_one_is_meant_is_no_moment() -> None:
    told_ = story()
    analysis = told_.analyses[0]
    champion = tuple(msgspec.structs.replace(time, attributive=True) for time in analysis.times)
    changed = told_.analysed(0, msgspec.structs.replace(analysis, times=champion))
    assert all(moment.docs == (1,) for moment in timeline(changed))


def test_a_caption_tells_of_no_moment() -> None:
    told_ = story()
    first = told_.documents[0]
    caption = msgspec.structs.replace(first.blocks[0], kind=BlockKind.CAPTION)
    changed = Story.opened((msgspec.structs.replace(first, blocks=(caption,)), told_.documents[1]))
    for doc, analysis in told_.analyses.items():
        changed = changed.analysed(doc, analysis)
    assert all(moment.docs == (1,) for moment in timeline(changed))


def test_a_sentence_that_names_a_moment_twice_is_one_entry() -> None:
    told_ = story()
    analysis = told_.analyses[0]
    twice = TimeExpression(at(0, "Mayor").span, "TIME", "2021-02-01TNI")
    changed = msgspec.structs.replace(analysis, times=(twice, *analysis.times))
    moment = timeline(told_.analysed(0, changed))[2]
    assert len(moment.entries) == 1
    assert len(moment.entries[0].words) == 2


def test_times_without_a_place_in_the_calendar_are_counted_but_not_shown() -> None:
    told_ = story()
    analysis = told_.analyses[0]
    vague = TimeExpression(at(0, "worse").span, "DATE", "XXXX-WXX-1")
    length = TimeExpression(at(0, "choice").span, "DURATION", "P3D")
    changed = told_.analysed(0, msgspec.structs.replace(analysis, times=(vague, length)))
    assert unplaced(changed) == 1
    assert [moment.docs for moment in timeline(changed)] == [(1,), (1,)]


def test_a_stretch_that_was_read_as_a_date_stands_at_that_date() -> None:
    told_ = story()
    analysis = told_.analyses[0]
    words = at(0, "worse")
    length = TimeExpression(words.span, "DURATION", "P12Y")
    assert told_.comparison is not None
    fact = Fact("f9", Slot.WHEN, "", Status.AGREE, Kind.DERIVED, (words,), why="12 years before 2021 is 2009")
    changed = msgspec.structs.replace(analysis, times=(length,), published=date(2021, 2, 3))
    comparison = msgspec.structs.replace(
        told_.comparison, facts=(fact,), analyses=(changed, told_.comparison.analyses[1])
    )
    first = timeline(Story.opened(told_.documents).compared(comparison))[0]
    assert first.title == "2009"
    assert first.entries[0].derived
    assert first.entries[0].why == "12 years before 2021 is 2009"


def moment(first: date, last: date | None = None, value: str = "") -> Moment:
    entry = Entry(Evidence(0, Span(0, 1)), (), "")
    return Moment(first, last or first, value or first.isoformat(), (entry,))


@pytest.mark.parametrize(
    ("value", "first", "last", "words"),
    [
        ("2017-05-22", date(2017, 5, 22), date(2017, 5, 22), "22 May 2017"),
        ("2017-05-22TNI", date(2017, 5, 22), date(2017, 5, 22), "22 May 2017, night"),
        ("2017-05-22T09:30", date(2017, 5, 22), date(2017, 5, 22), "22 May 2017, 09:30"),
        ("2005", date(2005, 1, 1), date(2005, 12, 31), "2005"),
        ("199", date(1990, 1, 1), date(1999, 12, 31), "1990s"),
        ("2016-SU", date(2016, 6, 1), date(2016, 8, 31), "summer 2016"),
        ("2016-Q3", date(2016, 7, 1), date(2016, 9, 30), "Q3 2016"),
        ("2007-07", date(2007, 7, 1), date(2007, 7, 31), "July 2007"),
        ("2017-W21", date(2017, 5, 22), date(2017, 5, 28), "week of 22 May 2017"),
        ("2017-W21-WE", date(2017, 5, 27), date(2017, 5, 28), "weekend of 27 May 2017"),
    ],
)
def test_a_moment_is_told_at_its_own_grain(value: str, first: date, last: date, words: str) -> None:
    assert told(moment(first, last, value)) == words


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        (date(2017, 5, 22), date(2017, 5, 23), ""),
        (date(2017, 5, 22), date(2017, 5, 29), "7 days"),
        (date(2017, 5, 22), date(2017, 6, 22), "1 month"),
        (date(2005, 7, 7), date(2007, 8, 1), "2 years"),
        (date(2005, 7, 7), date(2007, 9, 8), "2 years 2 months"),
        (date(1953, 1, 1), date(2021, 9, 8), "68 years"),
    ],
)
def test_the_time_between_two_moments_is_told_in_words(earlier: date, later: date, words: str) -> None:
    assert gap(moment(earlier), moment(later)) == words


def test_the_axis_shows_each_moment_the_longer_between_two_the_further_apart() -> None:
    days = [
        date(1969, 1, 1),
        date(2010, 1, 1),
        date(2017, 5, 1),
        date(2017, 5, 22),
        date(2017, 5, 23),
        date(2017, 5, 24),
    ]
    moments = [moment(one) for one in days]
    line, columns = axis(moments, 60)
    assert len(line) == 60
    assert [index for index, sign in enumerate(line) if sign == "●"] == columns
    assert (columns[0], columns[-1]) == (0, 59)
    gaps = [later - earlier for earlier, later in itertools.pairwise(columns)]
    assert gaps[0] > gaps[1] > gaps[2] > gaps[3] >= gaps[4] > 1, "the days of the event do not fall together"
    assert line[1] == "╌", "more than a year is broken"
    assert line[columns[2] + 1] == "─"


def test_an_axis_with_more_moments_than_cells_and_one_with_none() -> None:
    many = [moment(date(2020, 1, 1) + timedelta(days=number)) for number in range(30)]
    line, columns = axis(many, 10)
    assert len(line) == 10
    assert columns == sorted(columns)
    assert columns[-1] == 9
    assert axis([], 20) == ("─" * 20, [])
    assert axis(many[:1], 20)[1] == [0]


def test_below_the_axis_stand_the_chosen_moment_and_the_ends_and_what_else_has_room() -> None:
    days = [date(2017, 5, 1), date(2017, 5, 22), date(2017, 5, 24)]
    moments = [moment(date(1969, 1, 1), date(1969, 12, 31), "1969"), *map(moment, days)]
    _, columns = axis(moments, 60)
    names = [name for _, name, _ in labels(moments, columns, 60, 2)]
    assert names[0] == "1969"
    assert "22 May" in names, "the chosen one, which takes the room of its neighbour"
    placed = labels(moments, columns, 60, 0)
    assert all(a + len(name) < b for (a, name, _), (b, _, _) in itertools.pairwise(placed))
    assert placed[-1][1] == "24 May"
    assert labels([], [], 60, 0) == []


def test_every_entry_knows_its_moment() -> None:
    moments = timeline(story())
    for index, entry in entries(moments):
        assert entry in moments[index].entries
    assert len({TEXTS[entry.passage.doc] for _, entry in entries(moments)}) == 2
