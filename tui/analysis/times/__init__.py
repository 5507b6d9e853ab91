"""Time expressions, found with the parse and normalised after TIMEX3."""

from tui.analysis.times.find import find_times
from tui.analysis.times.resolve import resolve_times

__all__ = ["find_times", "resolve_times"]
