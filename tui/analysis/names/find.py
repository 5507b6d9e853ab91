"""First version: the model's names as they are."""

from tui.analysis.parse import Parse
from tui.analysis.records import ENTITY_TYPES, Mention


def find_names(parse: Parse) -> tuple[Mention, ...]:
    """The named mentions of a document, in text order, not overlapping."""
    return tuple(Mention(parse.span(e.start, e.end), e.label_) for e in parse.doc.ents if e.label_ in ENTITY_TYPES)
