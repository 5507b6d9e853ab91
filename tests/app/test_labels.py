"""Jump labels in the running reader."""

from functools import partial

import pytest

from tests.app.stories import drawn
from tui.app.app import NewsreaderApp
from tui.app.labels import labels
from tui.app.screens.labels import LabelsScreen


async def test_every_name_on_the_screen_has_a_label_where_it_stands(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("f")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LabelsScreen)
        main = app.main
        seen = {
            place
            for pane, doc in zip(main.panes, main.shown, strict=True)
            for place in main.story.names(doc, main.highlighted)
            if pane.in_view().covers(place.span)
        }
        assert set(screen.given.values()) >= seen
        rows = drawn(app).splitlines()
        for pane in screen.panes:
            for label in pane.given:
                x, y = pane.pane.region.x + label.x, pane.pane.region.y + label.y
                assert rows[y][x : x + len(label.text)] == label.text
                name = label.place.span.cut(main.story.documents[label.place.doc].text)
                assert rows[y][x + len(label.text) :].startswith(name.split()[0][len(label.text) :])


async def test_a_label_of_the_other_article_takes_the_focus_there_without_scrolling(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("f")
        screen = app.screen
        assert isinstance(screen, LabelsScreen)
        label = next(text for text, place in screen.given.items() if place.doc == 1)
        await pilot.press(*label)
        await pilot.pause()
        assert app.main.current == 1
        assert [pane.scroll_offset.y for pane in app.main.panes] == [0, 0]


async def test_two_letters_narrow_and_escape_leaves_all_as_it_was(
    app: NewsreaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.screens.labels.labels", partial(labels, alphabet="asdfgh"))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("f")
        screen = app.screen
        assert isinstance(screen, LabelsScreen)
        double = [text for text in screen.given if len(text) == 2]
        assert double, "there are more names than letters"
        await pilot.press(double[0][0])
        assert screen.typed == double[0][0]
        await pilot.press("backspace")
        assert screen.typed == ""
        await pilot.press("escape")
        assert app.screen is app.main
        assert app.main.place is None


async def test_without_highlights_there_is_nothing_to_label(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        app.main.action_all_highlights()
        await pilot.press("f")
        await pilot.pause()
        assert app.screen is app.main
        assert "no names on the screen" in drawn(app)
