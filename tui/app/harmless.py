"""Every text from outside goes through ``harmless`` before it is drawn; the rule lives beside what is read."""

from tui.documents.harmless import harmless

__all__ = ["harmless"]
