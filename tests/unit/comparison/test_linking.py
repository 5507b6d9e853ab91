"""Names joined across documents, on evidence, with the reasons kept."""

import hashlib

from tui.analysis import Analysis, Mention, MentionKind
from tui.analysis.records import Quotation, QuotationKind
from tui.comparison.linking import link_entities
from tui.comparison.records import Entity
from tui.documents import Block, BlockKind, Document, Metadata, Span

Story = tuple[list[Document], list[Analysis]]


def story(*texts: str) -> Story:
    """Documents from texts in which names are marked as [name|TYPE]."""
    documents: list[Document] = []
    analyses: list[Analysis] = []
    for number, marked in enumerate(texts):
        text = ""
        mentions: list[Mention] = []
        for piece in marked.split("["):
            name, bar, rest = piece.partition("|")
            if bar:
                kind, _, after = rest.partition("]")
                mentions.append(Mention(Span(len(text), len(text) + len(name)), kind))
                text += name + after
            else:
                text += piece
        sha = hashlib.sha256(text.encode()).hexdigest()
        block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
        documents.append(Document(f"{number}.txt", text, (block,), Metadata(), sha))
        analyses.append(Analysis(sha, mentions=tuple(mentions)))
    return documents, analyses


def linked(*texts: str) -> list[set[str]]:
    """The names of each entity."""
    documents, analyses = story(*texts)
    return [
        {one.span.cut(documents[one.doc].text) for one in entity.mentions}
        for entity in link_entities(documents, analyses)
    ]


def the(name: str, entities: tuple[Entity, ...]) -> Entity:
    return next(entity for entity in entities if name in (entity.name, *entity.aliases))


def test_a_full_name_a_middle_name_and_a_last_name_are_one_person() -> None:
    found = linked(
        "[Anna Lund|PERSON] spoke. [Lund|PERSON] left.", "[Anna Maria Lund|PERSON] won. [Mr. Lund|PERSON] wept."
    )
    assert found == [{"Anna Lund", "Lund", "Anna Maria Lund", "Mr. Lund"}]


def test_the_reason_of_a_link_can_be_read() -> None:
    documents, analyses = story("[Anna Lund|PERSON] spoke. [Lund|PERSON] left.")
    (entity,) = link_entities(documents, analyses)
    assert [(link.a, link.b, link.why) for link in entity.links] == [("Anna Lund", "Lund", "same last name: Lund")]
    assert entity.name == "Anna Lund"
    assert entity.aliases == ("Lund",)


def test_two_people_with_one_last_name_stay_two() -> None:
    found = linked("[Anna Lund|PERSON] and her brother [Erik Lund|PERSON] met.")
    assert found == [{"Anna Lund"}, {"Erik Lund"}]


def test_a_last_name_of_two_people_means_the_one_named_last() -> None:
    documents, analyses = story("[Anna Lund|PERSON] spoke. [Erik Lund|PERSON] came. [Lund|PERSON] sat down.")
    entities = link_entities(documents, analyses)
    assert len(the("Erik Lund", entities).mentions) == 2


def test_a_nickname_and_an_initial_agree_with_the_first_name() -> None:
    assert len(linked("[William Hart|PERSON]", "[Bill Hart|PERSON]", "[W. Hart|PERSON]")) == 1


def test_a_country_its_short_name_and_its_people_are_one() -> None:
    documents, analyses = story("[Britain|GPE] and [British|NORP] troops.", "The [UK|GPE] and the [US|GPE].")
    entities = link_entities(documents, analyses)
    assert [len(entity.mentions) for entity in entities] == [3, 1]
    assert entities[0].name == "Britain"
    assert "British is the demonym of Britain" in [link.why for link in entities[0].links]


def test_a_place_is_not_the_longer_place_nor_the_building_named_after_it() -> None:
    found = linked("[Leeds|GPE], [Leeds Arena|FAC], [Greater Leeds|GPE] and [Leeds United|ORG]. [Leeds|GPE]")
    assert len(found) == 4


