"""The facts as comma-separated values (RFC 4180, lines end in LF): one row for each passage, for a spreadsheet."""

import csv
import io

from tui.comparison import Comparison
from tui.documents import harmless, quotable
from tui.documents.harmless import without_unseen
from tui.export.escaping import cell
from tui.export.wording import letter, speakers

COLUMNS = (
    "fact", "slot", "status", "kind", "conflict", "copied", "claim", "document", "name", "date", "assumed_date", 
    "passage", "start", "end", "source", "sha256", "why", "pinned", "note", "speaker",
)  # fmt: skip


def to_csv(comparison: Comparison) -> str:
    """All facts in their order; ``start`` and ``end`` count code points into the document. No cell is a formula."""
    assumed = {one.doc: one.date.isoformat() for one in comparison.assumed_dates}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for fact in comparison.facts:
        annotation = comparison.annotation(fact)
        for passage in fact.evidence:
            document = comparison.documents[passage.doc]
            published = document.metadata.published
            row = (
                fact.id,
                fact.slot.value,
                fact.status.value,
                fact.kind.value,
                "yes" if fact.is_conflict else "no",
                "yes" if fact.copied else "no",
                fact.claim,
                letter(passage.doc),
                document.name,
                published.isoformat() if published else "",
                assumed.get(passage.doc, ""),
                quotable(document, passage.span).replace("\n", " "),
                str(passage.span.start),
                str(passage.span.end),
                document.source,
                document.sha256,
                fact.why,
                "yes" if annotation is not None and annotation.pinned else "no",
                annotation.note if annotation is not None else "",
                speakers(comparison, fact).partition(": ")[2],
            )
            writer.writerow([cell(harmless(" ".join(without_unseen(value).split()))) for value in row])
    return out.getvalue()
