"""What a command that prints its result says on the terminal while it works: one line, wiped when it is done."""

import sys
import time
from collections.abc import Sequence

from tui.documents import Document, harmless
from tui.worker import Analysed, Event, Loading, Parsed

_PATIENCE = 1.5
"""Seconds of work without a word."""
_EYE_BLINK = 0.2
"""Seconds between two changes of the line."""
_WIDTH = 78


class Waiting:
    """Told of the engine's events; says nothing where standard error is no terminal or the work is short."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._next = time.monotonic() + _PATIENCE
        self._written = False
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, event: Event) -> None:
        now = time.monotonic()
        if not self._shown or now < self._next:
            return
        match event:
            case Loading():
                doing = "loading the language model"
            case Parsed(doc, done, total):
                doing = f"reading {self._documents[doc].name}: paragraph {done} of {total}"
            case Analysed(doc):
                doing = f"{self._documents[doc].name} is read ({doc + 1} of {len(self._documents)})"
            case _:
                return
        self._next = now + _EYE_BLINK
        self._written = True
        self._write(f"newsreader: {harmless(doing)} … (Ctrl+C stops)")

    def end(self) -> None:
        """Wipe the line."""
        if self._written:
            self._write("")
            print(end="\r", file=sys.stderr, flush=True)

    @staticmethod
    def _write(line: str) -> None:
        print(f"\r{line[:_WIDTH]:{_WIDTH}}", end="", file=sys.stderr, flush=True)
