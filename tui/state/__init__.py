"""What the user owns: settings, and the notebook of pins, notes and corrections, anchored to the text itself."""

from tui.state.config import default_config, load_settings, place_of
from tui.state.folders import config_path, notebook_path
from tui.state.settings import Files, Panel, Settings

__all__ = ["Files", "Panel", "Settings", "config_path", "default_config", "load_settings", "notebook_path", "place_of"]
