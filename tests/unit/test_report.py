"""A fault of the program is one sentence; its details lie in a file."""

import re
from pathlib import Path

import pytest

from tui.report import keep_report


def fault() -> Exception:
    try:
        raise KeyError("mentions")
    except KeyError as error:
        return error


def test_a_fault_is_one_sentence_and_its_details_are_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSREADER_DEBUG", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sentence = keep_report(fault())
    assert "\n" not in sentence
    assert "Traceback" not in sentence
    found = re.search(r"\S+newsreader-report-\S+?\.txt", sentence)
    assert found is not None
    details = Path(found[0]).read_text(encoding="utf-8")
    assert "Traceback" in details
    assert "KeyError: 'mentions'" in details


def test_where_no_file_can_be_written_the_sentence_still_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSREADER_DEBUG", raising=False)
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    assert keep_report(fault()) == "This is a fault of the program itself: KeyError ('mentions')."


def test_developers_get_the_error_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_DEBUG", "1")
    with pytest.raises(KeyError):
        keep_report(fault())
