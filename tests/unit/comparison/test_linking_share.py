"""What the documents of a story teach each other about names."""

import msgspec

from tests.unit.comparison.test_linking import Story, story
from tui.analysis import Analysis, Mention, MentionKind
from tui.analysis.records import Sentence, Token
from tui.comparison.linking import share_names
from tui.documents import Document, Span


def shared(documents: list[Document], analyses: list[Analysis]) -> list[list[tuple[str, str]]]:
    """Words and type of each mention after sharing."""
    return [
        [(mention.span.cut(document.text), mention.type) for mention in analysis.mentions]
        for document, analysis in zip(documents, share_names(documents, analyses), strict=True)
    ]


def with_sentences(told: Story) -> Story:
    """The story with each document as one sentence, and its words as tokens."""
    documents, analyses = told
    result = []
    for document, analysis in zip(documents, analyses, strict=True):
        tokens = []
        start = 0
        for word in document.text.split(" "):
            tokens.append(Token(start, start + len(word), word, "X", "X", "dep", len(tokens)))
            start += len(word) + 1
        sentence = Sentence(Span(0, len(document.text)), 0, len(tokens), 0)
        result.append(msgspec.structs.replace(analysis, tokens=tuple(tokens), sentences=(sentence,)))
    return documents, result


def test_a_name_takes_the_type_that_most_documents_give_it() -> None:
    found = shared(*story("[Holm Bridge|PERSON] fell.", "[Holm Bridge|FAC] fell.", "[Holm Bridge|FAC] is shut."))
    assert found[0] == [("Holm Bridge", "FAC")]


def test_one_other_document_is_not_enough_to_change_a_type() -> None:
    assert shared(*story("[Holm|PERSON] fell.", "[Holm|FAC] fell."))[0] == [("Holm", "PERSON")]


def test_a_name_that_two_others_know_is_found() -> None:
    told = with_sentences(
        story("Crowds ran from Holm Bridge today.", "[Holm Bridge|FAC] fell.", "[Holm Bridge|FAC] is shut.")
    )
    analysis = share_names(*told)[0]
    (mention,) = analysis.mentions
    assert (mention.span.cut(told[0][0].text), mention.type, mention.why) == (
        "Holm Bridge",
        "FAC",
        "2 other documents have this name",
    )
    assert [token.name_type for token in analysis.tokens] == ["", "", "", "FAC", "FAC", ""]


def test_a_headline_span_that_runs_on_is_cut_to_the_known_name() -> None:
    found = shared(*story("[Holm Bridge Collapse Inquiry|ORG] Opens Amid Protests", "[Holm Bridge|FAC] fell."))
    assert found[0] == [("Holm Bridge", "FAC")]


def test_indices_of_mentions_keep_their_meaning() -> None:
    documents, analyses = with_sentences(
        story(
            "[Anna Lund|PERSON] ran from Holm Bridge and she wept.",
            "[Holm Bridge|FAC] fell.",
            "[Holm Bridge|FAC] is shut.",
        )
    )
    start = documents[0].text.index("she")
    pronoun = Mention(Span(start, start + 3), "PERSON", MentionKind.PRONOUN, antecedent=0)
    analyses[0] = msgspec.structs.replace(analyses[0], mentions=(*analyses[0].mentions, pronoun))
    mentions = share_names(documents, analyses)[0].mentions
    assert [mention.span.cut(documents[0].text) for mention in mentions] == ["Anna Lund", "she", "Holm Bridge"]
    assert mentions[1] == pronoun


def test_one_document_teaches_itself_nothing() -> None:
    documents, analyses = story("[Holm Bridge|PERSON] fell.")
    assert share_names(documents, analyses) == tuple(analyses)
