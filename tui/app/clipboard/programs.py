"""The programs that own a clipboard: tmux's own buffers, and the desktop's where the session is local."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


class ProgramFailed(Exception):
    """A program did not take the text; the message is its name and its reason."""


@dataclass(frozen=True, slots=True)
class Program:
    """A command that reads the text from its standard input, in ``encoding`` and with ``newline`` between lines."""

    name: str
    command: tuple[str, ...]
    encoding: str = "utf-8"
    newline: str = "\n"
    settings: Mapping[str, str] = field(default_factory=dict)
    """Environment variables that the program needs besides the reader's own."""


TMUX = Program("tmux", ("tmux", "load-buffer", "-w", "-"))
TMUX_BEFORE_3_2 = Program("tmux", ("tmux", "load-buffer", "-"))
"""The same without handing the text on to the terminal outside."""

_PBCOPY = Program("pbcopy", ("pbcopy",), settings={"LC_CTYPE": "UTF-8"})
_WL_COPY = Program("wl-copy", ("wl-copy", "--type", "text/plain;charset=utf-8"))
_XCLIP = Program("xclip", ("xclip", "-selection", "clipboard", "-in"))
_XSEL = Program("xsel", ("xsel", "--clipboard", "--input"))
_CLIP = Program("clip.exe", ("clip.exe",), encoding="utf-16-le", newline="\r\n")


def desktop(environment: Mapping[str, str]) -> tuple[Program, ...]:
    """The installed programs that reach this machine's desktop, best first; none in a session over ssh."""
    if any(environment.get(name) for name in _REMOTE):
        return ()
    programs = [_PBCOPY]
    if environment.get("WAYLAND_DISPLAY"):
        programs.append(_WL_COPY)
    if environment.get("DISPLAY"):
        programs += [_XCLIP, _XSEL]
    programs.append(_CLIP)
    return tuple(program for program in programs if shutil.which(program.name, path=environment.get("PATH")))


def missing(environment: Mapping[str, str]) -> str:
    """What would have to be installed to reach the desktop of this session; nothing where there is none."""
    if any(environment.get(name) for name in _REMOTE):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return "wl-copy is not installed"
    return "neither xclip nor xsel is installed" if environment.get("DISPLAY") else ""


def hand_over(text: str, program: Program, environment: Mapping[str, str], seconds: float) -> None:
    """Give ``text`` to ``program`` and wait at most ``seconds`` for it to be taken. Raises ProgramFailed.

    xclip, xsel and wl-copy leave a child behind that serves the clipboard until another text replaces it. The child
    holds on to whatever output it was given, so it is given a file and not a pipe that we would wait for; and it has a
    session of its own, so that closing the terminal does not empty the clipboard.
    """
    content = text.replace("\n", program.newline).encode(program.encoding)
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(
                program.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                env={**environment, **program.settings},
                start_new_session=True,
            )
        except OSError as error:
            raise ProgramFailed(f"{program.name}: {error.strerror or error}") from error
        try:
            process.communicate(content, timeout=max(seconds, 0.0))
        except subprocess.TimeoutExpired as error:
            _end(process)
            raise ProgramFailed(f"{program.name}: it did not answer") from error
        if process.returncode != 0:
            complaints.seek(0)
            said = complaints.read(1000).decode(errors="replace").strip().splitlines()
            reason = said[0].removeprefix(f"{program.name}: ") if said else f"exit status {process.returncode}"
            raise ProgramFailed(f"{program.name}: {reason}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program with the children it started, and collect it, so that no zombie stays."""
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):  # it ended by itself meanwhile
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
