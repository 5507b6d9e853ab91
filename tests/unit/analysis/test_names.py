"""Names of one document, by real-looking news sentences."""

import hashlib
import re
from functools import cache
from itertools import pairwise

from tui.analysis.names import find_names
from tui.analysis.parse import parse
from tui.documents import Block, BlockKind, Document, Metadata, Span


def document_of(text: str, outlet: str | None = None) -> Document:
    """A document whose paragraphs are set apart by empty lines; ``outlet`` is a last line of metadata."""
    blocks = []
    spans = {}
    for match in re.finditer(r"[^\n]+", text):
        kind = BlockKind.PARAGRAPH
        if outlet is not None and match.group() == f"Source: {outlet}":
            kind = BlockKind.METADATA
            spans["outlet"] = Span(match.end() - len(outlet), match.end())
        blocks.append(Block(kind, Span(*match.span())))
    return Document(
        "test.txt", text, tuple(blocks), Metadata(outlet=outlet, spans=spans), hashlib.sha256(text.encode()).hexdigest()
    )


@cache
def names_in(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    document = document_of(text, outlet)
    return [(mention.span.cut(text), mention.type) for mention in find_names(parse(document))]


def test_articles_possessives_and_titles_are_no_part_of_a_name() -> None:
    found = names_in(
        "The prime minister met President Emmanuel Macron at the Elysee Palace. Macron’s office said little."
    )
    assert ("Emmanuel Macron", "PERSON") in found
    assert ("Macron", "PERSON") in found
    assert ("Elysee Palace", "FAC") in found


def test_a_last_name_that_is_a_month_is_found_where_the_person_is_known() -> None:
    text = "Theresa May spoke on Monday. Ms May said the vote may be held in May. May declined to say more."
    starts = [m.span.start for m in find_names(parse(document_of(text))) if m.span.cut(text) == "May"]
    assert starts == [text.index("Ms May") + 3, text.index("May declined")]


def test_a_last_name_gets_the_type_of_the_full_name() -> None:
    found = names_in(
        "Police arrested Karen Lincoln on Friday. Lincoln was held overnight, and Lincoln later left for home."
    )
    assert [kind for name, kind in found if name == "Lincoln"] == ["PERSON", "PERSON"]


def test_a_police_force_is_an_organisation_with_its_place() -> None:
    found = names_in("West Yorkshire police said two men were held. A West Yorkshire police officer was hurt.")
    assert [one for one in found if "Yorkshire" in one[0]] == [("West Yorkshire police", "ORG")] * 2


def test_a_ministry_is_one_name() -> None:
    assert ("Ministry of Justice", "ORG") in names_in(
        "A spokesman for the Ministry of Justice declined to comment on Tuesday."
    )


def test_initials_in_brackets_have_the_type_of_the_full_name() -> None:
    found = names_in("The Danish Refugee Council (DRC) sent tents. The DRC said more would follow.")
    assert [kind for name, kind in found if name == "DRC"] == ["ORG", "ORG"]


def test_an_operation_is_an_event() -> None:
    found = names_in("Troops were sent out under an operation known as Bramble. Ministers praised Operation Kestrel.")
    assert ("Bramble", "EVENT") in found
    assert ("Operation Kestrel", "EVENT") in found


def test_what_follows_a_hyphen_is_no_part_of_a_name() -> None:
    found = names_in("The ISIS-inspired gang met in a London-based cafe.")
    assert ("ISIS", "ORG") in found
    assert any(name == "London" for name, _ in found)


def test_a_headline_in_capitals_names_what_the_body_names() -> None:
    found = names_in(
        "PORTUGAL BEAT NORWAY IN LATE DRAMA\nPortugal came from behind to beat Norway 3-2 in Lisbon on Sunday."
    )
    assert found[:2] == [("PORTUGAL", "GPE"), ("NORWAY", "GPE")]


def test_a_headline_span_is_cut_to_the_name_of_the_body() -> None:
    text = (
        "Piper Street Blast Victims Named By Council Leaders\n"
        "Three people died when a gas main blew up in Piper Street on Monday. Piper Street was closed."
    )
    assert names_in(text)[0] == ("Piper Street", "FAC")


def test_a_dateline_is_a_place() -> None:
    assert names_in("MUSCAT (Reuters) - Oman said on Sunday that it would cut output.")[0] == ("MUSCAT", "GPE")


def test_the_teams_of_a_table_are_organisations() -> None:
    found = names_in("Standings after Sunday’s games:\nPorto 12 9 2 1 28 8 29\nBenfica 12 8 3 1 25 10 27")
    assert ("Porto", "ORG") in found
    assert ("Benfica", "ORG") in found


def test_a_nationality_is_a_group_and_a_country_a_place() -> None:
    found = names_in("British officials flew to Peru, where the Peruvian government welcomed them.")
    assert ("British", "NORP") in found
    assert ("Peru", "GPE") in found
    assert ("Peruvian", "NORP") in found


def test_the_stated_outlet_is_named_last() -> None:
    text = "Rain fell on Leeds.\nSource: the Echo"
    assert names_in(text, "the Echo")[-1] == ("the Echo", "ORG")


def test_names_are_in_order_and_apart_and_cut_from_the_text() -> None:
    text = "Mr. Lars Holm of the University of Oslo, Norway, told BBC News that Holm’s team won the Abel Prize."
    mentions = find_names(parse(document_of(text)))
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert all(mention.span.cut(text).strip() == mention.span.cut(text) != "" for mention in mentions)


def test_numbers_and_verse_give_no_names() -> None:
    assert names_in("12 14 18 22\n3.5 7.25 9.0\n1999 2001 2003") == []
    assert names_in("and the wind goes over the hill\nand the rain comes down on the sill") == []


def test_a_document_without_prose_has_no_names() -> None:
    assert names_in("") == []


def test_the_word_that_opens_a_sentence_is_cut_from_a_known_name() -> None:
    found = names_in("Singer Ana Moura was born in Lisbon. Ana Moura sang on Friday.")
    assert [name for name, _ in found if "Moura" in name] == ["Ana Moura", "Ana Moura"]


def test_the_sport_before_a_headline_is_no_name() -> None:
    found = names_in("CRICKET - LATE WICKETS SINK ENGLAND\nEngland lost to India in Delhi on Sunday.")
    assert not [name for name, _ in found if "CRICKET" in name]


def test_line_ups_and_scorers_are_persons() -> None:
    found = names_in(
        "Teams:\n1 - Jan Kowal, 2 - Piotr Nowak, 3 - Adam Lis, 4 - Marek Wilk\nLegia 2 (Kowal 12th, Wilk 80th) Wisla 0"
    )
    assert {("Jan Kowal", "PERSON"), ("Adam Lis", "PERSON"), ("Wilk", "PERSON"), ("Legia", "ORG")} <= set(found)


def test_the_second_team_of_a_fixture_is_where_it_is_played() -> None:
    found = names_in("Saturday’s games:\nPHOENIX AT DENVER\nSEATTLE AT DALLAS")
    assert found[:2] == [("PHOENIX", "ORG"), ("DENVER", "GPE")]


def test_initials_that_repeat_untagged_are_an_organisation() -> None:
    found = names_in("Aid workers from the ZGRD reached the camp. A ZGRD truck was hit, officials of the ZGRD said.")
    assert [kind for name, kind in found if name == "ZGRD"] == ["ORG"] * 3


def test_a_photo_credit_is_no_part_of_a_name() -> None:
    found = names_in(
        "The mayor waves to the crowd. Getty Images Carla Ruiz smiles beside him. Carla Ruiz won on Sunday."
    )
    assert [name for name, _ in found if "Ruiz" in name] == ["Carla Ruiz", "Carla Ruiz"]


def test_a_post_in_capitals_is_no_name() -> None:
    assert not [name for name, _ in names_in("The CEO said the MP would meet the PM on Friday.")]


def test_source_code_gives_no_names() -> None:
    assert names_in('for name in found:\n    raise ValueError("no_name_found")\nx = {"a": 1}') == []


def test_a_first_name_that_is_a_word_opens_a_sentence() -> None:
    assert ("Amber Rudd", "PERSON") in names_in("Amber Rudd said on Monday that the streets were safe.")
    assert ("Grace Mwangi", "PERSON") in names_in("Grace Mwangi told reporters that she had seen the fire.")
