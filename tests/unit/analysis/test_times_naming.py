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
