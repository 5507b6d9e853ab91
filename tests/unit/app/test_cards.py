"""What the card of an entity holds."""

from tests.unit.app.stories import TEXTS, at, story
from tui.app.cards import Section, entity_card
from tui.app.context import in_context
from tui.app.page import Page


def card() -> dict[str, Section]:
    told = story()
    return {section.heading: section for section in entity_card(told, told.entities["e0"])}


def words(section: Section) -> list[str]:
    return [line.evidence.span.cut(TEXTS[line.evidence.doc]) if line.evidence else "" for line in section.lines]


def test_each_name_says_where_it_stands_and_why_it_was_linked() -> None:
    full, short = card()["Names"].lines
    assert (full.label, full.note) == ("Anna Lindqvist", "")
    assert short.label == "Lindqvist"
    assert short.evidence == at(1, "Lindqvist")
    assert short.note == "same last name: Lindqvist (linked to Anna Lindqvist)"


def test_roles_stand_in_the_passage_that_names_the_person() -> None:
    (role,) = card()["Described as"].lines
    assert role.label == "role"
    assert role.evidence == at(0, "Mayor")
    assert role.around == at(0, "Mayor Anna Lindqvist").span


def test_speech_by_it_is_told_apart_from_speech_about_it() -> None:
    assert words(card()["Quoted"]) == ["“We had no choice,”"]
    about = card()["Spoken of by others"]
    assert words(about) == ["Lindqvist was slow"]
    assert about.lines[0].label == "A critic"


def test_a_pronoun_says_whom_it_stands_for_and_why() -> None:
    (pronoun,) = card()["Also referred to as"].lines
    assert pronoun.note == "last subject that fits: Anna Lindqvist"


def test_facts_and_mentions_are_on_the_card() -> None:
    assert [line.fact.id for line in card()["Facts"].lines if line.fact] == ["f0"]
    assert words(card()["Named"]) == ["Anna Lindqvist", "Lindqvist", "Lindqvist"]


def test_words_in_a_long_sentence_are_brought_into_the_room_there_is() -> None:
    told = story()
    page = Page(told.documents[1])
    whole = in_context(told, page, at(1, "Lindqvist"), 200)
    assert whole.text == "The harbour has been shut since Monday, Lindqvist said."
    cut = in_context(told, page, at(1, "Lindqvist"), 24)
    assert cut.text.startswith("…")
    (start, end) = cut.marks[0]
    assert cut.text[start:end] == "Lindqvist"
    assert end <= 24


def test_a_sentence_that_is_cut_fills_the_room_there_is() -> None:
    told = story()
    cut = in_context(told, Page(told.documents[0]), at(0, "Monday night"), 40)
    assert cut.text == "…closed the harbour on Monday night."
