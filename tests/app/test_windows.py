"""The windows over the articles: with articles that mean harm, in every size of terminal, with one article and many."""

from collections.abc import Callable

import msgspec
import pytest

from tests.app.stories import comparison, drawn
from tui.analysis import Analysis, Attribute, Mention, Quotation, QuotationKind, Sentence, TimeExpression
from tui.app.app import NewsreaderApp
from tui.app.screens.card import CardScreen
from tui.app.screens.table import TableScreen
from tui.comparison import Comparison, Entity, Evidence, Fact, Kind, Link, Slot, Status
from tui.documents import Document, Span

NAME = "[b]Ana\x1b]52;c;aGk=\x07[/] \u202eLund[/"
TEXT = f"Mayor {NAME} said on [red]Monday[/]: “[/]Go [link='x']home”, \x9b31mand left."


def hostile(open_text: Callable[..., tuple[Document, ...]], count: int = 2) -> NewsreaderApp:
    """Articles with control sequences and markup in every thing that is shown."""
    documents = open_text(*[TEXT] * count)
    text = documents[0].text
    name = Span(text.index("[b]"), text.index(" said"))
    monday = Span(text.index("[red]"), text.index(": “"))
    speech = Span(text.index("“"), text.index("”") + 1)
    whole = Span(0, len(text))
    analysis = Analysis(
        documents[0].sha256,
        mentions=(Mention(name, "PERSON"),),
        times=(TimeExpression(monday, "DATE", "2021-02-01", why=f"because {NAME}"),),
        quotations=(Quotation(speech, QuotationKind.DIRECT, speaker=name, speaker_mention=0),),
        attributes=(Attribute(0, "role", Span(0, 5), Span(0, name.end)),),
        sentences=(Sentence(whole, 0, 0, 0),),
    )
    everywhere = tuple(Evidence(doc, name) for doc in range(count))
    cut = name.cut(text)
    entity = Entity("e0", cut, "PERSON", (cut,), everywhere, (), (Link(cut, "[/]", f"same name: {NAME}"),))
    passages = tuple(Evidence(doc, whole) for doc in range(count))
    fact = Fact("f0", Slot.QUOTE, text, Status.DIFFER, Kind.VALUE, passages, why=NAME, entities=("e0",))
    return NewsreaderApp(documents, None, Comparison(documents, (analysis,) * count, (entity,), (fact,)))


async def pressed(app: NewsreaderApp, keys: tuple[str, ...], size: tuple[int, int]) -> str:
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        for _ in range(100):  # a busy machine draws later
            await pilot.pause()
            if drawn(app).strip():
                break
        return drawn(app)


WINDOWS = {
    "index": ("i",),
    "mentions": ("i", "tab", "j"),
    "card": ("e", "enter"),
    "timeline": ("t",),
    "table": ("x", "right"),
    "labels": ("f",),
    "search": ("slash", "left_square_bracket", "b"),
    "figure": ("full_stop",),
}


@pytest.mark.parametrize("window", WINDOWS)
async def test_nothing_that_an_article_carries_reaches_the_terminal_or_is_markup(
    window: str, open_text: Callable[..., tuple[Document, ...]]
) -> None:
    text = await pressed(hostile(open_text), WINDOWS[window], (120, 30))
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
    assert "[red]Monday[/]" in text or "[b]Ana" in text


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (100, 24)])
@pytest.mark.parametrize("window", ["index", "card", "timeline", "table", "search"])
async def test_each_window_opens_in_a_small_terminal(window: str, size: tuple[int, int], app: NewsreaderApp) -> None:
    text = await pressed(app, WINDOWS[window], size)
    expected = {"index": "INDEX", "card": "Names ─", "timeline": "TIMELINE", "table": "TABLE", "search": "/"}
    assert expected[window] in text
    assert all(len(row) <= size[0] for row in text.splitlines())


@pytest.mark.parametrize("count", [1, 5])
@pytest.mark.parametrize("window", ["index", "card", "timeline", "table"])
async def test_one_article_or_many(window: str, count: int, open_text: Callable[..., tuple[Document, ...]]) -> None:
    text = await pressed(hostile(open_text, count), WINDOWS[window], (160, 45))
    assert "[b]Ana" in text


async def test_a_window_stays_where_it_is_when_the_terminal_changes(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("i", "down", "down")
        before = app.screen.query_one("#lines").cursor  # type: ignore[attr-defined]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen.query_one("#lines").cursor == before == 2  # type: ignore[attr-defined]
        assert comparison().entities
        assert "INDEX" in drawn(app)


@pytest.mark.parametrize(
    ("key", "waits", "then"),
    [("i", "0 names", "Salman Ramadan Abedi"), ("x", "0 facts", "984 troops"), ("t", "0 moments", "no date that they")],
)
async def test_a_window_opened_while_the_articles_are_read_fills_when_they_are(
    key: str, waits: str, then: str, app: NewsreaderApp
) -> None:
    waiting = NewsreaderApp(app.main.story.documents, None)
    async with waiting.run_test(size=(120, 40)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        text = " ".join(drawn(waiting).split())
        assert waits in text
        assert "This fills when all is read" in text
        waiting.main.take(waiting.main.story.compared(comparison()))
        await pilot.pause()
        text = " ".join(drawn(waiting).split())
        assert then in text
        assert "This fills when all is read" not in text
        await pilot.press("escape")
        assert waiting.screen is waiting.main


async def test_a_card_shows_what_a_correction_made_of_its_entity_and_closes_where_that_is_gone(
    app: NewsreaderApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("e", "enter")
        card = app.screen
        assert isinstance(card, CardScreen)
        name = card.entity.name
        await pilot.press("r", "n", "end", *" Bay", "enter")
        await pilot.pause()
        assert app.screen is card
        assert card.entity.name == f"{name} Bay"
        assert f"{name} Bay  place" in drawn(app)
        await pilot.press("r", "x")
        await pilot.pause()
        assert app.screen is app.main


async def test_the_table_keeps_its_fact_when_the_story_grows(app: NewsreaderApp) -> None:
    told = comparison()
    fewer = msgspec.structs.replace(told, facts=told.facts[2:])
    less = NewsreaderApp(told.documents, None, fewer)
    async with less.run_test(size=(160, 45)) as pilot:
        await pilot.press("x", "j")
        table = less.screen
        assert isinstance(table, TableScreen)
        assert table.facts[table.listing.cursor].id == "f3"
        less.main.take(less.main.story.compared(told))
        await pilot.pause()
        assert len(table.facts) == 6
        assert table.facts[table.listing.cursor].id == "f3"
