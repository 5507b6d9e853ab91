"""Speech: quoted stretches and reported speech, with cue and speaker."""

from tui.analysis.quotations.find import find_quotations

__all__ = ["find_quotations"]
