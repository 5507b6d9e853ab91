"""Captions bear out what the account tells, and are no facts of their own."""

from tests.unit.comparison.test_facts import STRANDED, Story, facts_with
from tui.comparison import Status

FERRY = (
    "Ferry runs aground at Kilmore\n\n"
    "A ferry carrying holidaymakers ran aground near the harbour of Kilmore on Tuesday night, the coastguard said.\n\n"
    "The coastguard lifted the captain to hospital by helicopter, and the passengers were taken off by lifeboats.\n\n"
    "Children watch 14 seals from the beach of Saltee during the visit of Bishop Doyle. (Photo: Kilmore Post)\n\n"
    "Cormorants nest on the island of Saltee in summer, and nobody knows what the oil will do to them this year."
)


def test_no_fact_of_one_document_stands_on_a_caption(story: Story) -> None:
    comparison = story(FERRY, STRANDED)
    assert facts_with(comparison, "Cormorants nest", Status.ONLY)
    assert not facts_with(comparison, "seals", Status.ONLY)
    assert not facts_with(comparison, "Bishop", Status.ONLY)
