"""The command line: what to open, and whether to read it on screen or to write it out."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from tui import __version__

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.documents import Document
    from tui.state import Settings
    from tui.worker import Cache

DONE, SOURCE_FAILED, WRONG_USAGE = 0, 1, 2
FORMATS = ("text", "json", "markdown", "csv")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from tui.documents import harmless

        self.exit(WRONG_USAGE, f"newsreader: {harmless(message)}: see 'newsreader --help'.\n")


def parser() -> argparse.ArgumentParser:
    """The options of the command, in the order in which README and --help show them."""
    result = _Parser(
        prog="newsreader",
        description="Read two or more accounts of one event side by side: what they agree on, where they differ, "
        "what only one of them has.",
        epilog="Exit status: 0 done, 1 a source could not be read or the result not written, 2 wrong usage.",
        allow_abbrev=False,
    )
    result.add_argument("sources", nargs="*", metavar="SOURCE", help="a text or Markdown file, or - for standard "
                        "input; with none, the two sample articles are opened")  # fmt: skip
    result.add_argument("--format", choices=FORMATS, help="print the comparison instead of opening the reader "
                        "(text when standard output is no terminal)")  # fmt: skip
    result.add_argument("--output", metavar="FILE", help="write the comparison to FILE instead of printing it")
    result.add_argument("--published", metavar="DATE", help="publication date (2017-05-24) for sources that state none")
    result.add_argument("--model", metavar="NAME", help="another installed spaCy model for English")
    result.add_argument("--no-cache", action="store_true", help="neither use nor keep the results of earlier analyses")
    result.add_argument(
        "--plain", action="store_true", help="read line by line, without boxes or colours, as for screen readers"
    )
    result.add_argument("--print-config", action="store_true", help="print all settings with their defaults and exit")
    result.add_argument("--version", action="version", version=f"newsreader {__version__}")
    return result


def run() -> NoReturn:
    """The entry point of the ``newsreader`` command."""
    try:
        status = main(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:  # the reader of our output has gone: not an error
        _discard_output()
        status = DONE
    except Exception as error:
        from tui.report import keep_report

        status = _complain(keep_report(error))
    sys.exit(status)


def main(arguments: Sequence[str]) -> int:
    """Run the command with these arguments; the exit status."""
    given = list(arguments)
    end = given.index("--") if "--" in given else len(given)
    options = parser().parse_intermixed_args(given[:end])  # which does not know "--" itself
    options.sources += given[end + 1 :]
    if options.print_config:
        from tui.state import default_config

        print(default_config(), end="")
        return DONE

    from tui.documents import SourceErrors, parse_date, read_all
    from tui.resources import sample_sources
    from tui.state import load_settings

    published = None
    if options.published is not None:
        try:
            published = parse_date(options.published)
        except ValueError as error:
            return _complain(str(error), WRONG_USAGE)
    try:
        documents = read_all(options.sources or sample_sources(), published)
    except SourceErrors as failed:
        for reason in failed.errors:
            _complain(str(reason))
        return SOURCE_FAILED

    settings, problems = load_settings()
    model = options.model or settings.model
    from tui.worker import Cache
    from tui.worker.cache import cache_folder

    folder = None if options.no_cache else cache_folder(settings.files.cache)
    cache = Cache(folder, model)
    plain = options.plain or settings.plain or os.environ.get("TERM") == "dumb"
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    if options.format or options.output or not on_terminal or plain:
        from tui.analysis.engine import ModelError

        for problem in problems:
            _complain(problem)
        commands_come = sys.stdin is not None and not sys.stdin.isatty() and "-" not in options.sources
        by_lines = on_terminal or (options.plain and commands_come and sys.stdout is not None)
        written = options.format or options.output or not by_lines
        if on_terminal and not written:
            print("Reading …", flush=True)
        try:
            comparison = _compared(documents, settings, model, cache)
        except ModelError as error:
            return _complain(str(error))
        if written:
            return _write_out(comparison, options.format or "text", options.output)
        _read_by_lines(comparison, settings, "-" in options.sources)
        return DONE
    from tui.app.start import start

    return start(documents, settings, problems, model, folder)


def _compared(documents: "Sequence[Document]", settings: "Settings", model: str, cache: "Cache") -> "Comparison":
    """What the documents say together, as the reader corrected and annotated it. Raises ModelError."""
    from tui.app.memory import Memory
    from tui.state import NotebookError, notebook_path
    from tui.waiting import Waiting
    from tui.worker.steps import compared

    waiting = Waiting(documents)
    try:
        comparison = cache.comparison(documents) or compared(documents, model, cache, waiting)
    finally:
        waiting.end()
    try:
        return Memory(documents, notebook_path(settings.files.notebook)).applied(comparison)
    except NotebookError as error:
        _complain(str(error))
        return comparison


def _read_by_lines(comparison: "Comparison", settings: "Settings", input_is_read: bool) -> None:
    from tui.app.memory import Memory
    from tui.app.plain import PlainReader
    from tui.app.plain_session import copied, read_lines, terminal_width
    from tui.app.start import listen_to_the_terminal
    from tui.state import notebook_path

    if input_is_read:
        listen_to_the_terminal()
    memory = Memory(comparison.documents, notebook_path(settings.files.notebook))
    read_lines(PlainReader(comparison, copied, memory, terminal_width), sys.stdin, sys.stdout)


def _write_out(comparison: "Comparison", format: str, output: str | None) -> int:
    from tui.export import export, write

    content = export(comparison, format)
    if output is None:
        if sys.stdout is None:
            return _complain("there is no standard output: name a file with --output.")
        try:
            sys.stdout.buffer.write(content.encode("utf-8", "replace"))
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _discard_output()
            return _complain(f"standard output could not be written ({error.strerror}): name a file with --output.")
        return DONE
    try:
        write(content, output)
    except OSError as error:
        named = output or "''"
        return _complain(f"{named}: could not be written ({error.strerror}): name another file with --output.")
    return DONE


def _complain(sentence: str, status: int = SOURCE_FAILED) -> int:
    """Say on standard error what is wrong, as harmless text; hands the status through."""
    from tui.documents import harmless

    if sys.stderr is not None:
        print(f"newsreader: {harmless(sentence)}", file=sys.stderr)
    return status


def _discard_output() -> None:
    """Let what is still to be written go nowhere, so that Python does not complain about it at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
