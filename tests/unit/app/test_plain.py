"""The reader line by line: every answer is plain text, every fact and article can be reached."""

import io
from pathlib import Path

import pytest

from tests.app.stories import comparison
from tui.app.plain import HELP, PlainReader, read_lines


@pytest.fixture
def copied() -> list[str]:
    return []


@pytest.fixture
def reader(copied: list[str]) -> PlainReader:
    def copy(text: str) -> str:
        copied.append(text)
        return "Copied."

    return PlainReader(comparison(), copy)


def said(reader: PlainReader, line: str) -> str:
    answer = reader.answer(line)
    assert answer is not None
    assert "\x1b" not in answer
    return answer


def test_it_says_what_is_open_and_what_to_do(reader: PlainReader) -> None:
    greeting = reader.greeting()
    assert "A: the Sun" in greeting
    assert "? says what else there is" in greeting


def test_facts_are_listed_with_numbers_that_lead_to_their_passages(reader: PlainReader, copied: list[str]) -> None:
    listed = said(reader, "f")
    number = next(line.split(".")[0] for line in listed.splitlines() if "linked to this" in line)
    shown = said(reader, number)
    assert "linked to this attack" in shown
    assert "this incident" in shown
    assert said(reader, f"y {number}") == "Copied.\n"
    assert "this incident" in copied[0]
    conflicts = said(reader, "f conflicts")
    assert "linked to this" in conflicts
    assert len(conflicts.splitlines()) < len(listed.splitlines())


def test_articles_and_names_are_read_as_text(reader: PlainReader) -> None:
    assert "Soldiers have been scrambled to join armed cops" in said(reader, "a")
    assert "Theresa May: A B" in said(reader, "i")
    assert "Theresa May" in said(reader, "i may")


@pytest.mark.parametrize("line", ["999", "y x", "nonsense", "f nothing", "i Nobody", "w facts.docx", "w"])
def test_what_is_not_there_is_one_sentence(reader: PlainReader, line: str) -> None:
    assert len(said(reader, line).splitlines()) == 1


def test_all_facts_are_written_and_no_file_is_replaced(reader: PlainReader, tmp_path: Path) -> None:
    path = tmp_path / "facts.md"
    assert "Written" in said(reader, f"w {path}")
    first = path.read_text(encoding="utf-8")
    assert "is there already" in said(reader, f"w {path}")
    assert path.read_text(encoding="utf-8") == first


def test_it_is_left_by_q_and_at_the_end_of_the_lines(reader: PlainReader) -> None:
    out = io.StringIO()
    read_lines(reader, io.StringIO("?\nq\nf\n"), out)
    assert HELP in out.getvalue()
    assert "Agreed" not in out.getvalue().split(HELP)[1]
    read_lines(reader, io.StringIO(""), out)
