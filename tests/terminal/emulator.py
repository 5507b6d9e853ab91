"""A program in a pseudo-terminal: keys go in, a screen and the raw bytes come out."""

import contextlib
import errno
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pyte

Match = TypeVar("Match")

PATIENCE = 60.0
"""Seconds to wait for something to appear: far more than it takes, since machines are slow under load."""

ENTER, TAB = "\r", "\t"
ESCAPE = "\x1b[27u"
"""As terminals with the newer keyboard protocol send it, which cannot be taken for the beginning of another key."""

_ANSWERS = ((b"\x1b]11;?", b"\x1b]11;rgb:1111/1111/1111\x1b\\"), (b"\x1b[c", b"\x1b[?62;22c"))
"""What every terminal answers: the colour of its background, its kind."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*(?:\$p|u)|\x1b[P_^][^\x1b]*\x1b\\")
"""Private sequences (the keyboard protocol, questions about modes, device strings) that pyte would print as text."""

_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;?<>=$]*|[P_^][^\x1b]*\x1b?)?$")


class Terminal:
    """A running program and the terminal it believes in."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], folder: Path, columns: int, rows: int
    ) -> None:
        self.raw = bytearray()
        """All that the program has written."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._pending = b""
        self._master, slave = os.openpty()
        self._set_size(columns, rows)
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env=dict(environment),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    @property
    def text(self) -> str:
        """What the screen shows, its rows joined by line ends."""
        return "\n".join(row.rstrip() for row in self._screen.display)

    def type(self, *keys: str) -> None:
        """Send keys as a terminal does: single characters, or ``ENTER``, ``TAB`` and ``ESCAPE``."""
        for key in keys:
            os.write(self._master, key.encode())

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def wait_for(self, pattern: str, seconds: float = PATIENCE) -> str:
        """The screen's text as soon as it matches ``pattern``. Fails with the screen when it does not come."""
        self._read_until(lambda: re.search(pattern, self.text, re.MULTILINE), pattern, seconds)
        return self.text

    def wait_for_bytes(self, pattern: bytes, seconds: float = PATIENCE) -> re.Match[bytes]:
        """The first match of ``pattern`` in what the program has written."""
        return self._read_until(lambda: re.search(pattern, self.raw, re.DOTALL), pattern, seconds)

    def wait_until_quiet(self, quiet: float = 0.4) -> str:
        """The screen's text once nothing has been written for ``quiet`` seconds."""
        while self._take(quiet):
            pass
        return self.text

    def wait_for_end(self, seconds: float = PATIENCE) -> int:
        """Read to the end and hand out the exit status."""
        end = time.monotonic() + seconds
        while self._take(end - time.monotonic()) != b"":
            assert time.monotonic() < end, f"still running after {seconds} s:\n{self.text}"
        return self.process.wait(seconds)

    def close(self) -> None:
        """Close the terminal as its window does, which hangs up on the program; end what does not go."""
        if self._master < 0:
            return
        os.close(self._master)
        self._master = -1
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read_until(self, found: Callable[[], Match | None], sought: object, seconds: float) -> Match:
        end = time.monotonic() + seconds
        while (match := found()) is None:
            read = self._take(end - time.monotonic())
            assert read is not None, f"no {sought!r} after {seconds} s:\n{self.text}"
            assert read or found(), f"ended without {sought!r}:\n{self.text}"
        return match

    def _take(self, seconds: float) -> bytes | None:
        """Read what comes within ``seconds``: None when nothing does, nothing when the program has gone."""
        readable, _, _ = select.select([self._master], [], [], max(seconds, 0.0))
        if not readable:
            return None
        try:
            data = os.read(self._master, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:  # what Linux says when the other side is closed
                raise
            return b""
        self.raw += data
        for question, answer in _ANSWERS:
            if question in data:
                os.write(self._master, answer)
        known = _UNKNOWN_TO_PYTE.sub(b"", self._pending + data)
        unfinished = _UNFINISHED.search(known)
        self._pending = unfinished.group() if unfinished else b""
        self._stream.feed(known[: len(known) - len(self._pending)])
        return data
