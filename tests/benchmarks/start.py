"""Start: first paint of both articles, cached and not, over a Textual program that says hello.

Each program runs in a real pseudo terminal; the runs alternate; the median of each counts.
"""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HELLO = """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Hello(App):
    def compose(self):
        yield Header()
        yield Static("hello reader")
        yield Footer()
Hello().run()
"""


def first_paint(
    command: list[str], marks: tuple[bytes, ...], environment: dict[str, str], limit: float = 30.0
) -> float:
    """Seconds from the start of ``command`` until all ``marks`` have been written to a terminal of 160 by 45 cells."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, os.environ | environment | {"TERM": "xterm-256color"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))
    written = b""
    try:
        while not all(mark in written for mark in marks):
            if time.perf_counter() - started > limit or not select.select([terminal], [], [], limit)[0]:
                raise TimeoutError(f"{command} never wrote {marks}")
            written += os.read(terminal, 65536)
        return time.perf_counter() - started
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def main(runs: int = 7) -> None:
    newsreader = [sys.executable, "-m", "tui"]
    marks = (b"Massive", b"scrambled", b"imminent")
    with TemporaryDirectory() as folder:
        kept, state = Path(folder) / "kept", str(Path(folder) / "state")
        base = {"NEWSREADER_STATE": state, "NEWSREADER_CONFIG": str(Path(folder) / "config.toml")}
        first_paint(newsreader, (*marks, b"984"), base | {"NEWSREADER_CACHE": str(kept)})
        time.sleep(8)
        times: dict[str, list[float]] = {"hello": [], "cached": [], "not cached": []}
        for run in range(runs):
            times["hello"].append(first_paint([sys.executable, "-c", HELLO], (b"hello reader",), {}))
            times["cached"].append(first_paint(newsreader, marks, base | {"NEWSREADER_CACHE": str(kept)}))
            fresh = str(Path(folder) / f"fresh-{run}")
            times["not cached"].append(first_paint(newsreader, marks, base | {"NEWSREADER_CACHE": fresh}))
    hello = statistics.median(times["hello"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"  {name:12s} {median * 1000:6.0f} ms  {median / hello:.2f} of hello")


if __name__ == "__main__":
    main()
