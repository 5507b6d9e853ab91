"""A fact, an entity or a passage as a citation: what is said, who says it, when, and the exact words."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, Literal, get_args

import msgspec

from tui.comparison import Comparison, Entity, Evidence, Fact, Status
from tui.documents import Span, harmless, quotable
from tui.documents.harmless import pasteable
from tui.export.escaping import json_text, markdown_text
from tui.export.quoting import quoted, stands_apart
from tui.export.wording import dated, names, speakers, verdict

Style = Literal["citation", "plain", "markdown", "json", "passage"]
STYLES: tuple[Style, ...] = get_args(Style)
"""citation: in full; plain: one line for each version; markdown: with block quotations; json: with offsets and hashes;
passage: the source's words alone, exactly as the file has them."""


def cite_fact(comparison: Comparison, fact: Fact, style: Style = "citation") -> str:
    """The claim, whether the articles agree on it, and where each article is from with its passage.

    Raises ValueError for an unknown style, as do the other functions here.
    """
    _check(style)
    if style == "passage":
        return _passages(comparison, fact.evidence)
    if style == "json":
        return _encoded(_fact_row(comparison, fact))
    claim = _one_line(fact.claim)
    if style == "plain":
        return _plain_fact(comparison, fact, claim)
    said = pasteable("; ".join(part for part in (speakers(comparison, fact), verdict(comparison, fact)) if part))
    if style == "markdown":
        head = f"**{markdown_text(claim)}** ({markdown_text(said)})"
        return f"{head}\n\n{_block_quotations(comparison, fact.evidence)}"
    return "\n".join([f"{claim} ({said})", *_lines(comparison, fact.evidence)])


def cite_facts(comparison: Comparison, facts: Iterable[Fact], style: Style = "citation") -> str:
    """Several facts, one after the other; as JSON one list."""
    _check(style)
    if style == "json":
        return _encoded([_fact_row(comparison, fact) for fact in facts])
    return ("\n" if style == "plain" else "\n\n").join(cite_fact(comparison, fact, style) for fact in facts)


def cite_entity(comparison: Comparison, entity: Entity, style: Style = "citation") -> str:
    """The entity's name, its other names, and for each article how often and in which sentence it first names it."""
    _check(style)
    first = _first_sentences(comparison, entity)
    if style == "passage":
        return _passages(comparison, first) or entity.name
    if style == "json":
        return _encoded(_entity_row(comparison, entity))
    name = _one_line(entity.name)
    if style == "plain":
        return name
    others = ", ".join(_one_line(alias) for alias in entity.aliases if alias != entity.name)
    also = f" (also {others})" if others else ""
    if style == "markdown":
        return f"**{markdown_text(name)}**{markdown_text(also)}\n\n{_block_quotations(comparison, first)}".rstrip()
    counts = Counter(one.doc for one in entity.mentions)
    called = names(comparison)
    named = "; ".join(f"{called[doc]}: named {_times(counts[doc])}" for doc in sorted(counts))
    heads = [f"{name}{also}", *([pasteable(named)] if named else [])]
    return "\n".join([*heads, *_lines(comparison, first)])


def cite_passage(comparison: Comparison, doc: int, span: Span, style: Style = "citation") -> str:
    """Any words of one article with their source."""
    _check(style)
    passage = Evidence(doc, span)
    if style == "passage":
        return _passages(comparison, (passage,))
    if style == "json":
        return _encoded(_passage_row(comparison, passage))
    if style == "plain":
        return _words(comparison, passage).replace("\n", "\n\n")
    if style == "markdown":
        return _block_quotations(comparison, (passage,))
    words = _words(comparison, passage)
    if stands_apart(words):
        return f"{words}\n– {_source(comparison, doc)}"
    return f"{quoted(words)} ({_source(comparison, doc)})"


def _check(style: str) -> None:
    if style not in STYLES:
        raise ValueError(f"There is no style {style!r}: choose one of {', '.join(STYLES)}.")


def _one_line(text: str) -> str:
    return pasteable(" ".join(text.split()))


