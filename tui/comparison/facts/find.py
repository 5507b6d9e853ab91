from collections.abc import Sequence

from tui.analysis import Analysis
from tui.comparison.records import Entity, Fact, Passage
from tui.documents import Document


def find_facts(
    documents: Sequence[Document], analyses: Sequence[Analysis], entities: Sequence[Entity]
) -> tuple[tuple[Fact, ...], tuple[Passage, ...]]:
    """Facts in the order to show them, ids "f1", "f2", ... in that order; and which passages tell the same."""
    return (), ()
