"""Who did what to whom, from the parse."""

from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention, Quotation, Statement


def find_statements(parse: Parse, mentions: Sequence[Mention], quotations: Sequence[Quotation]) -> tuple[Statement, ...]:
    return ()
