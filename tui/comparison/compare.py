"""Documents and their analyses -> Comparison."""

from collections.abc import Sequence

import msgspec

from tui.analysis import Analysis
from tui.analysis.beginning import beginning
from tui.analysis.relocation import relocated
from tui.analysis.times import resolve_times
from tui.comparison.facts import MOST_SENTENCES, find_facts, tell_story
from tui.comparison.linking import link_entities, share_names
from tui.comparison.placing import placed_back
from tui.comparison.records import AssumedDate, Comparison
from tui.comparison.strangers import strangers
from tui.documents import Document
from tui.documents.flatten import flatten


def compare(documents: Sequence[Document], analyses: Sequence[Analysis]) -> Comparison:
    """What the documents say together.

    A document without a date is read as if published with the others; ``assumed_dates`` says so.
    Words are compared without the markup between them; every span of the result counts in its document's own text.
    """
    flattened = [flatten(document) for document in documents]
    read = [beginning(flat) for flat, _ in flattened]
    if all(flat is document for (flat, _), document in zip(flattened, documents, strict=True)):
        return msgspec.structs.replace(_compare(read, analyses), documents=tuple(documents))
    backs = [back for _, back in flattened]
    flat = [relocated(analysis, back.forward) for analysis, back in zip(analyses, backs, strict=True)]
    found = placed_back(_compare(read, flat), backs)
    return msgspec.structs.replace(found, documents=tuple(documents))


def _compare(documents: Sequence[Document], analyses: Sequence[Analysis]) -> Comparison:
    assumed = _assumed_dates(documents)
    dates = {one.doc: one.date for one in assumed}
    resolved = [
        resolve_times(analysis, dates[index]) if index in dates else analysis for index, analysis in enumerate(analyses)
    ]
    resolved = list(share_names(documents, resolved))
    entities = link_entities(documents, resolved)
    readable = [doc for doc, analysis in enumerate(resolved) if analysis.supported]
    alone = len(documents) > 1 and len(readable) < 2
    facts, passages = ((), ()) if alone else find_facts(documents, resolved, entities)
    story = tell_story(documents, resolved, entities, facts)
    apart = strangers(len(documents), entities)
    if len(apart) == len(documents) * (len(documents) - 1) // 2:
        story = story if len(documents) == 1 else ()
    notices = (
        *(_alone(documents, readable) if alone else ()),
        *_strange(documents, apart),
        *_too_long(documents, resolved),
    )
    return Comparison(tuple(documents), tuple(resolved), entities, facts, passages, assumed, story, notices)


def _alone(documents: Sequence[Document], readable: Sequence[int]) -> tuple[str, ...]:
    """What only one document tells is not known where the others could not be read."""
    return tuple(f"{documents[doc].name} alone could be read: there is nothing to compare it with." for doc in readable)


def _strange(documents: Sequence[Document], apart: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """A sentence for each two documents that may not be about the same event."""
    return tuple(
        f"{documents[a].name} and {documents[b].name} have no name in common: they may tell of different events, so no "
        "differences between them are shown."
        for a, b in apart
    )


def _too_long(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """A sentence for each document that is compared in part only."""
    return tuple(
        f"{document.name} is long: its first {MOST_SENTENCES} sentences are compared; all of it can be read."
        for document, analysis in zip(documents, analyses, strict=True)
        if len(analysis.sentences) > MOST_SENTENCES
    )


def _assumed_dates(documents: Sequence[Document]) -> tuple[AssumedDate, ...]:
    dated = [(d.metadata.published, index) for index, d in enumerate(documents) if d.metadata.published is not None]
    if not dated:
        return ()
    latest, source = max(dated, key=lambda one: (one[0], -one[1]))
    return tuple(
        AssumedDate(index, latest, source) for index, d in enumerate(documents) if d.metadata.published is None
    )
