"""The comparison as Markdown: for a wiki, a note or a pull request."""

from tui.comparison import Annotation, Comparison, Evidence, Fact
from tui.documents import harmless, quotable
from tui.documents.harmless import without_unseen
from tui.export.escaping import markdown_text
from tui.export.grouping import grouped, is_its_own_claim
from tui.export.wording import KINDS, OWN, SLOTS, dated, letter, named, speakers


def to_markdown(comparison: Comparison) -> str:
    """Documents, the story in one line, then all facts by status with each article's passage and where it is from."""
    parts = ["# Comparison", _documents(comparison)]
    if comparison.story:
        parts.append(" · ".join(_words(comparison, at).replace("\n", " ") for _, at in comparison.story))
    for heading, facts in grouped(comparison):
        parts.append(f"## {_plain(heading)} ({len(facts)})")
        parts += [_fact(comparison, fact) for fact in facts]
    own = comparison.own_passages()
    if own:
        parts.append(f"## {OWN}")
        parts += [_annotation(comparison, one) for one in own]
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
    said = [SLOTS[fact.slot], *([who] if (who := speakers(comparison, fact)) else [])]
    if len(fact.docs) > 1:
        said.append(KINDS[fact.kind])
    if fact.copied:
        said.append("copied text, so one voice")
    annotation = comparison.annotation(fact)
    if annotation is not None and annotation.pinned:
        said.append("pinned")
    note = ["", f"  *Your note:* {_plain(annotation.note)}"] if annotation is not None and annotation.note else []
    about = f"({_plain('; '.join(said))})"
    if is_its_own_claim(comparison, fact):
        words = _words(comparison, fact.evidence[0]).replace("\n", " ")
        return "\n".join([f"- {words} {about} — {_source(comparison, fact.evidence[0])}", *note])
    lines = [f"- **{_plain(fact.claim)}** {about}"]
    for passage in fact.evidence:
        words = _words(comparison, passage).replace("\n", "\n  >\n  > ")
        lines += ["", f"  > {words} — {_source(comparison, passage)}"]
    return "\n".join([*lines, *note])


def _annotation(comparison: Comparison, annotation: Annotation) -> str:
    passages = [
        f"{_words(comparison, one).replace(chr(10), ' ')} — {_source(comparison, one)}" for one in annotation.evidence
    ]
    lines = [f"- {'; '.join(passages)}"]
    return "\n".join([*lines, *(["", f"  *Your note:* {_plain(annotation.note)}"] if annotation.note else [])])


def _source(comparison: Comparison, passage: Evidence) -> str:
    """The article that has a passage; the list at the beginning says the rest of it."""
    return _plain(named(comparison, passage.doc))


def _words(comparison: Comparison, passage: Evidence) -> str:
    words = quotable(comparison.documents[passage.doc], passage.span)
    return markdown_text(harmless(without_unseen(words), keep="\n"))


def _plain(text: str) -> str:
    return markdown_text(harmless(" ".join(without_unseen(text).split())))
