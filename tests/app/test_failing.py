"""An unforeseen error leaves the terminal clean: it is handed to the command, which tells it in one sentence."""

import pytest

from tests.app.stories import documents
from tui.app.app import NewsreaderApp


class Broken(NewsreaderApp):
    def on_mount(self) -> None:
        raise KeyError("what nobody foresaw")


def test_an_unforeseen_error_prints_nothing_and_is_kept(capfd: pytest.CaptureFixture[str]) -> None:
    app = Broken(documents(), None)
    app.run(headless=True)
    assert isinstance(app.failure, KeyError)
    written = capfd.readouterr()
    assert "Traceback" not in written.out + written.err
    assert "nobody" not in written.out + written.err
