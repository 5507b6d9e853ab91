"""A Comparison written out: JSON, plain text."""

from tui.export.json import to_json

__all__ = ["to_json"]


def export(comparison, format: str) -> str:
    return to_json(comparison)
