"""The comparison as plain text, for a terminal of 80 columns, a mail or a printer."""

from rich.cells import cell_len

from tui.comparison import Comparison, Fact, Kind
from tui.documents import harmless, quotable
from tui.documents.harmless import without_unseen
from tui.export.grouping import grouped, is_its_own_claim
from tui.export.wording import KINDS, OWN, SLOTS, dated, letter, speakers

WIDTH = 80


def to_text(comparison: Comparison) -> str:
    """Documents, the story in one line, all facts by status with each article's passage; harmless to a terminal."""
    lines = [*_documents(comparison), *_story(comparison), *_facts(comparison), *_own(comparison)]
    lines += _notices(comparison)
    return "\n".join(lines).strip("\n") + "\n"


def _documents(comparison: Comparison) -> list[str]:
    lines = []
    for doc, document in enumerate(comparison.documents):
        sign = f"{letter(doc)}  "
        said = [one for one in (document.metadata.outlet, document.metadata.author, dated(comparison, doc)) if one]
        for part in dict.fromkeys((document.heading, ", ".join(said), document.source)):
            lines += _wrapped(part, sign, " " * len(sign))
            sign = " " * len(sign)
    return lines


def _story(comparison: Comparison) -> list[str]:
    if not comparison.story:
        return []
    parts = [quotable(comparison.documents[at.doc], at.span).replace("\n", " ") for _, at in comparison.story]
    return ["", *_wrapped(" · ".join(parts))]


def _facts(comparison: Comparison) -> list[str]:
    lines = []
    for heading, facts in grouped(comparison):
        title = harmless(f"{heading} ({len(facts)})")
        lines += ["", "", *_wrapped(title), "-" * min(cell_len(title), WIDTH)]
        for fact in facts:
            lines += ["", *_fact(comparison, fact)]
    return lines


def _fact(comparison: Comparison, fact: Fact) -> list[str]:
    several = len(comparison.documents) > 1
    said = [SLOTS[fact.slot], *([who] if (who := speakers(comparison, fact)) else [])]
    if len(fact.docs) > 1:
        said.append(KINDS[fact.kind])
    if fact.copied:
        said.append("copied text, so one voice")
    annotation = comparison.annotation(fact)
    if annotation is not None and annotation.pinned:
        said.append("pinned")
    about = f" [{'; '.join(said)}]"
    alone = is_its_own_claim(comparison, fact)
    lines = [] if alone else _wrapped(fact.claim + about, rest="  ")
    for passage in fact.evidence:
        sign = f"  {letter(passage.doc)}  " if several else "  "
        words = quotable(comparison.documents[passage.doc], passage.span) + (about if alone else "")
        for paragraph in words.split("\n"):
            lines += _wrapped(paragraph, sign, " " * len(sign))
            sign = " " * len(sign)
    if annotation is not None and annotation.note:
        lines += _wrapped(annotation.note, "  your note: ", "  ")
    if fact.why and fact.kind not in (Kind.SAME_WORDING, Kind.SINGLE):
        lines += _wrapped(fact.why, "  why: ", "  ")
    return lines


def _own(comparison: Comparison) -> list[str]:
    """What the reader pinned or wrote about passages that no fact stands on."""
    lines: list[str] = []
    for annotation in comparison.own_passages():
        for passage in annotation.evidence:
            words = quotable(comparison.documents[passage.doc], passage.span).replace("\n", " ")
            lines += ["", *_wrapped(words, f"  {letter(passage.doc)}  ", "     ")]
        lines += _wrapped(annotation.note, "  your note: ", "  ") if annotation.note else []
    return ["", "", OWN, "-" * len(OWN), *lines] if lines else []


def _notices(comparison: Comparison) -> list[str]:
    notices = [
        *comparison.notices,
        *(f"{letter(doc)}: {notice}" for doc, one in enumerate(comparison.documents) for notice in one.notices),
        *(f"{letter(doc)}: {notice}" for doc, one in enumerate(comparison.analyses) for notice in one.notices),
    ]
    return ["", "", *(line for notice in notices for line in _wrapped(f"Note: {notice}", rest="  "))] if notices else []


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """``text`` as harmless lines of ``WIDTH`` cells (more for a longer word), behind ``first`` and then ``rest``."""
    lines: list[str] = []
    line, empty = first, True
    for word in harmless(without_unseen(text)).split():
        if not empty and cell_len(line) + 1 + cell_len(word) > WIDTH:
            lines.append(line)
            line, empty = rest, True
        line += word if empty else f" {word}"
        empty = False
    return [*lines, line.rstrip()]
