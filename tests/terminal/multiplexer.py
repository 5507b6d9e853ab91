"""A tmux server of our own, with the settings that tmux has by default."""

import re
import shlex
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.terminal.emulator import PATIENCE


class Tmux:
    """One server on its own socket, with one window."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._socket = folder / "tmux"
        self._folder = folder
        self._environment = {**environment, "TMUX_TMPDIR": str(folder)}

    def start(self, command: Sequence[str], columns: int = 160, rows: int = 45) -> None:
        """Open the window with ``command`` in it; it stays when the command ends."""
        line = f"{shlex.join(command)}; echo '[ended:' $?; exec cat"
        self.run("new-session", "-d", "-x", str(columns), "-y", str(rows), "-c", str(self._folder), line)

    def run(self, *arguments: str) -> str:
        """What a tmux command prints."""
        command = ["tmux", "-S", str(self._socket), "-f", "/dev/null", *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return done.stdout

    def type(self, *keys: str) -> None:
        """Send keys by tmux's names: ``e``, ``Enter``, ``C-p``."""
        self.run("send-keys", *keys)

    @property
    def attaching(self) -> list[str]:
        """The command that shows the window in another terminal."""
        return ["tmux", "-S", str(self._socket), "attach"]

    @property
    def text(self) -> str:
        return self.run("capture-pane", "-p")

    @property
    def buffers(self) -> list[str]:
        """The contents of all buffers, newest first."""
        names = self.run("list-buffers", "-F", "#{buffer_name}").split()
        return [self.run("show-buffer", "-b", name) for name in names]

    def wait_for(self, pattern: str, seconds: float = PATIENCE) -> str:
        """The window's text as soon as it matches ``pattern``."""
        end = time.monotonic() + seconds
        while not re.search(pattern, text := self.text, re.MULTILINE):
            assert time.monotonic() < end, f"no {pattern!r} after {seconds} s:\n{text}"
            assert "[ended: " not in text, f"ended without {pattern!r}:\n{text}"
            time.sleep(0.05)
        return text

    def wait_for_buffer(self, pattern: str, seconds: float = PATIENCE) -> str:
        """The newest buffer as soon as it matches ``pattern``."""
        end = time.monotonic() + seconds
        while not (buffers := self.buffers) or not re.search(pattern, buffers[0]):
            assert time.monotonic() < end, f"no {pattern!r} in {buffers} after {seconds} s:\n{self.text}"
            time.sleep(0.05)
        return buffers[0]

    def close(self) -> None:
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], env=self._environment, check=False)
