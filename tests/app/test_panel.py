"""The facts panel in the running reader: grouped and narrowed by key, by mouse and by typing, and remembered."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from textual.pilot import Pilot

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn
from tui.analysis import Analysis
from tui.app.app import NewsreaderApp
from tui.app.memory import Memory
from tui.app.screens.asking import ChoiceScreen
from tui.app.view import View
from tui.app.widgets.facts import FactList
from tui.comparison import Comparison
from tui.documents import Document
from tui.state import Panel, Settings


def opened(notebook: Path, panel: Panel | None = None) -> NewsreaderApp:
    """The reader with this notebook and these settings of the panel."""
    settings = Settings(panel=panel or Panel())
    return prepared(
        NewsreaderApp(documents(), None, comparison(), settings=settings, memory=Memory(documents(), notebook))
    )


def ids(app: NewsreaderApp) -> list[str]:
    return [fact.id for fact in app.main.fact_list.facts]


async def click(app: NewsreaderApp, pilot: Pilot[None], words: str) -> None:
    """Click on these words in the panel."""
    left = app.main.columns[2].region.x
    for y, row in enumerate(drawn(app).splitlines()):
        if (x := row.find(words, left)) >= 0:
            await pilot.click(offset=(x, y))
            await pilot.pause()
            return
    raise AssertionError(f"{words} is not in the panel")


async def test_counts_and_title_are_switches_for_the_mouse(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await click(app, pilot, "=2")
        assert ids(app) == ["f2", "f3"]
        assert "2 of 6 agreed ×" in drawn(app)
        await click(app, pilot, "by status")
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.main.view.grouping == "slot", "what is left out stays left out under other headings"
        assert ids(app) == ["f3", "f2"]
        await click(app, pilot, "no. 1")
        assert ids(app) == ["f2"]
        assert "1 of 6 agreed · how many ×" in drawn(app)
        await click(app, pilot, "agreed")
        assert len(ids(app)) == 6
        assert "by kind" in drawn(app)


async def test_typing_leaves_the_facts_that_have_the_words_and_marks_them(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("F", *"people")
        await pilot.pause()
        assert ids(app) == ["f2", "f5"]
        assert app.main.fact is not None
        assert app.main.fact.id == "f2"
        assert app.main.current == 2
        await pilot.press("down")
        assert app.main.fact.id == "f5", "the arrows move in the facts meanwhile"
        assert ("people", "search") in [piece for row in app.main.fact_list._rows for piece in row.pieces]
        await pilot.press("enter", "Y")
        assert app.main.fact_list.has_focus
        assert "“people”" in drawn(app)
        await app.workers.wait_for_complete()
        await pilot.press("ampersand", *" zzz")
        await pilot.pause()
        text = " ".join(drawn(app)[0:].split())
        assert "No fact is left with “people zzz”. Esc" in text
        app.main.fact_list.post_message(FactList.Selected(comparison().facts[0]))
        await pilot.pause()
        assert app.main.fact is None, "a message sent before the list was emptied brings no evidence back"
        assert "No fact is left with “people zzz”. Esc" in " ".join(drawn(app).split())
        await pilot.press("escape")
        await pilot.pause()
        assert len(ids(app)) == 6
        await pilot.press("F", *"troops", "tab")
        await pilot.pause()
        assert app.main.current == 0
        await pilot.press("escape")
        assert len(ids(app)) == 6, "Esc lets go from the articles too"


async def test_words_are_sought_in_the_sentences_around_a_fact_and_marked_there(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("F", *"carrying guns", "enter")
        await pilot.pause()
        assert ids(app) == ["f1"]
        marked = [
            segment.text
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.bgcolor and segment.style.bgcolor.name == "#4b3b78"
        ]
        assert {"carrying", "guns"} <= {text.strip() for text in marked}


async def test_a_quotation_has_its_speaker_before_it_and_in_its_evidence() -> None:
    told = comparison()
    facts = [msgspec.structs.replace(fact, speakers=("e2",)) if fact.id == "f0" else fact for fact in told.facts]
    app = prepared(NewsreaderApp(documents(), None, msgspec.structs.replace(told, facts=tuple(facts))))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert "Theresa May: linked to this" in drawn(app)
        assert "speaker: Theresa May" in " ".join(drawn(app).split())
        pieces = [piece for row in app.main.fact_list._rows for piece in row.pieces]
        assert ("Theresa May: ", "quiet") in pieces, "apart from the source's words"


async def test_in_one_pane_typing_shows_the_facts(app: NewsreaderApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("F", *"troops")
        await pilot.pause()
        assert "984 troops" in drawn(app)
        assert app.main.columns[2].display
        assert all(len(row) <= 60 for row in drawn(app).splitlines())


async def test_size_and_grouping_are_there_the_next_time_with_all_facts(tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.sqlite3"
    app = opened(notebook)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await pilot.press("greater_than_sign", "V", "a", "v", "F", *"people", "enter")
        await pilot.pause()
        assert app.main.view.status == "Conflicts", "v walks by status under other headings too"
        await pilot.press("q")
    again = opened(notebook)
    async with again.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert again.main.view == View("article"), "nothing that may hide a conflict is kept"
        assert again.main.facts_wished == app.main.facts_wished != (0, 0)
        assert len(ids(again)) == 6
        await pilot.press("q")
    other = opened(notebook, Panel(grouping="order"))
    async with other.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert other.main.view.grouping == "order", "config.toml was changed since: that goes before"
        assert len(ids(other)) == 6
    forgetful = opened(notebook, Panel(remember=False))
    async with forgetful.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert forgetful.main.view.grouping == "status"


async def test_nothing_is_written_where_nothing_was_chosen(tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.sqlite3"
    app = opened(notebook, Panel(grouping="slot", width=50))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        assert "Quotations" in drawn(app)
        await pilot.press("q")
    memory = Memory(documents(), notebook)
    assert memory.choice("panel") is None


async def test_one_article_is_grouped_by_what_one_article_has() -> None:
    told = comparison()
    alone = msgspec.structs.replace(
        told, documents=told.documents[:1], analyses=told.analyses[:1],
        facts=tuple(fact for fact in told.facts if fact.docs == (0,)), passages=(), assumed_dates=(), story=(),
    )  # fmt: skip
    app = prepared(NewsreaderApp(documents()[:1], None, alone))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("V")
        await pilot.pause()
        text = drawn(app)
        assert "as the articles tell it" in text
        assert "conflicts first" not in text
        await pilot.press("escape", "v", "F", *"zzz")
        await pilot.pause()
        assert "No fact is left" in drawn(app)


async def test_without_facts_the_panel_says_what_to_do(open_text: Callable[..., tuple[Document, ...]]) -> None:
    for texts in (("We go.",), ("We go.", "It is so.")):
        found = open_text(*texts)
        analyses = tuple(Analysis(document.sha256) for document in found)
        app = NewsreaderApp(found, None, Comparison(found, analyses))
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.press("v", "V", "escape", "F", "escape", "J", "tab")
            await pilot.pause()
            said = " ".join(drawn(app).split())
            assert ("this article: a" if len(texts) == 1 else "these articles: longer") in said
            assert "Ctrl+O opens others" in said
