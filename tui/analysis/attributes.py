"""Roles, ages, origins, relations and aliases that the text gives in passing."""

from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Attribute, Mention, Quantity


def find_attributes(
    parse: Parse, mentions: Sequence[Mention], quantities: Sequence[Quantity]
) -> tuple[Attribute, ...]:
    return ()
