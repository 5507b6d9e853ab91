"""Facts of more than two documents, of one, and of texts that are no account; the story in one line."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from tui.comparison import Comparison, Fact, Slot, Status

Story = Callable[..., Comparison]

KILMORE = (
    "Ferry runs aground near Kilmore\n\n"
    "The ferry Northern Light ran aground near the harbour of Kilmore on Tuesday night, injuring 14 passengers.\n\n"
    "The captain, Owen Rafferty, 52, was taken to hospital.",
    "Passengers hurt as ferry runs aground near Kilmore\n\n"
    "Fourteen passengers were injured when the ferry Northern Light ran aground near Kilmore on Tuesday night.\n\n"
    "“The sea was calm and we saw no reason for it,” harbour master Una Brody said.",
    "Ferry Northern Light stuck on a sandbank\n\n"
    "The ferry Northern Light ran aground near the harbour of Kilmore on Tuesday night, injuring 17 passengers.\n\n"
    "A tug from Rosslare will try to pull the ship free on Thursday.",
)


def passages(comparison: Comparison, fact: Fact) -> list[str]:
    return [e.span.cut(comparison.documents[e.doc].text) for e in fact.evidence]


def test_a_fact_of_three_documents_has_a_passage_of_each(story: Story) -> None:
    comparison = story(*KILMORE)
    agreed = [fact for fact in comparison.facts if fact.status is Status.AGREE and fact.docs == (0, 1, 2)]
    assert any("aground" in passage for fact in agreed for passage in passages(comparison, fact))


def test_documents_that_give_one_value_side_with_each_other(story: Story) -> None:
    comparison = story(*KILMORE)
    (fact,) = [fact for fact in comparison.facts if fact.is_conflict]
    assert fact.slot is Slot.HOW_MANY
    assert fact.docs == (0, 1, 2)
    assert fact.versions == ((0, 1), (2,))


def test_what_two_of_three_have_is_not_told_as_only_one_has_it(story: Story) -> None:
    comparison = story(*KILMORE)
    only = [fact for fact in comparison.facts if fact.status is Status.ONLY]
    assert {fact.docs for fact in only} == {(0,), (1,), (2,)}
    assert not any("aground" in passage for fact in only for passage in passages(comparison, fact))


def test_a_person_with_a_role_or_age_is_told_once_for_the_document_that_has_it(story: Story) -> None:
    comparison = story(*KILMORE)
    (fact,) = [
        fact
        for fact in comparison.facts
        if fact.slot is Slot.WHO and fact.status is Status.ONLY and "Rafferty" in fact.claim
    ]
    assert fact.docs == (0,)
    assert fact.entities


def test_a_quotation_that_one_document_has_names_its_speaker(story: Story) -> None:
    comparison = story(*KILMORE)
    (fact,) = [fact for fact in comparison.facts if fact.slot is Slot.QUOTE]
    assert fact.claim.startswith("The sea was calm")
    (speaker,) = fact.speakers
    assert next(e.name for e in comparison.entities if e.id == speaker) == "Una Brody"


def test_only_a_quotation_is_put_into_somebodys_mouth(seeds: Comparison) -> None:
    assert any(fact.speakers for fact in seeds.facts)
    assert {fact.slot for fact in seeds.facts if fact.speakers} == {Slot.QUOTE}


def test_the_story_is_told_in_passages_of_the_sources(story: Story) -> None:
    comparison = story(*KILMORE)
    told = {slot: e.span.cut(comparison.documents[e.doc].text) for slot, e in comparison.story}
    assert set(told) >= {Slot.WHAT, Slot.WHEN, Slot.WHERE, Slot.HOW_MANY}
    assert "Tuesday night" in told[Slot.WHEN]
    assert told[Slot.WHERE] == "Kilmore"
    assert "14" in told[Slot.HOW_MANY] or "Fourteen" in told[Slot.HOW_MANY]


def test_copied_text_is_one_voice(story: Story) -> None:
    wire = "The ferry Northern Light ran aground near the harbour of Kilmore on Tuesday night, the coastguard said."
    rewritten = "Near Kilmore harbour, the Northern Light ran aground late on Tuesday; its ferry passengers were safe."
    copies = [fact for fact in story(wire, wire).facts if fact.status is Status.AGREE and fact.slot is Slot.WHAT]
    assert copies
    assert all(fact.copied for fact in copies)
    assert not any(fact.copied for fact in story(wire, rewritten).facts)


def test_a_date_or_outlet_that_one_document_states_is_a_fact_of_it(seeds: Comparison) -> None:
    told = {fact.claim: fact for fact in seeds.facts if fact.status is Status.ONLY}
    assert told["the Sun"].slot is Slot.WHO
    assert told["2017-05-24"].slot is Slot.WHEN


@pytest.mark.parametrize(
    "text",
    [
        "Der Fährverkehr zwischen den Inseln wurde am Dienstag wegen des Sturms eingestellt, wie die Reederei sagte.",
        "def main():\n    return [x for x in range(10)]\n\nmain()",
        "12 14 19 22\n\n3 5 8 13\n\n1 1 2 3",
    ],
)
def test_what_is_no_english_account_gives_no_differences(story: Story, text: str) -> None:
    comparison = story(text, KILMORE[0])
    assert not [fact for fact in comparison.facts if fact.status is not Status.ONLY]


def test_facts_are_the_same_in_another_process() -> None:
    program = (
        "from tui import read, analyse, compare; from tui.resources import sample_sources;"
        "c = compare([analyse(read(s)) for s in sample_sources()]); print(c.facts, c.passages, c.story)"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("3", "4")
    )
    assert first == second
