"""The timeline in the running reader."""

import msgspec

from tests.app.stories import comparison, drawn, find
from tui.analysis import TimeExpression
from tui.app.app import NewsreaderApp
from tui.app.screens.timeline import TimelineScreen
from tui.app.story import Story


def with_times() -> Story:
    """The sample story with times that have a place in the calendar."""
    told = comparison()
    first = (
        TimeExpression(find(0, "on Monday night"), "TIME", "2017-05-22TNI", True, why="Monday before publication"),
        TimeExpression(find(0, "this morning"), "TIME", "2017-05-24TMO", True, why="the day of publication"),
    )
    second = (TimeExpression(find(1, "July 2007"), "DATE", "2007-07", why="as the text states it"),)
    analyses = tuple(
        msgspec.structs.replace(analysis, times=times)
        for analysis, times in zip(told.analyses, (first, second), strict=True)
    )
    return Story.opened(told.documents).compared(msgspec.structs.replace(told, analyses=analyses))


def reader() -> NewsreaderApp:
    story = with_times()
    return NewsreaderApp(story.documents, None, story.comparison)


async def test_the_axis_the_dates_the_gaps_and_the_reason_are_drawn() -> None:
    app = reader()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        text = drawn(app)
        assert text.index("July 2007") < text.index("9 years 9 months") < text.index("Mon 22 May 2017")
        assert "night" in text
        assert "“July 2007” is July 2007: as the text states it" in text
        await pilot.press("j")
        await pilot.pause()
        assert "is 22 May 2017, night: Monday before publication" in drawn(app)


async def test_enter_leads_to_the_words_of_the_entry() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("t", "j", "enter")
        await pilot.pause()
        assert app.screen is app.main
        span = find(0, "on Monday night")
        assert app.main.panes[0].drag == span
        assert app.main.panes[0].in_view().covers(span)


async def test_in_a_narrow_terminal_the_dates_stand_above() -> None:
    app = reader()
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        rows = [row.strip(" │▌") for row in drawn(app).splitlines()]
        assert "Mon 22 May 2017 night" in rows


async def test_without_dates_it_says_what_to_do(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, TimelineScreen)
        assert "--published" in drawn(app), "the sample story has weekdays that nothing places"
        await pilot.press("enter", "j", "q")
        assert app.screen_stack[-1] is app.main
