"""Times, numbers and pronouns say in the status line what they mean and why."""

from tests.app.stories import comparison, drawn, find
from tui.app.app import NewsreaderApp


async def test_a_click_on_a_number_selects_it_and_enter_goes_to_its_fact(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        span = find(0, "3,800")
        app.main.panes[0].reveal(span)
        cell = app.main.panes[0].cell_of(span.start)
        assert cell is not None
        await pilot.click("#left", offset=cell)
        await pilot.pause()
        assert app.main.place is not None
        assert app.main.place.span == span
        assert "Enter: its fact" in drawn(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.main.fact is not None
        assert app.main.fact.id == "f4"


async def test_escape_lets_go_and_e_goes_on_from_there(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("full_stop", "escape")
        assert app.main.place is None
        await pilot.press("full_stop", "e")
        assert app.main.entity is not None


async def test_switched_off_highlights_are_not_walked(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        app.main.action_highlight("number")
        await pilot.press("full_stop")
        assert app.main.place is not None
        words = app.main.place.span.cut(comparison().documents[0].text)
        assert words in ("Monday", "Wednesday")
        app.main.action_highlight("time")
        await pilot.press("escape", "full_stop")
        await pilot.pause()
        assert "No times or numbers are highlighted" in drawn(app)
