"""The reader line by line: every answer is plain text, every fact and article can be reached."""

import io
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.stories import comparison
from tui.app.memory import Memory
from tui.app.page import Page
from tui.app.plain import PlainReader
from tui.app.plain_commands import HELP
from tui.app.plain_session import read_lines
from tui.app.plain_text import paragraphs, wrapped
from tui.documents.read import document

WIDTH = 60


@pytest.fixture
def copied() -> list[str]:
    return []


@pytest.fixture
def reader(copied: list[str], tmp_path: Path) -> PlainReader:
    def copy(text: str) -> str:
        copied.append(text)
        return "Copied."

    memory = Memory(comparison().documents, tmp_path / "notebook.sqlite")
    return PlainReader(comparison(), copy, memory, lambda: WIDTH)


def said(reader: PlainReader, line: str) -> str:
    answer = reader.answer(line)
    assert answer is not None
    assert "\x1b" not in answer
    return answer


def test_it_says_what_is_open_and_what_to_do(reader: PlainReader) -> None:
    greeting = " ".join(reader.greeting().split())
    assert "A: the Sun" in greeting
    assert "? says what else there is" in greeting


def test_facts_are_listed_with_numbers_that_lead_to_their_passages(reader: PlainReader, copied: list[str]) -> None:
    listed = said(reader, "f")
    number = next(line.split(".")[0] for line in listed.splitlines() if "linked to this" in line)
    shown = " ".join(said(reader, number).split())
    assert "linked to this attack" in shown
    assert "this incident" in shown
    told = said(reader, f"y {number}")
    assert told.endswith("Copied.\n")
    assert copied[0].split() == told.split()[:-1], "what was copied is told"
    assert "this incident" in copied[0]
    conflicts = said(reader, "f conflicts")
    assert "linked to this" in conflicts
    assert len(conflicts.splitlines()) < len(listed.splitlines())


def test_articles_and_names_are_read_as_text(reader: PlainReader) -> None:
    assert "Soldiers have been scrambled to join armed cops" in said(reader, "a")
    assert said(reader, "a 3").split("\n\n")[1:] == said(reader, "a").split("\n\n")[3:]
    assert "Theresa May: A B" in said(reader, "i")
    card = said(reader, "i may")
    assert "Theresa May" in card
    assert "Names:" in card
    assert re.search(r"Facts: \d", said(reader, "i police"))
    assert "Mon 22 May 2017" in said(reader, "t") or "No article says when" in said(reader, "t")
    assert "the Manchester concert bombing, at least 22 people" in said(reader, "s")


def test_words_are_found_with_their_paragraph_which_can_be_read(reader: PlainReader) -> None:
    lines = said(reader, "/soldiers").split("\nA ")
    assert len(lines) > 2
    number = lines[1].split(":")[0].split()[0]
    assert "soldiers" in said(reader, f"a {number}").split("\n\n")[1].lower()
    assert said(reader, "/ soldiers") == said(reader, "/soldiers")


def test_an_empty_line_goes_on_to_the_next_fact_and_y_copies_it(reader: PlainReader, copied: list[str]) -> None:
    assert said(reader, "2").startswith("2. ")
    assert said(reader, "").startswith("3. ")
    said(reader, "y")
    assert copied[-1].split("\n")[0] in said(reader, "3").replace("\n", " ")
    assert said(reader, "conflicts") == said(reader, "f conflicts")
    said(reader, "Y")
    assert copied[-1].count("linked to this incident") == 1


def test_groups_are_listed_by_their_plain_words(reader: PlainReader) -> None:
    assert [said(reader, word).split(":")[0] for word in ("conflicts", "different", "agreed", "only a", "Only B")] == [
        "Conflicts", "Told differently", "Agreed", "Only A", "Only B",
    ]  # fmt: skip
    assert said(reader, "only") == said(reader, "only a") + said(reader, "only b")
    assert said(reader, "all") == said(reader, "f")
    assert said(reader, "only c").startswith("There are no facts")


