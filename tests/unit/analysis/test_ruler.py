"""The quickened rules for parts of speech give what spaCy's own give."""

import warnings
from typing import Any

import pytest
import spacy
from spacy.language import Language

from tui.analysis import engine
from tui.analysis.ruler import quicken

TEXTS = (
    "There were two men at the gate, and it ain't clear who they are.",
    "Let's go: y'all know there's nothin' here, and somethin' is gonna give.",
    "The minister said that she had not  seen it, but that she didn't doubt it either.",
    "That is what the police got, once the crowd had done what it does.",
    "C'mon, I've told 'em that you can't.",
)


def _annotated(nlp: Language) -> list[tuple[str, ...]]:
    return [
        (token.text, token.tag_, token.pos_, token.lemma_, token.dep_, str(token.morph))
        for doc in nlp.pipe(TEXTS * 2)
        for token in doc
    ]


@pytest.fixture(scope="module")
def untouched() -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(engine.DEFAULT_MODEL)


def test_each_token_gets_what_the_rules_of_spacy_give_it(untouched: Language) -> None:
    assert _annotated(engine.load()) == _annotated(untouched)


def test_rules_that_look_at_more_than_tag_word_and_relation_are_left_to_spacy() -> None:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "Xxxx"}]], {"POS": "PROPN"})
    matcher = ruler.matcher
    quicken(nlp)
    assert ruler.matcher is matcher


def test_a_rule_by_word_holds_for_that_word_alone() -> None:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "police"}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": {"REGEX": "^arrest"}}]], {"POS": "VERB"})
    quicken(nlp)
    doc = nlp("Police arrested three men")
    assert [token.pos_ for token in doc] == ["NOUN", "VERB", "", ""]
