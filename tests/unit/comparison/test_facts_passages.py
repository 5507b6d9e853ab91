"""Facts: passages that read as clauses."""

from collections.abc import Callable

from tui.comparison import Comparison, Slot, Status

Story = Callable[..., Comparison]


def passages_of(comparison: Comparison, slot: Slot) -> list[str]:
    """The passages of what the documents agree on in a slot."""
    return [
        e.span.cut(comparison.documents[e.doc].text)
        for fact in comparison.facts
        if fact.status is Status.AGREE and fact.slot is slot
        for e in fact.evidence
    ]


def test_a_figure_is_shown_with_its_whole_clause_and_no_more(story: Story) -> None:
    passages = passages_of(
        story(
            "OSLO — On a quiet morning, 47 miners were rescued from a flooded shaft after a night of drilling.",
            "A total of 47 miners were rescued from the shaft, which was dug in 1911, officials said.",
        ),
        Slot.HOW_MANY,
    )
    assert "47 miners were rescued from a flooded shaft" in passages
    assert "A total of 47 miners were rescued from the shaft" in passages


def test_a_passage_that_ends_within_a_quotation_is_closed(story: Story) -> None:
    comparison = story(
        "The ferry company called the collision in Bergen harbour “a dreadful accident.”",
        "The collision in Bergen harbour was “a dreadful accident,” the ferry company wrote.",
    )
    for fact in comparison.facts:
        for e in fact.evidence:
            words = e.span.cut(comparison.documents[e.doc].text)
            assert words.count("“") == words.count("”")


def test_a_passage_is_not_cut_inside_a_number_or_a_joined_word(story: Story) -> None:
    comparison = story(
        "A seven-year-old fell into the 60m-deep shaft near Voss. “It shook for 4.7 seconds and then the wall "
        "came down,” said baker Liis Tamm.",
        "A boy aged eight fell into a shaft. A storm is expected on the coast at the weekend.",
    )
    told = [e.span.cut(comparison.documents[e.doc].text) for fact in comparison.facts for e in fact.evidence]
    assert any("4.7 seconds" in text for text in told)
    assert not any(text.endswith(("60m", "for 4", "for 4.")) or text.startswith("7 seconds") for text in told)
