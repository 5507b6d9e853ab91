"""Numbers with what they count, ages apart."""

from tui.analysis.quantities.find import find_quantities

__all__ = ["find_quantities"]
