"""The table of facts by article in the running reader."""

from collections.abc import Callable

from tests.app.stories import comparison, drawn
from tui.analysis import Analysis
from tui.app.app import NewsreaderApp
from tui.app.screens.table import TableScreen
from tui.comparison import Comparison, Evidence, Fact, Kind, Slot, Status
from tui.documents import Document, Span


async def test_each_article_has_a_column_with_its_own_passage(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        rows = [row for row in drawn(app).splitlines() if "984 troops" in row and "│" in row]
        cells = [cell.strip() for cell in rows[0].split("│")]
        assert "984 troops" in cells
        assert "a number of military personnel" in cells
        assert "≈" in cells[1]
        lonely = next(row for row in drawn(app).splitlines() if "59 people" in row and "│" in row)
        assert "–" in [cell.strip() for cell in lonely.split("│")]


async def test_it_opens_at_the_selected_fact_and_says_why(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        app.main.fact_list.select(2)
        await pilot.press("x")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TableScreen)
        assert screen.facts[screen.listing.cursor].id == "f2"
        await pilot.press("g")
        await pilot.pause()
        assert "one has “attack”, the other “incident”" in drawn(app)


async def test_enter_leads_to_the_passage_of_the_column(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("x", "right", "enter")
        await pilot.pause()
        assert app.screen is app.main
        assert app.main.current == 1
        assert app.main.panes[1].in_view().covers(comparison().facts[0].evidence[1].span)


async def test_a_click_chooses_a_cell_and_a_second_one_goes_there(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TableScreen)
        y = next(number for number, row in enumerate(screen.listing.rows) if row.item == 1)
        x = screen.cells.spans[1][0] + 3
        await pilot.click("#lines", offset=(x, y))
        assert (screen.cells.column, screen.cells.cursor) == (1, 1)
        await pilot.click("#lines", offset=(x, y))
        await pilot.pause()
        assert app.main.current == 1
        assert app.main.fact is not None
        assert app.main.fact.id == "f1"


def five(open_text: Callable[..., tuple[Document, ...]]) -> NewsreaderApp:
    """Five short articles that agree on one fact."""
    documents = open_text(*(f"Ferry number {number} sank off the coast." for number in range(1, 6)))
    passages = tuple(Evidence(doc, Span(0, 20)) for doc in range(5))
    fact = Fact(
        "f0", Slot.WHAT, "Ferry number 1 sank", Status.DIFFER, Kind.VALUE, passages, versions=((0, 1), (2, 3, 4))
    )
    analyses = tuple(Analysis(document.sha256) for document in documents)
    return NewsreaderApp(documents, None, Comparison(documents, analyses, facts=(fact,)))


async def test_where_not_all_columns_fit_the_letters_are_the_columns(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    app = five(open_text)
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TableScreen)
        rows = [" ".join(row.strip(" │▌┃").split()) for row in drawn(app).splitlines()]
        assert "≠ what A B C D E A Ferry number 1 sank" in rows, "which articles have it, and what each says"
        assert "E Ferry number 5 sank" in rows
        await pilot.press(*["right"] * 5)
        await pilot.pause()
        start, end = screen.cells.spans[screen.cells.column]
        first = next(row for row in screen.listing.rows if row.item == 0)
        assert first.content.plain[start:end] == "E", "the letter is the cell"
        await pilot.press("enter")
        await pilot.pause()
        assert 4 in app.main.shown
        await pilot.resize_terminal(200, 30)
        await pilot.press("x")
        await pilot.pause()
        assert "AB / CDE" in drawn(app), "with room there are columns, and who sides with whom is told"


async def test_it_shows_what_the_panel_shows_and_is_narrowed_by_the_same_key(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("F", *"people", "enter", "x")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TableScreen)
        assert [fact.id for fact in screen.facts] == ["f2", "f5"]
        assert "2 of 6 facts “people”" in drawn(app)
        await pilot.press("v")
        await pilot.pause()
        assert [fact.id for fact in screen.facts] == ["f2"]
        await pilot.press("y")
        await app.workers.wait_for_complete()
        assert app.written, "the chosen fact is copied"  # type: ignore[attr-defined]


async def test_without_facts_it_says_so(open_text: Callable[..., tuple[Document, ...]]) -> None:
    documents = open_text("One.", "Two.")
    analyses = tuple(Analysis(document.sha256) for document in documents)
    app = NewsreaderApp(documents, None, Comparison(documents, analyses))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert "No facts were found" in drawn(app)
        await pilot.press("enter", "right", "j", "escape")
        assert app.screen is app.main
