"""The card of an entity in the running reader."""

from tests.app.stories import drawn
from tui.app.app import NewsreaderApp
from tui.app.screens.card import CardScreen


async def opened(app: NewsreaderApp, name: str) -> None:
    """Open the card of the entity with this name."""
    entity = next(one for one in app.main.story.entities.values() if one.name == name)
    app.main.show_card(entity)


async def test_a_card_shows_names_facts_and_mentions(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await opened(app, "Salman Ramadan Abedi")
        await pilot.pause()
        text = drawn(app)
        for expected in ("Names", "Salman Abedi", "Named", "A 2×", "B 6×"):
            assert expected in text


async def test_enter_on_a_line_leads_to_its_words(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await opened(app, "Temperer")
        await pilot.pause()
        await pilot.press("G", "enter")
        await pilot.pause()
        assert app.screen is app.main
        assert app.main.place is not None
        assert app.main.place.entity is not None
        assert app.main.place.entity.name == "Temperer"


async def test_enter_on_a_fact_leads_to_the_fact_and_f_to_all_about_the_entity(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await opened(app, "Manchester")
        await pilot.pause()
        card = app.screen
        assert isinstance(card, CardScreen)
        fact = next(number for number, line in enumerate(card.lines) if line.fact is not None)
        card.listing.select(fact)
        await pilot.press("enter")
        await pilot.pause()
        assert app.main.fact is not None
        assert app.main.fact.id == "f2"
        await opened(app, "Manchester")
        await pilot.pause()
        await pilot.press("f")
        assert app.main.view.about
        assert [one.id for one in app.main.fact_list.facts] == ["f2"]


async def test_a_fact_that_the_list_does_not_show_is_shown_again(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("v")
        assert app.main.view.status == "Conflicts"
        app.main.visit_fact(next(one for one in app.main.story.groups[-1][1]))
        await pilot.pause()
        assert not app.main.view.narrows
        assert app.main.fact_list.fact is app.main.fact


async def test_what_an_entity_lacks_is_told_in_its_title(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, "Temperer")
        await pilot.pause()
        assert "not in A" in drawn(app)
        await pilot.press("q")
        assert app.screen is app.main
