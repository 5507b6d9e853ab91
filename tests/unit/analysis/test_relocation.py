from tui.analysis import Analysis, Mention, Quotation, QuotationKind, Sentence, TimeExpression, Token
from tui.analysis.relocation import relocated
from tui.documents import Span


def back(span: Span) -> Span:
    return Span(span.start + 10, span.end + 12)


def test_every_span_of_an_analysis_is_moved_and_nothing_else() -> None:
    analysis = Analysis(
        sha256="ab" * 32,
        mentions=(Mention(Span(0, 5), "PERSON", why="a name"),),
        quotations=(Quotation(Span(1, 2), QuotationKind.DIRECT, cue=None, speaker=Span(3, 4), speaker_mention=0),),
        times=(TimeExpression(Span(5, 6), "DATE", "2019-03-05", detail={"days": 1}),),
        sentences=(Sentence(Span(0, 6), 0, 2, 1),),
        tokens=(Token(0, 5, "ferry", "NOUN", "NN", "nsubj", 1),),
    )
    moved = relocated(analysis, back)
    assert moved.mentions == (Mention(Span(10, 17), "PERSON", why="a name"),)
    assert moved.quotations[0].speaker == Span(13, 16)
    assert moved.quotations[0].cue is None
    assert moved.quotations[0].speaker_mention == 0
    assert moved.times[0].detail == {"days": 1}
    assert moved.sentences == (Sentence(Span(10, 18), 0, 2, 1),)
    assert moved.tokens == (Token(10, 17, "ferry", "NOUN", "NN", "nsubj", 1),)
    assert moved.sha256 == analysis.sha256