def test_initials_are_the_one_name_that_they_abbreviate() -> None:
    documents, analyses = story("[West Kent Police|ORG] came.", "[WKP|ORG] said so.")
    (entity,) = link_entities(documents, analyses)
    assert entity.links[0].why == "initials of West Kent Police"


def test_initials_of_two_names_are_joined_to_neither() -> None:
    assert len(linked("[Bank of Spain|ORG], [Board of Schools|ORG] and [BS|ORG].")) == 3


def test_capital_letters_do_not_part_a_name() -> None:
    assert len(linked("[West Kent Police|ORG]", "[West Kent police|ORG]", "[WEST KENT POLICE|ORG]")) == 1


def test_a_team_is_not_the_person_whose_name_it_resembles() -> None:
    assert len(linked("[Cleveland Browns|ORG] beat them. [Mike Brown|PERSON] scored.")) == 2


def test_a_nominal_follows_its_antecedent_and_one_without_is_an_entity_only_when_quoted() -> None:
    text = "Anna Lund spoke. She left. A spokesman said so. The crowd sang."
    at = lambda words: Span(text.index(words), text.index(words) + len(words))  # noqa: E731
    mentions = (
        Mention(at("Anna Lund"), "PERSON"),
        Mention(at("She"), "PERSON", MentionKind.PRONOUN, 0),
        Mention(at("A spokesman"), "PERSON", MentionKind.NOMINAL),
        Mention(at("The crowd"), "PERSON", MentionKind.NOMINAL),
    )
    analysis = Analysis(
        "", mentions=mentions, quotations=(Quotation(at("so"), QuotationKind.INDIRECT, speaker_mention=2),)
    )
    document = Document("a.txt", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),), Metadata(), "")
    lund, spokesman = link_entities([document], [analysis])
    assert [one.span for one in lund.references] == [at("She")]
    assert (spokesman.name, spokesman.mentions) == ("A spokesman", ())


def test_ids_follow_first_appearance() -> None:
    documents, analyses = story("[Oslo|GPE] and [Bergen|GPE].", "[Bergen|GPE] and [Stavanger|GPE].")
    assert [(one.id, one.name) for one in link_entities(documents, analyses)] == [
        ("e0", "Oslo"),
        ("e1", "Bergen"),
        ("e2", "Stavanger"),
    ]


def test_a_story_without_names_has_no_entities() -> None:
    assert link_entities(*story("Nothing happened.")) == ()


def test_initials_at_the_head_of_a_name_stand_for_its_first_words() -> None:
    assert len(linked("[United Nations Security Council|ORG] met.", "The [UN Security Council|ORG] voted.")) == 1


def test_a_league_is_not_its_final() -> None:
    assert len(linked("The [NBA|ORG] said so. The [NBA Finals|ORG] began.")) == 2


def test_a_palace_is_not_its_quarter_but_a_city_is_its_name() -> None:
    assert len(linked("The [Palace of Holyrood|FAC] and [Holyrood|GPE].")) == 2
    assert len(linked("The [City of York|GPE] and [York|GPE].")) == 1


def test_a_first_name_means_a_person_of_its_own_document_only() -> None:
    assert len(linked("[Anna Lund|PERSON] won. [Anna|PERSON] wept.", "[Anna|PERSON] sang.")) == 2


def test_two_spellings_of_a_name_are_one() -> None:
    documents, analyses = story("[Ulyanovsk Oblast|GPE]", "[Ulianovsk Oblast|GPE]")
    (entity,) = link_entities(documents, analyses)
    assert entity.links[0].why == "spelled differently: Ulyanovsk Oblast, Ulianovsk Oblast"


def test_a_title_of_the_other_gender_speaks_against_a_shared_last_name() -> None:
    found = linked("[Robert Hale|PERSON] spoke. [Hale|PERSON] left. Mrs [Hale|PERSON] stayed with [Ann Hale|PERSON].")
    assert {"Robert Hale", "Hale"} in found
    assert {"Ann Hale", "Hale"} in found
    alone = linked("[Robert Hale|PERSON] spoke. Mrs [Hale|PERSON] stayed.")
    assert alone == [{"Robert Hale"}, {"Hale"}]


