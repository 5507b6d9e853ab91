"""Two articles on different events do not contradict each other."""

from tests.unit.comparison.conftest import Story
from tui.comparison import Status

HAMBURG = (
    "A fire broke out on Tuesday in a warehouse in the port of Hamburg, injuring 12 people, the mayor, Peter "
    "Tschentscher, said. “It was terrible,” said Mr Tschentscher."
)
TOKYO = (
    "A fire broke out on Tuesday in a warehouse in Tokyo, injuring 14 people, the governor, Yuriko Koike, said. "
    "“It was terrible,” said Ms Koike."
)


def test_articles_without_a_common_name_are_said_to_be_on_different_events(story: Story) -> None:
    apart = story(HAMBURG, TOKYO)
    assert not [fact for fact in apart.facts if fact.status is Status.DIFFER]
    assert "different events" in apart.notices[0]
    assert apart.story == ()


def test_articles_with_a_common_name_still_contradict_each_other(story: Story) -> None:
    same = story(HAMBURG, TOKYO.replace("Tokyo", "Hamburg").replace("Yuriko Koike", "Peter Tschentscher"))
    assert [fact for fact in same.facts if fact.is_conflict]
    assert same.notices == ()


def test_a_figure_in_conflict_does_not_tell_the_story(story: Story) -> None:
    same = story(HAMBURG, TOKYO.replace("Tokyo", "Hamburg").replace("Yuriko Koike", "Peter Tschentscher"))
    told = [evidence.span.cut(same.documents[evidence.doc].text) for _, evidence in same.story]
    assert not any("12" in words or "14" in words for words in told)
