"""The comparison as Markdown: for a wiki, a note or a pull request."""

from tui.comparison import Comparison, Fact
from tui.documents import Span, harmless, quotable
from tui.export.escaping import markdown_text
from tui.export.grouping import grouped
from tui.export.wording import KINDS, SLOTS, dated, letter


def to_markdown(comparison: Comparison) -> str:
    """Documents, the story in one line, then all facts by status with each article's passage as a block quotation."""
    parts = ["# Comparison", _documents(comparison)]
    if comparison.story:
        parts.append(" · ".join(_words(comparison, at.doc, at.span).replace("\n", " ") for _, at in comparison.story))
    for heading, facts in grouped(comparison):
        parts.append(f"## {_plain(heading)} ({len(facts)})")
        parts += [_fact(comparison, fact) for fact in facts]
    return "\n\n".join(parts) + "\n"


def _documents(comparison: Comparison) -> str:
    rows = []
    for doc, document in enumerate(comparison.documents):
        said = [one for one in (document.metadata.outlet, document.metadata.author, dated(comparison, doc)) if one]
        rows.append(
            f"- **{letter(doc)}** {_plain(document.heading)} ({_plain(', '.join(said))}): {_plain(document.source)}"
        )
    notices = [*comparison.notices, *(notice for document in comparison.documents for notice in document.notices)]
    return "\n".join([*rows, *(f"- Note: {_plain(notice)}" for notice in notices)])


def _fact(comparison: Comparison, fact: Fact) -> str:
    said = [SLOTS[fact.slot], *([KINDS[fact.kind]] if len(fact.docs) > 1 else [])]
    if fact.copied:
        said.append("copied text, so one voice")
    lines = [f"- **{_plain(fact.claim)}** ({'; '.join(said)})"]
    for passage in fact.evidence:
        words = _words(comparison, passage.doc, passage.span).replace("\n", "\n    >\n    > ")
        lines.append(f"  - {letter(passage.doc)}\n\n    > {words}")
    return "\n".join(lines)


def _words(comparison: Comparison, doc: int, span: Span) -> str:
    words = harmless(quotable(comparison.documents[doc], span), keep="\n")
    return markdown_text(words)


def _plain(text: str) -> str:
    return markdown_text(harmless(" ".join(text.split())))
