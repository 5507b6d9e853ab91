"""How does a copied text reach the reader's clipboard? By every way there is, and the reader is told which."""

from tui.app.clipboard.copying import Copied, copy
from tui.app.clipboard.saving import save

__all__ = ["Copied", "copy", "save"]
