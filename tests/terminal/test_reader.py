"""The installed reader in a terminal: from opening the articles to a fact in the clipboard."""

import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.wheel import CHECKOUT
from tests.terminal.conftest import OpenTerminal
from tests.terminal.emulator import ENTER, ESCAPE, TAB, Terminal
from tests.terminal.multiplexer import Tmux

ALL_READ = r"\d+ facts"
CITED = re.compile(
    r"– (?P<source>[^:\n]+), (?P<date>[^:\n]*\d{4}[^:\n]*):(?: “(?P<passage>[^\n]+)”|(?P<block>(?:\n  [^\n]+)+))"
)

SUNDAY = "Two people died when a bus left the road near Leeds on Sunday, police said.\n"
MONDAY = "At least two people were killed in a bus crash near Leeds, West Yorkshire Police said on Monday.\n"


def words(text: str) -> str:
    """A text's words and marks, whatever its lines are."""
    return " ".join(text.split())


def the_samples() -> dict[str, str]:
    return {path.name: words(path.read_text(encoding="utf-8")) for path in sorted(CHECKOUT.glob("seeds/*.txt"))}


def next_name(terminal: Terminal) -> str:
    """Walk to the next name in the article; its entity's name."""
    terminal.type("e")
    (name,) = re.findall(r"^ (\w.*?) · .*mention 1 of", terminal.wait_for("mention 1 of"), re.MULTILINE)
    return str(name)


def check_citation(citation: str) -> None:
    """The claim first, then at least one source with its date and words that stand in an article."""
    claim, _, rest = citation.strip().partition("\n")
    assert claim
    cited = list(CITED.finditer(rest))
    assert cited
    assert not CITED.sub("", rest).strip(), citation
    for one in cited:
        for passage in (one["passage"] or one["block"]).strip().split("\n"):
            assert any(words(passage) in article for article in the_samples().values()), citation


