"""The reader's side of the engine's process."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from tui.documents import Document
from tui.worker.events import Compared, Event, Failed, Request, receive, send

_DECODER = msgspec.msgpack.Decoder(Event)


class Worker:
    """A process that analyses and compares documents and tells how far it is.

    Start it before the screen is built: the model loads meanwhile. It ends with its
    request, and when this side is gone.
    """

    def __init__(self, documents: Sequence[Document], model: str, cache: Path | None = None) -> None:
        self._request = Request(tuple(documents), model, None if cache is None else str(cache))
        self._stopped = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tui.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            start_new_session=True,  # Ctrl+C and hang-ups are the reader's to handle
        )

    def events(self) -> Iterator[Event]:
        """What happens, as it happens. Blocks: run it in a thread. Ends after Compared or Failed, or when stopped."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, self._request)
            process.stdin.close()
            while (content := receive(process.stdout)) is not None:
                event = _DECODER.decode(content)
                yield event
                if isinstance(event, Compared | Failed):
                    return
        except (OSError, ValueError, msgspec.DecodeError):
            pass  # the process is gone: said below
        if not self._stopped:
            status = process.wait()
            yield Failed(
                "The engine stopped before it was done: open the articles again, or fewer of them at a time.",
                f"exit status {status}",
            )

    def stop(self) -> None:
        """End the process at once; ``events`` then ends without another event."""
        self._stopped = True
        self._process.kill()
        self._process.wait()
