"""Opening the reader: what was analysed before is on the first screen, else the engine starts before the screen."""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tui.app.background import Background
from tui.documents import Document
from tui.state import Settings, notebook_path
from tui.worker import Cache, Worker


def start(
    documents: Sequence[Document], settings: Settings, problems: Sequence[str], model: str, cache: Path | None
) -> int:
    """Open the reader and stay until it is left; the exit status. Raises what the reader did not foresee.

    ``problems`` are sentences about the settings, told on the screen. ``cache`` is the cache's folder, None for none.
    """
    gc.disable()  # loading makes much and leaves nothing to collect: a seventh of the time to the first screen
    if not sys.stdin.isatty():
        listen_to_the_terminal()
    status, following = _read(documents, settings, problems, model, cache)
    while following:
        status, following = _read(following, settings, (), model, cache)
    return status


def _read(
    documents: Sequence[Document], settings: Settings, problems: Sequence[str], model: str, cache: Path | None
) -> tuple[int, tuple[Document, ...]]:
    """Read these documents; the exit status, and the documents that are to be opened next."""
    comparison = Cache(cache, model).comparison(documents)
    worker = None if comparison is not None else Worker(documents, model, cache)
    try:
        background = Background()
        if settings.theme == "auto" and "NO_COLOR" not in os.environ:
            background.ask()
        try:
            from tui.app.app import NewsreaderApp  # takes a while: the engine loads and the terminal answers meanwhile
            from tui.app.memory import Memory
        finally:
            is_light = background.is_light()
        if settings.theme == "auto" and is_light:
            settings = msgspec.structs.replace(settings, theme="light")
        memory = Memory(documents, notebook_path(settings.files.notebook))
        app = NewsreaderApp(documents, worker, comparison, settings, problems, memory)
        if background.typed:
            from tui.app.private import typed_before

            app.driver_class = typed_before(app.driver_class, background.typed)
        try:
            app.run()
        finally:
            worker = app.worker  # which may be another one by now
        if app.failure is not None:
            raise app.failure
        return app.return_code or 0, app.reopened
    finally:
        if worker is not None:
            worker.stop()


def listen_to_the_terminal() -> None:
    """Take keys from the terminal itself where standard input was a document or is closed."""
    with contextlib.suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - lives as long as the program
