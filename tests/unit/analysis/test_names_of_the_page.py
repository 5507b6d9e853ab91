"""Names in the forms that newspapers' pages give them: particles, brackets, credits, capitals, makers and media."""

import hashlib
import re

import pytest

from tui.analysis.names import find_names
from tui.analysis.parse import parse
from tui.documents import Block, BlockKind, Document, Metadata, Span


def names_in(text: str) -> list[tuple[str, str]]:
    """Each name with its type; paragraphs are lines."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("test.txt", text, blocks, Metadata(), digest)
    return [(mention.span.cut(text), mention.type) for mention in find_names(parse(document))]


def test_a_name_is_never_cut_inside_a_word() -> None:
    text = "The court fined former Islamist President Mohammed Hamdi on Monday. SpaceX President Carla Winter wrote so."
    for words, _ in names_in(text):
        assert re.search(rf"\b{re.escape(words)}(?!\w)", text)


def test_an_arabic_last_name_keeps_its_particle_and_its_first_half() -> None:
    found = names_in("He opposed President Abdel-Fattah el-Sissi. The lawyer Abdel Moneim Abdel Maqsud told AFP so.")
    assert ("Abdel-Fattah el-Sissi", "PERSON") in found
    assert ("Abdel Moneim Abdel Maqsud", "PERSON") in found


def test_a_member_of_parliament_is_called_without_the_letters_before_the_name() -> None:
    found = names_in("The party is afraid to tell him the truth, MK Tzipi Livni said on Sunday.")
    assert ("Tzipi Livni", "PERSON") in found
    assert all("MK" not in words for words, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "It told the NCMEC (National Center for Missing and Exploited Children) about the pictures.",
        "It told the National Center for Missing and Exploited Children (NCMEC) about the pictures.",
    ],
)
def test_initials_in_brackets_give_the_name_its_full_length(text: str) -> None:
    found = names_in(text)
    assert ("NCMEC", "ORG") in found
    assert ("National Center for Missing and Exploited Children", "ORG") in found


def test_credits_of_pictures_addresses_and_handles_are_no_names_of_the_account() -> None:
    found = names_in(
        "Police closed the bridge in Leeds on Friday. (Photo: Metro Group via Florida Herald)\n"
        "Crowds waited in Leeds for hours. (Hannah Marsh/The Yorkshire Post)\n"
        "The mayor of Leeds spoke to the crowd. Photograph: Peter Lloyd/AP\n"
        "Leeds tweeted its thanks (@LeedsCouncil) and a map at goo.gl/Bridge7."
    )
    assert {words for words, _ in found} == {"Leeds"}


def test_who_stands_after_a_credit_is_still_named() -> None:
    found = names_in("She had spent Christmas with her cousin Tavon. Dimitri Kamber/Getty Images")
    assert ("Tavon", "PERSON") in found


def test_a_full_name_in_capitals_is_one_name() -> None:
    found = names_in(
        "FELIPE MASSA did not have the farewell he wanted.\nFelipe Massa crashed on lap 48. Massa wept in the pits."
    )
    assert ("FELIPE MASSA", "PERSON") in found


def test_a_team_behind_its_driver_is_no_part_of_his_name() -> None:
    found = names_in(
        "Race halted after dramatic Kimi Raikkonen Ferrari crash\n"
        "Kimi Raikkonen spun on the straight. Ferrari said that Kimi Raikkonen was unhurt."
    )
    assert ("Kimi Raikkonen", "PERSON") in found
    assert all(words != "Kimi Raikkonen Ferrari" for words, _ in found)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The plan is a joke, he told The Verge on Saturday.", "The Verge", "ORG"),
        ("A minister told Haaretz that the vote was rushed. According to Haaretz, he left early.", "Haaretz", "ORG"),
        ("Her music can be streamed on Spotify from today.", "Spotify", "ORG"),
        ("He held a party at his estate in nearby Chanhassen.", "Chanhassen", "GPE"),
        ("The National Weather Service in Gray tweeted a picture of the fireball.", "Gray", "GPE"),
        ("He overtook the Finn as soon as the race began.", "Finn", "NORP"),
        ("The Brazilian F1 Grand Prix was stopped twice.", "Brazilian F1 Grand Prix", "EVENT"),
    ],
)
def test_what_stands_beside_a_name_tells_its_type(text: str, name: str, type_: str) -> None:
    assert (name, type_) in names_in(text)


def test_a_place_and_its_team_are_one_name_and_a_faith_is_none() -> None:
    found = names_in(
        "Houston Texans receiver Dean Marsh caught the ball. The Texans lost again. The Texans had two chances. "
        "The Texans left the field in silence."
    )
    assert ("Houston Texans", "ORG") in found
    assert found.count(("Texans", "ORG")) == 3
    texas = names_in("Texas Republicans voted. The Republicans won. The Republicans cheered. The Republicans left.")
    assert all(words != "Texas Republicans" for words, _ in texas)


def test_who_owns_a_driver_is_a_team() -> None:
    found = names_in("The red flag came after a crash of Sauber's Marcus Ericsson at the first corner.")
    assert ("Sauber", "ORG") in found
    assert ("Marcus Ericsson", "PERSON") in found


def test_what_plays_is_not_part_of_what_is_played() -> None:
    found = names_in("The cargo will be a Tesla Roadster playing Space Oddity on a long orbit.")
    assert all("playing" not in words for words, _ in found)


def test_a_war_is_called_by_its_length() -> None:
    found = names_in("Israel took the hills in the 1967 Six-Day War, some say the Six Day War, and kept them.")
    assert ("Six-Day War", "EVENT") in found
    assert ("Six Day War", "EVENT") in found


def test_planets_are_places() -> None:
    found = names_in("Before dawn Mercury and Saturn meet above the treetops, while Venus cannot be seen.")
    assert {type_ for words, type_ in found if words in ("Mercury", "Saturn", "Venus")} <= {"LOC"}
