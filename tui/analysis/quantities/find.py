from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention, Quantity, TimeExpression


def find_quantities(
    parse: Parse, names: Sequence[Mention], times: Sequence[TimeExpression]
) -> tuple[Quantity, ...]:
    """Quantities in text order, not overlapping."""
    return ()
