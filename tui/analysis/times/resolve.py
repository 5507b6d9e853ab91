from datetime import date

import msgspec

from tui.analysis.records import Analysis


def resolve_times(analysis: Analysis, published: date | None) -> Analysis:
    """The analysis with its relative times resolved against ``published`` (needs no parse, no model)."""
    return msgspec.structs.replace(analysis, published=published)
