"""Facts: what the articles lead with and what many have comes first."""

from collections.abc import Callable

from tui.comparison import Comparison, Slot, Status

Story = Callable[..., Comparison]

GALE = (
    "Gale tears the roof off the opera house in Aarhus\n\n"
    "A gale tore the roof off the opera house in Aarhus on Monday night, the fire brigade said.\n\n"
    "Nobody was hurt. Ushers led 300 guests into the foyer. The director, Anders Holm, thanked them.\n\n"
    "The house was built in 1982. A choir from Gdansk had to stop its concert."
)
ROOF = (
    "Roof torn off opera house in Aarhus\n\n"
    "The roof of the opera house in Aarhus was torn off by a gale on Monday night.\n\n"
    "The choir from Gdansk stopped its concert. Ushers led the 300 guests to the foyer."
)
NEWS = (
    "Gale tears off opera roof\n\n"
    "A gale tore the roof off the opera house in Aarhus on Monday.\n\n"
    "Trains to Odense were late."
)


def test_what_all_articles_lead_with_is_the_first_agreement(story: Story) -> None:
    comparison = story(GALE, ROOF, NEWS)
    first = next(fact for fact in comparison.facts if fact.status is Status.AGREE)
    assert first.slot is Slot.WHAT
    assert first.docs == (0, 1, 2)
    assert "roof" in first.claim.lower()


def test_facts_of_one_status_stand_in_the_order_of_their_weight(story: Story) -> None:
    weights = [fact.weight for fact in story(GALE, ROOF, NEWS).facts if fact.status is Status.AGREE]
    assert weights == sorted(weights, reverse=True)
