"""config.toml -> Settings, and the commented file with all defaults.

Nothing in the file can keep the program from starting: what does not fit is named in a sentence with file and line, and
the default holds.
"""

import difflib
import json
import textwrap
import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from tui.documents import harmless
from tui.state.folders import config_path
from tui.state.settings import Settings
from tui.state.toml_lines import Key, key_lines, line_of

LARGEST = 1_000_000
"""Bytes; a file above it is no settings file."""
MOST_PROBLEMS = 20
_SHOWN = 40


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """The settings in ``path`` (else ``config_path()``), and a sentence for each thing in it that could not be used.

    A missing file gives the defaults. Never raises.
    """
    path = path or config_path()
    try:
        text = _content(path)
        values = tomllib.loads(text)
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), (f"{_unusable(path, error)}; the default settings hold.",)
    reading = _Reading(path, text)
    settings = reading.record(Settings, values, ())
    found = reading.problems
    if len(found) > MOST_PROBLEMS:
        more = f"{path}: {len(found) - MOST_PROBLEMS} more settings could not be used; the defaults hold."
        found = [*found[:MOST_PROBLEMS], more]
    return settings, tuple(found)


def place_of(setting: str, path: Path | None = None) -> str:
    """Where a setting ("theme", "keys.entity.next") stands: "/.../config.toml, line 12"; no line if it is not there."""
    path = path or config_path()
    try:
        text = _content(path)
        tomllib.loads(text)
    except (OSError, ValueError, RecursionError):
        return str(path)
    table, dot, rest = setting.partition(".")
    return _place(path, key_lines(text), (table, *rest.split(".")) if dot else (table,), exact=(table, rest))


def default_config() -> str:
    """The whole config.toml with all defaults, each explained."""
    head = ["# Settings of newsreader. Each line below shows the default; change what you like.", ""]
    return "\n".join([*head, *_lines(Settings, Settings(), ())]) + "\n"


def _content(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise ValueError(f"is larger than {LARGEST // 1_000_000} MB and so no settings file")
    return path.read_bytes().decode("utf-8-sig")


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
    if isinstance(error, OSError):
        return f"{path} could not be read ({error.strerror})"
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
        fields = {field.name: field for field in _fields(kind)}
        fitting: dict[str, Any] = {}
        for name, value in values.items():
            key = (*above, name)
            if name not in fields:
                meant = _meant(name, fields) if len(self.problems) < MOST_PROBLEMS else ""
                self._say(key, f"{_dotted(key)} is no setting{meant}")
                continue
            expected = _plain(fields[name].type)
            if isinstance(expected, inspect.StructType | inspect.DictType) and not isinstance(value, dict):
                self._say(key, f"{_dotted(key)} must be a table, as in [{_dotted(key)}]; its defaults hold")
            elif isinstance(expected, inspect.StructType):
                fitting[name] = self.record(expected.cls, value, key)
            elif isinstance(expected, inspect.DictType):
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
            default = _toml(field.default)
            holds = f"the default, {default}, holds" if len(default) <= _SHOWN else "the default holds"
            self._say(key, f"{_dotted(key)} must be {_expected(field.type)}, not {_shown(value)}; {holds}")
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


def _place(path: Path, lines: dict[Key, int], key: Key, exact: Key = ()) -> str:
    line = lines.get(exact) or line_of(lines, key)
    return f"{path}, line {line}" if line else str(path)


def _fields(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    described = inspect.type_info(kind)
    assert isinstance(described, inspect.StructType)
    return described.fields


def _plain(kind: inspect.Type) -> inspect.Type:
    return kind.type if isinstance(kind, inspect.Metadata) else kind


def _leaves(table: dict[str, Any], above: Key) -> Iterator[tuple[Key, Any]]:
    """A key with a dot ("pane.next = ...") makes a table in a table; its name is put together again."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def _expected(kind: inspect.Type) -> str:
    kind = _plain(kind)
    if isinstance(kind, inspect.BoolType):
        return "true or false"
    if isinstance(kind, inspect.IntType):
        return f"a whole number from {kind.ge} to {kind.le}"
    if isinstance(kind, inspect.LiteralType):
        return "one of " + ", ".join(str(value) for value in kind.values)
    if isinstance(kind, inspect.VarTupleType):
        return "a list with any of " + ", ".join(str(value) for value in getattr(kind.item_type, "values", ()))
    return "text in quotation marks" + (", and not empty" if getattr(kind, "min_length", None) else "")


def _meant(name: str, known: dict[str, Any]) -> str:
    close = difflib.get_close_matches(name[:_SHOWN], known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def _dotted(key: Key) -> str:
    return _short(".".join(key))


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a table"
    return _short(_toml(value))


def _short(text: str) -> str:
    text = harmless(text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _toml(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, bool | str | int):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _lines(kind: type[msgspec.Struct], defaults: Any, above: Key) -> Iterator[str]:
    for field in _fields(kind):
        default = getattr(defaults, field.name)
        if isinstance(field.type, inspect.StructType):
            yield from _comment((field.type.cls.__doc__ or "").strip())
            yield f"[{'.'.join((*above, field.name))}]"
            yield ""
            yield from _lines(field.type.cls, default, (*above, field.name))
            continue
        assert isinstance(field.type, inspect.Metadata)
        said = str((field.type.extra_json_schema or {}).get("description", ""))
        if isinstance(field.type.type, inspect.DictType):
            yield from _comment(said)
            yield f"[{'.'.join((*above, field.name))}]"
            yield '# "entity.next" = "e,right_square_bracket"'
        else:
            yield from _comment(said)
            if isinstance(field.type.type, inspect.IntType | inspect.LiteralType):
                yield from _comment(f"Must be {_expected(field.type)}.")
            yield from _assignment(field.name, default)
        yield ""


def _assignment(name: str, value: Any) -> list[str]:
    line = f"{name} = {_toml(value)}"
    return textwrap.wrap(line, 100, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
