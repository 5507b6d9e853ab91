"""Facts: each told once, and only by passages that tell it."""

from collections.abc import Callable
from itertools import permutations

from tui.comparison import Comparison, Kind, Slot, Status

Story = Callable[..., Comparison]

BRIDGE = (
    "Eleven cyclists were hurt when a footbridge collapsed in Tartu on Friday.\n\n"
    "“We saw the planks give way under the wheels,” said baker Liis Tamm. The mayor closed the river bank."
)
PLANKS = (
    "A footbridge collapsed in Tartu on Friday. Eleven cyclists were hurt, the hospital said.\n\n"
    "“We saw the planks give way under the wheels,” Liis Tamm told a local radio station.\n\n"
    "The mayor of Tartu has closed the bank of the river."
)


def test_no_agreement_stands_within_the_passages_of_another_of_its_kind(story: Story) -> None:
    comparison = story(BRIDGE, PLANKS)
    agreed = [fact for fact in comparison.facts if fact.status is Status.AGREE]
    assert len(agreed) > 2
    for one, other in permutations(agreed, 2):
        if one.slot is other.slot:
            assert not all(any(b.doc == a.doc and b.span.covers(a.span) for b in other.evidence) for a in one.evidence)


def test_a_shared_quotation_is_not_told_again_as_a_deed(story: Story) -> None:
    comparison = story(BRIDGE, PLANKS)
    quoted = [fact for fact in comparison.facts if "planks" in fact.claim]
    assert [fact.slot for fact in quoted] == [Slot.QUOTE]


def test_what_stands_around_a_contradiction_is_no_agreement(story: Story) -> None:
    comparison = story(
        "The harbour in Split will close because a storm is now expected on Sunday, the port office said.",
        "The harbour in Split will close because a storm may be expected on Sunday, the port office said.",
    )
    agreed = [fact for fact in comparison.facts if fact.status is Status.AGREE and fact.slot is Slot.WHAT]
    conflicts = [fact for fact in comparison.facts if fact.kind is Kind.CERTAINTY]
    assert not conflicts or not [fact for fact in agreed if fact.claim in conflicts[0].claim]


def test_few_common_words_do_not_make_two_quotations_one(story: Story) -> None:
    comparison = story(
        "“We will be done by the end of this road,” said builder Ivo Kask.",
        "The band closed with “Until the End of Time,” said singer Mari Rebane.",
    )
    assert not [fact for fact in comparison.facts if fact.status is Status.AGREE and fact.slot is Slot.QUOTE]
