"""The index in the running reader."""

from tests.app.stories import comparison, drawn
from tui.app.app import NewsreaderApp
from tui.app.screens.index import IndexScreen


async def test_every_entity_is_listed_with_its_counts_and_what_the_other_article_lacks(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, IndexScreen)
        assert len(screen.shown) == len(comparison().entities)
        rows = {row[20:45].strip(" ▌").split("  ")[0]: row for row in drawn(app).splitlines()}
        assert "only A" in rows["Ministry of Defence"]
        assert "only B" in rows["Temperer"]
        assert "only" not in rows["Theresa May"]


async def test_typing_narrows_and_enter_goes_to_the_first_mention(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i", *"temp")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, IndexScreen)
        assert [entry.entity.name for entry in screen.shown] == ["Temperer"]
        assert "operation known as Temperer" in " ".join(drawn(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen_stack[-1] is app.main
        assert app.main.place is not None
        assert app.main.place.span.cut(app.main.story.documents[1].text) == "Temperer"
        assert app.main.panes[1].in_view().covers(app.main.place.span)
        assert app.main.current == 1


async def test_tab_walks_the_mentions_and_enter_goes_to_the_one_chosen(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i", *"may", "tab", "j", "j", "enter")
        await pilot.pause()
        assert app.main.place is not None
        entity = next(one for one in comparison().entities if one.name == "Theresa May")
        assert app.main.place.span == sorted(entity.mentions)[2].span


async def test_escape_first_shows_all_again_then_closes(app: NewsreaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("i", *"zzz")
        await pilot.pause()
        assert "No name matches" in drawn(app)
        await pilot.press("enter")
        assert isinstance(app.screen, IndexScreen), "nothing is chosen"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, IndexScreen)
        assert len(app.screen.shown) == len(comparison().entities)
        await pilot.press("escape")
        assert app.screen_stack[-1] is app.main


async def test_while_the_articles_are_read_the_index_says_to_wait(app: NewsreaderApp) -> None:
    waiting = NewsreaderApp(app.main.story.documents, None)
    async with waiting.run_test(size=(100, 30)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        assert waiting.screen is waiting.main
        assert "Try again when all is read" in drawn(waiting)
