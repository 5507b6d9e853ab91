"""The index in the running reader."""

import msgspec

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn
from tui.app.app import NewsreaderApp
from tui.app.register import Entry
from tui.app.screens.index import IndexScreen, lacks
from tui.comparison import Entity


async def test_every_entity_is_listed_with_its_counts_and_what_the_other_article_lacks(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, IndexScreen)
        assert len(screen.shown) == len(comparison().entities)
        assert "names, counted with he, she, the …" in drawn(app)
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


async def test_enter_goes_to_the_first_place_even_where_it_is_no_name() -> None:
    told = comparison()
    may = next(one for one in told.entities if one.name == "Theresa May")
    first, *others = sorted(may.mentions)
    referred = msgspec.structs.replace(may, mentions=tuple(others), references=(first,))
    entities = tuple(referred if one is may else one for one in told.entities)
    app = prepared(NewsreaderApp(documents(), None, msgspec.structs.replace(told, entities=entities)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", *"theresa")
        await pilot.pause()
        row = next(row for row in drawn(app).splitlines() if "Theresa May" in row)
        assert "person" in row, "one hit has its kind too"
        await pilot.press("enter")
        await pilot.pause()
        assert app.main.place is not None
        assert app.main.place.span == first.span


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
        assert "No name or kind of name begins so" in drawn(app)
        await pilot.press("enter")
        assert isinstance(app.screen, IndexScreen), "nothing is chosen"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, IndexScreen)
        assert len(app.screen.shown) == len(comparison().entities)
        await pilot.press("escape")
        assert app.screen_stack[-1] is app.main


async def test_a_slash_brings_back_to_the_line_and_is_no_part_of_what_is_typed(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i", "slash", *"may", "tab", "slash", *"temp")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, IndexScreen)
        assert screen.filter.value == "temp", "what was typed is replaced"


async def test_of_many_articles_a_column_of_counts_has_its_letter_above_and_what_lacks_a_name_is_said() -> None:
    entity = Entity("e0", "Alma", "PRODUCT")
    assert lacks(Entry(entity, (2, 0))) == "only A"
    assert lacks(Entry(entity, (2, 1))) == ""
    assert lacks(Entry(entity, (2,))) == ""
    assert lacks(Entry(entity, (0, 1, 1, 0, 3))) == "not A D"
    assert lacks(Entry(entity, (0, 1, 1, 0, 3, 0, 0))) == ""
    assert lacks(Entry(entity, (0, 0, 1, 0, 3))) == "only C E"


async def test_a_name_is_corrected_from_its_mentions_and_the_window_shows_it(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i", *"parl", "tab", "r", "t", "b")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, IndexScreen)
        assert screen.chosen is not None
        assert (screen.chosen.name, screen.chosen.type) == ("Parliament", "FAC")
        assert "building" in next(row for row in drawn(app).splitlines() if "Parliament" in row and "│" in row)
        await pilot.press("U")
        assert screen.chosen.type == "ORG"
