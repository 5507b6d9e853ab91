"""While the engine works: the reader stays in hand, leaves at once, and leaves nothing behind, however it ends."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.emulator import PATIENCE, Terminal

SENTENCES = (
    "Two people died when bus number {} left the road near Leeds on Sunday, West Yorkshire Police said. ",
    "The mayor, Anna Kowalska, said on Monday that {} people had written to her about the road. ",
)


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """Two texts that take the engine long to read."""
    for name, sentence in zip(("sunday.txt", "monday.txt"), SENTENCES, strict=True):
        paragraphs = ("".join(sentence.format(10 * number + one) for one in range(5)) for number in range(200))
        (tmp_path / name).write_text("\n\n".join(paragraphs))
    return ["sunday.txt", "monday.txt", "--no-cache"]


def engine_of(terminal: Terminal) -> int:
    """The engine's process."""
    parent = str(terminal.process.pid)
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    (engine,) = [pid for pid, of in map(str.split, listed.splitlines()) if of == parent]
    return int(engine)


def wait_until_gone(process: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        command = ["ps", "-o", "stat=", "-p", str(process)]
        state = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        if state[:1] in ("", "Z"):
            return
        assert time.monotonic() < end, f"process {process} is still there: {state}"
        time.sleep(0.05)


def is_as_it_was(terminal: Terminal) -> bool:
    return all(
        terminal.raw.rindex(b"\x1b[?%bl" % mode) > terminal.raw.rindex(b"\x1b[?%bh" % mode)
        for mode in (b"1049", b"1000", b"1006")
    )


def test_an_engine_that_is_killed_is_told_of_and_can_be_started_again_and_q_leaves_at_once(
    open_terminal: OpenTerminal, newsreader: Path, reports: list[str]
) -> None:
    terminal = open_terminal([newsreader, *reports])
    terminal.wait_for(r"Reading A: paragraph \d+ of \d+")
    assert "(X stops)" in terminal.text
    os.kill(engine_of(terminal), signal.SIGKILL)
    terminal.wait_for(r"The engine was ended from outside \(SIGKILL\).* X starts it again\.")
    terminal.type("X")
    terminal.wait_for(r"Reading A: paragraph \d+ of \d+")
    engine = engine_of(terminal)
    terminal.type("q")
    assert terminal.wait_for_end() == 0
    wait_until_gone(engine)
    assert is_as_it_was(terminal)
    assert b"Traceback" not in terminal.raw


def closed(terminal: Terminal) -> None:
    terminal.close()


def killed(terminal: Terminal) -> None:
    terminal.process.kill()
    terminal.wait_for_end()


def hung_up(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGHUP)
    assert terminal.wait_for_end() == 128 + signal.SIGHUP
    assert is_as_it_was(terminal)
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("ended", [closed, killed, hung_up])
def test_the_engine_goes_with_the_reader(
    open_terminal: OpenTerminal, newsreader: Path, reports: list[str], ended: Callable[[Terminal], None]
) -> None:
    terminal = open_terminal([newsreader, *reports])
    terminal.wait_for("Loading the language model|Reading A")
    engine = engine_of(terminal)
    ended(terminal)
    wait_until_gone(engine)


def test_the_shell_puts_the_reader_away_and_brings_it_back(open_terminal: OpenTerminal, newsreader: Path) -> None:
    shell = open_terminal(["bash", "--norc", "--noprofile", "-i"], PS1="shell> ")
    shell.wait_for("shell>")
    shell.type(f"{newsreader}\r")
    shell.wait_for("Soldiers")
    shell.wait_until_quiet()
    shell.type("\x1a")
    shell.wait_for(r"Stopped")
    assert is_as_it_was(shell)
    shell.type("fg\r")
    shell.wait_for_bytes(rb"1049h.*1049l.*Stopped.*1049h")
    shell.wait_until_quiet()
    shell.type("q")
    shell.wait_for_bytes(rb"1049h.*1049l.*Stopped.*1049h.*1049l.*shell> ")
    assert b"Traceback" not in shell.raw


def test_results_that_cannot_be_kept_are_told_of(open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(SENTENCES[0].format(7))
    (tmp_path / "in-the-way").touch()
    terminal = open_terminal([newsreader, "bus.txt"], NEWSREADER_CACHE=str(tmp_path / "in-the-way"))
    terminal.wait_for("What was found cannot be kept")
    terminal.wait_for(r"\d+ fact")
    terminal.type("q")
    assert terminal.wait_for_end() == 0
