"""The commented config.toml with all defaults, which ``newsreader --print-config`` shows."""

import textwrap
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

from tui.state.settings import Settings
from tui.state.toml_values import expected, fields_of, toml


def default_config() -> str:
    """The whole config.toml with all defaults, each explained."""
    head = ["# Settings of newsreader. Each line below shows the default; change what you like.", ""]
    return "\n".join([*head, *_lines(Settings, Settings(), ())]) + "\n"


def _lines(kind: type[msgspec.Struct], defaults: Any, above: tuple[str, ...]) -> Iterator[str]:
    for field in fields_of(kind):
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
                yield from _comment(f"Must be {expected(field.type)}.")
            yield from _assignment(field.name, default)
        yield ""


def _assignment(name: str, value: Any) -> list[str]:
    line = f"{name} = {toml(value)}"
    return textwrap.wrap(line, 100, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
