"""An article that attacks the terminal is shown as text: in every pane, title, toast, error and copy."""

import base64
import re
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.emulator import ENTER, ESCAPE, TAB, Terminal

ESCAPES = (
    "\x1b]52;c;cHduZWQ=\x07",  # fill the clipboard
    "\x1b]0;pwned\x07",  # name the window
    "\x1b]8;;http://pwned.example/\x1b\\",  # a link that says something else
    "\x1b[66;77H",  # move the cursor
    "\x1b[3J",  # clear what was scrolled away
    "\x1b[?1337h",
    "\x1bPpwned\x1b\\",
    "\x1bc",  # start anew
    "\x9b66;77H",  # the same by C1
    "\x9d0;pwned\x9c",
)
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
MARKUP = "[/] [bold]loud[/bold] [link=http://pwned.example]here[/link] [@click=app.quit]quit[/] [red [$primary] [[x]]"
ATTACK = f"\x00\x07\x08\x7f\u2028\ufeff\U000e0041{BIDI}"

TITLE = f"Bus{ESCAPES[0]}{ATTACK} crash [/] near [bold]Leeds kills two people"
ARTICLE = f"""{TITLE}

Two people{ATTACK} died when a bus left the road near Leeds{ESCAPES[1]} on Sunday evening, police said.

The bus was on its way from Bradford to York with 31 people on board when it hit a wall{ESCAPES[2]} and fell
on its side. Eleven of them were taken to hospital in Leeds, where three were still being treated on Monday.

“The{ESCAPES[3]} driver [/] was going far too fast,” said Anna{ESCAPES[8]} Kowalska, who lives in the village and was
one of the first at the place of the accident. She had been in her garden when she heard the bus. {MARKUP}

The road{ESCAPES[4]} was closed for six hours, and there were long queues in the villages around it. The police
have asked all those who were on it at the time, or who have pictures of what happened, to call them.

It was the worst accident{ESCAPES[5]} on this road for ten years. The council had wanted to build a new one to the
south of the village, but there was not enough money for it, and the plan was given up{ESCAPES[7]} in 2009.

Source: The{ESCAPES[6]}{ATTACK} Leeds [/] Times{ESCAPES[9]}
"""
OTHER = f"""At least two people{ATTACK} were killed in a bus crash{ESCAPES[1]} near Leeds on Sunday, police said.

There were 30 people on board when the bus hit a wall{ESCAPES[0]}. Twelve of them were taken to hospital in Leeds.

“The{ATTACK} driver [/] was going much too fast,” said Anna Kowalska,{ESCAPES[9]} a neighbour, on Monday.

The road was closed until midnight. It is known to be dangerous, and it had been hoped that a new one would be built,
but the council has said that there is no money for it. The police asked for pictures{ESCAPES[3]} of the crash.
"""
NAME = "a\x1b]0;pwned\x07\x1b[66;77H\n[bold][$x]\u202e\x9b3J.txt"

KEYS = "e m M o Enter E Tab j j Enter v v v Tab Tab s h Escape z z T T T T T 2 1 ? Escape g G y Y".split()
"""Through all that shows words of an article."""
SEQUENCES = {"Tab": TAB, "Enter": ENTER, "Escape": ESCAPE}


def check_harmless(terminal: Terminal) -> None:
    """Nothing that came from the article acted on the terminal."""
    raw = bytes(terminal.raw)
    for escape in ESCAPES:
        assert escape.encode() not in raw, repr(escape)
    shown = raw.decode("utf-8")
    assert not set(shown) & (
        {"\x00", "\x7f", "\u2028", "\ufeff", "\U000e0041", *BIDI} | set(map(chr, range(0x80, 0xA0)))
    )
    commands = re.findall(r"\x1b[\]P_^X]([^\x07\x1b]*)", shown)
    for command in commands:
        if command.startswith("52;"):
            copied = base64.b64decode(command.rpartition(";")[2]).decode()
            assert not [c for c in copied if not c.isprintable() and c not in "\n\t\u00a0\ufeff\u200e\u200f\u061c"], (
                copied
            )
        else:
            assert "pwned" not in command
    assert "Traceback" not in shown
    assert "MarkupError" not in shown


