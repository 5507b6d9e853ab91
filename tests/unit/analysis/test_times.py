"""Time expressions of one document, by real-looking news sentences, published on Wednesday 24 May 2017."""

import hashlib
import re
import subprocess
import sys
from datetime import date
from functools import cache
from itertools import pairwise

import msgspec
import pytest

from tui.analysis.names import find_names
from tui.analysis.parse import parse
from tui.analysis.records import Analysis, TimeExpression
from tui.analysis.times import find_times, resolve_times
from tui.documents import Block, BlockKind, Document, Metadata, Span

PUBLISHED = date(2017, 5, 24)


def document_of(text: str) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return Document("test.txt", text, blocks, Metadata(), hashlib.sha256(text.encode()).hexdigest())


@cache
def found_in(text: str) -> Analysis:
    parsed = parse(document_of(text))
    return Analysis(sha256="", times=find_times(parsed, find_names(parsed)))


def times_in(text: str, published: date | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    return resolve_times(found_in(text), published).times


def values(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(time.span.cut(text), time.value) for time in times_in(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The verdict came on 14 March 2016.", "14 March 2016", "2016-03-14"),
        ("The verdict came on March 14, 2016, after a week.", "March 14, 2016", "2016-03-14"),
        ("The verdict came on Mon., March 14, 2016.", "Mon., March 14, 2016", "2016-03-14"),
        ("Minutes of 2016-03-14 were published.", "2016-03-14", "2016-03-14"),
        ("The deadline, 31/12/2016, has passed.", "31/12/2016", "2016-12-31"),
        ("The verdict came in March 2016.", "March 2016", "2016-03"),
        ("The law dates from 1987.", "1987", "1987"),
        ("The house was built in the late 1890s.", "the late 1890s", "189"),
        ("They fought in the 19th century.", "the 19th century", "18"),
    ],
)
def test_a_date_in_full_needs_no_publication_date(text: str, words: str, value: str) -> None:
    (time,) = [time for time in times_in(text, None) if time.span.cut(text) == words]
    assert (time.value, time.relative) == (value, False)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Police raided the flat on Monday night.", "Monday night", "2017-05-22TNI"),
        ("He spoke to reporters on Wednesday afternoon.", "Wednesday afternoon", "2017-05-24TAF"),
        ("The two met on Wednesday.", "Wednesday", "2017-05-24"),
        ("The two met last Wednesday.", "last Wednesday", "2017-05-17"),
        ("The two will meet on Friday.", "Friday", "2017-05-26"),
        ("The two will meet next Monday.", "next Monday", "2017-05-29"),
        ("Talks are expected to resume on Thursday.", "Thursday", "2017-05-25"),
        ("The mayor resigned yesterday.", "yesterday", "2017-05-23"),
        ("The mayor resigned this morning.", "this morning", "2017-05-24TMO"),
        ("The mayor will resign tomorrow evening.", "tomorrow evening", "2017-05-25TEV"),
        ("The mayor spoke at 8:30 p.m. on Tuesday.", "8:30 p.m. on Tuesday", "2017-05-23T20:30"),
        ("Trains stopped just after midday.", "just after midday", "2017-05-24T12:00"),
        ("Rents rose last month.", "last month", "2017-04"),
        ("Rents rose last week.", "last week", "2017-W20"),
        ("Rents rose last year.", "last year", "2016"),
        ("Rents will rise next year.", "next year", "2018"),
        ("The bridge opened in October.", "October", "2016-10"),
        ("The bridge will open in October.", "October", "2017-10"),
        ("The bridge opened on 3 May.", "3 May", "2017-05-03"),
        ("The bridge opened last summer.", "last summer", "2016-SU"),
        ("The bridge opened three years ago.", "three years ago", "2014"),
        ("The bridge opened five months ago.", "five months ago", "2016-12"),
        ("The bridge opened ten days ago.", "ten days ago", "2017-05-14"),
    ],
)
def test_a_relative_time_is_resolved_against_publication(text: str, words: str, value: str) -> None:
    (time,) = times_in(text)
    assert (time.span.cut(text), time.value, time.relative) == (words, value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police raided the flat on Monday night.", "XXXX-WXX-1TNI"),
        ("The mayor resigned this morning.", "XXXX-XX-XXTMO"),
        ("The mayor resigned today.", "PRESENT_REF"),
        ("The bridge opened on 3 May.", "XXXX-05-03"),
        ("The bridge opened in October.", "XXXX-10"),
        ("Rents rose last week.", "XXXX-WXX"),
        ("Rents rose last year.", "XXXX"),
    ],
)
def test_without_a_date_a_relative_time_stays_symbolic(text: str, value: str) -> None:
    (time,) = times_in(text, None)
    assert (time.value, time.relative) == (value, True)


