"""What the reader chose for the facts panel, as the notebook keeps it: the room and the grouping.

What was left out is not kept: a conflict that is not shown at the start may never be seen.
"""

from typing import TypeVar

import msgspec

from tui.app.memory import Memory
from tui.app.view import Grouping, View
from tui.state import Panel

_T = TypeVar("_T")
_PANEL = "panel"


class _Chosen(msgspec.Struct, frozen=True):
    """``settings`` are width and grouping in config.toml when it was chosen: a later change there goes before."""

    grouping: Grouping
    columns: int
    rows: int
    settings: tuple[int, str]


def keep(memory: Memory, settings: Panel, view: View, room: tuple[int, int]) -> None:
    """Write down what was chosen, where it is not what the settings say. Raises NotebookError."""
    chosen = _Chosen(view.grouping, *room, (settings.width, settings.grouping))
    if chosen != _Chosen(settings.grouping, settings.width, 0, chosen.settings) or memory.choice(_PANEL):
        memory.keep_choice(_PANEL, msgspec.json.encode(chosen).decode())


def kept(memory: Memory, settings: Panel) -> tuple[View, tuple[int, int]]:
    """(all facts as grouped, the panel's columns and rows) as left, else as in the settings. Raises NotebookError."""
    view, room = View(settings.grouping), (settings.width, 0)
    chosen = _read(memory.choice(_PANEL), _Chosen)
    if chosen is not None and chosen.settings == (settings.width, settings.grouping):
        view, room = View(chosen.grouping), (chosen.columns, chosen.rows)
    return view, room


def _read(text: str | None, kind: type[_T]) -> _T | None:
    """What was written; None for nothing, or for what another version wrote."""
    try:
        return msgspec.json.decode(text, type=kind) if text else None
    except msgspec.DecodeError:
        return None
