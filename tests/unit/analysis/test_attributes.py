"""What a text says of people in passing, by real-looking news sentences."""

from tests.unit.analysis.test_quotations import read_text
from tui.analysis.attributes import find_attributes
from tui.analysis.records import Quantity
from tui.documents import Span


def attributes(text: str, *ages: str) -> list[tuple[str, str, str]]:
    """(kind, of whom, words); ``ages`` are words of the text that are ages."""
    read = read_text(text)
    quantities = [Quantity(Span(text.index(a), text.index(a) + len(a)), 1.0, "years_old") for a in ages]
    return [
        (a.kind, read.mentions[a.mention].span.cut(text), a.span.cut(text))
        for a in find_attributes(read.parse, read.mentions, quantities)
    ]


def test_a_title_before_the_name_is_a_role() -> None:
    assert attributes("Police chief constable Robert Hale opened the inquiry.") == [
        ("role", "Robert Hale", "Police chief constable")
    ]


def test_an_apposition_after_the_name_is_a_role() -> None:
    assert attributes("Ruth Bennett, the chief executive of the charity, resigned.") == [
        ("role", "Ruth Bennett", "chief executive of the charity")
    ]


def test_an_apposition_before_the_name_is_a_role() -> None:
    assert ("role", "Ruth Bennett", "head of the inquiry") in attributes(
        "The head of the inquiry, Ruth Bennett, will report in June."
    )


def test_ages_after_the_name_in_commas_or_brackets() -> None:
    assert ("age", "Peter Ward", "46") in attributes("Peter Ward, 46, was found on Sunday.", "46")
    assert ("age", "Peter Ward", "8") in attributes("Peter Ward (8) was found on Sunday.", "8")


def test_an_age_inside_the_description() -> None:
    found = attributes("Ruth Bennett, a 40-year-old teacher, was found on Sunday.", "40-year-old")
    assert ("age", "Ruth Bennett", "40-year-old") in found
    assert ("role", "Ruth Bennett", "40-year-old teacher") in found


def test_origins_by_from_and_by_born() -> None:
    assert ("origin", "Peter Ward", "near Preston") in attributes("Peter Ward, from near Preston, was found on Sunday.")
    assert ("origin", "Peter Ward", "British-born") in attributes("The British-born actor Peter Ward won on Sunday.")


def test_an_origin_in_the_description_is_the_persons() -> None:
    text = "Ruth Bennett, a teacher from Preston, was found on Sunday."
    assert ("origin", "Ruth Bennett", "Preston") in attributes(text)


def test_kin_is_a_relation() -> None:
    found = attributes("Saffron Ellis went to the concert with her mother, Margaret Ellis.")
    assert ("relation", "Margaret Ellis", "her mother") in found
    assert not [a for a in found if a[0] == "role"]


def test_named_as_gives_another_name() -> None:
    assert ("alias", "Peter Ward", "attacker") in attributes("The attacker, named as Peter Ward, was shot by police.")


def test_also_known_as_gives_another_name() -> None:
    assert ("alias", "Peter Ward", "Johnny Blaze") in attributes(
        "Peter Ward, also known as Johnny Blaze, was arrested in Leeds."
    )


def test_a_later_description_is_no_attribute() -> None:
    found = attributes("Prime minister Ruth Bennett resigned. The prime minister will leave in June.")
    assert [a for a in found if a[0] == "role"] == [("role", "Ruth Bennett", "Prime minister")]


def test_the_evidence_holds_the_name_and_the_words() -> None:
    text = "Ruth Bennett, the mayor of the town, met police chief Robert Hale, 51, from Leeds."
    read = read_text(text)
    age = Quantity(Span(text.index("51"), text.index("51") + 2), 51.0, "years_old")
    found = find_attributes(read.parse, read.mentions, [age])
    assert {a.kind for a in found} >= {"role", "age"}
    for attribute in found:
        assert attribute.evidence.covers(attribute.span)
        assert attribute.evidence.covers(read.mentions[attribute.mention].span)
