from collections import defaultdict
from collections.abc import Sequence

from tui.analysis import Analysis
from tui.comparison.records import Entity, Evidence
from tui.documents import Document


def link_entities(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[Entity, ...]:
    """The entities of a story, by first appearance; ids are "e0", "e1", ... in that order."""
    groups: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
    for index, (document, analysis) in enumerate(zip(documents, analyses, strict=True)):
        for mention in analysis.mentions:
            groups[mention.span.cut(document.text)].append((Evidence(index, mention.span), mention.type))
    return tuple(
        Entity(f"e{number}", name, found[0][1], (), tuple(evidence for evidence, _ in found))
        for number, (name, found) in enumerate(groups.items())
    )
