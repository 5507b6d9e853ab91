"""A command that prints its result says how far it is, on a terminal and when it takes long."""

import io

import pytest

from tui import waiting
from tui.documents.read import document
from tui.waiting import Waiting
from tui.worker import Loading, Parsed


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


DOCUMENTS = [document("a\x1b[31m.txt", b"Two people died near Leeds, police said.")]


def test_what_takes_long_is_said_on_a_line_that_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_PATIENCE", 0.0)
    monkeypatch.setattr(waiting, "_EYE_BLINK", 0.0)
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    told = Waiting(DOCUMENTS)
    told(Loading())
    told(Parsed(0, 3, 40))
    assert "reading a␛[31m.txt: paragraph 3 of 40 …" in terminal.getvalue()
    told.end()
    *_, last, end = terminal.getvalue().split("\r")
    assert not last.strip()
    assert end == ""


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_short_work_and_a_file_are_left_alone(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    if not stream.isatty():
        monkeypatch.setattr(waiting, "_PATIENCE", 0.0)
    monkeypatch.setattr("sys.stderr", stream)
    told = Waiting(DOCUMENTS)
    told(Parsed(0, 3, 40))
    told.end()
    assert stream.getvalue() == ""
