"""Times that name a thing and do not tell when something was, by sentences published on Wednesday 24 May 2017."""

import pytest

from tests.unit.analysis.test_times import times_in, values


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Finn, the 2007 world champion, lost control of his car.", "2007"),
        ("The firm unveiled the 2017 Harrier sedan on Monday.", "2017"),
        ("The band played its 1969 classic at the end.", "1969"),
    ],
)
def test_a_year_that_tells_one_from_others_of_its_kind_is_attributive(text: str, words: str) -> None:
    (time,) = [one for one in times_in(text) if one.span.cut(text) == words]
    assert time.attributive


@pytest.mark.parametrize(
    "text",
    [
        "The blogger was an icon of the 2011 uprising.",
        "The Finn won the title in 2007.",
        "He was convicted of the 2004 murder of a nurse.",
    ],
)
def test_a_year_of_what_happened_tells_when(text: str) -> None:
    assert not any(one.attributive for one in times_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The pictures first appeared in Florida Today and on the radio.",
        "The 1967 Six-Day War is taught in every school of the country.",
        "The engineers looked into Case 2000 and found nothing.",
        "The car can do 60 miles per hour with a tailwind.",
    ],
)
def test_capitals_labels_and_speeds_are_no_times(text: str) -> None:
    said = [words for words, _ in values(text)]
    assert not {"Today", "Six-Day", "2000", "per hour"} & set(said), said


def test_seconds_that_something_takes_are_a_duration() -> None:
    assert ("1.9 seconds", "PT1.9S") in values("The car will reach 60mph in 1.9 seconds.")


def test_to_do_with_is_no_plan() -> None:
    text = "The bureau denied that the transfer had anything to do with the meeting on Tuesday."
    assert ("Tuesday", "2017-05-23") in values(text)


def test_days_and_months_of_a_range_share_what_follows_the_last() -> None:
    assert values("The festival runs from 12 to 15 June.") == [("12", "2017-06-12"), ("15 June", "2017-06-15")]
    assert values("The fair was held on 3-5 June 2015.") == [("3", "2015-06-03"), ("5 June 2015", "2015-06-05")]
    assert values("Between March and May 2015 the toll rose.") == [("March", "2015-03"), ("May 2015", "2015-05")]
    assert values("From November to March 2015 no ship came.") == [("November", "2014-11"), ("March 2015", "2015-03")]


def test_the_early_hours_are_part_of_their_day() -> None:
    assert values("A fire broke out in the early hours of Sunday.") == [("the early hours of Sunday", "2017-05-21TMO")]


def test_a_quarter_of_a_year_is_a_time_in_any_article() -> None:
    text = "Visitors came back in the first quarter of 2017, the museum said."
    assert ("the first quarter of 2017", "2017-Q1") in values(text)


def test_every_other_friday_comes_again() -> None:
    assert [value for _, value in values("The choir sings every other Friday.")] == ["XXXX-WXX-5"]
