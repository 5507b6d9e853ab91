"""Quantities that stand beside others or where the parse misleads: tolls, conversions, measures before a noun, ages."""

import pytest

from tests.unit.analysis.test_quantities import one, quantities_in, values
from tui.analysis.records import Qualifier


def test_a_toll_before_a_day_is_a_number_of_its_own() -> None:
    found = one("The death toll from the mudslide rose to at least nine Friday.", "nine")
    assert (found.value, found.unit, found.event, found.qualifier) == (9, "people", "dead", Qualifier.AT_LEAST)


def test_both_ends_of_a_change_count_the_same() -> None:
    text = "The number of dead rose from 14 to 31 overnight."
    assert [(q.value, q.unit, q.counts) for q in quantities_in(text)] == [
        (14, "people", "number of dead"),
        (31, "people", "number of dead"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers", "counts"),
    [
        ("The $300,000 (£225,000) sports car was sold on Monday.", ["$300,000", "£225,000"], "sports car"),
        ("The 21-mile (34km) tunnel was opened by the king.", ["21", "34"], "tunnel"),
        ("Workers found a 60m-deep shaft beside the road.", ["60m"], "shaft"),
        ("The girl fell into the 12m dry well on Sunday.", ["12m"], "dry well"),
        ("The truck can carry 120,000 pounds (54,000kg) of cargo.", ["120,000", "54,000"], "cargo"),
    ],
)
def test_a_measure_before_a_noun_tells_of_it_and_so_does_its_conversion(
    text: str, numbers: list[str], counts: str
) -> None:
    assert {words: one(text, words).counts for words in numbers} == dict.fromkeys(numbers, counts)


def test_pounds_that_are_told_again_in_kilograms_weigh() -> None:
    text = "The truck can carry 120,000 pounds (54,000kg) of cargo."
    assert values(text) == [(120_000, "lb"), (54_000, "kg")]
    assert values("Its engine makes 2 million pounds of thrust.") == [(2_000_000, "lb")]


def test_the_country_that_a_text_tells_of_has_the_pounds() -> None:
    assert values("The court in Egypt fined the editor 20,000 pounds.") == [(20_000, "EGP")]
    assert values("The court in London fined the Egypt expert 20,000 pounds.") == [(20_000, "GBP")]


def test_millions_behind_money_are_money_too() -> None:
    text = "The plan gives 30 million shekels to the police. The ministry will add 4.5 million for clinics."
    assert values(text) == [(30_000_000, "ILS"), (4_500_000, "ILS")]


def test_a_speed_has_a_unit_of_its_own() -> None:
    assert values("The car goes from 0 to 60 miles per hour in 2.1 seconds.") == [
        (0, "mph"),
        (60, "mph"),
        (2.1, "seconds"),
    ]


def test_temperatures_and_magnitudes_are_told_from_counts() -> None:
    assert values("Temperatures reached 41C (106F) on Sunday.") == [(41, "°C"), (106, "°F")]
    assert values("A magnitude 6.4 earthquake shook the island.") == [(6.4, "magnitude")]
    assert values("The jet has five F-1 engines.") == [(5, "engine")]


def test_an_age_without_a_noun_is_counted_by_its_own_words() -> None:
    assert one("The six-year-old was found alive in the shaft.", "six-year-old").counts == "six-year-old"


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("The driver, a man in his 60s, was held.", "60s", 60, 69),
        ("A woman in her mid-thirties was hurt.", "mid-thirties", 34, 36),
        ("A nurse in her late 40s called the police.", "late 40s", 47, 49),
    ],
)
def test_a_decade_of_life_is_an_age(text: str, words: str, low: float, high: float) -> None:
    found = one(text, words)
    assert (found.value, found.upper, found.unit) == (low, high, "years_old")


def test_a_bound_on_children_is_one_of_age() -> None:
    found = one("Children under 12 were brought out first.", "12")
    assert (found.unit, found.qualifier) == ("years_old", Qualifier.AT_MOST)


def test_names_with_numbers_in_them_count_nothing() -> None:
    assert values("The 1967 Six-Day War changed the map.") == []
    assert values("The airline grounded its Boeing 737 jets.") == []


def test_dozens_multiply_both_ends_of_a_range() -> None:
    found = one("Two to three dozen protesters gathered.", "Two to three dozen")
    assert (found.value, found.upper) == (24, 36)


def test_what_is_counted_ends_with_a_word_that_stands_alone() -> None:
    assert one("A 5-year-old boy who is trapped deep down an abandoned mine spoke.", "5-year-old").counts.startswith(
        "boy"
    )
    assert not one("The case involves 25 students, who came from the now closed school.", "25").counts.endswith("now")


def test_an_employer_employs_people() -> None:
    assert values("The plant employs more than 1,500.") == [(1500, "people")]


def test_two_thirds_are_a_share_whatever_stands_before() -> None:
    assert values("Nearly two-thirds of voters agreed.") == [(0.6667, "fraction")]


def test_one_that_stands_for_a_noun_counts_nothing() -> None:
    text = "January has two full moons, with the second one blue, and a bright one rises on Monday."
    assert values(text) == [(2, "moon")]
