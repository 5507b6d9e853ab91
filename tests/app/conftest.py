"""The reader, opened without an engine and without the surroundings' clipboards."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.stories import comparison, documents
from tui.app.app import NewsreaderApp
from tui.documents import Document, read


@pytest.fixture(autouse=True)
def _dark_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The look does not depend on the terminal that the tests run in."""
    monkeypatch.setenv("COLORFGBG", "15;0")


@pytest.fixture
def app() -> NewsreaderApp:
    """The reader with everything known at once."""
    return prepared(NewsreaderApp(documents(), None, comparison()))


def prepared(app: NewsreaderApp) -> NewsreaderApp:
    """Without the surroundings' clipboards: what is written to the terminal is kept in ``app.written``."""
    app.environment = {}
    app.written = []  # type: ignore[attr-defined]
    app.write_to_terminal = app.written.append  # type: ignore[attr-defined]
    return app


@pytest.fixture
def open_text(tmp_path: Path) -> Callable[..., tuple[Document, ...]]:
    """Documents of these texts, read from files."""

    def opened(*texts: str, suffix: str = ".txt") -> tuple[Document, ...]:
        result = []
        for number, text in enumerate(texts):
            path = tmp_path / f"article{number}{suffix}"
            path.write_text(text, encoding="utf-8", newline="")
            result.append(read(str(path)))
        return tuple(result)

    return opened
