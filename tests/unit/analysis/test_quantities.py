"""Quantities of one document, by real-looking news sentences."""

import hashlib
import re
from functools import cache

import pytest

from tui.analysis.names import find_names
from tui.analysis.parse import parse
from tui.analysis.quantities import find_quantities
from tui.analysis.records import Qualifier, Quantity
from tui.analysis.times import find_times
from tui.documents import Block, BlockKind, Document, Metadata, Span


def document_of(text: str) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return Document("test.txt", text, blocks, Metadata(), hashlib.sha256(text.encode()).hexdigest())


@cache
def quantities_in(text: str) -> tuple[Quantity, ...]:
    parsed = parse(document_of(text))
    names = find_names(parsed)
    return find_quantities(parsed, names, find_times(parsed, names))


def one(text: str, words: str) -> Quantity:
    """The quantity whose span has exactly these words."""
    found = [quantity for quantity in quantities_in(text) if quantity.span.cut(text) == words]
    assert len(found) == 1, [quantity.span.cut(text) for quantity in quantities_in(text)]
    return found[0]


def values(text: str) -> list[tuple[float | None, str]]:
    return [(quantity.value, quantity.unit) for quantity in quantities_in(text) if quantity.unit != "ordinal"]


def test_a_number_counts_the_noun_behind_it_with_its_modifiers() -> None:
    text = "The ministry sent 450 armed police officers of the capital to the border on Friday."
    found = one(text, "450")
    assert (found.value, found.unit) == (450, "people")
    assert found.counts == "armed police officers of the capital"
    assert found.counts_span is not None
    assert found.counts_span.cut(text) == found.counts
    assert found.predicate == "send"
    assert found.predicate_span is not None
    assert found.predicate_span.cut(text) == "sent"


def test_a_spelled_number_has_its_value() -> None:
    assert one("Firefighters rescued twenty-seven hikers from the ridge.", "twenty-seven").value == 27
    assert one("The company cut two hundred and six jobs at its plant.", "two hundred and six").value == 206
    assert one("More than a million voters stayed at home.", "a million").value == 1_000_000
    assert one("Half a million voters stayed at home.", "Half a million").value == 500_000


def test_a_number_is_never_two_counts_when_words_follow_each_other() -> None:
    text = "The two one-bedroom flats were sold."
    assert [quantity.value for quantity in quantities_in(text)][:1] == [2]


def test_the_words_around_a_number_tell_how_exactly_it_is_meant() -> None:
    expected = {
        "At least 31 miners were trapped underground.": Qualifier.AT_LEAST,
        "More than 31 miners were trapped underground.": Qualifier.AT_LEAST,
        "About 31 miners were trapped underground.": Qualifier.ABOUT,
        "Nearly 31 miners were trapped underground.": Qualifier.ABOUT,
        "Up to 31 miners were trapped underground.": Qualifier.AT_MOST,
        "As many as 31 miners were trapped underground.": Qualifier.AT_MOST,
        "No more than 31 miners were trapped underground.": Qualifier.AT_MOST,
        "Fewer than 31 miners were trapped underground.": Qualifier.AT_MOST,
        "So far 31 miners have been brought out.": Qualifier.SO_FAR,
        "Rescuers have brought out 31 miners so far.": Qualifier.SO_FAR,
        "The blast killed 31 miners.": Qualifier.EXACT,
    }
    assert {text: one(text, "31").qualifier for text in expected} == expected


def test_a_so_far_of_the_sentence_before_does_not_qualify() -> None:
    assert one("That is all we know so far. The fire killed 12 people.", "12").qualifier is Qualifier.EXACT


def test_a_vague_number_has_no_value() -> None:
    text = "Dozens of families fled their homes and several children were missing."
    assert (one(text, "Dozens").value, one(text, "Dozens").qualifier) == (None, Qualifier.VAGUE)
    assert one(text, "Dozens").unit == "people"
    assert one(text, "several").counts == "children"
    assert one("The minister promised a number of reforms.", "a number of").counts == "reforms"


def test_a_range_is_one_quantity_with_two_ends() -> None:
    found = one("Between 300 and 400 protesters marched through the city.", "Between 300 and 400")
    assert (found.value, found.upper, found.unit) == (300, 400, "people")
    found = one("Forecasters expect 10-15 inches of snow.", "10-15")
    assert (found.value, found.upper, found.unit) == (10, 15, "inches")
    found = one("The repairs will cost 5 to 10 million euros.", "5 to 10 million")
    assert (found.value, found.upper, found.unit) == (5_000_000, 10_000_000, "EUR")


