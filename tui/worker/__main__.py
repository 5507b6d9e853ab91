"""The engine's side: read one request from standard input, tell events on standard output."""

import contextlib
import os
import sys
import threading
import traceback
from pathlib import Path
from typing import IO

import msgspec

from tui.report import keep_details
from tui.worker.cache import Cache
from tui.worker.events import Compared, Failed, Request, Warned, receive, send
from tui.worker.steps import compared


def answer(request: Request, out: IO[bytes], hurried: threading.Event) -> None:
    """Analyse and compare, telling each step."""
    cache = Cache(Path(request.cache) if request.cache else None, request.model)
    comparison = compared(request.documents, request.model, cache, lambda event: send(out, event), hurried.is_set)
    if cache.problem:
        send(out, Warned(cache.problem))
    send(out, Compared(comparison))


def listen(stream: IO[bytes], hurried: threading.Event) -> None:
    """Take what is asked meanwhile. When the reader is gone, however it went, so is the engine."""
    while receive(stream) is not None:
        hurried.set()
    os._exit(0)


def main() -> int:
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # the screen comes first
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not break the frames
    content = receive(sys.stdin.buffer)
    if content is None:
        return 0
    hurried = threading.Event()
    threading.Thread(target=listen, args=(sys.stdin.buffer, hurried), daemon=True).start()
    try:
        answer(msgspec.msgpack.decode(content, type=Request), out, hurried)
    except BrokenPipeError:
        return 0
    except Exception as error:
        from tui.analysis.engine import ModelError

        details = traceback.format_exc()
        known = isinstance(error, ModelError)
        message = str(error) if known else keep_details(f"the engine failed on these articles ({error})", details)
        with contextlib.suppress(OSError):
            send(out, Failed(message, details))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
