"""Nominals and pronouns and the mention each stands for."""

from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention


def find_references(parse: Parse, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """``names`` first, in order, then the nominals and pronouns; ``antecedent`` indexes the returned tuple."""
    return tuple(names)
