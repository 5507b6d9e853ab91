"""Names in one document: what the model tags, repaired by what the document as a whole shows."""

from tui.analysis.names.find import find_names

__all__ = ["find_names"]
