"""Agreements show what is agreed: no clause that tells something else, no word of a contradiction."""

from collections.abc import Callable

from tui.comparison import Comparison, Fact, Kind, Slot, Status

Story = Callable[..., Comparison]


def agreed(comparison: Comparison) -> list[Fact]:
    return [fact for fact in comparison.facts if fact.status is Status.AGREE]


def passages(comparison: Comparison, fact: Fact) -> list[str]:
    return [e.span.cut(comparison.documents[e.doc].text) for e in fact.evidence]


def test_a_day_in_common_is_shown_without_the_figures_that_contradict_each_other(story: Story) -> None:
    comparison = story(
        "An explosion at a flour mill in Narva killed seven workers on Monday, the town council said.",
        "Nine workers died on Monday in an explosion at a flour mill in Narva, mayor Katri Raik said.",
    )
    assert [fact.kind for fact in comparison.facts if fact.is_conflict] == [Kind.VALUE]
    days = [fact for fact in agreed(comparison) if fact.slot is Slot.WHEN]
    assert [passages(comparison, fact) for fact in days] == [["on Monday", "on Monday"]]
    assert not any(
        word in text for f in agreed(comparison) for text in passages(comparison, f) for word in ("even", "ine ")
    )


def test_words_in_common_are_shown_without_clauses_that_tell_something_else(story: Story) -> None:
    comparison = story(
        "Hundreds of volunteers in Poland are trying to reach a young miner who is trapped in a flooded coal shaft.",
        "A Polish miner trapped in a flooded coal shaft has been found alive and well, his wife told the radio.",
    )
    facts = [fact for fact in agreed(comparison) if "shaft" in fact.claim]
    assert facts
    for fact in facts:
        assert fact.kind is not Kind.SAME_WORDING
        assert not any("trying" in text or "alive" in text for text in passages(comparison, fact))


def test_what_was_failed_to_be_done_is_not_what_was_done(story: Story) -> None:
    comparison = story(
        "Divers found the black box of the sunken trawler on Thursday.",
        "Divers failed to find the black box of the sunken trawler on Thursday.",
    )
    assert not any("black box" in text for fact in agreed(comparison) for text in passages(comparison, fact))


def test_who_spoke_is_no_event_of_its_own(story: Story) -> None:
    comparison = story(
        "The roof was weak, said harbour master Una Brody.",
        "Nobody had come near the quay, harbour master Una Brody said.",
    )
    assert not [fact for fact in agreed(comparison) if fact.slot is Slot.WHAT]