def test_resolving_again_with_another_date_or_none_starts_afresh() -> None:
    text = "The two met on Monday and will meet again on Friday."
    analysis = resolve_times(found_in(text), PUBLISHED)
    later = resolve_times(analysis, date(2017, 6, 1))
    assert [time.value for time in later.times] == ["2017-05-29", "2017-06-02"]
    assert later.published == date(2017, 6, 1)
    assert resolve_times(later, PUBLISHED) == analysis
    assert [time.value for time in resolve_times(later, None).times] == ["XXXX-WXX-1", "XXXX-WXX-5"]


def test_an_analysis_from_the_cache_can_be_resolved() -> None:
    text = "The following day, 12 May 2016, the quarter’s profit fell. Two years later, on Monday, it rose."
    stored = msgspec.msgpack.decode(msgspec.msgpack.encode(found_in(text)), type=Analysis)
    assert resolve_times(stored, PUBLISHED) == resolve_times(found_in(text), PUBLISHED)


def test_resolving_needs_no_language_model() -> None:
    code = "import sys, tui.analysis.times; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_and_the_following_day_follow_the_day_last_named() -> None:
    text = "The storm hit on 3 March 2014. The following day schools were shut, and that evening the river rose."
    assert values(text, None) == [
        ("3 March 2014", "2014-03-03"),
        ("The following day", "2014-03-04"),
        ("that evening", "2014-03-04TEV"),
    ]


def test_a_bare_clock_time_belongs_to_the_day_named_shortly_before() -> None:
    text = "Fire broke out on Monday. Crews arrived at 4:15 a.m. and left at noon."
    assert values(text) == [("Monday", "2017-05-22"), ("4:15 a.m.", "2017-05-22T04:15"), ("noon", "2017-05-22T12:00")]


def test_a_named_weekday_picks_the_year_of_a_date() -> None:
    assert values("The vote is on Thursday, June 8.") == [("Thursday, June 8", "2017-06-08")]
    assert values("The pact was signed on Friday, June 10.") == [("Friday, June 10", "2016-06-10")]


def test_days_joined_to_a_date_share_its_month() -> None:
    assert values("The games are on 5 July 2016.") == [("5 July 2016", "2016-07-05")]
    assert [value for _, value in values("The fair ran from Aug. 3 to 7, 2016.")] == ["2016-08-03", "2016-08-07"]


def test_the_order_of_day_and_month_follows_the_text() -> None:
    assert ("4/5/2016", "2016-05-04") in values("It was 21 June 2016. The form is dated 4/5/2016.")
    assert ("4/5/2016", "2016-04-05") in values("It was June 21, 2016. The form is dated 4/5/2016.")


def test_attacks_known_by_their_date_have_their_year() -> None:
    assert ("7/7", "2005-07-07") in values("It was the worst since the 7/7 attacks.")
    assert ("9/11", "2001-09-11") in values("Security changed after 9/11.")
    assert ("Sept. 11", "2001-09-11") in values("He lost a brother in the Sept. 11 attacks.")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was the worst flood for 12 years.", "12 years", "P12Y"),
        ("Threats are at their highest level in a decade.", "a decade", "P10Y"),
        ("Talks lasted two and a half hours.", "two and a half hours", "PT2H30M"),
        ("Talks will take two to three weeks.", "two to three weeks", "P3W"),
        ("Prices fell over the past six months.", "the past six months", "P6M"),
        ("He got a 20-year sentence.", "20-year", "P20Y"),
        ("The search took several days.", "several days", "PXD"),
    ],
)
def test_a_length_of_time_is_a_duration(text: str, words: str, value: str) -> None:
    (time,) = times_in(text)
    assert (time.span.cut(text), time.type, time.value, time.relative) == (words, "DURATION", value, False)


