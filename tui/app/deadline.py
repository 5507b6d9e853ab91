"""A limit of time for work that may never end by itself, such as a regular expression that tries all combinations."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

CAN_STOP = hasattr(signal, "setitimer")
"""Whether the system can wake a program up in the midst of a match; Windows cannot."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Run the block for so long at most, then raise TimeoutError inside it.

    Python's matcher looks for signals while it matches, so an alarm reaches it where no thread could: it never lets
    another one run. Without alarms, and outside the main thread, the block runs to its end.
    """
    if not CAN_STOP or threading.current_thread() is not threading.main_thread():
        yield
        return
    running = True

    def stop(number: int, frame: FrameType | None) -> None:
        if running:
            raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        running = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
