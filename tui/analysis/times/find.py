from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention, TimeExpression


def find_times(parse: Parse, names: Sequence[Mention]) -> tuple[TimeExpression, ...]:
    """Time expressions in text order, not overlapping; relative ones unresolved."""
    return ()
