"""The public face: read, analyse, compare."""

import json
import subprocess
import sys

import pytest

import tui
from tui.resources import sample_sources, styles_folder


def test_importing_it_loads_neither_model_nor_screen() -> None:
    heavy = "[m for m in ('spacy', 'textual', 'numpy', 'rich', 'msgspec') if m in sys.modules]"
    result = subprocess.run(
        [sys.executable, "-c", f"import sys, tui; print({heavy})"], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_its_names_are_exactly_these() -> None:
    assert tui.__all__ == ["analyse", "compare", "read"]
    assert all(callable(getattr(tui, name)) for name in tui.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tui.nothing


def test_two_articles_become_one_export_the_same_in_another_process() -> None:
    program = (
        "import sys; from tui import read, analyse, compare;"
        "sys.stdout.buffer.write(compare([analyse(read(s)) for s in sys.argv[1:]]).export('json').encode())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, *sample_sources()],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    export = json.loads(runs[0])
    assert export["schema"] == "newsreader-export/1"
    assert [document["date"] for document in export["documents"]] == [None, "2017-05-24"]


def test_another_format_is_an_error_that_says_which_there_are() -> None:
    comparison = tui.compare([tui.analyse(tui.read(sample_sources()[0]))])
    with pytest.raises(ValueError, match="text, json, markdown, csv"):
        comparison.export("docx")


def test_styles_and_samples_are_found() -> None:
    assert styles_folder().is_dir()
    assert len(sample_sources()) == 2
