"""Building the wheel and installing it where nothing of the checkout can be reached."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def build(folder: Path) -> Path:
    """Build the wheel into ``folder``; its path."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, CHECKOUT],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """Install ``wheel`` into a new environment in ``folder``; the path of its ``newsreader`` command.

    The dependencies (480 MB) are those of the environment that runs the tests, lent by a path file. What lies there is
    found, but its own path files are not followed: so an editable installation of the checkout stays out of reach.
    """
    venv.create(folder)
    python = folder / "bin" / "python"
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    variables = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", "venv", variables))
    (own / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin" / "newsreader"
