"""Facts: what the documents agree on, where they differ, what only one has."""

from tui.comparison.facts.find import find_facts
from tui.comparison.facts.reading import MOST_SENTENCES
from tui.comparison.facts.story import tell_story

__all__ = ["MOST_SENTENCES", "find_facts", "tell_story"]
