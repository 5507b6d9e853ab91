"""What times and numbers mean, in a line."""

import pytest

from tests.unit.app.stories import TEXTS, span, story
from tui.analysis import Qualifier, Quantity, TimeExpression
from tui.app.figures import figures, number_meaning, time_meaning
from tui.documents import Span

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("type_", "value", "why", "meaning"),
    [
        ("TIME", "2017-05-22TNI", "Monday before publication", "Mon 22 May 2017, night · Monday before publication"),
        ("DATE", "2007-07", "as the text states it", "July 2007 · as the text states it"),
        ("DATE", "XXXX-WXX-1", "", "its day is not known: the article states no date"),
        ("DATE", "FUTURE_REF", "", "some time to come"),
        ("DURATION", "P12Y", "", "a stretch of 12 years"),
        ("DURATION", "PT1H", "", "a stretch of 1 hour"),
        ("DURATION", "PXD", "", "a stretch of time"),
        ("SET", "P1W", "", "again and again, every 1 week"),
    ],
)
def test_a_time_says_its_day_or_length_and_why(type_: str, value: str, why: str, meaning: str) -> None:
    assert time_meaning(TimeExpression(HERE, type_, value, why=why)) == meaning


@pytest.mark.parametrize(
    ("quantity", "meaning"),
    [
        (Quantity(HERE, 22, "people", qualifier=Qualifier.AT_LEAST, counts="passengers", event="dead"),
         "at least 22 people: passengers, dead"),
        (Quantity(HERE, 3800, "people"), "3,800 people"),
        (Quantity(HERE, 8, "years_old"), "8 years old"),
        (Quantity(HERE, 2, "ordinal", counts="attack"), "number 2 in a row: attack"),
        (Quantity(HERE, 12.5, "percent"), "12.5%"),
        (Quantity(HERE, 10, "km", upper=12), "10 to 12 km"),
        (Quantity(HERE, None, "people", qualifier=Qualifier.VAGUE, counts="teenagers"),
         "an unstated number of people: teenagers"),
    ],
)  # fmt: skip
def test_a_number_says_what_it_counts(quantity: Quantity, meaning: str) -> None:
    assert number_meaning(quantity, "") == meaning


def test_a_number_names_the_verb_it_belongs_to() -> None:
    quantity = Quantity(HERE, 3, "people", predicate="close", predicate_span=span(0, "closed"))
    assert number_meaning(quantity, TEXTS[0]) == "3 people · by “closed”"


def test_figures_are_in_text_order_and_only_of_the_kinds_that_are_shown() -> None:
    found = figures(story(), 0, frozenset({"time", "number"}))
    assert [one.span.cut(TEXTS[0]) for one in found] == ["Monday night", "1953"]
    assert figures(story(), 0, frozenset({"number"})) == []
