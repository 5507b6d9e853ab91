"""Whom pronouns and descriptions stand for, by real-looking news sentences."""

from tests.unit.analysis.test_quotations import read_text
from tui.analysis.names import find_names
from tui.analysis.records import MentionKind


def references(text: str) -> list[tuple[str | None, str | None]]:
    """(words, whom they stand for) of the nominals and pronouns that stand for somebody else."""
    read = read_text(text)
    return [
        (read.cut(m.span), read.stands_for(m.antecedent))
        for m in read.mentions
        if m.kind is not MentionKind.NAMED and m.antecedent is not None
    ]


def test_names_come_first_and_in_their_order() -> None:
    text = "Anna Keller met Daniel Ortega in Lisbon. She thanked him."
    read = read_text(text)
    names = find_names(read.parse)
    assert [m.span for m in read.mentions[: len(names)]] == [n.span for n in names]
    assert all(m.kind is not MentionKind.NAMED for m in read.mentions[len(names) :])


def test_every_antecedent_is_a_name_or_the_first_description_of_its_chain() -> None:
    read = read_text(
        "A gunman opened fire in Oslo. The gunman fled, and he was caught. Anna Keller said she knew the gunman."
    )
    for mention in read.mentions:
        if mention.antecedent is not None:
            antecedent = read.mentions[mention.antecedent]
            assert antecedent.kind is not MentionKind.PRONOUN
            assert antecedent.antecedent is None


def test_pronouns_follow_the_gender_of_the_first_name() -> None:
    found = references("Margaret Ellis visited Robert Hale in hospital on Friday. She said he was recovering.")
    assert ("She", "Margaret Ellis") in found
    assert ("he", "Robert Hale") in found


def test_a_title_tells_the_gender() -> None:
    found = references("Ms Okafor sued Mr Lindqvist last year. She lost.")
    assert [key for word, key in found if word == "She"] == ["Okafor"] or ("She", "Ms Okafor") in found


def test_an_object_is_not_its_own_subject() -> None:
    found = references("Robert Hale spoke first. Peter Ward thanked him.")
    assert ("him", "Robert Hale") in found


def test_a_reflexive_is_the_subject() -> None:
    assert ("himself", "Peter Ward") in references("Robert Hale spoke first. Peter Ward introduced himself.")


def test_the_speaker_says_i_and_means_somebody_else_by_he() -> None:
    found = references("Robert Hale was arrested on Monday. Peter Ward said: “I told him that he should leave.”")
    assert ("I", "Peter Ward") in found
    assert ("him", "Robert Hale") in found
    assert ("he", "Robert Hale") in found


def test_a_role_beside_the_name_is_that_person_later() -> None:
    text = (
        "British prime minister Margaret Ellis met the French president Paul Garnier in London. "
        "The prime minister said talks would go on."
    )
    found = references(text)
    assert ("British prime minister", "Margaret Ellis") in found
    assert ("The prime minister", "Margaret Ellis") in found


def test_a_role_after_the_name_is_that_person() -> None:
    found = references("Ruth Bennett, the head of the inquiry, will report in May.")
    assert ("the head of the inquiry", "Ruth Bennett") in found


def test_a_role_that_comes_first_is_that_person() -> None:
    found = references("The head of the inquiry, Ruth Bennett, will report in June.")
    assert ("The head of the inquiry", "Ruth Bennett") in found


def test_the_one_who_did_it_goes_by_many_words() -> None:
    text = (
        "The attacker, named as Peter Ward, was shot by police. Witnesses saw the gunman enter the station. "
        "The killer had left a letter."
    )
    found = references(text)
    assert ("The attacker", "Peter Ward") in found
    assert ("the gunman", "Peter Ward") in found
    assert ("The killer", "Peter Ward") in found


def test_who_stands_for_the_noun_before() -> None:
    assert ("who", "Ruth Bennett") in references("Ruth Bennett, who chairs the inquiry, resigned on Friday.")


def test_an_age_tells_who_is_meant() -> None:
    text = "Peter Ward, 46, was found on Sunday by Robert Hale, 51. The 46-year-old was taken to hospital."
    assert ("The 46-year-old", "Peter Ward") in references(text)


def test_kin_beside_a_name_is_that_person() -> None:
    found = references("Saffron Ellis went with her mother, Margaret. She survived.")
    assert ("her mother", "Margaret") in found
    assert ("her", "Saffron Ellis") in found


def test_somebody_without_a_name_is_followed_too() -> None:
    text = "A lorry driver was hurt in the crash near Leeds. The driver told police that he had seen nothing."
    found = references(text)
    assert ("The driver", "A lorry driver") in found
    assert ("he", "A lorry driver") in found


def test_the_gender_of_a_name_is_noted() -> None:
    read = read_text("Margaret Ellis met Robert Hale in Lisbon.")
    assert {(read.cut(m.span), m.gender) for m in read.mentions} >= {("Margaret Ellis", "f"), ("Robert Hale", "m")}


def test_every_reference_says_why() -> None:
    read = read_text("Margaret Ellis, the mayor, said she would resign.")
    assert all(m.why for m in read.mentions if m.antecedent is not None)


def test_an_empty_text_has_no_references() -> None:
    assert read_text("").mentions == ()


def test_one_of_a_people_is_nobody_who_is_said_to_be_of_another() -> None:
    found = references(
        "Finnish driver Kimi Saarinen spun first. Brazilian driver Paulo Reis hit the wall. "
        "The cars stopped. The Finnish driver waved to the crowd."
    )
    assert ("The Finnish driver", "Kimi Saarinen") in found


def test_a_boy_is_called_the_child_again() -> None:
    found = references("A six-year-old boy fell into a well in Baoding on Sunday. Rescuers dug to save the child.")
    assert ("the child", "A six-year-old boy") in found


def test_a_numbered_person_takes_up_nobody() -> None:
    found = references("He was shot by an unidentified person on Tuesday. He is the 31st person killed this year.")
    assert all(word != "the 31st person" for word, _ in found)


def test_a_text_that_says_something_is_nobody() -> None:
    read = read_text("The survey says that prices rose. The mayor said that they fell.")
    words = [read.cut(mention.span) for mention in read.mentions]
    assert "The mayor" in words
    assert "The survey" not in words
