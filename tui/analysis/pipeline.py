"""Document -> Analysis: each step in its order."""

from tui.analysis import engine
from tui.analysis.attributes import find_attributes
from tui.analysis.beginning import beginning, told_of
from tui.analysis.language import refusal
from tui.analysis.names import find_names
from tui.analysis.parse import Parse, Progress, parse
from tui.analysis.quantities import find_quantities
from tui.analysis.quotations import find_quotations
from tui.analysis.records import Analysis, Lexeme, Mention, Sentence, Token
from tui.analysis.references import find_references
from tui.analysis.relocation import relocated
from tui.analysis.statements import find_statements
from tui.analysis.syntax import syntax
from tui.analysis.times import find_times, resolve_times
from tui.documents import Document
from tui.documents.flatten import flatten

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"}


def analyse(document: Document, model: str = engine.DEFAULT_MODEL, progress: Progress | None = None) -> Analysis:
    """What the document says; nothing where it is no English text. Raises engine.ModelError.

    Of a long document the beginning is analysed (``analysis.beginning``). Words are read without the markup between
    them; every offset counts in the document's own text. ``progress`` gets offsets into the text without markup
    (``documents.flatten``).
    """
    flat, back = flatten(document)
    analysis = _analyse(flat, model, progress)
    return analysis if flat is document else relocated(analysis, back)


def _analyse(document: Document, model: str, progress: Progress | None) -> Analysis:
    reason = refusal(document)
    if reason is not None:
        return Analysis(document.sha256, document.metadata.published, supported=False, notices=(reason,))
    begun = beginning(document)
    parsed = parse(begun, model, progress)
    names = find_names(parsed)
    times = find_times(parsed, names)
    quantities = find_quantities(parsed, names, times)
    mentions = find_references(parsed, names)
    quotations = find_quotations(parsed, mentions)
    tokens = _tokens(parsed, names)
    analysis = Analysis(
        sha256=document.sha256,
        mentions=mentions,
        quantities=quantities,
        times=times,
        quotations=quotations,
        statements=find_statements(parsed, mentions, quotations),
        attributes=find_attributes(parsed, mentions, quantities),
        sentences=_sentences(parsed),
        tokens=tokens,
        lexicon=_lexicon(parsed),
        notices=told_of(document, parsed.document, stopped=parsed.document is not begun),
    )
    return resolve_times(analysis, document.metadata.published)


def _tokens(parsed: Parse, names: tuple[Mention, ...]) -> tuple[Token, ...]:
    columns = syntax(parsed)
    types = [""] * len(parsed.starts)
    for name in names:
        for token in parsed.tokens(name.span):
            types[token] = name.type
    return tuple(
        map(
            Token,
            parsed.starts,
            parsed.ends,
            columns.lemma,
            columns.pos,
            columns.tag,
            columns.dep,
            columns.head,
            types,
        )
    )


def _sentences(parsed: Parse) -> tuple[Sentence, ...]:
    sentences = []
    for paragraph in parsed.paragraphs:
        if paragraph.first == paragraph.last:
            continue
        for sent in parsed.doc[paragraph.first : paragraph.last].sents:  # type: ignore[attr-defined]  # not in its stubs
            sentences.append(Sentence(parsed.span(sent.start, sent.end), sent.start, sent.end, paragraph.index))
    return tuple(sentences)


def _lexicon(parsed: Parse) -> dict[str, Lexeme]:
    """Rank and direction of each content word's lemma; the direction as 300 int8, the largest component at 127."""
    columns, vocab = syntax(parsed), parsed.doc.vocab
    rank_of = vocab.vectors.key2row
    ranks: dict[str, int] = {}
    for lemma, pos, lower in zip(columns.lemma, columns.pos, columns.lower, strict=True):
        if pos not in _CONTENT or lemma in ranks:
            continue
        row = rank_of.get(vocab.strings[lemma])
        ranks[lemma] = int(rank_of.get(vocab.strings[lower], -1) if row is None else row)
    known = sorted({rank for rank in ranks.values() if rank >= 0})
    directions = vocab.vectors.data[known]
    scale = 127 / abs(directions).max(axis=1, keepdims=True, initial=1e-9)
    vectors = dict(zip(known, map(bytes, (directions * scale).round().astype("int8")), strict=True))
    return {lemma: Lexeme(rank, vectors.get(rank, b"")) for lemma, rank in sorted(ranks.items())}
