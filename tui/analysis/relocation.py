"""An analysis whose offsets count in one text, told in the offsets of another."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from tui.analysis.records import Token
from tui.documents import Span

T = TypeVar("T")


def relocated(value: T, back: Callable[[Span], Span]) -> T:
    """``value``, a record or a collection of records, with every span in it mapped by ``back``."""
    result: Any = value
    if isinstance(value, Span):
        result = back(value)
    elif isinstance(value, Token):
        span = back(value.span)
        result = msgspec.structs.replace(value, start=span.start, end=span.end)
    elif isinstance(value, tuple):
        result = tuple(relocated(one, back) for one in value)
    elif isinstance(value, dict):
        result = {key: relocated(one, back) for key, one in value.items()}
    elif isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        moved = {name: relocated(field, back) for name, field in fields.items() if not isinstance(field, str | int)}
        result = msgspec.structs.replace(value, **moved)
    return result  # type: ignore[no-any-return]
