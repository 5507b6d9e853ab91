from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention, Quotation


def find_quotations(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """Quotations in text order; ``speaker_mention`` indexes ``mentions``."""
    return ()
