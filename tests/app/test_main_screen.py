"""What is on the main screen, and what grows there while the engine works."""

import threading
from collections.abc import Iterator

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn, find
from tui.analysis import Mention
from tui.app.app import NewsreaderApp
from tui.worker import Analysed, Compared, Event, Failed, Loading, Parsed


class Told:
    """Stands for the engine: hands out each event when the test says so."""

    def __init__(self, *events: Event) -> None:
        self.waiting = list(events)
        self.turn = threading.Semaphore(0)

    def events(self) -> Iterator[Event]:
        for event in self.waiting:
            self.turn.acquire()
            yield event

    def stop(self) -> None:
        pass


async def test_everything_known_is_on_the_first_screen(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        text = drawn(app)
        assert "the Sun" in text
        assert "Soldiers have been scrambled" in text
        assert "Soldiers are being sent on" in text
        assert "linked to this attack" in text
        assert "6 facts · 1 conflict" in text
        assert "all ≠1 ≈1 =2 A1 B1" in text


async def test_an_assumed_date_is_said_to_be_assumed(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        heads = drawn(app).splitlines()[1]
        assert "no date, read as of 24 May 2017 like B" in heads
        assert "Wed 24 May 2017" in heads


async def test_the_articles_can_be_read_before_the_engine_has_said_anything() -> None:
    app = prepared(NewsreaderApp(documents(), Told(), None))  # type: ignore[arg-type]
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        text = drawn(app)
        assert "Soldiers have been scrambled" in text
        assert "key facts come" in " ".join(text.split())


async def test_highlights_come_paragraph_by_paragraph_and_facts_at_the_end() -> None:
    found = comparison()
    name = Mention(find(0, "Britain"), "GPE")
    engine = Told(
        Loading(),
        Parsed(0, 1, 17, (name,)),
        *(Analysed(doc, one) for doc, one in enumerate(found.analyses)),
        Compared(found),
    )
    app = prepared(NewsreaderApp(documents(), engine, None))  # type: ignore[arg-type]
    async with app.run_test(size=(160, 45)) as pilot:

        async def step() -> str:
            engine.turn.release()
            for _ in range(20):
                await pilot.pause(0.01)
            return drawn(app)

        assert "Loading the language model" in await step()
        assert "Reading A: paragraph 1 of 17" in await step()
        await pilot.press("e")
        assert app.main.place is not None
        assert app.main.place.span == name.span
        await step()
        await step()
        assert "6 facts" in await step()
        assert app.main.entity is not None, "what was selected before is still selected"
        assert app.main.entity.name == "Britain"


async def test_an_engine_that_fails_leaves_the_articles_readable() -> None:
    engine = Told(Failed("The model could not be loaded: install it again."))
    app = prepared(NewsreaderApp(documents(), engine, None))  # type: ignore[arg-type]
    async with app.run_test(size=(160, 45)) as pilot:
        engine.turn.release()
        for _ in range(20):
            await pilot.pause(0.01)
        text = drawn(app)
        assert "The model could not be loaded" in text
        assert "Soldiers have been scrambled" in text


async def test_the_selected_fact_shows_both_passages_and_why_they_differ(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        text = drawn(app)
        assert "conflict: the same quotation in different" in text
        assert "one has “attack”, the other “incident”" in text


async def test_one_article_alone_is_read_and_a_sentence_says_what_a_second_would_bring() -> None:
    app = prepared(NewsreaderApp(documents()[:1], Told(), None))  # type: ignore[arg-type]
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        text = drawn(app)
        assert "1 article" in text
        assert "second" in text
        assert "Soldiers are being sent on" not in text
        for key in ("tab", "tab", "o", "s", "m", "enter", "2"):
            await pilot.press(key)
        assert app.is_running
