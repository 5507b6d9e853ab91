"""What one article leaves open and another states."""

from collections.abc import Callable

from tui.comparison import Comparison, Fact, Kind, Slot

Story = Callable[..., Comparison]


def uncertain(comparison: Comparison) -> list[Fact]:
    """Conflicts of certainty."""
    return [fact for fact in comparison.facts if fact.kind is Kind.CERTAINTY]


def test_an_unclear_cause_differs_from_one_that_findings_suggest(story: Story) -> None:
    (fact,) = uncertain(
        story(
            "A cable car fell near Bled on Tuesday, killing three skiers. The cause of the fall was unclear.",
            "A cable car fell near Bled, killing three skiers. Early findings suggest that the rope had rusted.",
        )
    )
    assert fact.slot is Slot.WHY
    assert fact.docs == (0, 1)
    assert fact.why == "A leaves the cause open, B gives one"


def test_two_articles_that_leave_the_cause_open_do_not_differ(story: Story) -> None:
    assert not uncertain(
        story(
            "A cable car fell near Bled on Tuesday. The cause of the fall was unclear.",
            "A cable car fell near Bled on Tuesday. The cause is not known; findings suggest that the rope rusted.",
        )
    )


def test_what_is_not_confirmed_differs_from_what_is_stated(story: Story) -> None:
    (fact,) = uncertain(
        story(
            "It is not confirmed that the lorry carried rockets and mortars, the mayor of Lviv said.",
            "The lorry was stopped near Lviv. The lorry carried rockets and mortars.",
        )
    )
    assert fact.why == "A calls it not confirmed, B states it"


def test_a_date_that_is_not_confirmed_leaves_the_rest_as_it_is(story: Story) -> None:
    assert not uncertain(
        story(
            "The bridge over the Drava will be widened, though the city has not confirmed a date.",
            "The bridge over the Drava will be widened, the city of Maribor announced on Monday.",
        )
    )
