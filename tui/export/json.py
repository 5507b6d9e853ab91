"""The export ``newsreader-export/1``: one JSON object; spans are code points into the text of their document."""

from typing import Any

import msgspec

from tui.comparison import Comparison
from tui.documents import Span, harmless
from tui.export.escaping import json_text


def to_json(comparison: Comparison) -> str:
    """The comparison as JSON; the same comparison gives the same bytes."""
    documents = comparison.documents
    ids = [f"d{index}" for index in range(len(documents))]
    owner: dict[tuple[int, Span], str] = {}
    for entity in comparison.entities:
        for evidence in (*entity.mentions, *entity.references):
            owner[evidence.doc, evidence.span] = entity.id

    def span(doc: int, where: Span) -> dict[str, Any]:
        return {"doc": ids[doc], "start": where.start, "end": where.end, "text": where.cut(documents[doc].text)}

    def mention_rows(named: bool) -> list[dict[str, Any]]:
        return [
            span(doc, mention.span)
            | {"type": mention.type, "cluster": owner.get((doc, mention.span)), "kind": mention.kind.value}
            | ({"why": mention.why} if mention.why else {})
            for doc, analysis in enumerate(comparison.analyses)
            for mention in analysis.mentions
            if (mention.kind == "named") is named
        ]

    assumed = {one.doc: one for one in comparison.assumed_dates}
    result: dict[str, Any] = {
        "schema": "newsreader-export/1",
        "documents": [
            {
                "id": ids[index],
                "source": harmless(document.source),
                "title": document.metadata.title,
                "outlet": document.metadata.outlet,
                "author": document.metadata.author,
                "date": document.metadata.published and document.metadata.published.isoformat(),
                "assumed_date": assumed[index].date.isoformat() if index in assumed else None,
                "sha256": document.sha256,
                "text": document.text,
            }
            for index, document in enumerate(documents)
        ],
        "clusters": [
            {
                "id": entity.id,
                "name": entity.name,
                "type": entity.type,
                "aliases": entity.aliases,
                "docs": [ids[doc] for doc in entity.docs],
                "why": [f"{link.a} = {link.b}: {link.why}" for link in entity.links],
            }
            for entity in comparison.entities
        ],
        "entities": mention_rows(named=True),
        "nominals": mention_rows(named=False),
        "quotes": [
            span(doc, quotation.span)
            | {
                "kind": quotation.kind.value,
                "cue": quotation.cue and span(doc, quotation.cue),
                "speaker": quotation.speaker and span(doc, quotation.speaker),
                "speaker_cluster": None
                if quotation.speaker_mention is None
                else owner.get((doc, analysis.mentions[quotation.speaker_mention].span)),
                "why": quotation.why,
            }
            for doc, analysis in enumerate(comparison.analyses)
            for quotation in analysis.quotations
        ],
        "quantities": [
            span(doc, quantity.span)
            | {
                "value": quantity.value,
                "upper": quantity.upper,
                "unit": quantity.unit,
                "qualifier": quantity.qualifier.value,
                "counts": quantity.counts,
            }
            for doc, analysis in enumerate(comparison.analyses)
            for quantity in analysis.quantities
        ],
        "dates": [
            span(doc, time.span) | {"value": time.value, "type": time.type, "why": time.why}
            for doc, analysis in enumerate(comparison.analyses)
            for time in analysis.times
        ],
        "facts": [
            {
                "id": fact.id,
                "slot": fact.slot.value,
                "claim": fact.claim,
                "status": fact.status.value,
                "kind": fact.kind.value,
                "why": fact.why,
                "evidence": [span(passage.doc, passage.span) for passage in fact.evidence],
                "docs": [ids[doc] for doc in fact.docs],
            }
            for fact in comparison.facts
        ],
        "annotations": [
            {
                "fact": annotation.fact,
                "pinned": annotation.pinned,
                "note": annotation.note,
                "evidence": [span(passage.doc, passage.span) for passage in annotation.evidence],
            }
            for annotation in comparison.annotations
        ],
        "passages": [{"a": span(p.a.doc, p.a.span), "b": span(p.b.doc, p.b.span)} for p in comparison.passages],
    }
    return json_text(msgspec.json.encode(result).decode()) + "\n"
