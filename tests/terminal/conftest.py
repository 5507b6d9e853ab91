"""Terminals, tmux and an X server; a test is skipped, with its reason, where the machine does not have them."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.terminal.emulator import Terminal
from tests.terminal.multiplexer import Tmux
from tests.terminal.remote import Sshd
from tests.terminal.wayland import Compositor

OpenTerminal = Callable[..., Terminal]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.name != "posix":
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="pseudo-terminals are POSIX's"))


def need(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reader's cache: shared by all tests, so that an article is analysed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A plain local session of a new user: nothing of the terminal or desktop in which the tests run."""
    return {
        "HOME": str(tmp_path_factory.mktemp("home")),
        "NEWSREADER_CACHE": str(cache),
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def open_terminal(tmp_path: Path, environment: dict[str, str]) -> Iterator[OpenTerminal]:
    """Run a command in a new terminal, in the test's own folder."""
    terminals: list[Terminal] = []

    def open_terminal(command: Sequence[object], *, columns: int = 160, rows: int = 45, **variables: str) -> Terminal:
        terminal = Terminal([str(word) for word in command], {**environment, **variables}, tmp_path, columns, rows)
        terminals.append(terminal)
        return terminal

    yield open_terminal
    for terminal in terminals:
        terminal.close()


@pytest.fixture
def tmux(tmp_path: Path, environment: dict[str, str]) -> Iterator[Tmux]:
    need("tmux")
    server = Tmux(tmp_path, environment)
    yield server
    server.close()


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """An X server without a screen; the value of $DISPLAY that reaches it."""
    need("Xvfb", "xclip")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with open(reading, encoding="ascii") as said:
        number = said.readline().strip()
    if not number:
        pytest.skip(f"Xvfb does not start here (exit status {server.wait()})")
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def x_clipboard(display: str) -> Callable[[], str]:
    """Read the X server's clipboard."""

    def read() -> str:
        command = ["xclip", "-selection", "clipboard", "-out", "-display", display]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=10).stdout

    return read


@pytest.fixture(scope="session")
def wayland() -> Iterator[Compositor]:
    need("sway", "wl-copy")
    try:
        compositor = Compositor()
    except OSError as error:
        pytest.skip(f"sway does not start here ({error})")
    yield compositor
    compositor.close()


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    need("ssh")
    program = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.skip("sshd is not installed")
    try:
        server = Sshd(program, tmp_path_factory.mktemp("sshd"))
    except OSError as error:
        pytest.skip(f"sshd does not start here ({error})")
    yield server
    server.close()