def test_a_change_is_two_quantities_of_the_same_thing() -> None:
    text = "The death toll rose from 41 to 56 on Sunday."
    assert [(q.value, q.unit, q.counts, q.event) for q in quantities_in(text)] == [
        (41, "people", "death toll", "dead"),
        (56, "people", "death toll", "dead"),
    ]


def test_a_score_is_no_quantity() -> None:
    assert values("Brazil won 3-1 against Chile in Santiago.") == []


def test_money_has_the_currency_as_its_unit() -> None:
    assert values("The bank paid a fine of $2.5 billion to regulators.") == [(2.5e9, "USD")]
    assert values("The castle was sold for £350,000 last year.") == [(350_000, "GBP")]
    assert values("The court fined them 30,000 Egyptian pounds each.") == [(30_000, "EGP")]
    assert values("The ticket costs 40 euros.") == [(40, "EUR")]
    assert one("The bank paid a $40m fine to regulators.", "$40m").counts == "fine"


def test_pounds_that_weigh_are_no_money() -> None:
    assert values("Agents in Texas seized 300 pounds of cocaine, worth $2 million.") == [(300, "lb"), (2e6, "USD")]


def test_a_percentage_tells_what_it_is_a_part_of() -> None:
    found = one("Some 62 percent of voters backed the plan.", "62 percent")
    assert (found.value, found.unit, found.counts, found.qualifier) == (62, "percent", "voters", Qualifier.ABOUT)
    assert one("Exports fell 4.5% in May.", "4.5%").counts == "Exports"


def test_measures_have_their_unit_in_one_spelling() -> None:
    assert values("The wreck lies 40 miles off the coast, at a depth of 90 metres.") == [(40, "miles"), (90, "m")]
    assert values("Winds of 120km/h tore off roofs.") == [(120, "km/h")]
    assert values("An 800-square-metre hall was cleared.") == [(800, "square m")]


def test_an_age_is_never_a_count() -> None:
    text = "The gunman, named as Omar Haddad, 22, killed 22 people and wounded a 26-year-old nurse."
    assert values(text) == [(22, "years_old"), (22, "people"), (26, "years_old")]
    assert one(text, "26-year-old").counts == "nurse"
    ages = [quantity for quantity in quantities_in(text) if quantity.unit == "years_old"]
    assert ages[0].counts == "Omar Haddad"
    assert ages[0].event is None


@pytest.mark.parametrize(
    ("text", "words", "value", "person"),
    [
        ("Maria Lopez (8) was found near the river.", "8", 8, "Maria Lopez"),
        ("The driver, Peter Novak, aged 54, was arrested.", "54", 54, "Peter Novak"),
        ("Peter Novak is 54 years old.", "54 years old", 54, "Peter Novak"),
        ("The 54-year-old driver was arrested.", "54-year-old", 54, "driver"),
    ],
)
def test_the_age_of_a_person_is_tied_to_the_person(text: str, words: str, value: float, person: str) -> None:
    found = one(text, words)
    assert (found.value, found.unit, found.counts) == (value, "years_old", person)


def test_ages_in_a_list_are_all_ages() -> None:
    assert values("Two boys aged seven and 11 drowned in the lake.") == [
        (2, "people"),
        (7, "years_old"),
        (11, "years_old"),
    ]


def test_a_length_of_time_is_counted_in_its_unit() -> None:
    text = "It was the country’s worst rail crash for 20 years."
    assert (one(text, "20").value, one(text, "20").unit) == (20, "years")
    assert "worst rail crash" in one(text, "20").counts
    assert values("Talks went on for more than a decade.") == [(10, "years")]
    assert values("He was jailed for three years.") == [(3, "years")]


