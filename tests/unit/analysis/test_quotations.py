"""Quotations and who said them, by real-looking news sentences."""

import hashlib
import re
from dataclasses import dataclass
from functools import cache

from tui.analysis.names import find_names
from tui.analysis.parse import Parse, parse
from tui.analysis.quotations import find_quotations
from tui.analysis.records import Mention, Quotation
from tui.analysis.references import find_references
from tui.documents import Block, BlockKind, Document, Metadata, Span


@dataclass(frozen=True)
class Read:
    """A text as far as its quotations are read."""

    parse: Parse
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]

    def cut(self, span: Span | None) -> str | None:
        return None if span is None else span.cut(self.parse.document.text)

    def stands_for(self, mention: int | None) -> str | None:
        """The words of the mention at the end of the chain of antecedents."""
        if mention is None:
            return None
        above = self.mentions[mention].antecedent
        return self.cut(self.mentions[mention].span) if above is None else self.stands_for(above)


def document_of(text: str) -> Document:
    """A document whose paragraphs are its lines."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*m.span())) for m in re.finditer(r"[^\n]+", text))
    return Document("test.txt", text, blocks, Metadata(), hashlib.sha256(text.encode()).hexdigest())


@cache
def read_text(text: str) -> Read:
    parsed = parse(document_of(text))
    mentions = find_references(parsed, find_names(parsed))
    return Read(parsed, mentions, find_quotations(parsed, mentions))


def spoken(text: str) -> list[tuple[str, str | None]]:
    """(content without marks, speaker's words) of the quotations in marks."""
    read = read_text(text)
    return [
        ((read.cut(q.span) or "").strip("“”\"‘’'`"), read.cut(q.speaker))
        for q in read.quotations
        if q.kind != "indirect"
    ]


def reported(text: str) -> list[tuple[str | None, str | None]]:
    read = read_text(text)
    return [(read.cut(q.span), read.cut(q.speaker)) for q in read.quotations if q.kind == "indirect"]


def test_the_speaker_stands_before_the_quotation() -> None:
    assert spoken("Ms Harper said: “The bridge will stay closed until Friday.”") == [
        ("The bridge will stay closed until Friday.", "Ms Harper")
    ]


def test_the_verb_stands_before_the_name_after_the_quotation() -> None:
    assert spoken("“We had no warning at all,” said Daniel Ortega, who runs the bakery next door.") == [
        ("We had no warning at all,", "Daniel Ortega, who runs the bakery next door")
    ]


def test_a_description_stands_between_the_name_and_the_verb() -> None:
    assert spoken("“The river rose within minutes,” Anna Keller, the mayor of the town, told reporters.") == [
        ("The river rose within minutes,", "Anna Keller, the mayor of the town")
    ]


def test_a_speaker_without_a_name_is_a_mention_of_its_own() -> None:
    read = read_text("A fire service spokeswoman said: “Crews are still damping down.”")
    (quotation,) = [q for q in read.quotations if q.kind == "direct"]
    assert read.cut(quotation.speaker) == "A fire service spokeswoman"
    assert read.stands_for(quotation.speaker_mention) == "A fire service spokeswoman"


def test_speech_goes_on_in_the_same_paragraph() -> None:
    text = "“The roof came down first,” said Daniel Ortega. “Then the walls went, one after the other.”"
    assert [speaker for _, speaker in spoken(text)] == ["Daniel Ortega", "Daniel Ortega"]


def test_he_added_is_the_same_person() -> None:
    read = read_text("Daniel Ortega said the shop was lost.\nHe added: “We will not open again this year.”")
    (quotation,) = [q for q in read.quotations if q.kind == "direct"]
    assert read.cut(quotation.speaker) == "He"
    assert read.stands_for(quotation.speaker_mention) == "Daniel Ortega"


def test_words_in_marks_that_nobody_says_have_no_speaker() -> None:
    assert spoken("The region is known for its “white gold” and draws thousands of visitors every summer.") == [
        ("white gold", None)
    ]


def test_a_title_is_nobodys_speech() -> None:
    assert spoken("Maria Lopez said she had read the novel “Winter in Lisbon” twice.") == [("Winter in Lisbon", None)]


def test_a_nickname_is_no_quotation() -> None:
    assert spoken('The trial of Vincent "Tiny" Morello began in Chicago, prosecutors said.') == []


def test_speech_over_several_paragraphs_is_reopened_in_each() -> None:
    text = (
        "Anna Keller told the council: “We have waited ten years for this road to be built.\n"
        "“Now the money is there and nobody wants to start.”"
    )
    assert [speaker for _, speaker in spoken(text)] == ["Anna Keller", "Anna Keller"]


def test_a_mark_that_is_never_closed_swallows_nothing() -> None:
    text = "Anna Keller called the plan “a waste of public money.\nThe council meets again on Tuesday to vote on it."
    assert spoken(text) == []


def test_straight_marks_and_marks_inside_marks_give_the_outer_quotation() -> None:
    assert spoken("\"He just shouted 'run' and we ran,\" Daniel Ortega said.") == [
        ("He just shouted 'run' and we ran,", "Daniel Ortega")
    ]


def test_single_marks_are_speech_where_the_text_has_no_others() -> None:
    text = "‘It wasn’t anybody’s fault,’ said Anna Keller. ‘The brakes simply failed.’"
    assert spoken(text) == [("It wasn’t anybody’s fault,", "Anna Keller"), ("The brakes simply failed.", "Anna Keller")]


def test_two_single_marks_are_a_double_one() -> None:
    text = "''We had no warning,'' said Daniel Ortega. ``It came at night,'' he added."
    assert spoken(text) == [("We had no warning,", "Daniel Ortega"), ("It came at night,", "he")]


def test_single_marks_reopened_in_each_paragraph_are_one_speech() -> None:
    text = (
        "'We had ten minutes to get out,' Anna Keller said.\n"
        "'There was no time to take anything.\n"
        "'The house was gone by the evening.'"
    )
    assert [speaker for _, speaker in spoken(text)] == ["Anna Keller"] * 3


def test_an_apostrophe_opens_no_quotation() -> None:
    assert spoken("The players' union and the clubs' owners met in the '90s, Anna Keller said.") == []


def test_the_paragraph_before_ends_with_a_colon() -> None:
    text = "In a letter to parents the headteacher, Ruth Bennett, wrote:\n“Lessons will start again on Monday.”"
    assert [speaker for _, speaker in spoken(text)] == ["the headteacher, Ruth Bennett"]


def test_according_to_gives_the_speaker() -> None:
    text = "The tanker was “taking on water fast”, according to the coastguard."
    assert spoken(text) == [("taking on water fast", "the coastguard")]


def test_the_outermost_speaker_counts() -> None:
    text = "Anna Keller said her deputy had called the plan “a waste of money”."
    assert spoken(text) == [("a waste of money", "Anna Keller")]


def test_reported_speech_needs_no_marks() -> None:
    assert reported("Ms Harper said the bridge would stay closed until Friday.") == [
        ("the bridge would stay closed until Friday", "Ms Harper")
    ]


def test_reported_speech_can_come_first() -> None:
    assert reported("The bridge will stay closed until Friday, the council said.") == [
        ("The bridge will stay closed until Friday", "the council")
    ]


def test_a_passive_participle_labels_and_does_not_speak() -> None:
    assert spoken("Troops will guard events in an operation known as “Temperer” until June.") == [("Temperer", None)]


def test_a_denied_answer_is_no_speech() -> None:
    text = "The company did not respond to questions about the “ghost flights” of last winter."
    assert spoken(text) == [("ghost flights", None)]


def test_a_statement_speaks_for_whoever_issued_it() -> None:
    text = "The airline issued a statement saying it was “deeply sorry” for the delays."
    assert spoken(text) == [("deeply sorry", "The airline")]


def test_a_byline_after_a_dash_is_the_speaker() -> None:
    assert spoken("“Nobody should have to live like this.” — Ruth Bennett, teacher") == [
        ("Nobody should have to live like this.", "Ruth Bennett")
    ]


def test_a_full_quotation_follows_who_was_seen_in_the_sentence_before() -> None:
    text = "Ruth Bennett was in tears outside the court. “I never thought this day would come.”"
    assert spoken(text) == [("I never thought this day would come.", "Ruth Bennett")]


def test_a_name_that_looks_like_a_month_speaks() -> None:
    assert reported("Ms May said it could not be ruled out that trains would stop.") == [
        ("it could not be ruled out that trains would stop", "Ms May")
    ]


def test_thousands_of_marks_are_read_one_by_one() -> None:
    assert spoken('"a" ' * 400) == [("a", None)] * 400


def test_every_quotation_cuts_its_words_from_the_text() -> None:
    text = "“No,” said Anna Keller. The mayor, Ruth Bennett, said the “worst” was over: “We start again.”"
    read = read_text(text)
    for quotation in read.quotations:
        assert (read.cut(quotation.span) or "") in text
        assert quotation.speaker is None or (read.cut(quotation.speaker) or "").strip()
        if quotation.speaker_mention is not None:
            assert quotation.speaker is not None
            assert read.mentions[quotation.speaker_mention].span.overlaps(quotation.speaker)
