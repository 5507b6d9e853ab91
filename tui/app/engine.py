"""The engine's part of the app: what it tells is shown as it comes; it can be cut short and begun again."""

import threading
from typing import TYPE_CHECKING

from tui.app.messages import EngineTold
from tui.app.private import FailsQuietly
from tui.worker import Analysed, Compared, Failed, Loading, Parsed, Provisional, Warned, Worker

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.app.screens.main import MainScreen
    from tui.app.story import Story

_EYE_BLINK = 0.15
"""Seconds."""
_STOPPED = "The engine was stopped."


class EngineApp(FailsQuietly[None]):
    """``worker`` is the engine's process, None where all was known from the start; ``story`` what is known now."""

    worker: Worker | None
    story: "Story"
    main: "MainScreen"
    working = False
    """Whether the engine is at work."""
    hurried = False
    """Whether it was asked to read no further."""
    _showing: "Timer | None" = None

    def listen(self) -> None:
        """Take what the engine tells until it ends."""
        assert self.worker is not None
        self.working, self.hurried = True, False
        # A thread of our own: Textual would wait at the end for one that is blocked in reading.
        threading.Thread(target=self._read_events, args=(self.worker,), name="engine events", daemon=True).start()

    def _read_events(self, worker: Worker) -> None:
        for event in worker.events():
            if not self.is_running:
                return
            self.post_message(EngineTold(event, worker))

    def on_engine_told(self, message: EngineTold) -> None:
        if message.worker is not self.worker or not self.working:
            return  # of an engine that was stopped
        story, event = self.story, message.event
        match event:
            case Loading():
                self.story = story.with_progress("Loading the language model")
            case Parsed(doc, done, total, mentions):
                self.story = story.parsed(doc, done, total, mentions)
            case Analysed(doc, analysis):
                self.story = story.analysed(doc, analysis)
            case Provisional(comparison):
                self.story = story.compared_so_far(comparison)
            case Warned(sentence):
                self.main.tell(sentence)
            case Compared(comparison):
                self.working = False
                self.main.original = comparison
                self.story = story.compared(self.main.remembered(comparison))
            case Failed(reason, details):
                self._failed(reason, details)
                return
        # A long document tells of hundreds of paragraphs a second: they are shown as fast as a reader sees.
        if not isinstance(event, Parsed):
            self._take()
        elif self._showing is None:
            self._showing = self.set_timer(_EYE_BLINK, self._take)

    def _take(self) -> None:
        """Show what is known now."""
        if self._showing is not None:
            self._showing.stop()
            self._showing = None
        self.main.take(self.story)

    def _failed(self, reason: str, details: str = "") -> None:
        self.working = False
        self.story = self.story.with_progress("")
        self._take()
        self.main.fail(reason, details)

    def cut_short(self) -> bool:
        """Have the engine read no further; at the second time, or where all is read, end it. Whether it worked."""
        if not self.working or self.worker is None:
            return False
        if self.hurried or len(self.story.analyses) == len(self.story.documents):
            self.worker.stop()
            self._failed(_STOPPED)
            return True
        self.hurried = True
        self.worker.hurry()
        return True

    def begin_again(self) -> bool:
        """Start the engine anew where it was cut short or failed; whether there was a reason to."""
        if self.worker is None or self.working or not (self.hurried or self.main.failure):
            return False
        self.worker = self.worker.again()
        self.story = self.story.begun_again()
        self.main.failure = ""
        self._take()
        self.listen()
        return True
