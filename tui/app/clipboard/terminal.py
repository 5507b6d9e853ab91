"""Asking the terminal: OSC 52, "Manipulate Selection Data" in xterm's control sequences.

It is the only way that reaches the clipboard of the machine in front of the reader through ssh. The terminal does not
answer, so nobody can know whether it obeyed.
"""

import base64
from collections.abc import Mapping

LARGEST = 74_994
"""Bytes of UTF-8: in base64 they make the 100,000 bytes of a sequence beyond which common terminals drop it."""

_SCREEN_PIECE = 700
"""GNU screen passes on device control strings of at most 768 bytes."""


def fits(text: str) -> bool:
    """Whether terminals take a text of this length."""
    return len(text.encode()) <= LARGEST


def request(text: str, environment: Mapping[str, str], *, through_tmux: bool = False) -> str:
    """The control sequence that asks the terminal to put ``text`` into its clipboard.

    ``through_tmux`` wraps it so that tmux hands it to the terminal outside, which it does where ``allow-passthrough``
    is on. GNU screen, known by ``$STY``, needs such a wrapping always, and in pieces.
    """
    plain = f"\x1b]52;c;{base64.b64encode(text.encode()).decode('ascii')}\x07"
    if through_tmux:
        return "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if "STY" in environment and "TMUX" not in environment:
        pieces = (plain[at : at + _SCREEN_PIECE] for at in range(0, len(plain), _SCREEN_PIECE))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return plain
