"""Names and facts in the command palette."""

from collections.abc import Callable

from textual.pilot import Pilot

from tests.app.stories import drawn
from tui.analysis import Analysis, Mention
from tui.app.app import NewsreaderApp
from tui.comparison import Comparison, Entity, Evidence, Fact, Kind, Slot, Status
from tui.documents import Document, Span


async def type_in_the_palette(pilot: Pilot[None], text: str) -> None:
    await pilot.press("ctrl+p")
    await pilot.pause()
    await pilot.press(*({" ": "space", ",": "comma"}.get(letter, letter) for letter in text))
    await pilot.pause(0.6)


async def test_a_name_leads_to_its_first_mention(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await type_in_the_palette(pilot, "temperer")
        assert "name: event, B 1×" in drawn(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.main.place is not None
        assert app.main.place.entity is not None
        assert app.main.place.entity.name == "Temperer"


async def test_a_fact_is_found_by_any_of_its_words_in_any_order(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await type_in_the_palette(pilot, "soldiers 3,800")
        assert "fact: how many, A" in drawn(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.main.fact is not None
        assert app.main.fact.id == "f4"


async def test_markup_in_a_name_or_a_claim_is_shown_as_it_stands(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    documents = open_text("[bold]Nadir[/] sank \x1b]52;c;aGk=\x07 off [link=x]Cork.")
    span = Span(0, 14)
    entity = Entity("e0", "[bold]Nadir[/]", "GPE", (), (Evidence(0, span),))
    fact = Fact("f0", Slot.WHAT, documents[0].text, Status.ONLY, Kind.SINGLE, (Evidence(0, span),))
    analysis = Analysis(documents[0].sha256, mentions=(Mention(span, "GPE"),))
    app = NewsreaderApp(documents, None, Comparison(documents, (analysis,), (entity,), (fact,)))
    async with app.run_test(size=(120, 30)) as pilot:
        await type_in_the_palette(pilot, "nadir")
        text = drawn(app)
        assert text.count("[bold]Nadir[/]") >= 2
        assert "\x1b" not in text
