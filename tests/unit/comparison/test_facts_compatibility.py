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


def test_a_name_with_a_date_is_no_deed(story: Story) -> None:
    comparison = story(
        "The zoo in Basel lent a tapir to Lyon.\n\nLena Frei, April 5, 2016",
        "A tapir from Basel has come to Lyon.\n\nLena Frei, April 5, 2016",
    )
    assert not [fact for fact in agreed(comparison) if "Frei" in fact.claim]


def test_a_role_agrees_by_its_noun_not_by_a_word_beside_it(story: Story) -> None:
    comparison = story(
        "Harbour pilot Nils Aas closed the port. Late singer Ida Lund was born there.",
        "The port was closed by Nils Aas, a pilot. The late painter Ida Lund knew it.",
    )
    whys = [fact.why for fact in comparison.facts if fact.slot is Slot.WHO and fact.status is Status.AGREE]
    assert [why for why in whys if "pilot" in why]
    assert not [why for why in whys if "late" in why.lower()]


def test_one_time_of_day_agrees_however_it_is_written(story: Story) -> None:
    comparison = story(
        "The concert in Graz began at 21:00 on Friday and the choir sang until midnight.",
        "The choir sang at the concert in Graz, which began at 9pm on Friday.",
    )
    assert [fact for fact in comparison.facts if fact.why == "both are 21:00"]


def test_one_of_many_does_not_do_what_many_do(story: Story) -> None:
    comparison = story(
        "Train passengers quickly posted photos of the burning carriage at Voss on Sunday.",
        "One train passenger posted a poem from the burning carriage near Oslo last year.",
    )
    assert not [fact for fact in comparison.facts if fact.status is Status.AGREE and "passenger" in fact.claim]


def test_a_sum_that_one_person_must_pay_is_not_what_others_must_pay(story: Story) -> None:
    comparison = story(
        "The judge in Oslo ordered Ana Duarte to pay 3 million euros to the widow.",
        "The 14 other owners were ordered to pay three million euros to the harbour union, the judge in Oslo said.",
    )
    sums = [fact for fact in comparison.facts if fact.status is Status.AGREE and fact.slot is Slot.HOW_MANY]
    assert not [fact for fact in sums if "million" in fact.claim]
