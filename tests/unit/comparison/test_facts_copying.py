"""Copied text is one voice; equal ordinary words and equal quotations are not."""

from collections.abc import Callable

from tui.comparison import Comparison, Fact, Slot, Status

Story = Callable[..., Comparison]

WIRE = (
    "OSLO - A cargo train left the rails near the town of Hamar on Tuesday morning and blocked the northern line.\n\n"
    "Nobody was hurt when eleven wagons loaded with timber tipped over beside the lake, the railway company said.\n\n"
    "“We will need the whole night to lift the wagons,” said engineer Kari Moen, who has led the work since noon."
)
COPY = WIRE.replace("OSLO - ", "") + "\n\nThe local paper will report on the repair."
OWN = (
    "Eleven wagons tipped over when a train with timber derailed by the lake at Hamar, and all traffic north stopped."
    "\n\n“We will need the whole night to lift the wagons,” Kari Moen told the radio at lunchtime.\n\n"
    "The driver had noticed nothing strange, a colleague of his wrote."
)


def agreed(comparison: Comparison) -> list[Fact]:
    return [fact for fact in comparison.facts if fact.status is Status.AGREE]


def test_what_two_documents_have_from_one_text_is_one_voice_with_its_quotations(story: Story) -> None:
    facts = agreed(story(WIRE, COPY))
    assert any(fact.slot is Slot.QUOTE for fact in facts)
    assert [fact.copied for fact in facts] == [True] * len(facts)


def test_an_equal_quotation_in_two_independent_texts_is_two_voices(story: Story) -> None:
    facts = agreed(story(WIRE, OWN))
    assert any(fact.slot is Slot.QUOTE for fact in facts)
    assert not any(fact.copied for fact in facts)


def test_a_few_ordinary_words_in_a_row_are_not_copied(story: Story) -> None:
    facts = agreed(
        story(
            "A landslide near Voss buried four skiers on Monday, the district said. A dog found two of them.",
            "Six people lost their way in fog. It buried four skiers on Monday at Voss after heavy snow, they said.",
        )
    )
    assert facts
    assert not any(fact.copied for fact in facts)
