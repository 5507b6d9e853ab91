"""The wheel carries all it needs and works from any folder."""

import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.packaging.wheel import CHECKOUT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the environment is laid out for POSIX")

SUNDAY = "Two people died when a bus left the road near Leeds on Sunday, police said.\n"
MONDAY = "At least two people were killed in a bus crash near Leeds, West Yorkshire Police said on Monday.\n"


def run(command: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    home = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run([command, *arguments], cwd=folder, env=home, capture_output=True, text=True, check=False)


def test_the_wheel_has_the_package_the_styles_and_the_samples_and_nothing_else(built_wheel: Path) -> None:
    with zipfile.ZipFile(built_wheel) as wheel:
        names = wheel.namelist()
        for sample in CHECKOUT.glob("seeds/*.txt"):
            assert wheel.read(f"tui/seeds/{sample.name}") == sample.read_bytes()
    styles = {f"tui/styles/{path.relative_to(CHECKOUT / 'styles')}" for path in CHECKOUT.glob("styles/**/*.tcss")}
    assert styles
    assert styles <= set(names)
    modules = {str(path.relative_to(CHECKOUT)) for path in CHECKOUT.glob("tui/**/*.py")}
    assert modules <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"tui", "newsreader"}
    assert not [name for name in names if "__pycache__" in name or name.startswith("tui/tests")]


def test_the_installed_command_names_its_version(newsreader: Path, tmp_path: Path) -> None:
    done = run(newsreader, "--version", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "newsreader 0.1.0\n", "")


def test_the_installed_command_writes_out_a_comparison_from_another_folder(newsreader: Path, tmp_path: Path) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    (tmp_path / "monday.txt").write_text(MONDAY)
    done = run(newsreader, "sunday.txt", "monday.txt", "--format", "json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    export = json.loads(done.stdout)
    assert export["schema"] == "newsreader-export/1"
    texts = {document["id"]: document["text"] for document in export["documents"]}
    assert list(texts.values()) == [SUNDAY, MONDAY]
    assert export["entities"]
    for span in export["entities"] + [evidence for fact in export["facts"] for evidence in fact["evidence"]]:
        assert texts[span["doc"]][span["start"] : span["end"]] == span["text"]


def test_the_installed_command_finds_its_sample_articles(newsreader: Path, tmp_path: Path) -> None:
    done = run(newsreader, "--format", "json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    samples = sorted((CHECKOUT / "seeds").glob("*.txt"))
    assert [document["text"] for document in json.loads(done.stdout)["documents"]] == [
        sample.read_bytes().decode() for sample in samples
    ]


def test_the_installed_library_works_as_documented(newsreader: Path, tmp_path: Path) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    (tmp_path / "monday.txt").write_text(MONDAY)
    code = """if __name__ == "__main__":
    from tui import analyse, compare, read
    import tui
    assert "environment" in tui.__file__, tui.__file__
    documents = [read("sunday.txt"), read("monday.txt", published="2017-05-22")]
    print(compare([analyse(document) for document in documents]).export("json"))
"""
    (tmp_path / "example.py").write_text(code)
    done = run(newsreader.with_name("python"), "example.py", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["documents"][1]["date"] == "2017-05-22"
