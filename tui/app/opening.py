"""Opening an address in the desktop's browser, where there is a desktop."""

import shutil
import subprocess
import sys
from collections.abc import Mapping

from tui.app.links import can_be_opened

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


def opener(environment: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """The command that an address is handed to; none over ssh, on a bare console and where nothing is installed.

    Programs that would open a browser in this terminal are not asked: it would draw over the reader.
    """
    if any(environment.get(name) for name in _REMOTE):
        return ()
    if platform == "win32":
        return ("rundll32", "url.dll,FileProtocolHandler")
    commands = [("open",)] if platform == "darwin" else []
    if environment.get("WSL_DISTRO_NAME"):
        commands.append(("wslview",))
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        commands.append(("xdg-open",))
    return next((one for one in commands if shutil.which(one[0], path=environment.get("PATH"))), ())


def open_address(address: str, environment: Mapping[str, str]) -> str:
    """Hand an address to the browser; the sentence that says so, or why not."""
    if not can_be_opened(address):
        return "This is no address of the web: y copies it."
    command = opener(environment)
    if not command:
        return "There is no browser to reach from here: y copies the address."
    try:
        subprocess.Popen(
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            start_new_session=True,
        )
    except OSError as error:
        return f"{command[0]} could not be started ({error.strerror}): y copies the address."
    return f"Handed to the browser: {address}"
