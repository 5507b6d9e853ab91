"""What cannot be read or shown is said in one sentence, with the right exit status and no traceback."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import OpenTerminal

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]

ARTICLE = "Two people died when a bus left the road near Leeds on Sunday, police said.\n"


@pytest.fixture
def run(newsreader: Path, tmp_path: Path, environment: dict[str, str]) -> Run:
    """Run the command without any terminal, in the test's own folder."""

    def run(*arguments: str | bytes, **options: Any) -> Done:
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run(
            [newsreader, *arguments], cwd=tmp_path, env=environment, check=False, timeout=120, **settings
        )

    return run


def only_sentence(done: Done, status: int) -> str:
    """The one line on standard error of a command that wrote nothing else and ended with ``status``."""
    said = done.stderr.decode()
    assert done.returncode == status, said
    assert done.stdout == b""
    assert said.startswith("newsreader: ")
    assert said.endswith("\n")
    assert said.count("\n") == 1, said
    assert "Errno" not in said
    assert not [c for c in said[:-1] if not c.isprintable()], said
    return said


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert "bus.txt: there is no such file" in only_sentence(run("bus.txt"), 1)


def test_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    assert "articles: is a folder" in only_sentence(run("articles"), 1)


@pytest.mark.skipif(os.geteuid() == 0 if os.name == "posix" else True, reason="root may read every file")
def test_a_file_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(ARTICLE)
    (tmp_path / "secret.txt").chmod(0)
    assert "secret.txt: may not be read" in only_sentence(run("secret.txt"), 1)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that can be opened and not read")
def test_a_file_whose_reading_fails(run: Run) -> None:
    assert "/proc/self/mem: could not be read" in only_sentence(run("/proc/self/mem"), 1)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"], ids=["nothing", "blanks", "a mark"])
def test_an_empty_file(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(content)
    assert "empty.txt: is empty" in only_sentence(run("empty.txt"), 1)


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x7fELF\x02\x01\x01" + bytes(200), bytes(range(256)) * 20],
    ids=["a picture", "a program", "every byte"],
)
def test_a_binary_file(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "photo.txt").write_bytes(content)
    assert "photo.txt: " in only_sentence(run("photo.txt"), 1)


def test_every_source_that_fails_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    (tmp_path / "empty.txt").touch()
    done = run("bus.txt", "empty.txt", "missing.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    first, second = done.stderr.decode().splitlines()
    assert "empty.txt" in first
    assert "missing.txt" in second


def test_a_file_name_cannot_act_on_the_terminal(run: Run, tmp_path: Path) -> None:
    name = b"a\x1b]52;c;ZXZpbA==\x07\n[/]\xff\x9b2J\xe2\x80\xae.txt"
    assert "␛]52;c;ZXZpbA==␇ [/]" in only_sentence(run(name), 1)
    assert "invalid choice" in only_sentence(run("--format", b"\x1b[31m"), 2)
    assert "␛[31m" in only_sentence(run(b"--\x1b[31m"), 2)


@pytest.mark.parametrize(
    "arguments",
    [("--colour",), ("--format", "pdf"), ("--published", "yesterday"), ("--published", "2017-13-40"), ("--published",)],
    ids=" ".join,
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert arguments[0] in only_sentence(run(*arguments), 2) or "date" in only_sentence(run(*arguments), 2)


def test_a_model_that_is_not_installed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    assert "xx_nothing" in only_sentence(run("bus.txt", "--model", "xx_nothing"), 1)


def test_a_file_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    assert "missing/facts.json" in only_sentence(
        run("bus.txt", "--format", "json", "--output", "missing/facts.json"), 1
    )


def test_one_article_alone_gives_its_facts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    done = run("bus.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "bus left the road" in done.stdout.decode()


def test_without_a_terminal_the_comparison_is_printed_as_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    (tmp_path / "crash.txt").write_text("At least two people were killed in a bus crash near Leeds, police said.\n")
    done = run("bus.txt", "crash.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert "bus.txt" in done.stdout.decode()
    assert "crash.txt" in done.stdout.decode()


def test_a_reader_of_the_output_that_has_gone_away_is_no_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    reading, writing = os.pipe()
    os.close(reading)
    done = run("bus.txt", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    with open("/dev/full", "wb") as full:
        done = run("bus.txt", stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"newsreader: standard output could not be written (No space left on device)")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_standard_stream_that_is_closed(
    newsreader: Path, tmp_path: Path, environment: dict[str, str], closed: str
) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" bus.txt --format text {closed}', newsreader],
        cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == (1 if ">&-" in closed.split() else 0)
    assert b"Traceback" not in done.stderr
    assert (b"bus left the road" in done.stdout) == (done.returncode == 0)


def test_options_may_stand_between_the_sources(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bus.txt").write_text(ARTICLE)
    (tmp_path / "-crash.txt").write_text(ARTICLE)
    done = run("bus.txt", "--format", "text", "--", "-crash.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "-crash.txt" in done.stdout.decode()
    assert run("bus.txt", "./-crash.txt", "--format", "text").returncode == 0


def test_the_article_comes_from_standard_input(run: Run) -> None:
    done = run("-", stdin=None, input=ARTICLE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "bus left the road" in done.stdout.decode()


def test_a_name_that_is_not_utf_8_is_printed_all_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).write_text(ARTICLE)
    done = run(b"caf\xe9.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "bus left the road" in done.stdout.decode()


def test_a_sentence_also_in_a_terminal(open_terminal: OpenTerminal, newsreader: Path) -> None:
    terminal = open_terminal([newsreader, "missing\x1b]0;pwned\x07.txt"])
    assert terminal.wait_for_end() == 1
    assert terminal.text.strip().startswith("newsreader: missing␛]0;pwned␇.txt: there is no such file")
    assert b"\x1b" not in terminal.raw
