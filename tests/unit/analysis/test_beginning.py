"""Of a text too long to be analysed the beginning is, and that is said; offsets stay those of the whole."""

from tui.analysis.beginning import LONGEST, beginning, told_of
from tui.analysis.parse import LONGEST_PIECE, parse
from tui.analysis.pipeline import analyse
from tui.documents import Document
from tui.documents.read import document

SENTENCE = "The mayor of Leeds, Anna Kowalska, said on Monday that the bridge would be closed for two weeks. "


def article(*paragraphs: str) -> Document:
    return document("report.txt", "\n\n".join(paragraphs).encode())


def test_a_text_of_usual_length_is_read_as_a_whole() -> None:
    short = article(SENTENCE * 3, SENTENCE * 4)
    assert beginning(short) is short
    assert analyse(short).notices == ()


def test_a_long_text_is_read_to_the_end_of_a_paragraph_near_the_limit() -> None:
    report = article(*[(SENTENCE * 9).strip()] * 12)
    read = beginning(report, 2000)
    assert 2000 <= len(read.text) < 2000 + len(SENTENCE) * 9 + 2
    assert report.text.startswith(read.text)
    assert read.blocks == report.blocks[: len(read.blocks)]
    assert read.text.endswith("two weeks.")


def test_a_text_without_paragraphs_is_read_up_to_a_word() -> None:
    endless = article((SENTENCE * 800).strip())
    read = beginning(endless, 20_000, slack=0)
    assert 19_900 < len(read.text) <= 20_000
    assert endless.text[len(read.text)].isspace()
    assert read.blocks[-1].span.end == len(read.text)


def test_even_one_endless_word_has_a_beginning() -> None:
    word = article("x" * 50_000)
    assert len(beginning(word, 20_000).text) == 20_000


def test_the_reader_is_told_how_much_was_read() -> None:
    long = article(*[SENTENCE.strip()] * (LONGEST // 50))
    read = beginning(long)
    (told,) = told_of(long, read, stopped=False)
    assert told.startswith(f"It is long: its first {len(read.text):,} characters (51 %)")
    assert "stopped" in told_of(long, read, stopped=True)[0]
    assert told_of(long, long, stopped=False) == ()


def test_a_paragraph_too_long_for_the_model_is_parsed_in_pieces_that_end_with_sentences() -> None:
    endless = article((SENTENCE * 100).strip())
    totals: set[int] = set()

    def progress(done: int, total: int, parsed: object, offset: int) -> bool:
        totals.add(total)
        return True

    parsed = parse(endless, progress=progress)
    assert totals == {len(SENTENCE * 100) // LONGEST_PIECE + 1}
    (paragraph,) = parsed.paragraphs
    assert (paragraph.first, paragraph.last) == (0, len(parsed.doc))
    sentences = analyse(endless).sentences
    assert {one.span.cut(endless.text) for one in sentences} == {SENTENCE.strip()}
    assert len(sentences) == 100


def test_reading_can_be_ended_and_what_was_read_is_analysed() -> None:
    report = article(*[SENTENCE.strip()] * 40)
    analysis = analyse(report, progress=lambda done, total, parsed, offset: done < 5)
    assert len(analysis.sentences) == 5
    assert {mention.span.cut(report.text) for mention in analysis.mentions} >= {"Leeds", "Anna Kowalska"}
    assert analysis.notices[0].startswith("Its reading was stopped")
    assert analysis.sha256 == report.sha256
