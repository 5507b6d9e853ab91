"""Where an article is from, told by small print, stamps, datelines and signatures."""

from datetime import date

import pytest

from tests.unit.documents.test_plain import BODY, LEAD, read_text, words_of
from tui.documents import BlockKind

TITLE = "Ferry runs aground off Harwich"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Copyright 2019 The Associated Press. All rights reserved. Do not rewrite.", "The Associated Press"),
        ("© 2019 Harbour Post. All rights reserved.", "Harbour Post"),
        ("This article originally appeared on Tidewatch.", "Tidewatch"),
    ],
)  # fmt: skip
def test_the_small_print_tells_the_outlet_where_nothing_else_does(line: str, outlet: str) -> None:
    found = read_text(f"{TITLE}\n\n{LEAD}\n\n{BODY}\n\n{line}\n")
    assert found.metadata.outlet == outlet
    assert found.metadata.spans["outlet"].cut(found.text) == outlet
    assert words_of(found, BlockKind.BOILERPLATE) == [line]


def test_whose_picture_it_is_says_nothing_of_the_outlet() -> None:
    assert read_text(f"{TITLE}\n\nImage copyright Getty Images\n\n{LEAD}\n\n{BODY}\n").metadata.outlet is None


@pytest.mark.parametrize(
    ("lines", "author", "outlet", "published"),
    [
        (f"{TITLE} Updated: 2019-03-05 13:14 By Agencies(Harbour Daily)", None, "Harbour Daily", date(2019, 3, 5)),
        ("(Harbour Daily 03/15/2019 page1)", None, "Harbour Daily", date(2019, 3, 15)),
        ("March 5, 2019 / 10:20 AM / CBS News", None, "CBS News", date(2019, 3, 5)),
        ("Jane Doe / Reuters\nMarch 5, 2019 10:20 AM", "Jane Doe", "Reuters", date(2019, 3, 5)),
        ("Jane Doe, Political Correspondent\nTue 5 Mar 2019 10.20 GMT", "Jane Doe", None, date(2019, 3, 5)),
        ("Jane Doe\nPublished 5 March 2019", "Jane Doe", None, date(2019, 3, 5)),
    ],
)
def test_stamps_and_bare_names_beside_them_are_about_the_article(
    lines: str, author: str | None, outlet: str | None, published: date
) -> None:
    found = read_text(f"{TITLE}\n\n{lines}\n\n{LEAD}\n\n{BODY}\n")
    stated = found.metadata
    assert (stated.title, stated.author, stated.outlet, stated.published) == (TITLE, author, outlet, published)
    assert words_of(found, BlockKind.PARAGRAPH) == [LEAD, BODY]


def test_the_agency_of_a_dateline_is_the_outlet_and_the_line_stays_in_the_account() -> None:
    found = read_text(f"{TITLE}\n\nHARWICH, England (AP) — {LEAD}\n\n{BODY}\n")
    assert found.metadata.outlet == "AP"
    assert words_of(found, BlockKind.PARAGRAPH)[0].startswith("HARWICH")


def test_an_outlet_above_the_headline_is_not_taken_for_it() -> None:
    found = read_text(f"BBC News\n\n{TITLE}\n\n{LEAD}\n\n{BODY}\n")
    assert (found.metadata.outlet, found.metadata.title) == ("BBC News", TITLE)


def test_the_author_may_sign_below() -> None:
    found = read_text(f"{TITLE}\n\n{LEAD}\n\n{BODY}\n\n— Jane Doe\n")
    assert found.metadata.author == "Jane Doe"


def test_a_name_that_opens_a_list_is_no_author() -> None:
    found = read_text(f"{TITLE}\n\nJane Doe, 34\n\n{LEAD}\n\n{BODY}\n")
    assert found.metadata.author is None


def test_a_headline_above_nothing_but_small_print_is_still_one() -> None:
    found = read_text(f"{TITLE}\n\nSubscribe to read more\nSorry, this content is for subscribers only.\n")
    assert found.metadata.title == TITLE