def _source(comparison: Comparison, doc: int) -> str:
    """Author, title, outlet, date and file of an article, as far as they are known; the date even where it isn't."""
    document = comparison.documents[doc]
    stated = document.metadata
    file = PurePath(document.source).name or document.source
    title = stated.title and quoted(" ".join(stated.title.split()).rstrip(","))
    known = [part for part in (stated.author, title, stated.outlet) if part]
    parts = [*known, dated(comparison, doc), file] if known else [names(comparison)[doc], dated(comparison, doc)]
    return pasteable(", ".join(parts))


def _words(comparison: Comparison, passage: Evidence) -> str:
    return pasteable(quotable(comparison.documents[passage.doc], passage.span))


def _lines(comparison: Comparison, evidence: Iterable[Evidence]) -> list[str]:
    """A line for each article: where it is from and its passages in quotation marks, or below it without."""
    passages: dict[int, list[str]] = {}
    for one in evidence:
        passages.setdefault(one.doc, []).append(_words(comparison, one))
    lines: list[str] = []
    for doc, words in passages.items():
        source = f"– {_source(comparison, doc)}:"
        if any(map(stands_apart, words)):
            lines += [source, *(f"  {paragraph}" for one in words for paragraph in one.split("\n"))]
        else:
            lines.append(f"{source} {'; '.join(map(quoted, words))}")
    return lines


def _passages(comparison: Comparison, evidence: Iterable[Evidence]) -> str:
    return "\n".join(passage.span.cut(comparison.documents[passage.doc].text) for passage in evidence)


def _block_quotations(comparison: Comparison, evidence: Iterable[Evidence]) -> str:
    """Block quotations, which by custom have no marks around them, each with its source below."""
    blocks = []
    for passage in evidence:
        paragraphs = [markdown_text(paragraph) for paragraph in _words(comparison, passage).split("\n")]
        paragraphs.append(f"— {markdown_text(_source(comparison, passage.doc))}")
        blocks.append("\n>\n".join(f"> {paragraph}" for paragraph in paragraphs))
    return "\n\n".join(blocks)


def _plain_fact(comparison: Comparison, fact: Fact, claim: str) -> str:
    called = [_one_line(name) for name in names(comparison)]
    who = [_one_line(one) for one in (speakers(comparison, fact),) if one]
    if fact.status is not Status.DIFFER:
        return f"{claim} ({'; '.join([*who, *(called[doc] for doc in fact.docs)])})"
    said = [f"{_one_line(_words(comparison, one))} ({'; '.join([*who, called[one.doc]])})" for one in fact.evidence]
    return " / ".join(said)


def _first_sentences(comparison: Comparison, entity: Entity) -> tuple[Evidence, ...]:
    first: dict[int, Evidence] = {}
    for mention in entity.mentions or entity.references:
        if mention.doc in first:
            continue
        sentences = comparison.analyses[mention.doc].sentences if mention.doc < len(comparison.analyses) else ()
        span = next((one.span for one in sentences if one.span.covers(mention.span)), mention.span)
        first[mention.doc] = Evidence(mention.doc, span)
    return tuple(first[doc] for doc in sorted(first))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _passage_row(comparison: Comparison, passage: Evidence) -> dict[str, Any]:
    document = comparison.documents[passage.doc]
    published = document.metadata.published
    assumed = next((one.date for one in comparison.assumed_dates if one.doc == passage.doc), None)
    return {
        "doc": f"d{passage.doc}",
        "name": harmless(document.name),
        "source": harmless(document.source),
        "title": document.metadata.title,
        "author": document.metadata.author,
        "outlet": document.metadata.outlet,
        "date": published and published.isoformat(),
        "assumed_date": assumed and assumed.isoformat(),
        "sha256": document.sha256,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.span.cut(document.text),
    }


def _fact_row(comparison: Comparison, fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "slot": fact.slot.value,
        "claim": fact.claim,
        "status": fact.status.value,
        "kind": fact.kind.value,
        "why": fact.why,
        "speakers": [entity.name for entity in comparison.entities if entity.id in fact.speakers],
        "evidence": [_passage_row(comparison, passage) for passage in fact.evidence],
    }


def _entity_row(comparison: Comparison, entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": [_passage_row(comparison, mention) for mention in entity.mentions],
    }


def _encoded(row: object) -> str:
    return json_text(msgspec.json.format(msgspec.json.encode(row), indent=2).decode())
