"""``python -m tests.readme``: the tables of README that come from the code, written anew.

Each stands between ``<!-- name -->`` and ``<!-- /name -->``.
"""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from tui.app.keys import markdown_table
from tui.cli import parser

README = Path(__file__).resolve().parent.parent / "README.md"


def options() -> str:
    """The options of the command as a table."""
    lines = ["| Option | What it does |", "|---|---|"]
    for action in parser()._actions:
        if isinstance(action, argparse._HelpAction | argparse._VersionAction):
            continue
        name = action.option_strings[0] if action.option_strings else f"[{action.metavar}]..."
        value = "\\|".join(action.choices) if action.choices else action.metavar
        shown = f"{name} {value}" if action.option_strings and action.nargs != 0 else name
        lines.append(f"| `{shown}` | {action.help} |")
    return "\n".join(lines) + "\n"


TABLES: dict[str, Callable[[], str]] = {"keys": markdown_table, "options": options}


def written(text: str) -> str:
    """The text with each table as the code has it now."""
    for name, table in TABLES.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        if not pattern.search(text):
            raise ValueError(f"README has no place for the table {name!r}.")
        text = pattern.sub(lambda m, table=table: m[1] + table() + m[2], text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
