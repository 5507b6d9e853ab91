"""From documents to their comparison, telling each step; what the cache holds is not done again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.analysis import ENTITY_TYPES, Analysis, Mention
from tui.comparison import Comparison
from tui.documents import Document, Span
from tui.documents.flatten import flatten
from tui.worker.cache import Cache, lean, lean_comparison
from tui.worker.events import Analysed, Event, Loading, Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

Tell = Callable[[Event], None]


def compared(documents: Sequence[Document], model: str, cache: Cache, tell: Tell = lambda _: None) -> Comparison:
    """What the documents say together, without tokens and lexicon. Raises analysis.engine.ModelError."""
    analyses: list[Analysis] = []
    loading_told = False
    for doc, document in enumerate(documents):
        analysis = cache.analysis(document)
        if analysis is None:
            if not loading_told:
                tell(Loading())
                loading_told = True
            analysis = _analysed(doc, document, model, tell)
            cache.keep_analysis(document, analysis)
        tell(Analysed(doc, lean(analysis)))
        analyses.append(analysis)
    from tui.comparison.compare import compare

    comparison = lean_comparison(compare(documents, analyses))
    cache.keep_comparison(comparison)
    return comparison


def _analysed(doc: int, document: Document, model: str, tell: Tell) -> Analysis:
    from tui.analysis.pipeline import analyse

    _, back = flatten(document)

    def progress(done: int, total: int, parsed: "Doc", offset: int) -> None:
        names = tuple(
            Mention(back(Span(offset + ent.start_char, offset + ent.end_char)), ent.label_)
            for ent in parsed.ents
            if ent.label_ in ENTITY_TYPES
        )
        tell(Parsed(doc, done, total, names))

    return analyse(document, model, progress)
