"""Numbers, certainty and descriptions that do not go together; and those that do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui import analyse, compare, read
from tui.comparison import Comparison, Fact, Kind, Slot, Status

Story = Callable[..., Comparison]


def about(comparison: Comparison, words: str) -> list[Fact]:
    """Facts of two or more documents that have the words in a passage."""
    return [
        fact
        for fact in comparison.facts
        if len(fact.docs) > 1 and any(words in e.span.cut(comparison.documents[e.doc].text) for e in fact.evidence)
    ]


def test_another_number_of_dead_is_a_conflict_of_value(story: Story) -> None:
    comparison = story(
        "The earthquake killed 41 villagers in the mountains near Arvand on Sunday, the governor said.",
        "The earthquake killed 36 villagers in the mountains near Arvand on Sunday, a doctor said.",
    )
    (fact,) = [f for f in about(comparison, "41") if f.slot is Slot.HOW_MANY]
    assert (fact.status, fact.kind) == (Status.DIFFER, Kind.VALUE)
    assert "41" in fact.why
    assert "36" in fact.why
    assert fact.versions == ((0,), (1,))


def test_a_number_and_the_same_number_at_least_agree(story: Story) -> None:
    comparison = story(
        "The earthquake killed 41 villagers in the mountains near Arvand on Sunday.",
        "At least 41 villagers were killed in the earthquake near Arvand, a doctor said.",
    )
    (fact,) = [f for f in about(comparison, "41") if f.slot is Slot.HOW_MANY]
    assert (fact.status, fact.kind) == (Status.AGREE, Kind.QUALIFIER_DIFFERS)
    assert "B says at least" in fact.why


def test_a_rough_number_that_covers_the_other_is_no_conflict(story: Story) -> None:
    comparison = story(
        "The fire destroyed 48 houses in the old town of Selmira on Friday.",
        "The fire destroyed about 50 houses in the old town of Selmira on Friday.",
    )
    facts = [f for f in about(comparison, "48") if f.slot is Slot.HOW_MANY]
    assert facts
    assert all(fact.status is Status.AGREE for fact in facts)


def test_the_dead_and_the_injured_are_not_compared(story: Story) -> None:
    comparison = story(
        "The earthquake killed 41 villagers in the mountains near Arvand on Sunday.",
        "The earthquake injured 230 villagers in the mountains near Arvand on Sunday.",
    )
    assert not [f for f in comparison.facts if f.status is Status.DIFFER]


def test_an_age_is_never_a_number_of_dead(story: Story) -> None:
    comparison = story(
        "Daniel Okoro, 41, survived the earthquake near Arvand on Sunday.",
        "The earthquake near Arvand killed 41 people on Sunday, a doctor said.",
    )
    assert not [f for f in about(comparison, "41") if f.slot is Slot.HOW_MANY]


def test_a_value_that_both_documents_know_is_no_conflict(story: Story) -> None:
    comparison = story(
        "The landslide killed 12 miners in Colva. Another landslide killed 30 miners in Teshe a year earlier.",
        "The landslide killed 30 miners in Teshe, and this week another killed 12 miners in Colva.",
    )
    assert not [f for f in comparison.facts if f.kind is Kind.VALUE]


def test_goals_and_yards_of_a_match_are_no_conflict(story: Story) -> None:
    comparison = story(
        "Barlow ran 17 yards for a touchdown in the second quarter against Denver.",
        "Barlow ran 10 yards for a touchdown in the fourth quarter against Denver.",
    )
    assert not [f for f in comparison.facts if f.kind is Kind.VALUE]


def test_two_ages_of_one_person_are_a_conflict(story: Story) -> None:
    comparison = story(
        "The climber Mara Lindqvist, 34, was rescued from the glacier on Monday.",
        "Rescuers brought Mara Lindqvist, 36, down from the glacier on Monday.",
    )
    (fact,) = [f for f in about(comparison, "34") if f.kind is Kind.VALUE]
    assert fact.status is Status.DIFFER


def test_what_may_have_happened_conflicts_with_what_happened(story: Story) -> None:
    comparison = story(
        "Divers may have discovered the wreck of the steamer Aurelia off the coast of Sardinia.",
        "Divers have discovered the wreck of the steamer Aurelia off the coast of Sardinia.",
    )
    (fact,) = [f for f in comparison.facts if f.kind is Kind.CERTAINTY]
    assert fact.is_conflict
    assert "may have discovered" in fact.why


def test_what_is_planned_does_not_conflict_with_a_permission(story: Story) -> None:
    comparison = story(
        "Visitors may enter the cathedral through the southern gate on Sundays.",
        "Visitors enter the cathedral through the southern gate on Sundays.",
    )
    assert not [f for f in comparison.facts if f.kind is Kind.CERTAINTY]


def test_years_before_publication_are_the_year_since(story: Story) -> None:
    comparison = story(
        "It was the worst flood in the valley of the Orla for 14 years.",
        "It was the worst flood in the valley of the Orla since the storms in 2010.",
        published="2024-03-06",
    )
    (fact,) = [f for f in comparison.facts if f.kind is Kind.DERIVED]
    assert fact.status is Status.AGREE
    assert fact.why == "14 years before 2024 is 2010"


def test_two_parts_agree_with_their_sum(story: Story) -> None:
    comparison = story(
        "The crash killed ten passengers and two pilots near the airport of Lusaka.",
        "The crash near the airport of Lusaka killed 12 people.",
    )
    assert any(fact.why == "10 and 2 are 12" for fact in about(comparison, "12"))


def test_one_word_in_two_spellings_is_no_other_wording(story: Story) -> None:
    comparison = story(
        "“Nobody wants this harbour to become the first choice of paedophiles,” the mayor of Ostrava said.",
        "“Nobody wants this harbour to become the first choice of pedophiles,” said the mayor of Ostrava.",
    )
    assert not [f for f in comparison.facts if f.status is Status.DIFFER]


def test_a_conflict_says_who_sides_with_whom(story: Story) -> None:
    comparison = story(
        "Rescuers searched for a four-year-old girl who fell into a quarry near Osh on Sunday.",
        "The five-year-old fell into the quarry near Osh on Sunday while picking berries.",
        "A five-year-old girl fell into a quarry near Osh, her uncle said.",
    )
    (fact,) = [one for one in comparison.facts if one.is_conflict]
    assert fact.versions == ((0,), (1, 2))
    assert fact.why == "A has four-year-old, B and C five-year-old (girl)"


def test_what_was_reported_before_is_no_version_of_a_document(story: Story) -> None:
    comparison = story(
        "Rescuers searched for a four-year-old girl who fell into a quarry near Osh on Sunday.",
        "The five-year-old fell into the quarry near Osh on Sunday while picking berries.",
        "The girl, who fell into a quarry near Osh, was four years old. She had previously been reported to be five "
        "years old.",
    )
    (fact,) = [one for one in comparison.facts if one.is_conflict]
    assert fact.versions == ((0, 2), (1,))


def test_the_version_of_some_is_not_told_again_as_an_agreement(story: Story) -> None:
    comparison = story(
        "Rescuers searched for a four-year-old girl who fell into a quarry near Osh on Sunday.",
        "The five-year-old fell into the quarry near Osh on Sunday while picking berries.",
        "A five-year-old girl fell into a quarry near Osh, her uncle said.",
    )
    assert not [fact for fact in comparison.facts if fact.status is Status.AGREE and "the age" in fact.why]


@pytest.mark.parametrize(("day", "conflict"), [("2024-03-06", True), ("2024-03-09", False)])
def test_what_goes_on_may_have_another_number_on_another_day(tmp_path: Path, day: str, conflict: bool) -> None:
    told = {
        "2024-03-06": "Some 60 tractors are being used in the search for a missing girl near Voss, the police said.",
        day + " ": "A total of 90 tractors were used in the search for a missing girl near Voss, the police said.",
    }
    analysed = []
    for number, (published, text) in enumerate(told.items()):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        analysed.append(analyse(read(path, published=published.strip())))
    facts = [fact for fact in compare(analysed).facts if fact.status is Status.DIFFER]
    assert [fact.is_conflict for fact in facts] == [conflict]


def test_numbers_of_one_thing_that_exclude_each_other_are_a_conflict_though_one_is_rough(story: Story) -> None:
    comparison = story(
        "The explosion in the mill at Narva injured 20 workers on Monday, the mayor said.",
        "At least 25 workers were injured on Monday in the explosion at the mill in Narva, a doctor said.",
    )
    (fact,) = [f for f in about(comparison, "25") if f.status is Status.DIFFER]
    assert fact.kind is Kind.VALUE
