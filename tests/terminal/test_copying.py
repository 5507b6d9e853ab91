"""A text's way into real clipboards."""

import base64
import sys
from collections.abc import Callable
from pathlib import Path

from tests.terminal.conftest import OpenTerminal
from tests.terminal.emulator import Terminal
from tests.terminal.multiplexer import Tmux

FACT = "59 people in hospital\n“Fifty-nine people were taken to hospital – twelve of them children,” he said.\n"
COPY = f"""
import sys
from tui.app.clipboard import copy
copied = copy({FACT!r}, lambda sequence: (sys.stdout.write(sequence), sys.stdout.flush()))
print(copied.sentence)
"""


def asked_for(terminal: Terminal) -> str:
    """What the terminal was asked to put into its clipboard."""
    return base64.b64decode(terminal.wait_for_bytes(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)").group(1)).decode()


def test_a_plain_terminal_is_asked(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal([sys.executable, "-c", COPY])
    assert asked_for(terminal) == FACT
    assert terminal.wait_for_end() == 0


def test_under_default_settings_tmux_has_the_text_and_hands_it_to_the_terminal_outside(
    open_terminal: OpenTerminal, tmux: Tmux, tmp_path: Path
) -> None:
    (tmp_path / "copy_fact.py").write_text(f"input('ready? ')\n{COPY}")
    tmux.start([sys.executable, str(tmp_path / "copy_fact.py")])
    outside = open_terminal(tmux.attaching)
    outside.wait_for(r"ready\?")
    outside.type("\r")
    outside.wait_for(r"Copied by tmux; also asked the terminal \(OSC 52\)\.")
    assert tmux.buffers == [FACT]
    assert asked_for(outside) == FACT


def test_a_tmux_without_its_program_in_reach_passes_the_request_on_where_it_may(
    open_terminal: OpenTerminal, tmux: Tmux, tmp_path: Path
) -> None:
    (tmp_path / "copy_fact.py").write_text(f"input('ready? ')\nimport os; os.environ['PATH'] = ''\n{COPY}")
    tmux.start([sys.executable, str(tmp_path / "copy_fact.py")])
    tmux.run("set", "-g", "allow-passthrough", "on")
    outside = open_terminal(tmux.attaching)
    outside.wait_for(r"ready\?")
    outside.type("\r")
    outside.wait_for(r"Asked the terminal")
    assert asked_for(outside) == FACT


def test_the_desktop_has_the_text_also_after_the_terminal_has_gone(
    open_terminal: OpenTerminal, display: str, x_clipboard: Callable[[], str]
) -> None:
    terminal = open_terminal([sys.executable, "-c", f"{COPY}\ninput()"], DISPLAY=display)
    terminal.wait_for(r"Copied by xclip; also asked the terminal \(OSC 52\)\.")
    terminal.close()
    assert x_clipboard() == FACT
