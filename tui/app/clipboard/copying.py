"""One text, all ways."""

import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.app.clipboard import programs, terminal
from tui.app.clipboard.programs import Program, ProgramFailed
from tui.documents.harmless import harmless, pasteable

_LIMIT = 2.0
"""Seconds that all programs together may take; one that hangs leaves half of it to the others."""

_one_at_a_time = threading.Lock()
"""Two copies in a row must not overtake each other."""

_TERMINAL = "the terminal (OSC 52)"


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a copy. With no ``ways`` nothing took the text: show it, so that it can be selected or saved."""

    ways: tuple[str, ...]
    """What took the text ("tmux", "xclip") or was asked to take it ("the terminal (OSC 52)")."""
    failed: tuple[str, ...]
    """What did not take it, each with its reason: "xclip: Can't open display"."""
    sentence: str
    """All of it in one sentence for the status line, harmless to show."""

    @property
    def certain(self) -> bool:
        """Whether a program confirmed that it has the text; the terminal never does."""
        return any(way != _TERMINAL for way in self.ways)


def copy(text: str, write: Callable[[str], None], environment: Mapping[str, str] = os.environ) -> Copied:
    """Put ``text`` into every clipboard that can be reached from here.

    ``write`` sends a control sequence to the terminal as it is. Inside tmux its buffer is filled, which tmux hands on;
    in a local session the desktop's clipboard is; the terminal is asked by OSC 52 unless the text is too long for it.
    What would act on a terminal when pasted is left out (``documents.harmless.pasteable``). Blocks for up to 2 seconds,
    so call it in a thread; never raises.
    """
    content = pasteable(text)
    if not content:
        return Copied((), (), "There is nothing to copy.")
    with _one_at_a_time:
        return _copy(content, write, environment)


def _copy(content: str, write: Callable[[str], None], environment: Mapping[str, str]) -> Copied:
    deadline = time.monotonic() + _LIMIT
    ways: list[str] = []
    failed: list[str] = []

    def taken_by(*choices: Program) -> Program | None:
        """The first program that takes the text; the failures of those before it count only when none does."""
        reasons: dict[str, str] = {}
        for program in choices:
            try:
                programs.hand_over(content, program, environment, min(deadline - time.monotonic(), _LIMIT / 2))
            except ProgramFailed as failure:
                reasons[program.name] = harmless(str(failure))
            else:
                ways.append(program.name)
                return program
        failed.extend(reasons.values())
        return None

    tmux = taken_by(programs.TMUX, programs.TMUX_BEFORE_3_2) if environment.get("TMUX") else None
    desktop = programs.desktop(environment)
    taken_by(*desktop)
    if not desktop and (wanted := programs.missing(environment)):
        failed.append(wanted)
    if environment.get("TERM") in terminal.WITHOUT_A_CLIPBOARD:
        failed.append("this terminal has no clipboard")
    elif not terminal.fits(content):
        failed.append(f"{_TERMINAL}: the text is too long for it")
    else:
        try:
            for request in terminal.requests(content, environment, tmux_hands_it_on=tmux is programs.TMUX):
                write(request)
            ways.append(_TERMINAL)
            if terminal.far_tmux(environment):
                failed.append("tmux in between hands it on only where its set-clipboard is on")
        except OSError as error:
            failed.append(f"{_TERMINAL}: {error.strerror or error}")
    return Copied(tuple(ways), tuple(failed), _sentence(ways, failed))


def _sentence(ways: list[str], failed: list[str]) -> str:
    took = [way for way in ways if way != _TERMINAL]
    asked = _TERMINAL in ways
    if not ways:
        said = ["Not copied"]
    elif not took:
        said = [f"Asked {_TERMINAL} to copy; it does not tell whether it did"]
    else:
        said = [f"Copied by {' and '.join(took)}" + (f"; also asked {_TERMINAL}" if asked else "")]
    return "; ".join(said + failed) + "."