def test_numbers_of_a_date_are_no_quantities() -> None:
    assert values("The bridge opened on 14 March 1998 and closed in 2016.") == []
    assert values("The strike began three weeks ago.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Flight 93 left Newark late.",
        "See page 12 of the report.",
        "The Boeing 737 landed safely.",
        "Astronauts of Apollo 11 met the president.",
        "He is our No. 1 candidate.",
        "They live at 201 Waterfront St.",
        "One thing is clear.",
    ],
)
def test_names_labels_and_idioms_are_no_quantities(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("The bomb killed 22 people.", "22", "dead"),
        ("At least 22 people were killed in the blast.", "22", "dead"),
        ("The suicide bomber who killed 22 people was known to police.", "22", "dead"),
        ("The blast left 22 people dead.", "22", "dead"),
        ("Some 22 passengers died when the bus overturned.", "22", "dead"),
        ("The blast killed four soldiers and 22 civilians.", "22", "dead"),
        ("The deaths of 22 miners shocked the town.", "22", "dead"),
        ("Another 22 people were injured in the crash.", "22", "hurt"),
        ("At least 22 people were hospitalised.", "22", "hurt"),
        ("Police arrested 22 protesters.", "22", "held"),
        ("The rebels released 22 hostages.", "22", "freed"),
        ("Another 22 people are missing after the flood.", "22", "missing"),
        ("About 22 villagers were evacuated.", "22", "moved"),
        ("Some 22 villagers fled their homes.", "22", "moved"),
        ("The army deployed 22 soldiers.", "22", None),
        ("A group of 22 soldiers killed a farmer.", "22", None),
    ],
)
def test_the_event_is_what_happened_to_those_who_are_counted(text: str, words: str, event: str | None) -> None:
    assert one(text, words).event == event


def test_a_negated_verb_tells_of_no_event() -> None:
    assert one("The 22 passengers were not injured.", "22").event is None


def test_counts_without_a_noun_are_of_people_where_the_verb_says_so() -> None:
    text = "A car bomb killed 14 and injured 30 others."
    assert [(q.value, q.unit, q.event) for q in quantities_in(text)] == [(14, "people", "dead"), (30, "people", "hurt")]


def test_groups_in_a_list_are_counted_apart() -> None:
    text = "The helicopter carried 10 foreigners and two local crew, killing all aboard."
    assert [(q.value, q.unit, q.counts) for q in quantities_in(text)] == [
        (10, "people", "foreigners"),
        (2, "people", "local crew"),
    ]


def test_an_ordinal_is_a_place_in_a_row() -> None:
    found = one("Police fear a second attack.", "second")
    assert (found.value, found.unit, found.counts) == (2, "ordinal", "attack")


def test_a_share_of_a_whole_is_a_fraction() -> None:
    assert values("Half of the seats were empty.") == [(0.5, "fraction")]
    assert values("One in four adults cannot read.") == [(0.25, "ratio")]


def test_a_part_of_a_group_counts_what_the_group_is() -> None:
    text = "The trial involves 25 defendants, five of whom were fined."
    assert [(q.value, q.unit, q.counts) for q in quantities_in(text)] == [
        (25, "people", "defendants"),
        (5, "people", "defendants"),
    ]


def test_tables_of_numbers_give_no_quantities() -> None:
    assert quantities_in("12 15 19 22 31 44 58 61 70 82 93 101 115 127 139 151 163 177 181 190") == ()


def test_source_code_and_poetry_give_none() -> None:
    assert values("for (int i = 0; i < 10; i++) { total += prices[i] * 1.2; }") == []
    assert values("Shall I compare thee to a summer’s day?") == []


@pytest.mark.parametrize(
    "hostile", ["9" * 10_000, "1," * 5_000, "one " * 4_000, "1-" * 5_000, "$" * 10_000, "(" * 5_000 + "7"]
)
def test_hostile_numbers_give_nothing_wrong(hostile: str) -> None:
    assert all(
        quantity.value is None or quantity.value < 1e40
        for quantity in quantities_in("He said " + hostile + " and left.")
    )


def test_spans_cut_the_number_as_the_document_writes_it() -> None:
    text = "The mayor said “about 1,200 people” came, among them “dozens” of children."
    assert [quantity.span.cut(text) for quantity in quantities_in(text)] == ["1,200", "dozens"]


def test_what_befalls_a_group_now_outweighs_what_befell_it_before() -> None:
    assert one("The army says 21 girls abducted by rebels have been released.", "21").event == "freed"
    assert one("The 21 girls abducted by rebels wrote letters.", "21").event == "held"


def test_an_outcome_for_all_holds_for_each_group() -> None:
    text = "The helicopter carried 10 foreigners and two local crew and crashed, killing all aboard."
    assert [(q.value, q.event) for q in quantities_in(text)] == [(10, "dead"), (2, "dead")]


def test_an_apposition_with_of_is_no_age() -> None:
    assert values("Miller, one of the senator’s earliest backers, resigned.") in ([], [(1, "people")])


def test_a_range_of_percentages_is_one_quantity() -> None:
    text = "The tax takes between 8% and 15.5% of earnings."
    assert [(q.value, q.upper, q.unit) for q in quantities_in(text)] == [(8, 15.5, "percent")]
    assert values("The rate was cut from 35% to 21%.") == [(35, "percent"), (21, "percent")]
