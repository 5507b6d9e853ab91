"""Text put into another notation so that it means itself there: JSON, Markdown, a spreadsheet's cell."""

import re

_INVISIBLE = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>&|~$])")
_LINE_START = re.compile(r"^(\s*)([#>+=-]|\d+(?=[.)]))", re.MULTILINE)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def json_text(encoded: str) -> str:
    """JSON that is safe to print: what a terminal might obey is written as ``\\uXXXX``, which means the same."""
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match.group()):04x}", encoded)


def markdown_text(text: str) -> str:
    """``text`` with every character escaped that Markdown would take for markup."""
    escaped = _MARKDOWN.sub(r"\\\1", text)
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", escaped)


def cell(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
