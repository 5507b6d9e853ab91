"""A text's way into real clipboards."""

import base64
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.terminal.conftest import OpenTerminal, need
from tests.terminal.emulator import PATIENCE, Terminal
from tests.terminal.multiplexer import Tmux
from tests.terminal.remote import Sshd
from tests.terminal.wayland import Compositor

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


def test_a_wayland_desktop_has_the_text_also_after_the_terminal_has_gone(
    open_terminal: OpenTerminal, wayland: Compositor
) -> None:
    terminal = open_terminal([sys.executable, "-c", f"{COPY}\ninput()"], **wayland.variables)
    terminal.wait_for(r"Copied by wl-copy; also asked the terminal \(OSC 52\)\.")
    terminal.close()
    assert wayland.clipboard() == FACT


def test_over_ssh_the_terminal_in_front_of_the_reader_is_asked_and_no_desktop_over_there(
    open_terminal: OpenTerminal, sshd: Sshd, display: str
) -> None:
    terminal = open_terminal(sshd.command([sys.executable, "-c", COPY], "DISPLAY"), DISPLAY=display)
    assert asked_for(terminal) == FACT
    terminal.wait_for(r"Asked the terminal \(OSC 52\) to copy; it does not tell whether it did\.")
    assert terminal.wait_for_end() == 0


def test_tmux_at_the_other_end_of_ssh_hands_the_text_on_to_the_terminal_in_front_of_the_reader(
    open_terminal: OpenTerminal, sshd: Sshd, tmux: Tmux, tmp_path: Path
) -> None:
    (tmp_path / "copy_fact.py").write_text(f"input('ready? ')\n{COPY}")
    tmux.start([sys.executable, str(tmp_path / "copy_fact.py")])
    terminal = open_terminal(sshd.command(tmux.attaching, "LC_ALL"))
    terminal.wait_for(r"ready\?")
    terminal.type("\r")
    terminal.wait_for(r"Copied by tmux; also asked the terminal \(OSC 52\)\.")
    assert tmux.buffers == [FACT]
    assert asked_for(terminal) == FACT


def test_inside_script_the_terminal_outside_is_asked(open_terminal: OpenTerminal) -> None:
    need("script")
    terminal = open_terminal(["script", "-q", "-c", shlex.join([sys.executable, "-c", COPY]), "typescript"])
    assert asked_for(terminal) == FACT


def test_screen_hands_a_text_on_however_long_it_is(
    open_terminal: OpenTerminal, tmp_path: Path, environment: dict[str, str]
) -> None:
    need("screen")
    long = FACT * 100
    (tmp_path / "copy_long.py").write_text(COPY.replace(repr(FACT), repr(long)))
    rooms = tmp_path / "screens"
    rooms.mkdir(mode=0o700)
    command = ["screen", "-c", "/dev/null", "-U", sys.executable, str(tmp_path / "copy_long.py")]
    terminal = open_terminal(command, SCREENDIR=str(rooms))
    assert asked_for(terminal) == long


def test_a_real_terminal_that_may_puts_the_text_into_the_clipboard(
    environment: dict[str, str], display: str, x_clipboard: Callable[[], str], tmp_path: Path
) -> None:
    need("xterm")
    (tmp_path / "copy_fact.py").write_text(COPY.replace("Fifty-nine people", "Fifty-nine") + "input()\n")
    command = ["xterm", "-xrm", "XTerm*disallowedWindowOps:", "-e", "env", "-u", "DISPLAY", sys.executable,
               str(tmp_path / "copy_fact.py")]  # fmt: skip
    with subprocess.Popen(command, env={**environment, "DISPLAY": display}, stderr=subprocess.DEVNULL) as terminal:
        end = time.monotonic() + PATIENCE
        while x_clipboard() != (wanted := FACT.replace("Fifty-nine people", "Fifty-nine")):
            assert time.monotonic() < end, f"{x_clipboard()!r} is not {wanted!r}"
            time.sleep(0.1)
        terminal.terminate()


def test_in_screen_the_other_end_of_ssh_reaches_the_terminal_in_front_of_the_reader(
    open_terminal: OpenTerminal, sshd: Sshd, tmp_path: Path
) -> None:
    need("screen")
    (tmp_path / "screens").mkdir(mode=0o700)
    command = ["screen", "-c", "/dev/null", "-U", *sshd.command([sys.executable, "-c", COPY])]
    assert asked_for(open_terminal(command, SCREENDIR=str(tmp_path / "screens"))) == FACT
