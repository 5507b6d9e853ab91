"""A comparison found in texts without markup, told in the offsets of the documents themselves."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from tui.analysis.relocation import relocated
from tui.comparison.records import Comparison, Evidence
from tui.documents import Document, Span

Back = Callable[[Span], Span]


def placed_back(comparison: Comparison, backs: Sequence[Back]) -> Comparison:
    """The comparison with every span mapped by its document's entry of ``backs``; the documents stay as they are."""
    analyses = tuple(relocated(one, back) for one, back in zip(comparison.analyses, backs, strict=True))
    fields = {
        name: _placed(getattr(comparison, name), backs)
        for name in comparison.__struct_fields__
        if name not in ("documents", "analyses")
    }
    return msgspec.structs.replace(comparison, analyses=analyses, **fields)


def _placed(value: Any, backs: Sequence[Back]) -> Any:
    if isinstance(value, Evidence):
        return Evidence(value.doc, backs[value.doc](value.span))
    if isinstance(value, tuple):
        return tuple(_placed(one, backs) for one in value)
    if isinstance(value, msgspec.Struct) and not isinstance(value, Document):
        fields = {name: _placed(getattr(value, name), backs) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value
