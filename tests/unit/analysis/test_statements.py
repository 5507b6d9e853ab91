"""Clauses, their negation, certainty and source, by real-looking news sentences."""

from functools import cache

from tests.unit.analysis.test_quotations import read_text
from tui.analysis.records import Statement
from tui.analysis.statements import find_statements


@cache
def statements(text: str) -> tuple[Statement, ...]:
    read = read_text(text)
    return find_statements(read.parse, read.mentions, read.quotations)


def of_verb(text: str, lemma: str) -> Statement:
    (found,) = [s for s in statements(text) if s.lemma == lemma]
    return found


def test_a_clause_has_who_did_what_to_whom() -> None:
    text = "Rescuers freed eleven miners on Tuesday."
    found = of_verb(text, "free")
    assert found.span.cut(text) == "Rescuers freed eleven miners on Tuesday"
    assert found.subject is not None
    assert found.subject.cut(text) == "Rescuers"
    assert found.predicate.cut(text) == "freed"
    assert [a.cut(text) for a in found.arguments] == ["eleven miners", "on Tuesday"]
    assert (found.negated, found.certainty, found.source) == (False, "asserted", None)


def test_the_predicate_holds_its_auxiliaries() -> None:
    text = "Two men have been arrested in Leeds."
    assert of_verb(text, "arrest").predicate.cut(text) == "have been arrested"


def test_side_clauses_are_statements_of_their_own() -> None:
    text = "The bridge was closed after a lorry, which carried fuel, hit a pillar."
    assert of_verb(text, "close").span.cut(text) == "The bridge was closed"
    assert of_verb(text, "hit").span.cut(text).endswith("hit a pillar")
    carried = of_verb(text, "carry")
    assert carried.subject is not None
    assert carried.subject.cut(text) == "a lorry"


def test_a_second_verb_shares_the_subject() -> None:
    text = "The driver left the car and called the police."
    subject = of_verb(text, "call").subject
    assert subject is not None
    assert subject.cut(text) == "The driver"


def test_negation_by_not_never_and_no() -> None:
    assert of_verb("The minister did not resign.", "resign").negated
    assert of_verb("The minister never resigned.", "resign").negated
    assert of_verb("Nobody resigned over the affair.", "resign").negated
    assert of_verb("The police found no weapons.", "find").negated
    assert not of_verb("The police found two weapons.", "find").negated


def test_modals_and_adverbs_hedge() -> None:
    assert of_verb("The fire may have killed two people.", "kill").certainty == "hedged"
    assert of_verb("The fire probably killed two people.", "kill").certainty == "hedged"
    assert of_verb("The fire killed two people.", "kill").certainty == "asserted"


def test_verbs_of_belief_hedge_what_is_below_them() -> None:
    text = "Investigators believe the fire started in the kitchen."
    assert of_verb(text, "start").certainty == "hedged"
    assert of_verb(text, "believe").certainty == "asserted"


def test_permission_and_ability_are_no_hedges() -> None:
    assert of_verb("You may apply until Friday.", "apply").certainty == "asserted"
    assert of_verb("Neighbours could hear the blast.", "hear").certainty == "asserted"


def test_what_somebody_says_is_reported_with_its_source() -> None:
    text = "Police said the driver fled on foot."
    found = of_verb(text, "flee")
    assert found.certainty == "reported"
    assert found.source is not None
    assert found.source.cut(text) == "Police"


def test_reportedly_reports_without_a_source() -> None:
    found = of_verb("The driver reportedly fled on foot.", "flee")
    assert (found.certainty, found.source) == ("reported", None)


def test_whether_leaves_it_open() -> None:
    text = "Police are examining whether the driver was alone."
    assert of_verb(text, "be").certainty == "hedged"
