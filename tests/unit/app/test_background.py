"""The terminal is asked for its background in a real pseudo terminal, played by the test."""

import os
import pty
import select
import sys
import time

import pytest

from tui.app.background import Background

PROGRAM = """
import os, termios
from tui.app.background import Background
before = termios.tcgetattr(0)
asked = Background({"COLORFGBG": os.environ["COLORFGBG"], "TERM_PROGRAM": "a terminal"})
asked.ask()
light = asked.is_light()
restored = "restored" if termios.tcgetattr(0) == before else "changed"
print(asked.typed, "LIGHT" if light else "DARK", restored, flush=True)
"""


def played(answer: bytes, colours: str = "") -> bytes:
    """What the program says in a terminal that answers so."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ["COLORFGBG"] = colours
        os.execv(sys.executable, [sys.executable, "-c", PROGRAM])
    written, told, limit = b"", False, time.monotonic() + 20
    while b"restored" not in written and b"changed" not in written and time.monotonic() < limit:
        if select.select([terminal], [], [], 1)[0]:
            try:
                written += os.read(terminal, 4096)
            except OSError:
                break
        if not told and b"\x1b[c" in written:
            os.write(terminal, answer)
            told = True
    os.waitpid(child, 0)
    os.close(terminal)
    return written


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"\x1b]11;rgb:ffff/ffff/eeee\x1b\\\x1b[?62;22c", b"LIGHT restored"),
        (b"\x1b]11;rgb:1010/1414/1818\x07\x1b[?1;2c", b"DARK restored"),
        (b"\x1b]11;rgb:fa/fa/fa\x07\x1b[?6c", b"LIGHT restored"),
        (b"\x1b[?1;2c", b"DARK restored"),
    ],
)
def test_the_terminals_answer_decides(answer: bytes, said: bytes) -> None:
    assert said in played(answer)


def test_what_is_typed_meanwhile_is_kept_in_its_order() -> None:
    said = played(b"/so\x1b]11;rgb:ffff/ffff/eeee\x1b\\l\xc3\xa9\x1b[B\r\x1b[?62;22c")
    assert rb"b'/sol\xc3\xa9\x1b[B\r' LIGHT restored" in said


def test_where_it_does_not_answer_its_environment_decides() -> None:
    assert b"LIGHT restored" in played(b"\x1b[?1;2c", "0;15")
    assert b"DARK restored" in played(b"\x1b[?1;2c", "15;0")


@pytest.mark.parametrize("environment", [{}, {"TMUX": "/tmp/tmux", "SSH_CONNECTION": "there"}])
def test_a_terminal_without_a_name_or_far_away_is_not_asked(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr("os.isatty", lambda _: True)
    monkeypatch.setattr("os.write", lambda _, text: asked.append(text))
    background = Background(environment)
    background.ask()
    assert not background.is_light()
    assert asked == []


def test_a_terminal_that_says_nothing_at_all_is_dark() -> None:
    assert b"DARK restored" in played(b"")
