"""Where the user's own files lie: the settings and the notebook."""

import os
from pathlib import Path

CONFIG_VARIABLE = "NEWSREADER_CONFIG"
STATE_VARIABLE = "NEWSREADER_STATE"


def config_path() -> Path:
    """The settings file: NEWSREADER_CONFIG (a file, or a folder with a config.toml), else the platform's own place."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        path = Path(named).expanduser()
        return path / "config.toml" if path.is_dir() else path
    from platformdirs import user_config_path

    return user_config_path("newsreader", appauthor=False) / "config.toml"


def notebook_path(folder: str = "") -> Path:
    """The notebook's file: in the folder NEWSREADER_STATE, else in ``folder``, else in the platform's own place."""
    named = os.environ.get(STATE_VARIABLE) or folder
    if named:
        return Path(named).expanduser() / "notebook.sqlite3"
    from platformdirs import user_state_path

    return user_state_path("newsreader", appauthor=False) / "notebook.sqlite3"
