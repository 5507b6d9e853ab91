"""A Wayland compositor without a screen."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 20.0
"""Seconds for the compositor to start."""
_NOBODY = 65534


class Compositor:
    """sway with no output; its clients need ``variables``. Raises OSError where it does not start."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="wayland-")  # a socket's path must be short
        folder = Path(self._folder.name)
        as_nobody: dict[str, int] = {}
        if os.geteuid() == 0:  # sway refuses to run as root
            os.chown(folder, _NOBODY, _NOBODY)
            as_nobody = {"user": _NOBODY, "group": _NOBODY}
        settings = {
            "HOME": str(folder), "PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(folder),
            "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman",
        }  # fmt: skip
        self._process = subprocess.Popen(
            ["sway", "--config", "/dev/null"],
            env=settings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            extra_groups=[] if as_nobody else None,
            **as_nobody,  # type: ignore[arg-type]
        )
        end = time.monotonic() + PATIENCE
        while not (found := [one.name for one in folder.glob("wayland-*") if one.suffix != ".lock"]):
            if self._process.poll() is not None or time.monotonic() > end:
                self.close()
                raise OSError(f"exit status {self._process.returncode}")
            time.sleep(0.02)
        self.variables: Mapping[str, str] = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": found[0]}

    def clipboard(self) -> str:
        """What is in the clipboard now, byte for byte."""
        done = subprocess.run(
            ["wl-paste", "--no-newline"],
            env={**os.environ, **self.variables},
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout.decode()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()
