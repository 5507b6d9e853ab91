"""Whether the terminal's background is dark or light, asked of the terminal itself.

Only a terminal that names itself in the environment is asked: those answer within milliseconds, while others might
never, and an answer that came late would be taken for keys. The question goes out before the screen is built and the
answer is read after that, so asking costs no time. The second question (the terminal's kind, DA1) has an answer
everywhere, so that none is waited for that does not know the first (the colour of its background, OSC 11 of xterm).
What a user typed meanwhile stands among the answers and is kept.
"""

import contextlib
import os
import re
import select
import time
from collections.abc import Mapping

_ASK = b"\x1b]11;?\x1b\\\x1b[c"
_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)")
_KIND = re.compile(rb"\x1b\[\?[0-9;]*c")
_ANSWERS = re.compile(rb"\x1b\]11;[^\x07\x1b]*(?:\x07|\x1b\\)|" + _KIND.pattern)
_LIMIT = 0.4
"""Seconds from the question on."""
_NAMES = (
    "TERM_PROGRAM", "TMUX", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "XTERM_VERSION",
    "WT_SESSION",
)  # fmt: skip
"""Variables by which terminals that answer name themselves."""


class Background:
    """One question to the terminal on file descriptors 0 and 1; without a terminal there, nothing is asked."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._environment = environment
        self._before: list[object] | None = None
        self.typed = b""
        """The keys that came while the answer was waited for, as a terminal in raw mode sends them."""
        self._asked = time.monotonic()

    def ask(self) -> None:
        """Send the question; ``is_light`` must follow, before anybody else reads from the terminal."""
        if os.name != "posix" or not (os.isatty(0) and os.isatty(1)):
            return
        if "SSH_CONNECTION" in self._environment or not any(name in self._environment for name in _NAMES):
            return
        import termios
        import tty

        with contextlib.suppress(termios.error, OSError):
            self._before = termios.tcgetattr(0)
            tty.setcbreak(0, termios.TCSANOW)
            os.write(1, _ASK)
            self._asked = time.monotonic()

    def is_light(self) -> bool:
        """Whether the background is light; the terminal is left as it was before."""
        answer = self._answer()
        self.typed = _ANSWERS.sub(b"", answer).replace(b"\n", b"\r")
        colour = _COLOUR.search(answer)
        if colour is not None:
            red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in colour.groups())
            luminance: float = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            return luminance > 0.5
        # Set by rxvt, Konsole and others: foreground;background, of which 7 and 15 are the light ones.
        return self._environment.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")

    def _answer(self) -> bytes:
        if self._before is None:
            return b""
        import termios

        answer = b""
        try:
            while not _KIND.search(answer):
                left = max(self._asked + _LIMIT - time.monotonic(), 0)
                if not select.select([0], [], [], left)[0]:
                    break
                piece = os.read(0, 1024)
                if not piece:
                    break
                answer += piece
        except OSError:
            pass
        with contextlib.suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, self._before)  # type: ignore[arg-type]  # as tcgetattr gave it
        self._before = None
        return answer
