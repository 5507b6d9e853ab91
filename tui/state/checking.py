"""What in a config.toml fits the settings, and a sentence with file and line for what does not."""

import difflib
import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from tui.documents import harmless
from tui.state.settings import Settings
from tui.state.toml_lines import Key, key_lines, line_of
from tui.state.toml_values import expected, fields_of, plain_type, toml

MOST_PROBLEMS = 20
_SHOWN = 40


def check(path: Path, content: bytes, largest: int) -> tuple[Settings, tuple[str, ...]]:
    """The settings in the content of the file ``path``, and what could not be used; ``largest`` is in bytes."""
    try:
        if len(content) > largest:
            raise ValueError(f"is larger than {largest // 1_000_000} MB and so no settings file")
        text = content.decode("utf-8-sig")
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Settings(), (f"{_unusable(path, error)}; the default settings hold.",)
    reading = _Reading(path, text)
    settings = reading.record(Settings, values, ())
    found = reading.problems
    if len(found) > MOST_PROBLEMS:
        more = f"{path}: {len(found) - MOST_PROBLEMS} more settings could not be used; the defaults hold."
        found = [*found[:MOST_PROBLEMS], more]
    return settings, tuple(found)


def place(path: Path, content: bytes, setting: str) -> str:
    """The file and, where it is in its content, the line of a setting."""
    try:
        text = content.decode("utf-8-sig")
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return str(path)
    table, dot, rest = setting.partition(".")
    lines = key_lines(text)
    quoted = lines.get((table, rest))  # "entity.next" = ... beside entity.next = ...
    return f"{path}, line {quoted}" if quoted else _place(path, lines, (table, *rest.split(".")) if dot else (table,))


def _unusable(path: Path, error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return f"{path}, line {line}, is not UTF-8 text"
    if isinstance(error, tomllib.TOMLDecodeError):
        reason, _, where = str(error).rpartition(" (at ")
        place = where.removesuffix(")").partition(",")[0]
        if not place.startswith("line "):
            place = "at its end"
        return f"{path}, {place}, is not valid TOML: {harmless(reason or str(error)):.120}"
    if isinstance(error, RecursionError):
        return f"{path} is nested too deeply"
    return f"{path} {harmless(str(error)):.120}"


class _Reading:
    """One reading of one file: collects the sentences."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self.problems: list[str] = []

    def record(self, kind: type[msgspec.Struct], values: dict[str, Any], above: Key) -> Any:
        """A ``kind`` with all of ``values`` that fit."""
        fields = {field.name: field for field in fields_of(kind)}
        fitting: dict[str, Any] = {}
        for name, value in values.items():
            key = (*above, name)
            if name not in fields:
                meant = _meant(name, fields) if len(self.problems) < MOST_PROBLEMS else ""
                self._say(key, f"{_dotted(key)} is no setting{meant}")
                continue
            wanted = plain_type(fields[name].type)
            if isinstance(wanted, inspect.StructType | inspect.DictType) and not isinstance(value, dict):
                self._say(key, f"{_dotted(key)} must be a table, as in [{_dotted(key)}]; its defaults hold")
            elif isinstance(wanted, inspect.StructType):
                fitting[name] = self.record(wanted.cls, value, key)
            elif isinstance(wanted, inspect.DictType):
                fitting[name] = self._table(value, key)
            else:
                self._value(kind, fields[name], value, key, fitting)
        return kind(**fitting)

    def _value(
        self, kind: type[msgspec.Struct], field: inspect.Field, value: Any, key: Key, fitting: dict[str, Any]
    ) -> None:
        try:
            checked = msgspec.convert({field.name: value}, kind)
        except msgspec.ValidationError:
            default = toml(field.default)
            holds = f"the default, {default}, holds" if len(default) <= _SHOWN else "the default holds"
            self._say(key, f"{_dotted(key)} must be {expected(field.type)}, not {_shown(value)}; {holds}")
        else:
            fitting[field.name] = getattr(checked, field.name)

    def _table(self, value: dict[str, Any], key: Key) -> dict[str, str]:
        fitting: dict[str, str] = {}
        for inner, found in _leaves(value, ()):
            if isinstance(found, str):
                fitting[".".join(inner)] = found
            else:
                whole = key + inner
                self._say(
                    whole, f"{_dotted(whole)} must be text in quotation marks, not {_shown(found)}; the default holds"
                )
        return fitting

    @cached_property
    def _lines(self) -> dict[Key, int]:
        return key_lines(self._text)

    def _say(self, key: Key, what: str) -> None:
        self.problems.append(f"{_place(self._path, self._lines, key)}: {what}.")


def _place(path: Path, lines: dict[Key, int], key: Key) -> str:
    line = line_of(lines, key)
    return f"{path}, line {line}" if line else str(path)


def _leaves(table: dict[str, Any], above: Key) -> Iterator[tuple[Key, Any]]:
    """A key with a dot ("pane.next = ...") makes a table in a table; its name is put together again."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def _meant(name: str, known: dict[str, Any]) -> str:
    close = difflib.get_close_matches(name[:_SHOWN], known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def _dotted(key: Key) -> str:
    return _short(".".join(key))


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a table"
    return _short(toml(value))


def _short(text: str) -> str:
    text = harmless(text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
