"""What the user owns: settings, and the notebook of pins, notes and corrections, anchored to the text itself."""

from tui.state.anchors import anchor, same_passages
from tui.state.config import default_config, load_settings, place_of
from tui.state.folders import config_path, notebook_path
from tui.state.notebook import Notebook
from tui.state.records import Anchor, Correction, CorrectionKind, Note, NotebookError, Pin, Session
from tui.state.settings import Files, Panel, Settings

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
