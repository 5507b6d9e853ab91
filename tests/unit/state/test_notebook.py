"""What the user wrote, pinned and corrected is kept, can be taken back, and finds its words again."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.comparison import corrections as applied
from tui.documents import Document, Metadata, Span
from tui.state import Anchor, CorrectionKind, Note, Notebook, NotebookError, Pin, anchor

FIRST = (
    "Ferry runs aground off Lerwick\n\n"
    "A ferry with 214 people on board ran aground off Lerwick on Tuesday night. "
    "Captain Isla Moar said nobody was hurt.\n\n"
    "The coastguard took 60 passengers off by helicopter. May, who was on deck, said the crew kept calm."
)
SECOND = (
    "The ferry carried 214 passengers, the operator NorthSea Lines said. May said she saw rocks. It was raining in May."
)


def document(text: str, source: str = "/news/a.txt") -> Document:
    return Document(source, text, (), Metadata(), hashlib.sha256(text.encode()).hexdigest())


A, B = document(FIRST), document(SECOND, "/news/b.txt")


def at(where: Document, words: str, which: int = 0) -> Anchor:
    start = -1
    for _ in range(which + 1):
        start = where.text.index(words, start + 1)
    return anchor(where, Span(start, start + len(words)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "notebook.sqlite3"


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    with Notebook.open(path) as opened:
        yield opened


def test_everything_is_there_again_after_closing(path: Path) -> None:
    with Notebook.open(path) as notebook:
        notebook.open_documents([A, B])
        pin = notebook.add_pin([at(A, "214 people"), at(B, "214 passengers")], "214 people on board")
        note = notebook.add_note([at(A, "60 passengers")], "ask the coastguard", "60 passengers")
        correction = notebook.add_correction(CorrectionKind.RETYPE, [at(A, "Lerwick")], "GPE", label="Lerwick")
        notebook.set_position(A.sha256, 120)
        notebook.set_shown([A, B], (1, 0))
        notebook.set_choice("panel.filter", "differ")
        assert (notebook.kept, notebook.notices) == (True, ())
    with Notebook.open(path) as notebook:
        assert notebook.pins([A.sha256]) == (pin,)
        assert notebook.pins([B.sha256]) == (pin,)
        assert notebook.notes([A.sha256, B.sha256]) == (note,)
        assert notebook.corrections([A.sha256]) == (correction,)
        assert notebook.notes([B.sha256]) == ()
        assert notebook.position(A.sha256) == 120
        assert notebook.position(B.sha256) is None
        assert notebook.shown([A, B]) == (1, 0)
        assert notebook.shown([B, A]) == ()
        assert notebook.choice("panel.filter") == "differ"
        assert notebook.choice("panel.width") is None


def test_an_entry_keeps_the_words_it_was_made_on(notebook: Notebook) -> None:
    pin = notebook.add_pin([at(A, "214 people")], "214 people")
    assert FIRST[pin.anchors[0].start : pin.anchors[0].end] == pin.anchors[0].quote == "214 people"
    assert pin.anchors[0].span == Span(pin.anchors[0].start, pin.anchors[0].end)
    assert pin.anchors[0].before.endswith("A ferry with ")


def test_pinning_twice_takes_the_pin_off_though_the_evidence_grew_a_word(notebook: Notebook) -> None:
    assert notebook.toggle_pin([at(A, "60 passengers"), at(B, "214 passengers")], "x") is not None
    assert notebook.toggle_pin([at(A, "took 60 passengers off"), at(B, "214 passengers")], "x") is None
    assert notebook.pins([A.sha256, B.sha256]) == ()


def test_another_fact_in_the_same_sentence_has_a_pin_of_its_own(notebook: Notebook) -> None:
    notebook.toggle_pin([at(A, "The coastguard took 60 passengers off by helicopter.")])
    notebook.toggle_pin([at(A, "60 passengers")])
    assert len(notebook.pins([A.sha256])) == 2


def test_a_note_is_edited_and_deleted(notebook: Notebook) -> None:
    note = notebook.add_note([at(A, "nobody was hurt")], "really?")
    edited = notebook.edit_note(note, "confirmed by the hospital")
    assert edited is not None
    assert (edited.id, edited.text, edited.anchors) == (note.id, "confirmed by the hospital", note.anchors)
    assert edited.changed >= edited.made
    notebook.delete_note(edited)
    assert notebook.notes([A.sha256]) == ()
    assert notebook.edit_note(edited, "too late") is None
    assert notebook.notes([A.sha256]) == ()


def test_an_entry_without_words_is_refused(notebook: Notebook) -> None:
    with pytest.raises(ValueError, match="needs an anchor"):
        notebook.add_note([], "about nothing")


def test_steps_are_taken_back_one_by_one_and_taken_again(notebook: Notebook) -> None:
    note = notebook.add_note([at(A, "nobody was hurt")], "really?", "nobody was hurt")
    notebook.edit_note(note, "yes")
    notebook.delete_note(note)
    assert notebook.undo() == "Undone: the removal of the note on “nobody was hurt”."
    assert [one.text for one in notebook.notes([A.sha256])] == ["yes"]
    assert notebook.undo() == "Undone: the edit of the note on “nobody was hurt”."
    assert [one.text for one in notebook.notes([A.sha256])] == ["really?"]
    assert notebook.undo() == "Undone: the note on “nobody was hurt”."
    assert notebook.notes([A.sha256]) == ()
    assert notebook.undo() is None
    assert notebook.redo() == "Done again: the note on “nobody was hurt”."
    assert notebook.redo() == "Done again: the edit of the note on “nobody was hurt”."
    assert [(one.id, one.text) for one in notebook.notes([A.sha256])] == [(note.id, "yes")]


def test_any_steps_at_all_are_taken_back_to_nothing_and_forth_to_the_same(notebook: Notebook) -> None:
    chance = random.Random(11)
    both = [A.sha256, B.sha256]

    def everything() -> list[object]:
        notes = [(one.id, one.text, one.anchors) for one in notebook.notes(both)]
        return [notebook.pins(both), notes, notebook.corrections(both)]

    words = [at(A, "214 people"), at(A, "Isla Moar"), at(B, "214 passengers"), at(B, "rocks")]
    for _ in range(120):
        chosen = chance.sample(words, chance.randint(1, 3))
        notes = notebook.notes(both)
        action = chance.randrange(7)
        if action == 0:
            notebook.toggle_pin(chosen, "x")
        elif action == 1:
            notebook.add_note(chosen, "first")
        elif action == 2 and notes:
            notebook.edit_note(chance.choice(notes), chance.choice(["a", "b"]))
        elif action == 3 and notes:
            notebook.delete_note(chance.choice(notes))
        elif action == 4:
            notebook.add_correction(CorrectionKind.RENAME, chosen, "Moar")
        elif action == 5:
            notebook.undo(chance.choice([None, [A.sha256], [B.sha256]]))
        else:
            notebook.redo(chance.choice([None, [A.sha256], [B.sha256]]))
    while notebook.redo():
        pass
    before = everything()
    assert any(before)
    steps = 0
    while notebook.undo():
        steps += 1
    assert everything() == [(), [], ()]
    for _ in range(steps):
        assert notebook.redo()
    assert everything() == before


def test_what_was_undone_cannot_be_done_again_after_a_new_step(notebook: Notebook) -> None:
    notebook.add_pin([at(A, "214 people")])
    notebook.undo()
    notebook.add_pin([at(A, "60 passengers")])
    assert notebook.redo() is None
    assert [pin.anchors[0].quote for pin in notebook.pins([A.sha256])] == ["60 passengers"]


def test_undo_stays_with_the_documents_that_are_open(notebook: Notebook) -> None:
    notebook.add_pin([at(A, "214 people")])
    notebook.add_pin([at(B, "rocks")])
    assert notebook.undo([A.sha256]) == "Undone: the pin on “214 people”."
    assert notebook.undo([A.sha256]) is None
    notebook.add_pin([at(B, "raining")])
    assert notebook.redo([A.sha256]) == "Done again: the pin on “214 people”."
    assert len(notebook.pins([B.sha256])) == 2


@pytest.mark.parametrize(
    ("kind", "value", "others", "said"),
    [
        (CorrectionKind.RENAME, "Isla Moar", [], "the renaming of “Moar” to “Isla Moar”"),
        (CorrectionKind.RETYPE, "PERSON", [], "the new type of “Moar”, PERSON"),
        (CorrectionKind.MERGE, "", [at(B, "NorthSea Lines")], "the merging of “NorthSea Lines” into “Moar”"),
        (CorrectionKind.SPLIT, "", [at(B, "May")], "the taking of “May” out of “Moar”"),
        (CorrectionKind.SPLIT, "Isla", [], "the taking of “Isla” out of “Moar”"),
        (CorrectionKind.NOT_AN_ENTITY, "", [], "the removal of “Moar”"),
    ],
)
def test_each_correction_can_be_taken_back(
    notebook: Notebook, kind: CorrectionKind, value: str, others: list[Anchor], said: str
) -> None:
    made = notebook.add_correction(kind, [at(A, "Isla Moar")], value, others, "Moar")
    assert notebook.corrections([A.sha256]) == (made,)
    assert (made.kind, made.value, made.others, made.label) == (kind, value, tuple(others), "Moar")
    assert notebook.undo([A.sha256]) == f"Undone: {said}."
    assert notebook.corrections([A.sha256]) == ()
    notebook.redo([A.sha256])
    assert notebook.corrections([A.sha256]) == (made,)


@pytest.mark.parametrize("kind", [kind for kind in CorrectionKind if kind != CorrectionKind.NOT_AN_ENTITY])
def test_a_correction_that_says_nothing_is_refused(notebook: Notebook, kind: CorrectionKind) -> None:
    with pytest.raises(ValueError, match="needs a value or the other words"):
        notebook.add_correction(kind, [at(A, "Isla Moar")])
    assert notebook.corrections([A.sha256]) == ()


def test_corrections_come_in_the_order_in_which_they_were_made(notebook: Notebook) -> None:
    for value in ("ORG", "GPE", "FAC"):
        notebook.add_correction(CorrectionKind.RETYPE, [at(A, "Lerwick")], value)
    notebook.undo()
    notebook.redo()
    assert [one.value for one in notebook.corrections([A.sha256])] == ["ORG", "GPE", "FAC"]


def test_the_comparison_knows_all_kinds_of_corrections() -> None:
    assert {kind.value for kind in CorrectionKind} == {kind.value for kind in applied.CorrectionKind}


def test_in_a_changed_file_everything_moves_with_its_words(notebook: Notebook) -> None:
    notebook.open_documents([A])
    notebook.add_pin([at(A, "214 people")])
    notebook.add_correction(CorrectionKind.SPLIT, [at(A, "May")], others=[at(A, "Isla Moar")])
    notebook.set_position(A.sha256, 40)
    changed = document("UPDATED 23:10\n\n" + FIRST.replace("passengers", "of the passengers"))
    assert notebook.open_documents([changed]) == ()
    (pin,) = notebook.pins([changed.sha256])
    (correction,) = notebook.corrections([changed.sha256])
    for one in (*pin.anchors, *correction.anchors, *correction.others):
        assert one.sha256 == changed.sha256
        assert one.span.cut(changed.text) == one.quote
    assert correction.others[0].quote == "Isla Moar"
    assert notebook.position(changed.sha256) == 40
    assert notebook.pins([A.sha256])[0].anchors == (at(A, "214 people"),)


def test_of_equal_words_the_one_with_the_same_words_around_it_is_found(notebook: Notebook) -> None:
    notebook.open_documents([B])
    notebook.add_note([at(B, "May")], "who is she?")
    changed = document("May is the month of storms. May again. " + SECOND, B.source)
    notebook.open_documents([changed])
    (note,) = notebook.notes([changed.sha256])
    assert note.anchors[0].start == changed.text.index("May said")


def test_new_line_breaks_and_straight_quotation_marks_do_not_hide_the_words(notebook: Notebook) -> None:
    old = document("Officials said: “We don’t know yet how the fire began”, and left.", "/news/c.txt")
    new = document('Officials said: "We don\'t know\nyet how the  fire began", and left.', "/news/c.txt")
    notebook.open_documents([old])
    notebook.add_note([at(old, "“We don’t know yet how the fire began”")], "who?")
    assert notebook.open_documents([new]) == ()
    assert notebook.notes([new.sha256])[0].anchors[0].quote == '"We don\'t know\nyet how the  fire began"'


def test_what_is_not_found_again_is_kept_reported_once_and_comes_back_with_its_words(notebook: Notebook) -> None:
    notebook.open_documents([B])
    note = notebook.add_note([at(B, "May")], "who is she?", "May")
    gone = document("The ferry is afloat again. Nobody was found in May or June.", B.source)
    said = "b.txt has changed: 1 entry of the notebook does not find the passage again, but nothing is lost."
    assert notebook.open_documents([gone]) == (said,)
    assert notebook.notes([gone.sha256]) == ()
    assert notebook.unanchored([gone.sha256]) == (note,)
    assert notebook.open_documents([gone]) == ()
    assert notebook.unanchored([gone.sha256]) == (note,)
    back = document("Update. " + SECOND, B.source)
    assert notebook.open_documents([back]) == ()
    assert [one.anchors[0].quote for one in notebook.notes([back.sha256])] == ["May"]
    assert notebook.unanchored([back.sha256]) == ()


def test_what_is_lost_can_still_be_removed(notebook: Notebook) -> None:
    notebook.open_documents([B])
    notebook.add_note([at(B, "rocks")], "sharp")
    gone = document("Nothing of it is left here.", B.source)
    notebook.open_documents([gone])
    notebook.remove(notebook.unanchored([gone.sha256])[0])
    assert notebook.open_documents([gone]) == ()


def test_a_fact_that_lost_one_of_its_passages_is_still_pinned(notebook: Notebook) -> None:
    notebook.open_documents([A, B])
    notebook.add_pin([at(A, "214 people on board"), at(B, "214 passengers")])
    changed = document("The operator has corrected its figure: 198 were aboard.", B.source)
    assert len(notebook.open_documents([A, changed])) == 1
    (pin,) = notebook.pins([A.sha256, changed.sha256])
    assert pin.anchors[0] == at(A, "214 people on board")
    assert pin.anchors[1].sha256 == B.sha256


def test_the_same_bytes_read_another_way_are_found_again(notebook: Notebook) -> None:
    notebook.open_documents([A])
    notebook.add_pin([at(A, "214 people")])
    other_reading = Document(A.source, "\n\n" + FIRST, (), Metadata(), A.sha256)
    assert notebook.open_documents([other_reading]) == ()
    (pin,) = notebook.pins([A.sha256])
    assert pin.anchors[0].span.cut(other_reading.text) == "214 people"


def test_a_file_that_was_moved_has_all_its_notes(notebook: Notebook) -> None:
    notebook.open_documents([A])
    notebook.add_note([at(A, "214 people")], "check")
    notebook.open_documents([document(FIRST, "/elsewhere/z.txt")])
    assert len(notebook.notes([A.sha256])) == 1


def test_what_comes_from_standard_input_is_never_held_to_be_a_new_version(notebook: Notebook) -> None:
    notebook.open_documents([document(FIRST, "-")])
    notebook.add_note([at(A, "214 people")], "check")
    assert notebook.open_documents([document("Quite another text about 214 people on board.", "-")]) == ()


def test_sessions_are_remembered_the_latest_first(notebook: Notebook) -> None:
    notebook.open_documents([A, B])
    notebook.open_documents([B])
    notebook.open_documents([A, B])
    assert [session.sources for session in notebook.sessions()] == [("/news/a.txt", "/news/b.txt"), ("/news/b.txt",)]
    assert notebook.sessions()[0].sha256s == (A.sha256, B.sha256)
    assert len(notebook.sessions(1)) == 1


def test_only_the_last_fifty_sessions_are_kept(notebook: Notebook) -> None:
    for number in range(60):
        notebook.open_documents([document(FIRST, f"/news/{number}.txt")])
    sessions = notebook.sessions(100)
    assert len(sessions) == 50
    assert sessions[0].sources == ("/news/59.txt",)


def test_two_programs_see_what_the_other_writes(path: Path) -> None:
    with Notebook.open(path) as one, Notebook.open(path) as other:
        assert not other.changed_elsewhere()
        one.add_pin([at(A, "214 people")])
        assert other.changed_elsewhere()
        assert not other.changed_elsewhere()
        other.add_note([at(A, "60 passengers")], "check")
        assert not other.changed_elsewhere()
        assert [len(one.notes([A.sha256])), len(other.pins([A.sha256]))] == [1, 1]
        assert one.undo() == "Undone: the note on “60 passengers”."


def test_while_another_program_writes_nothing_is_half_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.state.database.WAIT", 0.01)
    with Notebook.open(path) as notebook:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotebookError, match=r"Another program is writing in the notebook: try again\."):
            notebook.add_pin([at(A, "214 people")])
        assert notebook.pins([A.sha256]) == ()
        other.execute("COMMIT")
        other.close()
        notebook.add_pin([at(A, "214 people")])
        assert len(notebook.pins([A.sha256])) == 1


def test_entries_of_all_kinds_are_told_apart(notebook: Notebook) -> None:
    notebook.open_documents([B])
    notebook.add_pin([at(B, "rocks")])
    notebook.add_note([at(B, "rocks")], "sharp")
    gone = document("All quiet.", B.source)
    assert notebook.open_documents([gone])[0].startswith("b.txt has changed: 2 entries of the notebook do not")
    assert [type(entry) for entry in notebook.unanchored([gone.sha256])] == [Pin, Note]
