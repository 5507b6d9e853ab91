"""What to tell when the program itself is at fault: one sentence, the details in a file."""

import os
import platform
import tempfile
import traceback

from tui import __version__


def keep_report(error: BaseException) -> str:
    """Write the details of an unforeseen error into a new file; a sentence that says where.

    With NEWSREADER_DEBUG set, the error is raised on instead.
    """
    if os.environ.get("NEWSREADER_DEBUG"):
        raise error
    details = "".join(traceback.format_exception(error))
    return keep_details(f"{type(error).__name__} ({error})", details)


def keep_details(what: str, details: str) -> str:
    """The sentence for an error that was already told in words, with its ``details`` kept in a new file."""
    fault = f"This is a fault of the program itself: {what}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="newsreader-report-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
        ) as file:
            file.write(
                f"newsreader {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{details}"
            )
    except OSError:
        return f"{fault}."
    return f"{fault}; please report it with the file {file.name} (look through it first: it may quote your articles)."