def test_what_comes_back_is_a_set() -> None:
    found = times_in("Trains run every day and on Sundays.")
    assert [(time.type, time.value) for time in found] == [("SET", "P1D"), ("SET", "XXXX-WXX-7")]


def test_vague_times_have_no_place_on_the_calendar() -> None:
    assert values("She recently moved and now lives abroad.") == [("recently", "PAST_REF"), ("now", "PRESENT_REF")]
    assert values("Tours are cancelled until further notice.") == [("until further notice", "FUTURE_REF")]


def test_quarters_are_times_in_reports_on_money_only() -> None:
    assert values("Profit fell in the third quarter of 2016.") == [("the third quarter of 2016", "2016-Q3")]
    assert values("Brady threw two passes in the third quarter.") == []


def test_a_year_earlier_compares_with_the_quarter_reported_on() -> None:
    text = "First-quarter profit rose to $4 million from $3 million a year earlier."
    assert values(text) == [("First-quarter", "2017-Q1"), ("a year earlier", "2016-Q1")]


def test_the_ages_of_people_are_no_durations() -> None:
    assert values("A 26-year-old man and Anna Berg, 22, were named.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said the police may need help.",
        "Protesters march through April Jones’s village.",
        "He drove 2016 miles on Route 1987.",
        "The score was 10.30 to 9.15.",
        "Call 020 7946 0018.",
    ],
)
def test_words_and_numbers_that_look_like_times_are_none(text: str) -> None:
    assert values(text) == []


def test_the_reason_names_publication_and_direction() -> None:
    (time,) = times_in("Police raided the flat on Monday night.")
    assert time.why == "Monday before publication on Wed 24 May 2017"
    (time,) = times_in("The two will meet on Friday.")
    assert time.why == "Friday after publication on Wed 24 May 2017, as the verb is in the future"
    (time,) = times_in("The two met on Wednesday.")
    assert time.why == "the day of publication on Wed 24 May 2017"
    (time,) = times_in("Police raided the flat on Monday night.", None)
    assert "no date" in time.why


def test_a_publication_date_stated_outside_the_prose_is_a_time() -> None:
    text = "date 2017-05-24\nSoldiers patrol the streets."
    blocks = (Block(BlockKind.METADATA, Span(0, 15)), Block(BlockKind.PARAGRAPH, Span(16, len(text))))
    metadata = Metadata(published=PUBLISHED, spans={"published": Span(5, 15)})
    parsed = parse(Document("test.txt", text, blocks, metadata, ""))
    (time,) = find_times(parsed, ())
    assert (time.span, time.value, time.relative) == (Span(5, 15), "2017-05-24", False)


def test_no_expression_crosses_paragraphs() -> None:
    assert values("He was paid until March\n2016 people came.") == [("March", "2017-03")]


def test_poetry_code_and_other_languages_give_little() -> None:
    assert values("for (int day = 0; day < 31; day++) { next[day] = now(); }") in ([], [("now", "PRESENT_REF")])
    assert values("Le président a rencontré ses ministres à Paris.") == []
    assert values("Rough winds do shake the darling buds of May,") in ([], [("May", "2017-05")])


@pytest.mark.parametrize(
    "hostile",
    [
        "1" * 10_000,
        "the " * 5_000,
        "May " * 3_000,
        "two hundred and " * 2_000,
        "12:" * 4_000,
        "late early " * 2_000,
        "1/" * 5_000,
    ],
)
def test_hostile_text_gives_times_that_do_not_overlap(hostile: str) -> None:
    times = times_in("On Monday " + hostile + " he left.")
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
