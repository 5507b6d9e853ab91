import textwrap

import pytest

from tui.documents.lines import LONGEST, paragraphs

FIRST = (
    "A ferry with 41 people on board ran aground off Harwich early on Tuesday, the coastguard said. Lifeboats from "
    "three stations took the passengers off before dawn. Nobody was seriously hurt, but a nurse and her two children "
    "were treated for the cold."
)
SECOND = (
    "The captain had reported thick fog an hour earlier. He was questioned by the police in the afternoon and let go, "
    "his lawyer said. The company said it would wait for the report of the investigators before it would comment."
)


def texts(text: str) -> list[str]:
    return [paragraph.span.cut(text) for paragraph in paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_empty_line_parts_paragraphs_with_every_kind_of_line_end(end: str) -> None:
    assert texts(f"{FIRST}{end}{end}{SECOND}{end}") == [FIRST, SECOND]
    assert texts(f"{FIRST}{end} \t{end}{end}{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("width", [48, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_wrapped_to_a_width_are_one_paragraph(width: int, end: str) -> None:
    wrapped = [textwrap.fill(part, width).replace("\n", end) for part in (FIRST, SECOND)]
    assert texts((end + end).join(wrapped)) == wrapped


def test_wrapped_paragraphs_may_be_parted_by_indents_alone() -> None:
    wrapped = [textwrap.fill(part, 72, initial_indent="    ") for part in (FIRST, SECOND)]
    assert texts("\n".join(wrapped)) == [part.strip() for part in wrapped]


def test_wrapped_paragraphs_may_be_parted_by_a_short_last_line() -> None:
    wrapped = [textwrap.fill(part, 72) for part in (FIRST, SECOND)]
    assert len(wrapped[0].splitlines()[-1]) < 50
    assert texts("\n".join(wrapped)) == wrapped


def test_in_other_texts_each_line_is_a_paragraph() -> None:
    lines = [f"{line.rstrip('.')}." for part in (FIRST, SECOND) for line in part.split(". ")]
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The coastguard warned that a further storm may be ", "on its way to the harbour."),
        ("It is a possibility that the fog, the sandbank and the", "Harwich pilot all played a part."),
    ],
)
def test_a_sentence_broken_over_two_lines_is_one_paragraph(before: str, after: str) -> None:
    text = f"{FIRST}\n\n{before}\n{after}\n\n{SECOND}"
    assert texts(text) == [FIRST, f"{before}\n{after}", SECOND]


@pytest.mark.parametrize("before", ["Nobody had any idea where in the fog the ferry was", "The fog began to set in"])
def test_a_caption_without_a_full_stop_is_a_paragraph_of_its_own(before: str) -> None:
    assert texts(f"{FIRST}\n{before}\n{SECOND}") == [FIRST, before, SECOND]


def test_items_of_a_list_stay_apart() -> None:
    text = f"{FIRST}\n• 41 passengers\n• 9 crew\n1. the fog\n2. the sandbank"
    assert texts(text) == [FIRST, "• 41 passengers", "• 9 crew", "1. the fog", "2. the sandbank"]


def test_a_table_keeps_its_rows_apart() -> None:
    rows = ["Harwich 15 7 3 5 20", "Ipswich 15 6 2 7 23", "Norwich 14 11 1 2 29", "Zeebrugge 10 1 2 3 4"]
    assert texts("\n".join(rows)) == rows


def test_a_paragraph_of_monstrous_length_is_cut_at_the_ends_of_sentences() -> None:
    monster = " ".join([FIRST] * 100)
    found = texts(monster)
    assert len(found) > 2
    assert all(len(piece) <= LONGEST and piece.endswith((".", "!")) for piece in found)
    assert " ".join(found) == monster


def test_even_without_blanks_nothing_is_lost() -> None:
    assert "".join(texts("x" * (2 * LONGEST + 5))) == "x" * (2 * LONGEST + 5)
