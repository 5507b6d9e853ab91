from datetime import date

import pytest

from tui.documents import BlockKind, Document
from tui.documents.read import document

LEAD = "A ferry with 41 people on board ran aground off Harwich early on Tuesday, the coastguard said."
BODY = "Lifeboats from three stations took the passengers off before dawn, and nobody was seriously hurt."


def read_text(text: str, source: str = "story.txt") -> Document:
    return document(source, text.encode())


def shape(found: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.cut(found.text)) for block in found.blocks]


def words_of(found: Document, kind: BlockKind) -> list[str]:
    return [block.span.cut(found.text) for block in found.blocks if block.kind is kind]


def test_a_short_first_line_before_an_empty_line_is_the_headline() -> None:
    found = read_text(f"Ferry runs aground off Harwich\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.title == "Ferry runs aground off Harwich"
    assert found.metadata.spans["title"].cut(found.text) == found.metadata.title
    assert shape(found)[0] == ("title", "Ferry runs aground off Harwich")


def test_a_short_first_line_before_a_much_longer_one_is_the_headline() -> None:
    assert (
        read_text(f"Ferry runs aground off Harwich\n{LEAD}\n{BODY}\n").metadata.title
        == "Ferry runs aground off Harwich"
    )


@pytest.mark.parametrize(
    "first",
    [
        "Forty-one people were taken off a ferry.",
        "The captain told passengers:",
        "ran aground off Harwich",
        "HARWICH, England 1996-12-06",
    ],
)
def test_a_sentence_an_announcement_or_a_dateline_is_no_headline(first: str) -> None:
    assert read_text(f"{first}\n\n{LEAD}\n\n{BODY}\n").metadata.title is None


@pytest.mark.parametrize(
    "first",
    [
        "Why Did the Ferry Sail?",
        "Ferry Captain Blames Fog for Grounding Off Harwich.",
        "Ferry aground: ‘We thought we would die!’",
        "Ferry captain says he was never told about the sandbank that...",
    ],
)
def test_headlines_may_end_in_a_mark(first: str) -> None:
    assert read_text(f"{first}\n\n{LEAD}\n\n{BODY}\n").metadata.title == first


def test_a_document_without_headline_gets_none() -> None:
    found = read_text(f"{LEAD}\n\n{BODY}\n", "harbour-post.txt")
    assert (found.metadata.title, found.heading) == (None, "harbour-post.txt")


def test_a_date_glued_before_the_first_sentence_is_metadata() -> None:
    found = read_text(f" date 2019-03-05 {LEAD}\n\n{BODY}\n")
    assert found.metadata.published == date(2019, 3, 5)
    assert found.metadata.spans["published"].cut(found.text) == "2019-03-05"
    assert shape(found)[:2] == [("metadata", "date 2019-03-05"), ("paragraph", LEAD)]


@pytest.mark.parametrize(
    "line",
    [
        "date 2019-03-05",
        "Published: 5 March 2019",
        "Published 5th of March, 2019 at 10:15 GMT",
        "Tue 5 Mar 2019 10.15 GMT",
        "March 5, 2019",
        "MARCH 5, 2019 | 08:06AM PT",
        "Tuesday, Mar. 5, 2019",
        "2019-03-05T10:15:00Z",
        "Posted on 5 March 2019 6:07:15 PM",
        "25/03/2019",
        "Posted: 03/05/2019 11:10 am EDT",
        "Tue 5 Mar 2019 10.15 GMT Last modified on Wed 6 Mar 2019 12.00 GMT",
        "14:25 Tue Mar 5 2019 (3 min read)",
    ],
)
def test_a_line_that_is_only_a_date_states_the_publication(line: str) -> None:
    found = read_text(f"Ferry runs aground off Harwich\n{line}\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.published == (date(2019, 3, 25) if line.startswith("25") else date(2019, 3, 5))
    assert ("metadata", line) in shape(found)


def test_a_date_whose_day_and_month_cannot_be_told_apart_is_not_guessed() -> None:
    found = read_text(f"Ferry runs aground off Harwich\nUpdated 04/05/2019 6:04 PM\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.published is None
    assert words_of(found, BlockKind.METADATA) == ["Updated 04/05/2019 6:04 PM"]


def test_a_publication_counts_before_an_update() -> None:
    text = f"Ferry runs aground\nUpdated: 7 March 2019\nPublished: 5 March 2019\n\n{LEAD}\n\n{BODY}\n"
    assert read_text(text).metadata.published == date(2019, 3, 5)


def test_the_date_in_a_sentence_is_not_the_publication() -> None:
    found = read_text(f"The ferry was built in Gdansk on 5 March 2001.\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.published is None


def test_a_dateline_with_a_date_is_read_and_stays_in_the_account() -> None:
    found = read_text(f"Ferry runs aground\n\nHARWICH, England 1996-12-06\n\n{LEAD}\n")
    assert found.metadata.published == date(1996, 12, 6)
    assert ("paragraph", "HARWICH, England 1996-12-06") in shape(found)


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Nora Quist", "Nora Quist", None),
        ("By Nora Quist and Ole de la Cour, BBC News", "Nora Quist and Ole de la Cour", "BBC News"),
        ("BY NORA QUIST AND OLE LUND", "NORA QUIST AND OLE LUND", None),
        ("By Nora Quist, Transport Correspondent", "Nora Quist", None),
        ("By Nora Quist for the Harbour Post", "Nora Quist", "Harbour Post"),
        ("By Nora Quist | March 5, 2019", "Nora Quist", None),
        ("By Associated Press", None, "Associated Press"),
        ("Author: Nora Quist", "Nora Quist", None),
        ("By Nora Quist in Harwich", "Nora Quist", None),
        ("By NORA QUIST FOR MAILONLINE", "NORA QUIST", "MAILONLINE"),
        ("By Daily Mail Reporter", None, "Daily Mail"),
        ("By Nora Quist, Ole Lund and Ana de Sousa, CNN", "Nora Quist, Ole Lund and Ana de Sousa", "CNN"),
    ],
)
def test_a_byline_gives_author_and_outlet(line: str, author: str | None, outlet: str | None) -> None:
    found = read_text(f"Ferry runs aground off Harwich\n\n{line}\n\n{LEAD}\n\n{BODY}\n")
    assert (found.metadata.author, found.metadata.outlet) == (author, outlet)
    assert ("metadata", line) in shape(found)


@pytest.mark.parametrize(
    "line", ["By Nora Quist and Ole Lund, BBC News, 5 March 2019", "By Nora Quist, March 5, 2019."]
)
def test_a_byline_may_end_in_the_date(line: str) -> None:
    found = read_text(f"Ferry runs aground off Harwich\n\n{line}\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.published == date(2019, 3, 5)
    assert ("metadata", line) in shape(found)


@pytest.mark.parametrize(
    ("opening", "author"),
    [
        ("By Nora Quist, 5 March 2019.", "Nora Quist"),
        ("By 5 March 2019.", None),
        ("By Nora Quist.", None),
        ("By Tuesday, 5 March 2019.", None),
    ],
)
def test_a_paragraph_may_begin_with_a_byline_of_author_and_date(opening: str, author: str | None) -> None:
    line = f"{opening} The ferry lay on the bank until the tide came back."
    found = read_text(f"Ferry runs aground off Harwich\n\n{line}\n\n{LEAD}\n\n{BODY}\n")
    assert (found.metadata.author, found.metadata.published) == (author, date(2019, 3, 5) if author else None)
    assert ("paragraph", line) in shape(found)


@pytest.mark.parametrize("line", ["By Tuesday evening the ferry was afloat again", "By Friday", "By the sea"])
def test_a_line_that_only_begins_with_by_is_prose(line: str) -> None:
    found = read_text(f"Ferry runs aground off Harwich\n\n{line}\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.author is None
    assert ("paragraph", line) in shape(found)


def test_an_outlets_name_under_the_byline_is_the_outlet() -> None:
    found = read_text(f"Ferry runs aground off Harwich\n\nBy Nora Quist\nBBC News\n\n{LEAD}\n\n{BODY}\n")
    assert (found.metadata.author, found.metadata.outlet) == ("Nora Quist", "BBC News")


def test_the_source_at_the_end_is_the_outlet_and_boilerplate_is_no_prose() -> None:
    found = read_text(f"{LEAD}\n\n{BODY}\n\nClick here to read more.\nSource: the Harbour Post\n")
    assert (found.metadata.outlet, found.name) == ("the Harbour Post", "the Harbour Post")
    assert words_of(found, BlockKind.BOILERPLATE) == ["Click here to read more."]
    assert words_of(found, BlockKind.METADATA) == ["Source: the Harbour Post"]


def test_a_source_of_figures_inside_the_account_is_not_the_outlet() -> None:
    found = read_text(f"{LEAD}\n\nSource: Marine Accident Branch\n\n{BODY}\n\nThe port reopened at noon on Tuesday.\n")
    assert found.metadata.outlet is None
    assert ("paragraph", "Source: Marine Accident Branch") in shape(found)


@pytest.mark.parametrize(
    "line",
    [
        "Read more:",
        "Advertisement",
        "- ADVERTISEMENT -",
        "Share this article",
        "Sign up to our newsletter",
        "Image source: Getty Images",
        "Image copyright Reuters",
        "More: Ferry company faces questions over fog",
        "Read or Share this story: https://example.org/x",
        "Follow Nora Quist on Twitter @noraquist",
        "Copyright 2019 The Associated Press. All rights reserved. This material may not be published.",
        "This article was originally published on The Conversation.",
        "Continue reading the main story",
        "https://example.org/ferry",
    ],
)
def test_whole_lines_that_belong_to_the_page_are_boilerplate(line: str) -> None:
    found = read_text(f"{LEAD}\n\n{line}\n\n{BODY}\n")
    assert ("boilerplate", line) in shape(found)


@pytest.mark.parametrize(
    "line",
    [
        "More than 40 people were taken to hospital in Harwich on Tuesday.",
        "Share prices of the ferry company fell by a tenth.",
        "Read the captain’s statement with care, a lawyer for the families said.",
        "Sign-language interpreters were flown in for two of the passengers.",
        "Photo albums, shoes and suitcases lay on the beach at dawn.",
        "Follow the rules of the sea and nobody drowns, the harbour master said.",
    ],
)
def test_sentences_that_begin_like_boilerplate_are_prose(line: str) -> None:
    assert ("paragraph", line) in shape(read_text(f"{LEAD}\n\n{line}\n\n{BODY}\n"))


def test_what_stands_around_the_headline_of_a_copied_page_does_not_hide_it() -> None:
    found = read_text(
        "Home | News | World | Sport\n"
        "Ferry runs aground off Harwich: 41 taken off\n"
        "Published\n5 March 2019\nShare\nclose panel\nShare page\nImage source, Reuters\nImage caption,\n"
        f"The ferry at dawn\n{LEAD}\n{BODY}\nRelated Topics\n"
    )
    assert found.metadata.title == "Ferry runs aground off Harwich: 41 taken off"
    assert found.metadata.published == date(2019, 3, 5)
    assert words_of(found, BlockKind.PARAGRAPH) == ["The ferry at dawn", LEAD, BODY]


def test_an_agencys_sign_off_is_no_part_of_the_account() -> None:
    text = f"{LEAD}\n\n{BODY}\n\n   (Reporting by Nora Quist; Editing by Ole Lund)\n((nora@example.org; +44 20))\n"
    assert words_of(read_text(text), BlockKind.PARAGRAPH) == [LEAD, BODY]


def test_a_repeated_paragraph_is_kept() -> None:
    assert words_of(read_text(f"{LEAD}\n\n{BODY}\n\n{LEAD}\n"), BlockKind.PARAGRAPH) == [LEAD, BODY, LEAD]


def test_blocks_cover_all_that_is_not_blank_in_order_without_blanks_at_their_ends() -> None:
    text = (
        f"\n\n  Ferry aground \r\n\r\n\t{LEAD}\u00a0\r\nNext \r\n\r\n\r\nBy Nora Quist\r\n• one\r\n• two \u2028three\n"
    )
    found = read_text(text)
    rest = found.text
    last = 0
    for block in found.blocks:
        words = block.span.cut(found.text)
        assert words == words.strip() != ""
        assert block.span.start >= last
        last = block.span.end
    for block in reversed(found.blocks):
        rest = rest[: block.span.start] + rest[block.span.end :]
    assert rest.strip() == ""


def test_what_nobody_sees_is_left_out_of_the_headline_and_kept_in_the_text() -> None:
    found = read_text(f"\ufeff\u200bFerry\u200b runs a\u00adground\u200c off Har\u2060wich\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.title == "Ferry runs aground off Harwich"
    assert "Har\u2060wich" in found.metadata.spans["title"].cut(found.text)
