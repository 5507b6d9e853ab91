"""Facts: passages that share words but cannot tell the same thing."""

from collections.abc import Callable

from tui.comparison import Comparison, Fact, Slot, Status

Story = Callable[..., Comparison]


def agreed(comparison: Comparison) -> list[Fact]:
    """What the documents agree on that was done."""
    return [fact for fact in comparison.facts if fact.status is Status.AGREE and fact.slot is Slot.WHAT]


def test_one_deed_by_two_people_is_no_agreement(story: Story) -> None:
    comparison = story(
        "Marta Silva lost control of her bike on the steep descent. Jana Novak won the stage in Porto.",
        "Jana Novak lost control of her bike on the steep descent. Marta Silva finished third in Porto.",
    )
    assert not [fact for fact in agreed(comparison) if "lost control" in fact.claim]


def test_one_deed_by_one_person_is_an_agreement(story: Story) -> None:
    comparison = story(
        "Marta Silva lost control of her bike on the steep descent. Jana Novak won the stage in Porto.",
        "Silva, 24, lost control of her bike on a steep descent near Porto.",
    )
    assert [fact for fact in agreed(comparison) if "lost control" in fact.claim]


def test_two_figures_for_one_noun_are_no_agreement(story: Story) -> None:
    comparison = story(
        "Ruud Bakker kicked a 48-yard field goal before the break.",
        "Sam Okoye kicked a 36-yard field goal in the last minute.",
    )
    assert not agreed(comparison)


def test_a_length_of_time_alone_is_no_deed(story: Story) -> None:
    comparison = story(
        "The island has been under a curfew for eleven weeks.",
        "Eleven weeks ago pirates seized a tanker off the coast.",
    )
    assert not agreed(comparison)
