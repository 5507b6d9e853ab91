"""Which room may import which, read from the code and seen at run time."""

import importlib
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import tui
from tests.packaging.wheel import CHECKOUT

ROOMS_WITHOUT_A_SCREEN = (
    "tui.documents",
    "tui.analysis",
    "tui.analysis.pipeline",
    "tui.comparison",
    "tui.comparison.compare",
    "tui.export",
    "tui.state",
    "tui.worker",
    "tui.library",
    "tui.resources",
    "tui.cli",
)


@cache
def imported_with(statement: str) -> frozenset[str]:
    """The top-level names in ``sys.modules`` after ``statement``, in a new interpreter."""
    code = f"import sys\n{statement}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())


def test_the_import_contracts_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_importing_the_package_loads_neither_the_screen_nor_the_model() -> None:
    assert imported_with("import tui").isdisjoint({"textual", "rich", "spacy", "numpy", "msgspec"})


@pytest.mark.parametrize("room", ROOMS_WITHOUT_A_SCREEN)
def test_no_room_but_the_app_loads_the_screen(room: str) -> None:
    assert "textual" not in imported_with(f"import {room}")


@pytest.mark.parametrize("room", [room for room in ROOMS_WITHOUT_A_SCREEN if not room.startswith("tui.analysis.")])
def test_no_room_loads_the_model_before_there_is_a_text(room: str) -> None:
    assert "spacy" not in imported_with(f"import {room}")


def test_the_public_face_is_exactly_what_it_says() -> None:
    assert tui.__all__ == ["analyse", "compare", "read"]
    assert dir(tui) == [*sorted(["__version__", *tui.__all__])]
    for name in tui.__all__:
        assert callable(getattr(tui, name))
    with pytest.raises(AttributeError):
        _ = tui.export_everything


@pytest.mark.parametrize("room", ["documents", "analysis", "comparison", "export", "state", "worker", "app.clipboard"])
def test_every_name_that_a_room_hands_on_is_there(room: str) -> None:
    module = importlib.import_module(f"tui.{room}")
    assert module.__all__ == sorted(set(module.__all__), key=module.__all__.index)
    for name in module.__all__:
        assert getattr(module, name) is not None
