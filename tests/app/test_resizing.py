"""The room of the panes is changed by mouse, within what each of them needs; nobody loses the place."""

from tui.app.app import NewsreaderApp


async def test_the_edge_between_articles_and_facts_is_dragged(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        facts = app.main.columns[2].region
        await pilot.mouse_down(app.main, offset=(facts.x - 1, 20))
        await pilot.hover(app.main, offset=(facts.x - 11, 20))
        await pilot.mouse_up(app.main, offset=(facts.x - 11, 20))
        await pilot.pause()
        assert app.main.columns[2].region.x == facts.x - 11
        assert app.main.pane.drag is None
        await pilot.hover(app.main, offset=(facts.x + 5, 20))
        await pilot.pause()
        assert app.main.columns[2].region.x == facts.x - 11


async def test_the_facts_below_are_made_higher_and_the_articles_keep_their_rows(app: NewsreaderApp) -> None:
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        facts = app.main.columns[2].region
        await pilot.mouse_down(app.main, offset=(50, facts.y - 1))
        await pilot.hover(app.main, offset=(50, facts.y - 5))
        await pilot.hover(app.main, offset=(50, 2))
        await pilot.mouse_up(app.main, offset=(50, 2))
        await pilot.pause()
        grown = app.main.columns[2].region
        assert grown.y < facts.y
        assert app.main.panes[0].size.height >= 8


async def test_the_edge_between_two_articles_is_dragged_and_both_keep_their_place(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        for pane in app.main.panes:
            pane.show_from(600)
        await pilot.press("e")
        await pilot.pause()
        places = [pane.reading_at for pane in app.main.panes]
        entity, right = app.main.entity, app.main.columns[1].region
        await pilot.mouse_down(app.main, offset=(right.x - 1, 20))
        await pilot.hover(app.main, offset=(right.x - 12, 20))
        await pilot.mouse_up(app.main, offset=(right.x - 12, 20))
        await pilot.pause()
        assert app.main.columns[1].region.x == right.x - 11
        assert [pane.reading_at for pane in app.main.panes] == places
        for width, height in ((110, 40), (80, 24), (200, 50)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert [pane.reading_at for pane in app.main.panes] == places, (width, height)
            assert app.main.entity is entity
        left, right = (column.region for column in app.main.columns[:2])
        assert left.width < right.width, "the share is kept"
        await pilot.mouse_down(app.main, offset=(right.x - 1, 20))
        await pilot.hover(app.main, offset=(1, 20))
        await pilot.mouse_up(app.main, offset=(1, 20))
        await pilot.pause()
        assert app.main.columns[0].region.width >= 28
