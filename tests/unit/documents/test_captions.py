"""Captions, credits and links to other articles, as saved pages have them between the paragraphs."""

import pytest

from tests.unit.documents.test_plain import BODY, LEAD, read_text, shape, words_of
from tui.documents import BlockKind

MORE = (
    "The ferry had left the Hook of Holland on Monday night with 41 people and 12 lorries on board.",
    "Its captain, who has sailed the route for nine years, was being questioned by investigators.",
    "The harbour was closed until noon, and two later sailings were cancelled.",
    "A tug pulled the ship free on the next tide, the harbour master said.",
)


def article(*between: str) -> str:
    return "\n\n".join(["Ferry runs aground off Harwich", LEAD, BODY, *MORE[:2], *between, *MORE[2:]]) + "\n"


@pytest.mark.parametrize(
    "caption",
    [
        "FILE - The ferry Stour leaves Harwich on May 3, 2016. It ran aground on Tuesday. (AP Photo/Ann Lowe, File)",
        "Passengers come ashore at Harwich quay on Tuesday. (Photo: Harbour Post)",
        "Passengers come ashore wrapped in blankets. Ann Lowe/Reuters",
        "Passengers come ashore wrapped in blankets on Tuesday in Harwich, England. AFP",
        "Passengers come ashore after the grounding (Ann Lowe/PA)",
        "In this photo provided by the coastguard, a lifeboat lies beside the ferry, Tuesday, March 5, 2019.",
        "A picture taken on March 5 shows the ferry on the sandbank off Harwich.",
        "Passengers wait on the upper deck. Photograph: Ann Lowe/EPA",
        "The ferry lay on the sandbank for seven hours before a tug came",
    ],
)
def test_a_caption_is_told_apart_from_the_paragraphs_around_it(caption: str) -> None:
    found = read_text(article(caption))
    assert words_of(found, BlockKind.CAPTION) == [caption]
    assert words_of(found, BlockKind.PARAGRAPH) == [LEAD, BODY, *MORE]


@pytest.mark.parametrize(
    ("before", "caption"),
    [
        ("Image copyright Reuters Image caption", "The ferry lay on a sandbank for seven hours"),
        ("Media playback is unsupported on your device Media caption", "Passengers tell of their night aboard"),
        ("Getty Images", "The ferry is pulled free by a tug"),
        ("CLOSE", "A ferry ran aground off the English coast. Ann Lowe has the story. Newsroom"),
        ("Facebook Twitter Pinterest", "A lifeboat beside the ferry. Photograph: Ann Lowe/EPA"),
    ],
)
def test_what_a_page_writes_before_a_caption_is_no_part_of_it(before: str, caption: str) -> None:
    found = read_text(article(f"{before} {caption}"))
    assert words_of(found, BlockKind.BOILERPLATE) == [before]
    assert words_of(found, BlockKind.CAPTION) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "(Image: Getty Images)",
        "[Five questions about ferries that run aground]",
        "Why ferries still run aground in fog Read more",
        "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking the box.",
        "Advertisement Continue reading the main story",
        "For more ferry coverage: https://harbourpost.example/ferries",
        "___",
    ],
)
def test_credits_teasers_and_forms_are_no_part_of_the_account(line: str) -> None:
    assert words_of(read_text(article(line)), BlockKind.BOILERPLATE) == [line]


def test_a_line_that_only_ends_in_read_more_is_not_taken_for_a_link() -> None:
    line = "Nora Quist wants the captains of ferries to read more."
    assert words_of(read_text(article(line)), BlockKind.BOILERPLATE) == []


def test_headlines_listed_under_read_more_are_no_part_of_the_account() -> None:
    links = ["Ferry company fined over safety records", "What we know of the grounding so far"]
    found = read_text(article() + "\n\n".join(["\nRead more:", *links]))
    assert words_of(found, BlockKind.BOILERPLATE) == ["Read more:", *links]


@pytest.mark.parametrize(
    "line",
    [
        "“We heard a bang and the lights went out,” said Ann Lowe, who was asleep in her cabin",
        "Reuters reported that the captain had been on the bridge since midnight.",
        "The harbour master (left over from the old board) said nothing.",
        "The captain told the passengers to put on their life jackets (and he told the crew first).",
        "The company said it would look at three things:",
    ],
)
def test_sentences_of_the_account_are_no_captions(line: str) -> None:
    assert words_of(read_text(article(line)), BlockKind.CAPTION) == []


def test_captions_of_markdown_are_told_by_their_credits_alone() -> None:
    text = article("*Passengers come ashore.* (Photo: Harbour Post)", "Why it matters to the whole town of Harwich")
    found = read_text(text, "ferry.md")
    assert words_of(found, BlockKind.CAPTION) == ["*Passengers come ashore.* (Photo: Harbour Post)"]


def test_a_subheading_in_capitals_is_a_heading() -> None:
    assert ("heading", "WHAT HAPPENS NEXT") in shape(read_text(article("WHAT HAPPENS NEXT")))


def test_the_items_of_a_list_are_no_captions() -> None:
    items = ["why the ferry sailed in thick fog", "who stood on the bridge at the time", "when the alarm was given"]
    found = read_text(article("Investigators want to know three things:", *items))
    assert words_of(found, BlockKind.CAPTION) == []


def test_a_text_that_ends_no_paragraph_with_a_mark_has_no_captions() -> None:
    lines = [line.rstrip(".") for line in (LEAD, BODY, *MORE)]
    assert words_of(read_text("\n\n".join(lines)), BlockKind.CAPTION) == []
