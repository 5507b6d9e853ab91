"""On which line of a TOML text each key stands, which tomllib does not tell.

The text must have been accepted by tomllib: only then is what looks like a key one.
"""

import re
import tomllib
from collections.abc import Iterator

Key = tuple[str, ...]

_BARE_OR_QUOTED = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = rf"{_BARE_OR_QUOTED}(?:[ \t]*\.[ \t]*{_BARE_OR_QUOTED})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_ASSIGNMENT = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_PART = re.compile(_BARE_OR_QUOTED)
_VALUE = re.compile(
    r'"""(?:[^\\]|\\.)*?"""+'
    r"|'''.*?'''+"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|(?P<open>[\[{])"
    r"|(?P<close>[\]}])"
    r"|(?P<end>\n)",
    re.DOTALL,
)


def key_lines(text: str) -> dict[Key, int]:
    """The line, counted from 1, of each table and key of ``text``; those inside an inline table are left out."""
    text = text.replace("\r\n", "\n")
    lines: dict[Key, int] = {}
    table: Key = ()
    position, line = 0, 1
    while position < len(text):
        found = _HEADER.match(text, position)
        if found:
            table = _parts(found[1])
            lines.setdefault(table, line)
        else:
            found = _ASSIGNMENT.match(text, position)
            if found:
                key = table + _parts(found[1])
                for depth in range(len(table) + 1, len(key) + 1):
                    lines.setdefault(key[:depth], line)
        end = _end_of_line(text, found.end() if found else position)
        line += text.count("\n", position, end)
        position = end
    return lines


def line_of(lines: dict[Key, int], key: Key) -> int | None:
    """The line of ``key``, else that of the nearest table around it."""
    return next((lines[key[:depth]] for depth in range(len(key), 0, -1) if key[:depth] in lines), None)


def _parts(dotted: str) -> Key:
    return tuple(_name(part) for part in _PART.findall(dotted))


def _name(part: str) -> str:
    if part[0] not in "\"'":
        return part
    return str(tomllib.loads(f"name = {part}")["name"])


def _end_of_line(text: str, position: int) -> int:
    """Where the line after the value at ``position`` begins: strings and brackets may span several lines."""
    depth = 0
    for token in _tokens(text, position):
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth -= 1
        elif token["end"] and depth <= 0:
            return token.end()
    return len(text)


def _tokens(text: str, position: int) -> Iterator[re.Match[str]]:
    return _VALUE.finditer(text, position)