def test_both_sample_articles_are_readable_at_once_and_their_facts_follow(
    open_terminal: OpenTerminal, newsreader: Path
) -> None:
    terminal = open_terminal([newsreader])
    first = terminal.wait_for("Soldiers are being sent on to Britain’s")
    assert "Soldiers have been scrambled" in first
    assert "the Sun" in first
    assert re.search(r"24 May 2017|2017-05-24", first)
    done = terminal.wait_for(ALL_READ)
    assert "KEY FACTS" in done
    terminal.type("q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw
    assert terminal.raw.rindex(b"\x1b[?1049l") > terminal.raw.rindex(b"\x1b[?1049h"), "the terminal is left as it was"


def test_keys_typed_before_the_first_screen_are_not_lost(open_terminal: OpenTerminal, newsreader: Path) -> None:
    terminal = open_terminal([newsreader], TERM_PROGRAM="one that tells its colours")
    terminal.wait_for_bytes(rb"\x1b\]11;\?")
    terminal.type(*"/soldier")
    terminal.wait_for(r"/ soldier(.*\n)*.*matches · A \d+ B \d+")
    terminal.type(ENTER)
    terminal.wait_for(r"Match 1 of \d+ · A \d+ B \d+ · soldier")
    terminal.type("q")
    assert terminal.wait_for_end() == 0


def test_a_fact_reaches_tmux_and_the_desktop_as_a_citation(
    tmux: Tmux, newsreader: Path, display: str, x_clipboard: Callable[[], str]
) -> None:
    tmux.start(["env", f"DISPLAY={display}", str(newsreader)])
    tmux.wait_for(ALL_READ)
    tmux.type("Tab", "Tab", "y")
    copied = tmux.wait_for_buffer("“")
    tmux.wait_for(r"Copied by tmux and xclip; also asked the terminal \(OSC 52\)")
    check_citation(copied)
    assert len(CITED.findall(copied)) == 2, "what leads the list stands in both articles"
    assert x_clipboard() == copied


def test_a_name_is_walked_to_opened_and_copied_with_the_keyboard(
    open_terminal: OpenTerminal, newsreader: Path, display: str, x_clipboard: Callable[[], str]
) -> None:
    terminal = open_terminal([newsreader], DISPLAY=display)
    terminal.wait_for(ALL_READ)
    name = next_name(terminal)
    terminal.type("m")
    terminal.wait_for(f"{name} .*mention 2 of")
    terminal.type(ENTER)
    terminal.wait_for(f"{name}(.*\n)*.*Esc close")
    terminal.type(ESCAPE, "y")
    terminal.wait_for("Copied by xclip")
    copied = x_clipboard()
    assert copied.startswith(name)
    assert CITED.search(copied)


def test_an_article_from_standard_input_leaves_the_keys_to_the_terminal(
    open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path
) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    (tmp_path / "monday.txt").write_text(MONDAY)
    terminal = open_terminal(["sh", "-c", 'cat sunday.txt | "$0" - monday.txt', newsreader])
    terminal.wait_for(ALL_READ)
    assert "bus left the road" in terminal.text
    assert "killed in a bus crash" in terminal.text
    terminal.type("?")
    terminal.wait_for("Esc closes")
    terminal.type(ESCAPE, "q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw


def test_line_by_line_commands_come_from_the_terminal_where_an_article_came_from_standard_input(
    open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path
) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    (tmp_path / "monday.txt").write_text(MONDAY)
    terminal = open_terminal(["sh", "-c", 'cat sunday.txt | "$0" --plain - monday.txt', newsreader], columns=50)
    terminal.wait_for("q leaves")
    terminal.type(*"/leeds", ENTER)
    terminal.wait_for(
        r"^> /leeds\nA 1: Two people died when a bus left the road\nnear Leeds on Sunday, police said\.\nB 1: "
    )
    assert b"\x1b[?1049h" not in terminal.raw, "the terminal keeps its lines"
    terminal.type("\x04")
    assert terminal.wait_for_end() == 0


def test_line_by_line_commands_and_answers_go_through_pipes_where_that_is_asked_for(
    newsreader: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    (tmp_path / "monday.txt").write_text(MONDAY)

    def told(*options: str) -> str:
        command = [newsreader, *options, "sunday.txt", "monday.txt"]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, input=b"1\ny\nq\n", capture_output=True, check=True, timeout=120
        )
        assert b"\x1b" not in done.stdout, "what is no terminal is sent no control sequence"
        return done.stdout.decode()

    answers = told("--plain").partition("> 1\n")[2].partition("> y\n")
    assert answers[0].startswith("1. ")
    assert "sunday.txt" in answers[2].partition("> q\n")[0], "what was copied is told"
    assert told() == told("--plain", "--format", "text")


def test_one_article_alone_says_what_a_second_would_bring(
    open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path
) -> None:
    (tmp_path / "sunday.txt").write_text(SUNDAY)
    terminal = open_terminal([newsreader, "sunday.txt"])
    terminal.wait_for(ALL_READ)
    assert "bus left the road" in terminal.text
    terminal.wait_for("One article: a second one")
    terminal.type(TAB, "y", "q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw


def test_a_reader_that_is_told_to_end_leaves_the_terminal_as_it_was(
    open_terminal: OpenTerminal, newsreader: Path
) -> None:
    terminal = open_terminal([newsreader])
    terminal.wait_for("Soldiers")
    terminal.process.terminate()
    assert terminal.wait_for_end() == 128 + signal.SIGTERM
    for mode in (b"1049", b"1000", b"1003", b"1006", b"2004"):
        assert terminal.raw.rindex(b"\x1b[?%bl" % mode) > terminal.raw.rindex(b"\x1b[?%bh" % mode), mode
    assert terminal.raw.rindex(b"\x1b[?25h") > terminal.raw.rindex(b"\x1b[?25l")


@pytest.mark.parametrize(("columns", "rows"), [(30, 8), (39, 30), (100, 9)])
def test_a_terminal_too_small_is_told_how_large_it_must_be(
    open_terminal: OpenTerminal, newsreader: Path, columns: int, rows: int
) -> None:
    terminal = open_terminal([newsreader], columns=columns, rows=rows)
    terminal.wait_for(r"newsreader needs\s+40 columns\s+and\s+10\s+rows")
    terminal.resize(100, 30)
    terminal.wait_for("Soldiers|Massive British")
    terminal.type("q")
    assert terminal.wait_for_end() == 0


def test_what_is_copied_last_before_leaving_is_copied(
    open_terminal: OpenTerminal, newsreader: Path, display: str, x_clipboard: Callable[[], str]
) -> None:
    terminal = open_terminal([newsreader], DISPLAY=display)
    terminal.wait_for(ALL_READ)
    name = next_name(terminal)
    terminal.type("y", "q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw
    assert x_clipboard().startswith(name)
    assert b"\x1b]52;c;" in terminal.raw


def test_ctrl_c_neither_leaves_nor_empties_the_clipboard(
    open_terminal: OpenTerminal, newsreader: Path, display: str, x_clipboard: Callable[[], str]
) -> None:
    terminal = open_terminal([newsreader], DISPLAY=display)
    terminal.wait_for(ALL_READ)
    before = x_clipboard()
    asked = terminal.raw.count(b"\x1b]52;")
    terminal.type("\x03")
    terminal.wait_for("Nothing is marked")
    assert x_clipboard() == before
    assert terminal.raw.count(b"\x1b]52;") == asked
    terminal.type("q")
    assert terminal.wait_for_end() == 0


def test_words_marked_with_the_mouse_are_copied_from_the_article_where_the_drag_began(
    open_terminal: OpenTerminal, newsreader: Path, display: str, x_clipboard: Callable[[], str]
) -> None:
    terminal = open_terminal([newsreader], DISPLAY=display)
    terminal.wait_for(ALL_READ)
    terminal.wait_for("Soldiers have been scrambled")
    rows = terminal.wait_until_quiet().splitlines()
    row = next(number for number, row in enumerate(rows, 1) if "Soldiers have been scrambled" in row)
    for button, column, below, end in ((0, 3, 0, "M"), (32, 30, 3, "M"), (32, 90, 5, "M"), (0, 90, 5, "m")):
        terminal.type(f"\x1b[<{button};{column};{row + below}{end}")
        terminal.wait_until_quiet(0.2)
    terminal.wait_for(r"\d+ words marked")
    terminal.type("y")
    terminal.wait_for("Copied by xclip")
    copied = x_clipboard()
    first, second = the_samples().values()
    assert len(copied.split()) > 20
    assert all(words(paragraph) in first for paragraph in copied.splitlines())
    assert not any(words(paragraph) in second for paragraph in copied.splitlines() if paragraph)
    assert max(map(len, copied.splitlines())) > 100, "lines are those of the source, not of the screen"
