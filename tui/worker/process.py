"""The reader's side of the engine's process."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from tui.documents import Document
from tui.worker.events import Compared, Event, Failed, Hurry, Request, receive, send

_DECODER = msgspec.msgpack.Decoder(Event)
_LAST_WORDS = 4000
"""Bytes of what a process said on its way out."""
_LAST_SECONDS = 5.0
"""Time for a process that has said all to end."""


class Worker:
    """A process that analyses and compares documents and tells how far it is.

    Start it before the screen is built: the model loads meanwhile. It ends with its
    request, and when this side is gone.
    """

    def __init__(self, documents: Sequence[Document], model: str, cache: Path | None = None) -> None:
        self._request = Request(tuple(documents), model, None if cache is None else str(cache))
        self._cache = cache
        self._stopped = False
        self._asked = threading.Event()
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tui.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            start_new_session=True,  # Ctrl+C and hang-ups are the reader's to handle
        )

    def again(self) -> "Worker":
        """Another process for the same request."""
        return Worker(self._request.documents, self._request.model, self._cache)

    def events(self) -> Iterator[Event]:
        """What happens, as it happens. Blocks: run it in a thread. Ends after Compared or Failed, or when stopped."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, self._request)
            self._asked.set()
            while (content := receive(process.stdout)) is not None:
                event = _DECODER.decode(content)
                yield event
                if isinstance(event, Compared | Failed):
                    return
        except (OSError, ValueError, msgspec.DecodeError):
            pass  # the process is gone: said below
        if not self._stopped:
            try:
                status = process.wait(_LAST_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                status = process.wait()
            yield Failed(*self._ended(status))

    def hurry(self) -> None:
        """Ask for the comparison of what is read so far, and of the beginnings of what is not."""
        assert self._process.stdin is not None
        if self._asked.is_set():  # else nothing is begun that could be cut short
            with suppress(OSError, ValueError):
                send(self._process.stdin, Hurry())

    def stop(self) -> None:
        """End the process at once; ``events`` then ends without another event."""
        self._stopped = True
        self._process.kill()
        self._process.wait()

    def _ended(self, status: int) -> tuple[str, str]:
        """The sentence and the details for a process that went before it was done."""
        self._complaints.seek(max(self._complaints.seek(0, os.SEEK_END) - _LAST_WORDS, 0))
        details = f"exit status {status}\n{self._complaints.read().decode(errors='replace')}"
        if status < 0:
            with suppress(ValueError):
                name = signal.Signals(-status).name
                return f"The engine was ended from outside ({name}), perhaps because memory ran out.", details
        return "The engine ended before it was done.", details
