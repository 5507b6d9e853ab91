"""What the reader pinned and wrote goes into every export."""

import csv
import io
import json

import msgspec
import pytest

from tests.unit.export.conftest import evidence
from tui.comparison import Annotation, Comparison
from tui.export import FORMATS, export


@pytest.fixture
def annotated(story: Comparison) -> Comparison:
    fact = story.facts[0]
    return msgspec.structs.replace(
        story,
        annotations=(
            Annotation(fact.evidence, fact.id, pinned=True, note="Ask the *coastguard*\x1b[2J."),
            Annotation((evidence(0, "Nora Quist, a nurse"),), note="Call her."),
        ),
    )


@pytest.mark.parametrize("format", sorted(FORMATS.keys() - {"csv"}))
def test_notes_on_facts_and_on_passages_are_written_out(annotated: Comparison, format: str) -> None:
    written = export(annotated, format)
    assert "coastguard" in written
    assert "Call her." in written
    assert "pinned" in written
    assert "\x1b" not in written


def test_a_passage_of_ones_own_stands_under_its_own_heading(annotated: Comparison) -> None:
    _, _, own = export(annotated, "text").partition("Your passages")
    assert "Nora Quist, a nurse" in own
    assert "Call her." in own


def test_json_says_what_each_is_on(annotated: Comparison) -> None:
    rows = json.loads(export(annotated, "json"))["annotations"]
    assert [(row["fact"], row["pinned"]) for row in rows] == [(annotated.facts[0].id, True), (None, False)]
    assert rows[1]["evidence"][0]["text"] == "Nora Quist, a nurse"


def test_csv_has_them_beside_their_fact(annotated: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(export(annotated, "csv"))))
    assert {row["note"][:3] for row in rows if row["fact"] == annotated.facts[0].id} == {"Ask"}
    assert {row["pinned"] for row in rows} == {"yes", "no"}


def test_without_annotations_nothing_is_said_of_them(story: Comparison) -> None:
    for format in ("text", "markdown"):
        written = export(story, format)
        assert "Your" not in written
        assert "pinned" not in written
