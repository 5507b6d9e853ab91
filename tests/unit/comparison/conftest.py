"""Stories told by short texts, compared once each."""

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import analyse, compare, read
from tui.comparison import Comparison
from tui.resources import sample_sources

Story = Callable[..., Comparison]


@functools.cache
def _told(texts: tuple[str, ...], published: str) -> Comparison:
    with tempfile.TemporaryDirectory() as folder:
        analysed = []
        for number, text in enumerate(texts):
            path = Path(folder, f"{number}.txt")
            path.write_text(text, encoding="utf-8")
            analysed.append(analyse(read(path, published=published)))
    return compare(analysed)


@pytest.fixture(scope="session")
def story() -> Story:
    """What texts of one story say together: ``story(text, text, ..., published="2024-03-06")``."""
    return lambda *texts, published="2024-03-06": _told(texts, published)


@pytest.fixture(scope="session")
def seeds() -> Comparison:
    """The two sample articles compared."""
    return compare([analyse(read(source)) for source in sample_sources()])
