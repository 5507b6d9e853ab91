"""What the user owns: settings, and the notebook of pins, notes and corrections, anchored to the text itself.

Each name is loaded when it is first used: reading the settings does not load the notebook.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.state.anchors import anchor, same_passages
    from tui.state.config import load_settings, place_of
    from tui.state.folders import config_path, notebook_path
    from tui.state.notebook import Notebook
    from tui.state.records import Anchor, Correction, CorrectionKind, Note, NotebookError, Pin, Session
    from tui.state.settings import Files, Panel, Settings
    from tui.state.template import default_config

__all__ = [
    "Anchor",
    "Correction",
    "CorrectionKind",
    "Files",
    "Note",
    "Notebook",
    "NotebookError",
    "Panel",
    "Pin",
    "Session",
    "Settings",
    "anchor",
    "config_path",
    "default_config",
    "load_settings",
    "notebook_path",
    "place_of",
    "same_passages",
]

_HOMES = {
    "anchors": ("anchor", "same_passages"),
    "config": ("load_settings", "place_of"),
    "folders": ("config_path", "notebook_path"),
    "notebook": ("Notebook",),
    "records": ("Anchor", "Correction", "CorrectionKind", "Note", "NotebookError", "Pin", "Session"),
    "settings": ("Files", "Panel", "Settings"),
    "template": ("default_config",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"tui.state.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
