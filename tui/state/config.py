"""config.toml -> Settings.

Nothing in the file can keep the program from starting: what does not fit is named in a sentence with file and line, and
the default holds.
"""

from pathlib import Path

from tui.state.folders import config_path
from tui.state.settings import Settings

LARGEST = 1_000_000
"""Bytes; a file above it is no settings file."""


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """The settings in ``path`` (else ``config_path()``), and a sentence for each thing in it that could not be used.

    A missing file gives the defaults. Never raises.
    """
    path = path or config_path()
    try:
        content = _content(path)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (f"{path} could not be read ({error.strerror}); the default settings hold.",)
    from tui.state.checking import check  # most have no such file, and then this need not be loaded

    return check(path, content, LARGEST)


def place_of(setting: str, path: Path | None = None) -> str:
    """Where a setting ("theme", "keys.entity.next") stands: "/.../config.toml, line 12"; no line if it is not there."""
    from tui.state.checking import place

    path = path or config_path()
    try:
        return place(path, _content(path), setting)
    except OSError:
        return str(path)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
