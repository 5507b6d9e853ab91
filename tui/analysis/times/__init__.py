"""Time expressions, found with the parse and normalised after TIMEX3; resolving them needs neither parse nor model."""

from tui.analysis.times.find import find_times
from tui.analysis.times.resolve import resolve_times
from tui.analysis.times.timex import interval, years_before

__all__ = ["find_times", "interval", "resolve_times", "years_before"]
