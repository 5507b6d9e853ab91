"""What the reader chose for the facts panel, as the notebook keeps it.

The room and the grouping hold for all stories, what is left out for the documents that were open with it.
"""

from dataclasses import replace
from typing import TypeVar

import msgspec

from tui.app.memory import Memory
from tui.app.view import Grouping, View
from tui.state import Panel

_T = TypeVar("_T")
_PANEL, _FILTER = "panel", "filter"


class _Chosen(msgspec.Struct, frozen=True):
    """``settings`` are width and grouping in config.toml when it was chosen: a later change there goes before."""

    grouping: Grouping
    columns: int
    rows: int
    settings: tuple[int, str]


class _LeftOut(msgspec.Struct, frozen=True):
    status: str = ""
    slot: str = ""
    article: int | None = None
    text: str = ""


def keep(memory: Memory, settings: Panel, view: View, room: tuple[int, int]) -> None:
    """Write down what was chosen, where it is not what the settings say. Raises NotebookError."""
    chosen = _Chosen(view.grouping, *room, (settings.width, settings.grouping))
    if chosen != _Chosen(settings.grouping, settings.width, 0, chosen.settings) or memory.choice(_PANEL):
        memory.keep_choice(_PANEL, msgspec.json.encode(chosen).decode())
    name = f"{_FILTER} {memory.story_id}"
    left_out = _LeftOut(view.status, view.slot, view.article, view.text)
    if left_out != _LeftOut() or memory.choice(name):
        memory.keep_choice(name, msgspec.json.encode(left_out).decode())


def kept(memory: Memory, settings: Panel, articles: int) -> tuple[View, tuple[int, int]]:
    """(what the panel shows, its columns and rows) as left, else as the settings say. Raises NotebookError."""
    view, room = View(settings.grouping), (settings.width, 0)
    chosen = _read(memory.choice(_PANEL), _Chosen)
    if chosen is not None and chosen.settings == (settings.width, settings.grouping):
        view, room = View(chosen.grouping), (chosen.columns, chosen.rows)
    left_out = _read(memory.choice(f"{_FILTER} {memory.story_id}"), _LeftOut)
    if left_out is None or (left_out.article or 0) >= articles:
        return view, room
    return replace(view, **msgspec.structs.asdict(left_out)), room


def _read(text: str | None, kind: type[_T]) -> _T | None:
    """What was written; None for nothing, or for what another version wrote."""
    try:
        return msgspec.json.decode(text, type=kind) if text else None
    except msgspec.DecodeError:
        return None
