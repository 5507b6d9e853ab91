"""``python -m tui`` is ``newsreader``."""

from tui.cli import run

if __name__ == "__main__":
    run()
