"""An export put into a file: all of it or nothing."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def write(content: str, path: str | Path) -> None:
    """Write ``content`` as UTF-8 to ``path``, so that a reader never sees half of it. Raises OSError.

    What is there already is replaced in one step and keeps its permissions; a link stays a link. A device or a pipe
    (``/dev/stdout``) is written to as it is.
    """
    target = Path(os.path.realpath(path))
    mode = None
    with contextlib.suppress(FileNotFoundError):
        found = target.stat()
        if not stat.S_ISREG(found.st_mode):
            target.write_text(content, encoding="utf-8", errors="replace", newline="")
            return
        if not os.access(target, os.W_OK):
            raise PermissionError(13, os.strerror(13), str(path))
        mode = stat.S_IMODE(found.st_mode)
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode if mode is not None else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
