"""Command lines for the plain reader: from the terminal with the line edited, or from a pipe."""

import contextlib
import shutil
import sys
from collections.abc import Callable
from typing import IO

from tui.app.plain import PlainReader
from tui.documents import harmless

PROMPT = "> "


def read_lines(reader: PlainReader, commands: IO[str], out: IO[str]) -> None:
    """Answer the lines of ``commands`` until they end or the reader is left."""
    ask = _ask(commands, out)
    out.write(reader.greeting())
    out.flush()
    while True:
        line = ask()
        answer = reader.answer(line) if line is not None else None
        if answer is None:
            return
        out.write(answer)
        out.flush()


def _ask(commands: IO[str], out: IO[str]) -> Callable[[], str | None]:
    """The next command each time, None at the end; what comes from a pipe is shown as if it were typed."""
    if not commands.isatty():

        def read() -> str | None:
            line = commands.readline()
            if line:
                out.write(f"{PROMPT}{harmless(line.rstrip())}\n")
            return line or None

        return read
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - lets input() edit the line and go back to earlier ones

    def ask() -> str | None:
        try:
            return input(PROMPT)
        except EOFError:
            print()
            return None

    return ask


def terminal_width() -> int:
    """The columns that a row of text may have now."""
    return max(shutil.get_terminal_size().columns - 1, 20)


def copied(text: str) -> str:
    """Copy by every way there is; the sentence that says by which. What is no terminal is not asked."""
    from tui.app.clipboard import copy

    def to_terminal(sequence: str) -> None:
        if not sys.stdout.isatty():
            raise OSError("standard output is none")
        sys.stdout.write(sequence)
        sys.stdout.flush()

    return copy(text, to_terminal).sentence
