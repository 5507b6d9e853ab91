"""Pins, notes and corrections: written with a key, seen at once, there again the next time."""

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static, TextArea

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn
from tui.app.app import NewsreaderApp
from tui.app.memory import Memory
from tui.documents import Document, read_all


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite3"


def opened(notebook: Path) -> NewsreaderApp:
    """The reader as it is opened on the samples with this notebook."""
    return prepared(NewsreaderApp(documents(), None, comparison(), memory=Memory(documents(), notebook)))


def hint(app: NewsreaderApp) -> str:
    """What the window that asks says below."""
    return str(app.screen.query_one("#hint", Static).content)


async def to_facts(pilot: Pilot[None]) -> None:
    await pilot.press("tab", "tab")
    await pilot.pause()


def entity_type(app: NewsreaderApp, name: str) -> str | None:
    return next((one.type for one in app.main.story.entities.values() if one.name == name), None)


async def select(app: NewsreaderApp, pilot: Pilot[None], name: str) -> None:
    """Select a name of the first article with the keyboard."""
    for _ in range(60):
        await pilot.press("e")
        if app.main.entity is not None and app.main.entity.name == name:
            return
    raise AssertionError(f"{name} is not among the names")


async def test_a_pinned_fact_has_its_sign_now_and_the_next_time(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await to_facts(pilot)
        await pilot.press("p")
        await pilot.pause()
        assert "★" in drawn(app)
    again = opened(notebook)
    async with again.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert "★" in drawn(again)
        await to_facts(pilot)
        await pilot.press("p")
        await pilot.pause()
        assert "★" not in drawn(again)


async def test_a_note_is_written_shown_with_its_fact_and_kept(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await to_facts(pilot)
        await pilot.press("a")
        await pilot.pause()
        assert "Enter keeps it, Ctrl+J begins a new line" in drawn(app)
        await pilot.press(*"Ask", "ctrl+j", *"them")
        assert app.screen.query_one(TextArea).text == "Ask\nthem"
        app.screen.query_one(TextArea).text = "Ask the press office."
        await pilot.press("enter")
        await pilot.pause()
        assert "✎ Ask the press office." in drawn(app)
    again = opened(notebook)
    async with again.run_test(size=(160, 45)) as pilot:
        await to_facts(pilot)
        assert "Ask the press office." in drawn(again)
        await pilot.press("a")
        await pilot.pause()
        assert again.screen.query_one(TextArea).text == "Ask the press office."
        await pilot.press("escape")
        await pilot.press("U")
        await pilot.pause()
        assert "✎" not in drawn(again)


async def test_a_wrong_type_is_corrected_now_and_the_next_time_and_taken_back(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await select(app, pilot, "Parliament")
        assert entity_type(app, "Parliament") == "ORG"
        await pilot.press("r", "t", "b")
        await pilot.pause()
        assert entity_type(app, "Parliament") == "FAC"
    again = opened(notebook)
    async with again.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert entity_type(again, "Parliament") == "FAC"
        await pilot.press("U")
        assert entity_type(again, "Parliament") == "ORG"
        await pilot.press("R")
        assert entity_type(again, "Parliament") == "FAC"


async def test_a_name_is_changed_joined_and_taken_off_the_list(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await select(app, pilot, "Parliament")
        await pilot.press("r", "n")
        await pilot.pause()
        app.screen.query_one(Input).value = "House of Commons"
        await pilot.press("enter")
        await pilot.pause()
        assert entity_type(app, "House of Commons") == "ORG"
        await pilot.press("r", "m")
        await pilot.pause()
        choices = app.screen.query_one(OptionList)
        at = next(i for i in range(choices.option_count) if "London" in str(choices.get_option_at_index(i).prompt))
        choices.highlighted = at
        choices.action_select()
        await pilot.pause()
        assert entity_type(app, "London") is None
        assert entity_type(app, "House of Commons") == "ORG"
        await pilot.press("r", "x")
        await pilot.pause()
        assert entity_type(app, "House of Commons") is None
        await pilot.press("U", "U", "U")
        assert entity_type(app, "London") == "GPE"
        assert entity_type(app, "Parliament") == "ORG"


async def test_one_mention_is_taken_out_of_an_entity(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await select(app, pilot, "Manchester")
        before = len(app.main.entity.mentions) if app.main.entity else 0
        await pilot.press("r", "s")
        await pilot.pause()
        sizes = sorted(len(one.mentions) for one in app.main.story.entities.values() if one.name == "Manchester")
        assert sizes == [1, before - 1]


async def test_without_a_selected_name_nothing_can_be_corrected(notebook: Path) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert "Select the name" in drawn(app)
        assert app.screen is app.main


async def test_all_facts_are_written_to_a_file_and_a_file_is_not_replaced_unasked(
    notebook: Path, tmp_path: Path
) -> None:
    app = opened(notebook)
    app.main.output = tmp_path
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        line = app.screen.query_one(Input)
        assert line.value == str(tmp_path / "newsreader.md")
        line.value = str(tmp_path / "facts.json")
        await pilot.press("enter")
        await pilot.pause()
        written = json.loads((tmp_path / "facts.json").read_text(encoding="utf-8"))
        assert len(written["facts"]) == len(comparison().facts)
        (tmp_path / "facts.md").write_text("mine", encoding="utf-8")
        await pilot.press("w")
        await pilot.pause()
        app.screen.query_one(Input).value = str(tmp_path / "facts.md")
        await pilot.press("enter")
        assert (tmp_path / "facts.md").read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        assert (tmp_path / "facts.md").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("name", "said"), [("facts.docx", "ends in"), ("", "ends in"), ("no/such/facts.md", "could not be written")]
)
async def test_a_file_that_cannot_be_written_is_one_sentence(
    notebook: Path, tmp_path: Path, name: str, said: str
) -> None:
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        app.screen.query_one(Input).value = str(tmp_path / name) if name else ""
        await pilot.press("enter")
        await pilot.pause()
        assert said in hint(app)


async def test_other_articles_are_opened_and_what_cannot_be_read_is_said(notebook: Path, tmp_path: Path) -> None:
    (tmp_path / "other article.txt").write_text("A fire broke out in Leeds.\n", encoding="utf-8")
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        line = app.screen.query_one(Input)
        line.value = str(tmp_path / "missing.txt")
        await pilot.press("enter")
        await pilot.pause()
        assert "missing.txt" in hint(app)
        line.value = f"'{tmp_path / 'other article.txt'}'"
        await pilot.press("enter")
        await pilot.pause()
    assert [document.text for document in app.reopened] == ["A fire broke out in Leeds.\n"]


def test_what_was_read_last_is_found_again(notebook: Path) -> None:
    story: list[Document] = list(documents())
    memory = Memory(story, notebook)
    assert memory.places() == ({}, ())
    memory.keep_places({0: 0, 1: 0}, (0, 1))
    assert not notebook.exists()
    memory.opened()
    memory.keep_places({0: 420, 1: 0}, (1, 0))
    assert Memory(read_all([one.source for one in story]), notebook).places() == ({0: 420}, (1, 0))
