"""Facts: what the documents agree on, where they differ, what only one has."""

from tui.comparison.facts.find import find_facts

__all__ = ["find_facts"]
