"""What a copy does, with small programs of our own in the place of tmux and of a desktop's."""

import base64
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app.clipboard import copy, save
from tui.app.clipboard.terminal import LARGEST

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins for clipboard programs are shell scripts")

FACT = "22 dead\n  The Sun, 24 May 2017: “22 concert-goers”\n"

Install = Callable[..., dict[str, str]]


class Terminal:
    """What was written to the terminal."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def write(self, sequence: str) -> None:
        self.written.append(sequence)

    @property
    def asked_for(self) -> list[str]:
        return [base64.b64decode(sequence[7:-1]).decode() for sequence in self.written]


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Put programs on a search path of their own; hands out the environment that has them and no others."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def install(**scripts: str) -> dict[str, str]:
        for name, script in scripts.items():
            program = folder / name.replace("_", "-").replace("clip-exe", "clip.exe")
            program.write_text(f"#!/bin/sh\nPATH={os.environ['PATH']}\ncd {tmp_path}\n{script}\n")
            program.chmod(0o755)
        return {"PATH": str(folder)}

    return install


def takes(name: str) -> str:
    return f'cat > {name}.taken; echo "$@" > {name}.arguments'


def test_the_terminal_is_asked_and_the_sentence_does_not_promise_more(terminal: Terminal, install: Install) -> None:
    copied = copy(FACT, terminal.write, install())
    assert terminal.asked_for == [FACT]
    assert terminal.written[0].startswith("\x1b]52;c;")
    assert copied.ways == ("the terminal (OSC 52)",)
    assert not copied.certain
    assert copied.sentence == "Asked the terminal (OSC 52) to copy; it does not tell whether it did."


def test_on_a_local_x_desktop_xclip_has_the_text(terminal: Terminal, install: Install, tmp_path: Path) -> None:
    copied = copy(FACT, terminal.write, {**install(xclip=takes("xclip"), xsel=takes("xsel")), "DISPLAY": ":0"})
    assert (tmp_path / "xclip.taken").read_text() == FACT
    assert "clipboard" in (tmp_path / "xclip.arguments").read_text()
    assert not (tmp_path / "xsel.taken").exists(), "the first that takes it is enough"
    assert copied.certain
    assert copied.sentence == "Copied by xclip; also asked the terminal (OSC 52)."


def test_a_desktop_program_that_fails_is_followed_by_the_next(
    terminal: Terminal, install: Install, tmp_path: Path
) -> None:
    environment = install(wl_copy="echo no compositor >&2; exit 1", xclip="exit 1", xsel=takes("xsel"))
    copied = copy(FACT, terminal.write, {**environment, "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})
    assert copied.ways == ("xsel", "the terminal (OSC 52)")
    assert copied.failed == ()
    assert (tmp_path / "xsel.taken").read_text() == FACT


def test_without_a_display_no_desktop_program_is_tried(terminal: Terminal, install: Install, tmp_path: Path) -> None:
    copied = copy(FACT, terminal.write, install(xclip=takes("xclip"), wl_copy=takes("wl-copy")))
    assert copied.ways == ("the terminal (OSC 52)",)
    assert not list(tmp_path.glob("*.taken"))


@pytest.mark.parametrize("sign", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_only_the_terminal_is_asked(terminal: Terminal, install: Install, tmp_path: Path, sign: str) -> None:
    copied = copy(FACT, terminal.write, {**install(pbcopy=takes("pbcopy")), sign: "10.0.0.2"})
    assert copied.ways == ("the terminal (OSC 52)",)
    assert not list(tmp_path.glob("*.taken"))


def test_tmux_is_given_the_text_and_asked_to_hand_it_on(terminal: Terminal, install: Install, tmp_path: Path) -> None:
    copied = copy(FACT, terminal.write, {**install(tmux=takes("tmux")), "TMUX": "/tmp/tmux-0/default,1,0"})
    assert (tmp_path / "tmux.taken").read_text() == FACT
    assert (tmp_path / "tmux.arguments").read_text() == "load-buffer -w -\n"
    assert terminal.asked_for == [FACT]
    assert copied.ways == ("tmux", "the terminal (OSC 52)")


def test_a_tmux_that_cannot_hand_on_is_asked_to_pass_the_request_through(
    terminal: Terminal, install: Install, tmp_path: Path
) -> None:
    old = '[ "$2" = -w ] && { echo unknown flag -w >&2; exit 1; }; cat > tmux.taken'
    copied = copy(FACT, terminal.write, {**install(tmux=old), "TMUX": "/tmp/tmux-0/default,1,0"})
    assert (tmp_path / "tmux.taken").read_text() == FACT
    plain, passed = terminal.written
    assert passed == "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    assert copied.ways == ("tmux", "the terminal (OSC 52)")
    assert copied.failed == ()


@pytest.mark.parametrize(
    ("kind", "wrapping", "said"),
    [
        ("screen.xterm-256color", b"\x1bP\x1b]52;c;", "it does not tell whether it did."),
        ("tmux-256color", b"\x1bPtmux;\x1b\x1b]52;c;", "hands it on only where its set-clipboard is on."),
    ],
)
def test_what_stands_between_at_the_other_end_of_ssh_is_known_by_the_kind_of_terminal(
    terminal: Terminal, install: Install, kind: str, wrapping: bytes, said: str
) -> None:
    copied = copy(FACT, terminal.write, {**install(), "TERM": kind, "SSH_TTY": "/dev/pts/3"})
    plain, wrapped = terminal.written
    assert plain.startswith("\x1b]52;c;")
    assert wrapped.encode().startswith(wrapping)
    assert copied.sentence.endswith(said)


@pytest.mark.parametrize("kind", ["linux", "dumb"])
def test_a_terminal_that_has_no_clipboard_is_not_asked(terminal: Terminal, install: Install, kind: str) -> None:
    copied = copy(FACT, terminal.write, {**install(), "TERM": kind})
    assert copied.sentence == "Not copied; this terminal has no clipboard."
    assert not terminal.written


@pytest.mark.parametrize(
    ("session", "wanted"),
    [
        ({"DISPLAY": ":0"}, "neither xclip nor xsel is installed"),
        ({"WAYLAND_DISPLAY": "w"}, "wl-copy is not installed"),
    ],
)
def test_what_would_have_to_be_installed_is_named(
    terminal: Terminal, install: Install, session: dict[str, str], wanted: str
) -> None:
    assert copy(FACT, terminal.write, {**install(), **session}).failed == (wanted,)
    afar = copy(FACT, terminal.write, {**install(), **session, "SSH_TTY": "/dev/pts/3"})
    assert afar.failed == ()


def test_screen_gets_the_request_in_pieces_that_it_passes_on(terminal: Terminal, install: Install) -> None:
    text = "Soldiers on the streets. " * 100
    copy(text, terminal.write, {**install(), "STY": "123.pts-0.host"})
    (sequence,) = terminal.written
    pieces = sequence.removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert all(len(piece) < 768 for piece in pieces)
    assert base64.b64decode("".join(pieces)[7:-1]).decode() == text


def test_windows_gets_its_own_encoding_and_line_ends(terminal: Terminal, install: Install, tmp_path: Path) -> None:
    copied = copy(FACT, terminal.write, install(clip_exe=takes("clip")))
    assert (tmp_path / "clip.taken").read_bytes() == FACT.replace("\n", "\r\n").encode("utf-16-le")
    assert copied.ways == ("clip.exe", "the terminal (OSC 52)")


def test_the_mac_is_told_that_the_text_is_utf_8(terminal: Terminal, install: Install, tmp_path: Path) -> None:
    copy(FACT, terminal.write, install(pbcopy='cat > pbcopy.taken; echo "$LC_CTYPE" > pbcopy.type'))
    assert (tmp_path / "pbcopy.taken").read_text() == FACT
    assert (tmp_path / "pbcopy.type").read_text() == "UTF-8\n"


def test_a_text_too_long_for_the_terminal_goes_the_other_ways_and_it_is_said(
    terminal: Terminal, install: Install, tmp_path: Path
) -> None:
    longest, longer = "é" * (LARGEST // 2), "é" * (LARGEST // 2 + 1)
    environment = {**install(xclip=takes("xclip")), "DISPLAY": ":0"}
    assert copy(longest, terminal.write, environment).failed == ()
    assert len(terminal.written[0]) <= 100_000
    copied = copy(longer, terminal.write, environment)
    assert len(terminal.written) == 1
    assert (tmp_path / "xclip.taken").read_text() == longer
    assert copied.sentence == "Copied by xclip; the terminal (OSC 52): the text is too long for it."


def test_when_every_way_fails_each_is_named_with_its_reason(install: Install) -> None:
    def broken(sequence: str) -> None:
        raise OSError(5, "Input/output error")

    environment = install(
        xclip='echo "Error: Can\'t open display: :9" >&2; exit 1', tmux="echo no server running >&2; exit 1"
    )
    copied = copy(FACT, broken, {**environment, "DISPLAY": ":9", "TMUX": "gone,1,0"})
    assert copied.ways == ()
    assert copied.sentence == (
        "Not copied; tmux: no server running; xclip: Error: Can't open display: :9; "
        "the terminal (OSC 52): Input/output error."
    )


def test_a_missing_tmux_is_one_failure_and_no_error(terminal: Terminal, install: Install) -> None:
    copied = copy(FACT, terminal.write, {**install(), "TMUX": "gone,1,0"})
    assert copied.failed == ("tmux: No such file or directory",)
    assert len(terminal.written) == 2, "asked as itself and through tmux"


def test_a_program_that_hangs_is_ended_with_its_children_and_leaves_no_zombie(
    terminal: Terminal, install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.clipboard.copying._LIMIT", 1.0)
    environment = install(xclip="echo $$ > xclip.pid; sleep 600 & echo $! > sleep.pid; wait")
    copied = copy("x" * 1_000_000, terminal.write, {**environment, "DISPLAY": ":0"})
    assert "xclip: it did not answer" in copied.failed
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "xclip.pid").read_text()), 0)
    assert ended(int((tmp_path / "sleep.pid").read_text()))


def test_a_child_left_behind_to_serve_the_clipboard_is_not_waited_for(
    terminal: Terminal, install: Install, tmp_path: Path
) -> None:
    environment = install(xclip="cat > xclip.taken; sleep 600 & echo $! > sleep.pid")
    copied = copy(FACT, terminal.write, {**environment, "DISPLAY": ":0"})
    server = int((tmp_path / "sleep.pid").read_text())
    try:
        assert copied.ways[0] == "xclip"
        assert os.getsid(server) != os.getsid(0), "it outlives the terminal"
    finally:
        os.kill(server, 9)


def test_nothing_that_a_shell_would_obey_reaches_a_clipboard(
    terminal: Terminal, install: Install, tmp_path: Path
) -> None:
    copied = copy(
        "“We\x1b[201~\r will\x9b2J” \x00\x03said\x1b]52;c;eA==\x07 he",
        terminal.write,
        {**install(xclip=takes("xclip") + "; echo '\033[31mred' >&2; exit 1"), "DISPLAY": ":0"},
    )
    assert terminal.asked_for == ["“We[201~\n will2J” said]52;c;eA== he"]
    assert (tmp_path / "xclip.taken").read_text() == "“We[201~\n will2J” said]52;c;eA== he"
    assert "\x1b" not in copied.sentence


@pytest.mark.parametrize("nothing", ["", "\x1b\x00"])
def test_an_empty_selection_leaves_every_clipboard_alone(
    terminal: Terminal, install: Install, tmp_path: Path, nothing: str
) -> None:
    copied = copy(nothing, terminal.write, {**install(xclip=takes("xclip")), "DISPLAY": ":0"})
    assert copied.ways == ()
    assert copied.sentence == "There is nothing to copy."
    assert not terminal.written
    assert not list(tmp_path.glob("*.taken"))


def test_the_clipboard_does_not_need_the_screen() -> None:
    code = "import sys, tui.app.clipboard; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_text_is_saved_under_a_new_name_each_time(tmp_path: Path) -> None:
    (tmp_path / "newsreader-copy-2.txt").write_text("mine")
    first, second = save(FACT, tmp_path), save("59 in hospital", tmp_path)
    assert (first.name, second.name) == ("newsreader-copy-1.txt", "newsreader-copy-3.txt")
    assert first.read_text() == FACT
    assert second.read_text() == "59 in hospital\n"
    assert (tmp_path / "newsreader-copy-2.txt").read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 3, "no draft is left"


def test_a_text_is_saved_where_files_cannot_be_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    (tmp_path / "newsreader-copy-1.txt").write_text("mine")
    monkeypatch.setattr(os, "link", refuse)
    assert save(FACT, tmp_path).name == "newsreader-copy-2.txt"
    assert (tmp_path / "newsreader-copy-1.txt").read_text() == "mine"
    assert (tmp_path / "newsreader-copy-2.txt").read_text() == FACT


def test_a_folder_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        save(FACT, tmp_path / "missing")


def ended(process: int) -> bool:
    """Whether a process that is not our child has ended; its new parent may take a moment to collect it."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False