def test_the_facts_listed_last_are_told_article_by_article(reader: PlainReader) -> None:
    said(reader, "conflicts")
    assert said(reader, "x").splitlines()[-2:] == ["A: linked to this attack", "B: linked to this incident"]
    said(reader, "only b")
    assert "\nA: nothing\nB: 59 people" in said(reader, "x")


def test_a_regular_expression_is_found_and_a_wrong_one_is_one_sentence(reader: PlainReader) -> None:
    assert said(reader, r"/soldier\w/") == said(reader, "/soldiers")
    assert said(reader, "/a(b/").startswith("This is no regular expression")
    assert "No article has" in said(reader, r"/soldier\w")


def test_pins_and_notes_are_kept_and_taken_back(reader: PlainReader) -> None:
    assert said(reader, "p 1").startswith("Pinned: ")
    assert said(reader, "n 1 ask the ministry").startswith("Noted on: ")
    assert said(reader, "u") != said(reader, "u")
    assert "nothing to take back" in said(reader, "u")


@pytest.mark.parametrize("command", ["f", "1", "a", "i", "?", "/ police", "t"])
def test_no_row_is_wider_than_the_terminal_and_no_word_is_cut(reader: PlainReader, command: str) -> None:
    wide = PlainReader(comparison(), str, width=lambda: 10_000)
    narrow, whole = said(reader, command), said(wide, command)
    assert all(len(row) <= WIDTH or " " not in row for row in narrow.splitlines())
    assert narrow.split() == whole.split()


def test_wide_letters_take_two_columns() -> None:
    assert wrapped("東京 東京 東京", 9) == "東京 東京\n東京"


def test_the_rows_of_an_indented_line_are_all_indented() -> None:
    assert wrapped("Post:\n  “We are “safe”,” he said", 14) == "Post:\n  “We are\n  “safe”,” he\n  said"


def test_markdown_is_told_in_words() -> None:
    text = (
        "# Ferry aground\n\n## The rescue\n\nSee [the log](https://harbour.example/log).\n\n> It was dark.\n\n"
        "| Time | Boat |\n|---|---|\n| 9:40 | Maud |\n\n![The bank](bank.jpg)\n"
    )
    assert paragraphs(Page(document("ferry.md", text.encode()))) == [
        "Headline: Ferry aground",
        "Heading: The rescue",
        "See the log (https://harbour.example/log).",
        "Quotation: It was dark.",
        "Time: 9:40; Boat: Maud",
        "Image: The bank",
    ]


@pytest.mark.parametrize("line", ["999", "y x", "nonsense", "f nothing", "i Nobody", "w facts.docx", "w"])
def test_what_is_not_there_is_one_sentence(reader: PlainReader, line: str) -> None:
    assert said(reader, line).count(". ") == 0
    assert len(said(reader, line)) < 120


def test_all_facts_are_written_and_no_file_is_replaced(reader: PlainReader, tmp_path: Path) -> None:
    path = tmp_path / "facts.md"
    assert "Written" in said(reader, f"w {path}")
    first = path.read_text(encoding="utf-8")
    assert "is there already" in " ".join(said(reader, f"w {path}").split())
    assert path.read_text(encoding="utf-8") == first


def test_it_is_left_by_q_and_at_the_end_of_the_lines(reader: PlainReader) -> None:
    out = io.StringIO()
    read_lines(reader, io.StringIO("?\nq\nf\n"), out)
    assert out.getvalue().split().count("leave") == HELP.split().count("leave")
    assert out.getvalue().count("Agreed") == reader.greeting().count("Agreed")
    read_lines(reader, io.StringIO(""), out)


def test_a_fact_is_shown_in_its_whole_sentences_and_a_quotation_with_its_speaker() -> None:
    found = comparison()
    speaker = next(one for one in found.entities if one.name == "Theresa May")
    told = PlainReader(replace(found, facts=(replace(found.facts[0], speakers=(speaker.id,)), *found.facts[1:])), str)
    assert "1. linked to this attack (speaker: Theresa May; conflict" in said(told, "f")
    assert said(told, "1").startswith("1. linked to this attack (speaker: Theresa May; conflict")
    assert "Special Forces have already been deployed to Manchester" in " ".join(said(told, "3").split())
