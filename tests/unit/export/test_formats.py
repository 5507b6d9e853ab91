import csv
import io
import json
import subprocess
import sys

import msgspec
import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from tui.comparison import Comparison
from tui.export import FORMATS, export
from tui.export.escaping import cell, markdown_text


@pytest.mark.parametrize("format", list(FORMATS))
def test_the_same_comparison_gives_the_same_text_that_ends_in_a_line_end(story: Comparison, format: str) -> None:
    written = export(story, format)
    assert written == export(story, format)
    assert written.endswith("\n")


@pytest.mark.parametrize("format", list(FORMATS))
def test_no_format_carries_control_characters(story: Comparison, format: str) -> None:
    assert not set(export(story, format)) & {
        chr(code) for code in [*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0)]
    }


def test_another_format_is_refused_with_the_choices(story: Comparison) -> None:
    with pytest.raises(ValueError, match="'yaml': choose one of text, json, markdown, csv"):
        export(story, "yaml")


def test_json_spans_cut_the_text_that_json_carries(story: Comparison) -> None:
    found = json.loads(export(story, "json"))
    texts = {document["id"]: document["text"] for document in found["documents"]}
    spans = [*found["entities"], *(span for fact in found["facts"] for span in fact["evidence"])]
    assert found["schema"] == "newsreader-export/1"
    assert len(spans) == 7
    assert all(texts[span["doc"]][span["start"] : span["end"]] == span["text"] for span in spans)
    assert texts["d1"] == story.documents[1].text


def test_plain_text_has_documents_story_and_facts_by_status_within_80_columns(story: Comparison) -> None:
    lines = export(story, "text").splitlines()
    assert max(cell_len(line) for line in lines) <= 80
    headings = [lines[i] for i in range(len(lines) - 1) if lines[i + 1] and set(lines[i + 1]) == {"-"}]
    assert headings == ["Conflicts (1)", "Agreed (1)", "Only B: times.txt (1)"]
    assert "   Harbour Post, no date stated, 5 March 2019 assumed" in lines
    assert "  A  41 passengers were taken off the ferry before dawn" in lines
    assert "  B  At least 40 people were brought ashore" in lines
    assert "  A  “We heard a “terrible grinding” and then silence,”" in lines
    assert "  why: one says grinding, the other crash" in lines


def test_what_nobody_sees_is_no_box_in_text_and_an_override_stays_one(story: Comparison) -> None:
    first, second = story.documents
    text = second.text.replace("At least", "\u202eAt\u200bleast")
    told = msgspec.structs.replace(story, documents=(first, msgspec.structs.replace(second, text=text)))
    for format in ("text", "markdown", "csv"):
        assert "\N{REPLACEMENT CHARACTER}Atleast 40 people" in export(told, format)


def test_a_claim_that_is_its_only_passage_is_written_once(story: Comparison) -> None:
    assert export(story, "text").count("=SUM of the damage") == 1
    assert export(story, "markdown").count("SUM of the damage") == 1


def test_markdown_is_read_back_as_the_same_words(story: Comparison) -> None:
    html = MarkdownIt().render(export(story, "markdown"))
    assert "<h2>Conflicts (1)</h2>" in html
    assert "<strong>41 passengers</strong> (how many; the same figure, hedged differently)" in html
    assert "=SUM of the damage" in html


def test_each_passage_in_markdown_says_where_it_is_from(story: Comparison) -> None:
    lines = export(story, "markdown").splitlines()
    passages = [line for line in lines if line.startswith(("  > ", "- ")) and not line.startswith("- **")]
    sources = [line.rpartition(" — ")[2] for line in passages]
    harbour, times = "A, Harbour Post, no date stated, 5 March 2019 assumed", "B, times.txt, 5 March 2019"
    assert sources == [harbour, times, harbour, times, times]
    alone = next(line for line in lines if "SUM of the damage" in line)
    assert alone.endswith("(what) — B, times.txt, 5 March 2019")


@pytest.mark.parametrize(
    "text", ["1. not a list", "# no heading", "a *b* _c_ [d](e) <b> `f` &amp; |", "- no item", "+1", "~~x~~"]
)
def test_escaped_text_means_itself_in_markdown(text: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown_text(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_csv_has_a_row_for_each_passage_and_no_formula(story: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(export(story, "csv"))))
    assert [row["fact"] for row in rows] == ["f0", "f1", "f1", "f2", "f2"]
    assert rows[0]["passage"].startswith("'=SUM of the damage")
    assert (rows[1]["date"], rows[1]["assumed_date"], rows[2]["date"]) == ("", "2019-03-05", "2019-03-05")
    assert [cell(text) for text in ("=1", "+1", "-1", "@a", "1")] == ["'=1", "'+1", "'-1", "'@a", "1"]


def test_the_export_is_the_same_in_another_process_with_another_hash_seed(story: Comparison) -> None:
    script = (
        "import sys, msgspec, tui.export\n"
        "from tui.comparison import Comparison\n"
        "story = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Comparison)\n"
        "sys.stdout.buffer.write(tui.export.export(story, 'json').encode())"
    )
    other = subprocess.run(
        [sys.executable, "-c", script],
        input=msgspec.msgpack.encode(story),
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7"},
    )
    assert other.stdout.decode() == export(story, "json")
