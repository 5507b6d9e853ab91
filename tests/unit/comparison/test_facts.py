"""Facts: what documents agree on, where they differ, what only one has."""

from collections.abc import Callable

from tui.comparison import Comparison, Fact, Kind, Slot, Status

Story = Callable[..., Comparison]

FERRY = (
    "A ferry carrying holidaymakers ran aground near the harbour of Kilmore on Tuesday night.\n\n"
    "The coastguard lifted the captain to hospital by helicopter. Harbour master Una Brody said: "
    "“We had warned the company about the sandbank for several years now.”\n\n"
    "Cormorants nest on the island of Saltee in summer."
)
STRANDED = (
    "Coastguards took the captain of the stranded ferry to hospital by helicopter, officials in Kilmore said.\n\n"
    "“We had warned the company about the lighthouse for several years,” harbour master Una Brody told reporters.\n\n"
    "Engineers from Rotterdam will try to refloat the vessel with the spring tide."
)


def facts_with(comparison: Comparison, words: str, status: Status) -> list[Fact]:
    """Facts of a status that have the words in one of their passages."""
    return [
        fact
        for fact in comparison.facts
        if fact.status is status and any(words in e.span.cut(comparison.documents[e.doc].text) for e in fact.evidence)
    ]


def test_every_claim_is_cut_from_its_first_passage(seeds: Comparison) -> None:
    assert seeds.facts
    for fact in seeds.facts:
        first = fact.evidence[0]
        assert fact.claim == first.span.cut(seeds.documents[first.doc].text)
        assert fact.claim == fact.claim.strip() != ""
        assert [e.doc for e in fact.evidence] == sorted(e.doc for e in fact.evidence)


def test_facts_are_numbered_in_the_order_to_show_them(seeds: Comparison) -> None:
    assert [fact.id for fact in seeds.facts] == [f"f{n}" for n in range(1, len(seeds.facts) + 1)]
    groups = [
        0 if fact.is_conflict else 1 if fact.status is Status.DIFFER else 2 if fact.status is Status.AGREE else 3
        for fact in seeds.facts
    ]
    assert groups == sorted(groups)


def test_a_quotation_with_another_word_is_a_conflict_of_wording(story: Story) -> None:
    (fact,) = facts_with(story(FERRY, STRANDED), "sandbank", Status.DIFFER)
    assert (fact.kind, fact.slot) == (Kind.QUOTE_WORDING, Slot.QUOTE)
    assert fact.docs == (0, 1)
    assert "sandbank" in fact.why
    assert "lighthouse" in fact.why


def test_the_same_deed_in_other_words_is_an_agreement(story: Story) -> None:
    assert any(fact.docs == (0, 1) for fact in facts_with(story(FERRY, STRANDED), "hospital", Status.AGREE))


def test_what_one_document_alone_tells_is_its_own_fact(story: Story) -> None:
    comparison = story(FERRY, STRANDED)
    assert any(fact.docs == (1,) for fact in facts_with(comparison, "Rotterdam", Status.ONLY))
    assert not facts_with(comparison, "Rotterdam", Status.AGREE)


def test_one_document_alone_gives_only_its_own_facts(story: Story) -> None:
    facts = story(STRANDED).facts
    assert facts
    assert {fact.status for fact in facts} == {Status.ONLY}


def test_documents_without_text_give_no_facts(story: Story) -> None:
    assert story("1 2 3\n\n4 5 6", "7 8 9").facts == ()


def test_passages_lead_from_a_sentence_to_its_counterpart(story: Story) -> None:
    comparison = story(FERRY, STRANDED)
    sides = [
        (p.a.span.cut(comparison.documents[0].text), p.b.span.cut(comparison.documents[1].text))
        for p in comparison.passages
    ]
    assert any("Una Brody" in a and "Una Brody" in b for a, b in sides)


def test_a_deed_told_from_its_other_end_is_an_agreement(story: Story) -> None:
    comparison = story(
        "Police arrested the conductor of the night train outside Brno, a spokesman said on Monday.",
        "After a chase through the fields, the conductor has been arrested.",
    )
    assert any(fact.docs == (0, 1) for fact in facts_with(comparison, "conductor", Status.AGREE))


def test_what_one_document_denies_does_not_agree_with_the_other(story: Story) -> None:
    comparison = story(
        "Police arrested the conductor of the night train outside Brno, a spokesman said on Monday.",
        "After a chase through the fields, the conductor was not arrested.",
    )
    assert not facts_with(comparison, "conductor", Status.AGREE)


def test_a_fact_of_one_document_says_who_is_quoted_and_which_number_it_gives(story: Story) -> None:
    comparison = story(
        STRANDED + "\n\nThe line has lost 1,400 passengers since May. “We shall sail again,” said owner Piet Roos.",
        FERRY,
    )
    whys = [fact.why for fact in comparison.facts if fact.docs == (0,)]
    assert any(why.startswith("only A gives 1,400") for why in whys)
    assert any("Piet Roos" in why for why in whys)


def test_no_passage_of_one_document_is_told_twice(story: Story) -> None:
    comparison = story(
        "About 4,300 settlers live among 26,000 herders on the plateau. A road crosses it.",
        "A road crosses the plateau from east to west, the ministry said.",
    )
    alone = [fact for fact in comparison.facts if fact.docs == (0,)]
    assert len({fact.claim for fact in alone}) == len(alone)
    assert sum("4,300" in fact.claim for fact in alone) == 1