@pytest.fixture
def hostile(tmp_path: Path) -> list[str]:
    (tmp_path / NAME).write_bytes(ARTICLE.encode())
    (tmp_path / "other.txt").write_bytes(OTHER.encode())
    return [NAME, "other.txt"]


@pytest.mark.parametrize(("columns", "rows"), [(160, 45), (80, 24)])
def test_hostile_articles_do_nothing_to_the_terminal(
    open_terminal: OpenTerminal, newsreader: Path, hostile: list[str], columns: int, rows: int
) -> None:
    terminal = open_terminal([newsreader, *hostile], columns=columns, rows=rows)
    terminal.wait_for(r"\d+ facts")
    shown = terminal.wait_until_quiet()
    assert "␛]52;c;cHduZWQ=␇" in shown.replace("\n", "")
    for key in KEYS:
        terminal.type(SEQUENCES.get(key, key))
        terminal.wait_until_quiet(0.15)
        assert terminal.process.poll() is None, f"{key} ended it:\n{terminal.text}"
    terminal.wait_for_bytes(rb"\x1b\]52;[^\x07]*\x07.*\x1b\]52;", 20)
    terminal.type("q")
    assert terminal.wait_for_end() == 0
    check_harmless(terminal)


def test_markup_is_shown_as_it_is_written(open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path) -> None:
    (tmp_path / "markup.txt").write_text(f"[Reuters] {MARKUP} Two people died near Leeds.\n")
    terminal = open_terminal([newsreader, "markup.txt"])
    shown = " ".join(re.sub(r"[▕┃│▌◆].*", "", terminal.wait_for("Two people died")).split())
    terminal.wait_for(r"\d+ facts")
    assert f"[Reuters] {MARKUP} Two people died near Leeds." in shown
    check_harmless(terminal)


def test_a_title_alone_is_harmless_in_one_pane_too(
    open_terminal: OpenTerminal, newsreader: Path, hostile: list[str]
) -> None:
    terminal = open_terminal([newsreader, hostile[0]], columns=60, rows=20)
    terminal.wait_for("left the road")
    terminal.type(TAB, "j", ENTER, "y", "?")
    terminal.wait_for("Esc closes")
    terminal.type(ESCAPE, "q")
    assert terminal.wait_for_end() == 0
    check_harmless(terminal)


def test_a_printed_comparison_is_harmless_in_a_terminal(
    open_terminal: OpenTerminal, newsreader: Path, hostile: list[str]
) -> None:
    terminal = open_terminal([newsreader, *hostile, "--format", "text"])
    assert terminal.wait_for_end() == 0
    check_harmless(terminal)
    assert b"\x1b" not in terminal.raw
    assert "[/]" in terminal.text


def test_a_setting_cannot_act_on_the_terminal_either(
    open_terminal: OpenTerminal, newsreader: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "config" / "newsreader"
    folder.mkdir(parents=True)
    attack = r"[/][bold]\u001b]0;pwned\u0007\u001b[66;77H\u202e"
    (folder / "config.toml").write_text(f'theme = "{attack}"\n[keys]\n"{attack}" = "x"\nquit = "{attack}"\n')
    (tmp_path / "bus.txt").write_text("Two people died when a bus left the road near Leeds on Sunday, police said.\n")
    terminal = open_terminal([newsreader, "bus.txt"], XDG_CONFIG_HOME=str(tmp_path / "config"))
    terminal.wait_for(re.escape("[/][bold]"))
    terminal.wait_until_quiet()
    terminal.type("q")
    assert terminal.wait_for_end() == 0
    check_harmless(terminal)
