"""The table of settings as TOML has it: the fields of a table, what a value must be, how a value is written."""

import json
from typing import Any

import msgspec
from msgspec import inspect


def fields_of(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    """The settings of one table, in order."""
    described = inspect.type_info(kind)
    assert isinstance(described, inspect.StructType)
    return described.fields


def plain_type(kind: inspect.Type) -> inspect.Type:
    """The type without its description."""
    return kind.type if isinstance(kind, inspect.Metadata) else kind


def expected(kind: inspect.Type) -> str:
    """What a value of the type must be, in words."""
    kind = plain_type(kind)
    if isinstance(kind, inspect.BoolType):
        return "true or false"
    if isinstance(kind, inspect.IntType):
        return f"a whole number from {kind.ge} to {kind.le}"
    if isinstance(kind, inspect.LiteralType):
        return "one of " + ", ".join(str(value) for value in kind.values)
    if isinstance(kind, inspect.VarTupleType):
        return "a list with any of " + ", ".join(str(value) for value in getattr(kind.item_type, "values", ()))
    return "text in quotation marks" + (", and not empty" if getattr(kind, "min_length", None) else "")


def toml(value: Any) -> str:
    """The value as TOML."""
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, bool | str | int):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
