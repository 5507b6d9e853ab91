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


WITHOUT_A_CLIPBOARD = ("dumb", "linux", "vt100", "vt102", "vt220")
"""Kinds of terminals ($TERM) that have none: a bare stream, the console of Linux, the old hardware."""


def requests(text: str, environment: Mapping[str, str], *, tmux_hands_it_on: bool = False) -> list[str]:
    """The control sequences that ask the terminal to put ``text`` into its clipboard, in every wrapping that it needs.

    Where tmux or GNU screen stand between the reader and the terminal, they take such a request for themselves or drop
    it, and pass on what is wrapped as a device control string: screen always, tmux where ``allow-passthrough`` is on
    (needless where ``tmux_hands_it_on`` by itself). Here they are known by $TMUX and $STY; on the other side of ssh
    only by the kind of terminal that they give themselves out for. What neither knows they drop in silence, but screen
    would draw what is wrapped for tmux.
    """
    plain = f"\x1b]52;c;{base64.b64encode(text.encode()).decode('ascii')}\x07"
    kind = environment.get("TERM", "")
    through_screen = "".join(
        f"\x1bP{plain[at : at + _SCREEN_PIECE]}\x1b\\" for at in range(0, len(plain), _SCREEN_PIECE)
    )
    through_tmux = "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("TMUX"):
        asked = [plain] if tmux_hands_it_on else [plain, through_tmux]
        return [*asked, through_screen] if environment.get("STY") else asked
    if environment.get("STY"):
        return [through_screen]
    if kind.startswith("screen"):
        return [plain, through_screen]
    return [plain, through_tmux] if kind.startswith("tmux") else [plain]


def far_tmux(environment: Mapping[str, str]) -> bool:
    """Whether a tmux on the other side of ssh stands in between, which by default keeps requests to itself."""
    return environment.get("TERM", "").startswith("tmux") and not environment.get("TMUX")
