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
    types = {i: name.type for name in names for i in parsed.tokens(name.span)}
    return tuple(
        Token(
            start, end, token.lemma_.lower(), token.pos_, token.tag_, token.dep_, token.head.i, types.get(token.i, "")
        )
        for token, start, end in zip(parsed.doc, parsed.starts, parsed.ends, strict=True)
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
    vocab = parsed.doc.vocab
    keys = vocab.vectors.key2row
    lexicon: dict[str, Lexeme] = {}
    for token in parsed.doc:
        if token.pos_ not in _CONTENT:
            continue
        lemma = token.lemma_.lower()
        if lemma in lexicon:
            continue
        row = next((r for r in (keys.get(vocab.strings[w]) for w in (lemma, token.lower_)) if r is not None), -1)
        vector = b""
        if row >= 0:
            direction = vocab.vectors.data[row]
            vector = (direction * (127 / max(abs(direction).max(), 1e-9))).round().astype("int8").tobytes()
        lexicon[lemma] = Lexeme(int(row), vector)
    return dict(sorted(lexicon.items()))
