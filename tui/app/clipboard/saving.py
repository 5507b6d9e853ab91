"""Writing a copied text to a file, for when no clipboard can be reached."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from tui.documents.harmless import pasteable


def save(text: str, folder: str | Path) -> Path:
    """Write ``text`` to a new file in ``folder`` and return its path: newsreader-copy-1.txt, or the next free number.

    The file appears whole or not at all, and no file is ever overwritten. Raises OSError.
    """
    folder = Path(folder)
    draft = folder / f".newsreader-copy-{os.getpid()}.tmp"
    try:
        with open(draft, "x", encoding="utf-8", newline="\n") as file:
            file.write(pasteable(text).rstrip("\n") + "\n")
            file.flush()
            os.fsync(file.fileno())
        for number in count(1):
            path = folder / f"newsreader-copy-{number}.txt"
            with suppress(FileExistsError):
                _move_without_overwriting(draft, path)
                return path
        raise AssertionError("the numbers ended")
    finally:
        draft.unlink(missing_ok=True)


def _move_without_overwriting(draft: Path, path: Path) -> None:
    """Raises FileExistsError when there is something at ``path``."""
    if os.name == "nt":
        draft.rename(path)
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(draft.read_text(encoding="utf-8"))
