"""The register of entities."""

from tests.unit.app.stories import story
from tui.app.register import Entry, entries, matching
from tui.comparison import Entity


def test_an_entity_is_counted_by_article_with_what_stands_for_it() -> None:
    (entry,) = entries(story())
    assert entry.counts == (2, 2)
    assert entry.missing == ()
    assert entry.kind == "person"


def entry(name: str, type_: str, *aliases: str) -> Entry:
    return Entry(Entity(name, name, type_, aliases), (1, 0))


PORT = entry("Port Authority of Gdynia", "ORG", "PAG")
TOWN = entry("Gdynia", "GPE")
CAPTAIN = entry("Jan O’Hara-Nowak", "PERSON", "Captain Nowak")


def test_what_is_typed_begins_words_of_names_aliases_or_the_type() -> None:
    everyone = [PORT, TOWN, CAPTAIN]
    assert matching(everyone, "") == everyone
    assert matching(everyone, "GDY") == [TOWN, PORT], "names that begin so come first"
    assert matching(everyone, "pag") == [PORT]
    assert matching(everyone, "person") == [CAPTAIN]
    assert matching(everyone, "o'hara") == [CAPTAIN]
    assert matching(everyone, "gdynia auth") == [PORT]
    assert matching(everyone, "xyz") == []


def test_letters_inside_a_word_are_found_where_nothing_begins_with_them() -> None:
    assert matching([PORT, TOWN, CAPTAIN], "dynia") == [PORT, TOWN]
