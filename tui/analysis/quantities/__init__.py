"""Numbers with what they count: how many, how much, how long, how old."""

from tui.analysis.quantities.find import find_quantities

__all__ = ["find_quantities"]
