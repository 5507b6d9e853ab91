"""Waiting for the engine: what it does is shown, it can be cut short and begun again, and its failure is a sentence."""

from collections.abc import Callable, Iterator
from queue import Queue

from textual.pilot import Pilot

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn
from tui.app.app import NewsreaderApp
from tui.app.screens.uncopied import UncopiedScreen
from tui.worker import Analysed, Compared, Event, Failed, Loading, Parsed, Provisional, Worker


class Scripted(Worker):
    """An engine that tells what the test wants."""

    def __init__(self) -> None:
        self.told: Queue[Event | None] = Queue()
        self.asked: list[str] = []
        self.next: Scripted | None = None

    def events(self) -> Iterator[Event]:
        while (event := self.told.get()) is not None:
            yield event

    def hurry(self) -> None:
        self.asked.append("hurry")

    def stop(self) -> None:
        self.asked.append("stop")
        self.told.put(None)

    def again(self) -> "Scripted":
        self.next = Scripted()
        return self.next


async def tell(engine: Scripted, pilot: Pilot[None], shown: Callable[[], bool], *told: Event) -> None:
    """Let the engine tell this and wait until it shows."""
    for event in told:
        engine.told.put(event)
    for _ in range(200):
        await pilot.pause(0.02)
        if shown():
            return
    raise AssertionError(drawn(pilot.app.screen))


async def test_what_is_done_is_shown_and_x_has_what_is_read_compared() -> None:
    engine = Scripted()
    app = prepared(NewsreaderApp(documents(), engine))
    whole = comparison()
    async with app.run_test(size=(160, 45)) as pilot:
        main = app.main
        await tell(engine, pilot, lambda: "language model" in main.status.text, Loading())
        await tell(engine, pilot, lambda: "A █" in drawn(main), Parsed(0, 12, 24))
        panel = drawn(main)
        assert "Reading A: paragraph 12 of 24 …" in panel
        assert " 50%" in panel
        assert "B ░" in panel
        assert "X reads no further and compares what is read." in " ".join(panel.split())
        assert "(X stops)" in main.status.text
        await pilot.press("X")
        assert engine.asked == ["hurry"]
        assert "(X ends it)" in main.status.text
        analysed = [Analysed(doc, analysis) for doc, analysis in enumerate(whole.analyses)]
        await tell(engine, pilot, lambda: len(app.story.analyses) == 2, *analysed)
        await tell(engine, pilot, lambda: bool(main.fact_list.facts), Compared(whole))
        assert main.status.text == "Only what was read is compared: X reads all."
        await pilot.press("X")
        assert engine.next is not None
        assert app.worker is engine.next
        assert "The engine starts" in main.status.text
        engine.told.put(Failed("of the engine that was cut short"))
        await tell(engine.next, pilot, lambda: not app.working, Compared(whole))
        assert not main.failure


async def test_what_the_reader_looks_at_stays_while_the_next_article_is_read() -> None:
    engine = Scripted()
    app = prepared(NewsreaderApp(documents(), engine))
    whole = comparison()
    async with app.run_test(size=(160, 45)) as pilot:
        main = app.main
        early = Provisional(whole)
        await tell(engine, pilot, lambda: bool(main.fact_list.facts), Analysed(0, whole.analyses[0]), early)
        assert app.working
        await pilot.press("e")
        selected = main.status.text
        assert "mention 1 of" in selected
        await tell(engine, pilot, lambda: app.story.share > 0.7, Parsed(1, 12, 24))
        assert main.status.text == selected
        assert "read" in drawn(main).splitlines()[0]
        await pilot.press("w")
        assert app.screen is main, "what is not complete yet is not written"
        assert "Try again when all is read" in main.status.text
        await tell(engine, pilot, lambda: not app.working, Compared(whole))
        assert main.status.text == main.greeting(), "what was said of the engine goes with its end"


async def test_a_failure_is_a_sentence_its_details_can_be_seen_and_x_starts_the_engine_again() -> None:
    engine = Scripted()
    app = prepared(NewsreaderApp(documents(), engine))
    async with app.run_test(size=(160, 45)) as pilot:
        main = app.main
        sentence = "The engine was ended from outside (SIGKILL), perhaps because memory ran out."
        await tell(engine, pilot, lambda: bool(main.failure), Parsed(0, 1, 24), Failed(sentence, "exit status -9"))
        assert main.status.text == f"{sentence} X starts it again."
        assert "can still be read" in " ".join(drawn(main).split())
        await pilot.press("tab", "tab", "enter")
        assert isinstance(app.screen, UncopiedScreen)
        assert "exit status -9" in drawn(app.screen)
        await pilot.press("escape", "X")
        assert engine.next is not None
        await tell(engine.next, pilot, lambda: bool(main.fact_list.facts), Loading(), Compared(comparison()))
        assert not main.failure


async def test_x_ends_the_comparing_at_once() -> None:
    engine = Scripted()
    app = prepared(NewsreaderApp(documents(), engine))
    async with app.run_test(size=(160, 45)) as pilot:
        told = [Analysed(doc, analysis) for doc, analysis in enumerate(comparison().analyses)]
        await tell(engine, pilot, lambda: len(app.story.analyses) == 2, *told)
        await pilot.press("X")
        assert engine.asked == ["stop"]
        assert app.main.failure == "The engine was stopped."
