"""From documents to their comparison, telling each step; what the cache holds is not done again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from tui.analysis import ENTITY_TYPES, Analysis, Mention
from tui.comparison import Comparison, Status
from tui.documents import Document, Span
from tui.documents.flatten import flatten
from tui.worker.cache import Cache, lean, lean_comparison
from tui.worker.events import Analysed, Event, Loading, Parsed, Provisional

if TYPE_CHECKING:
    from spacy.tokens import Doc

Tell = Callable[[Event], None]

HURRIED = 10_000
"""Characters of each document that are read also when the reader wants to see the comparison now: a second's work."""
_WORTH_SHOWING = 30_000
"""Characters that take so long to read that what was read before is shown meanwhile."""


def compared(
    documents: Sequence[Document],
    model: str,
    cache: Cache,
    tell: Tell = lambda _: None,
    hurried: Callable[[], bool] = lambda: False,
) -> Comparison:
    """What the documents say together, without tokens and lexicon. Raises analysis.engine.ModelError.

    Once ``hurried`` says so, no more is read than it takes to compare the beginnings; nothing of that is kept.
    """
    analyses: list[Analysis] = []
    loading_told = False
    shown = since = 0
    kept = [cache.analysis(document) for document in documents]
    for doc, document in enumerate(documents):
        analysis = kept[doc]
        if analysis is None:
            if not loading_told:
                tell(Loading())
                loading_told = True
            analysis = _analysed(doc, document, model, tell, hurried)
            if not hurried():
                cache.keep_analysis(document, analysis)
            since += len(document.text)
        tell(Analysed(doc, lean(analysis)))
        analyses.append(analysis)
        ahead = sum(
            len(one.text) for one, had in zip(documents[doc + 1 :], kept[doc + 1 :], strict=True) if had is None
        )
        if min(ahead, since) > _WORTH_SHOWING and since > shown and not hurried():
            tell(Provisional(_provisional(documents, analyses)))
            shown, since = shown + since, 0
    from tui.comparison.compare import compare

    whole = not hurried()
    comparison = lean_comparison(compare(documents, analyses))
    if whole:
        cache.keep_comparison(comparison)
    return comparison


def _provisional(documents: Sequence[Document], analyses: Sequence[Analysis]) -> Comparison:
    """What the first documents say together while the others, of which nothing is known, are still to be read.

    What one alone has cannot be known yet, so no such fact is told.
    """
    from tui.comparison.compare import compare

    found = lean_comparison(compare(documents[: len(analyses)], analyses))
    unread = documents[len(analyses) :]
    names = ", ".join(document.name for document in unread)
    notice = f"Not read yet: {names}. What is shown comes from the rest alone."
    return msgspec.structs.replace(
        found,
        documents=tuple(documents),
        analyses=(*found.analyses, *(Analysis(one.sha256, one.metadata.published) for one in unread)),
        facts=tuple(fact for fact in found.facts if fact.status is not Status.ONLY),
        notices=(notice, *found.notices),
    )


def _analysed(doc: int, document: Document, model: str, tell: Tell, hurried: Callable[[], bool]) -> Analysis:
    from tui.analysis.pipeline import analyse

    _, back = flatten(document)

    def progress(done: int, total: int, parsed: "Doc", offset: int) -> bool:
        names = tuple(
            Mention(back(Span(offset + ent.start_char, offset + ent.end_char)), ent.label_)
            for ent in parsed.ents
            if ent.label_ in ENTITY_TYPES
        )
        tell(Parsed(doc, done, total, names))
        return not hurried() or offset + len(parsed.text) < HURRIED

    return analyse(document, model, progress)
