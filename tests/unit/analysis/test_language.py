"""Only what is clearly no English text is refused."""

import pytest

from tui.analysis.language import refusal
from tui.documents import Block, BlockKind, Document, Metadata, Span, read
from tui.resources import sample_sources


def document(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    return Document("a.txt", text, (Block(kind, Span(0, len(text))),), Metadata(), "")


GERMAN = (
    "Die Polizei in Berlin hat am Montag einen Mann festgenommen, der im Verdacht steht, bei einem Überfall zwei "
    "Menschen verletzt zu haben. Er wurde dem Richter vorgeführt."
)
FRENCH = (
    "La police a arrêté lundi à Paris un homme de 34 ans qui est soupçonné d'avoir blessé deux personnes dans une "
    "attaque au couteau, selon le parquet."
)
SPANISH = (
    "La policía detuvo el lunes en Madrid a un hombre de 34 años que es sospechoso de haber herido a dos personas en "
    "un ataque con cuchillo."
)
DUTCH = (
    "De politie heeft maandag in Amsterdam een man aangehouden die ervan wordt verdacht dat hij twee mensen heeft "
    "verwond bij een steekpartij in het centrum van de stad."
)
POLISH = (
    "Policja zatrzymała w poniedziałek w Warszawie mężczyznę, który jest podejrzany o to, że ranił dwie osoby w ataku "
    "nożem i że się ukrywał."
)


@pytest.mark.parametrize(
    ("language", "text"),
    [("German", GERMAN), ("French", FRENCH), ("Spanish", SPANISH), ("Dutch", DUTCH), ("Polish", POLISH)],
)
def test_another_language_is_named(language: str, text: str) -> None:
    assert language in (refusal(document(text)) or "")


def test_another_script_is_not_english() -> None:
    assert "English" in (refusal(document("Полиция задержала в понедельник в Москве мужчину. " * 3)) or "")


def test_figures_and_source_code_are_no_prose() -> None:
    assert "figures" in (refusal(document("12 34 56\n" * 50)) or "")
    assert "source code" in (refusal(document("function foo(a) { return a.map(x => x * 2); }\n" * 10)) or "")


def test_news_is_taken() -> None:
    for source in sample_sources():
        assert refusal(read(source)) is None


def test_tables_of_results_and_short_texts_are_taken() -> None:
    table = "SOCCER - RESULTS OF FIRST DIVISION.\n1. Ian Wright (Arsenal) 13\n2. Alan Shearer (Newcastle) 12\n" * 4
    assert refusal(document(table)) is None
    assert refusal(document("Fire in Leeds.")) is None
    assert refusal(document("")) is None


def test_foreign_names_and_words_in_english_news_do_not_matter() -> None:
    text = (
        "The president of the Bundesbank said in Frankfurt that the bank was ready. Le Monde and El País reported that "
        "the ministers of Italy and Spain had agreed with La Stampa on a plan for the European Union."
    )
    assert refusal(document(text)) is None


def test_a_language_without_a_name_here_is_no_english_either() -> None:
    swahili = (
        "Polisi wamewakamata wanaume wawili baada ya mtu mmoja kujeruhiwa kwa kisu katika soko la mji huo siku ya "
        "Jumatatu usiku, alisema msemaji wa serikali siku ya Jumanne."
    )
    assert "not in English" in (refusal(document(swahili)) or "")


@pytest.mark.parametrize(
    "text",
    [
        "A boy fell down a 40-metre-deep well (131 feet).",
        "Theresa May visits Manchester Arena after bombing leaves many dead",
        "I told you: a dog, a cat, a horse. We saw no more.",
    ],
)
def test_a_sentence_or_two_of_english_is_taken_for_no_other_language(text: str) -> None:
    assert refusal(document(text)) is None