def test_a_last_name_far_from_its_namesake_means_whom_the_document_tells_of() -> None:
    between = "The cars went round and round in the rain. " * 20
    found = linked(
        "[Max Horn|PERSON] won. [Max Horn|PERSON] was cheered. [Max Horn|PERSON] is the son of [Jos Horn|PERSON]. "
        f"[Horn|PERSON] raced, too. {between} [Horn|PERSON] was given the cup."
    )
    documents, analyses = story(
        "[Max Horn|PERSON] won. [Max Horn|PERSON] was cheered. [Max Horn|PERSON] is the son of [Jos Horn|PERSON]. "
        f"[Horn|PERSON] raced, too. {between} [Horn|PERSON] was given the cup."
    )
    assert found == [{"Max Horn", "Horn"}, {"Jos Horn", "Horn"}]
    winner = the("Max Horn", link_entities(documents, analyses))
    assert documents[0].text[winner.mentions[-1].span.end :].startswith(" was given the cup")


def test_a_last_name_of_two_people_of_other_documents_is_left_alone() -> None:
    found = linked("[Clay Hart|PERSON] ran. [Dana Hart|PERSON] ran, too.", "[Hart|PERSON] won.")
    assert {"Hart"} in found


def test_a_person_may_be_called_by_the_first_of_two_last_names() -> None:
    found = linked("[Leopoldo Ruiz Mendoza|PERSON] was freed. [Ruiz|PERSON] waved.")
    assert found == [{"Leopoldo Ruiz Mendoza", "Ruiz"}]


def test_a_word_for_the_country_and_its_adjective_name_one_event() -> None:
    found = linked(
        "The [Brazil Grand Prix|EVENT] was stopped.",
        "The [Brazilian Grand Prix|EVENT] was stopped. The [Brazilian F1 Grand Prix|EVENT] went on.",
    )
    assert found == [{"Brazil Grand Prix", "Brazilian Grand Prix", "Brazilian F1 Grand Prix"}]


def test_a_province_is_its_name_and_a_county_is_not() -> None:
    assert linked("He fell in [Hebei|GPE].", "It is in [Hebei Province|GPE].") == [{"Hebei", "Hebei Province"}]
    assert linked("He fell in [York|GPE].", "It is in [York County|GPE].") == [{"York"}, {"York County"}]


def test_a_state_by_its_full_style_is_the_country() -> None:
    found = linked("[Israel|GPE] voted. The [State of Israel|GPE] is small. [Israelis|NORP] wait.")
    assert found == [{"Israel", "State of Israel", "Israelis"}]


def test_a_maker_is_not_what_it_makes() -> None:
    found = linked(
        "[SpaceX|ORG] built the [SpaceX Falcon Heavy|ORG]. The [Falcon Heavy|ORG] flew. "
        "[Falcon Heavy|ORG] landed. [Falcon Heavy|ORG] is big. The [Falcon Heavy Rocket|ORG] is white."
    )
    assert found == [{"SpaceX"}, {"SpaceX Falcon Heavy", "Falcon Heavy", "Falcon Heavy Rocket"}]


def test_a_sport_is_not_the_channel_that_ends_in_its_letters() -> None:
    assert linked("[F1|PRODUCT] is loud, said [Sky Sports F1|PRODUCT].") == [{"F1"}, {"Sky Sports F1"}]


def test_a_country_is_a_place_however_often_its_people_are_named() -> None:
    documents, analyses = story("[Chinese|NORP] media said so. The [Chinese|NORP] boy lives in [China|GPE].")
    (entity,) = link_entities(documents, analyses)
    assert (entity.name, entity.type) == ("China", "GPE")


def test_two_ways_to_write_the_same_words_have_a_reason_too() -> None:
    documents, analyses = story("[Suit & Tie|WORK_OF_ART] played.", "[Suit and Tie|WORK_OF_ART] played on.")
    (entity,) = link_entities(documents, analyses)
    assert [link.why for link in entity.links] == ["the same words, written differently"]
