from datetime import date

import pytest

from tui.documents import BlockKind, Document, MarkKind, quotable
from tui.documents.flatten import flatten
from tui.documents.read import MARKDOWN_LIMIT, document

ARTICLE = """\
---
title: "Ferry runs *aground* off Harwich"
date: 2019-03-05T06:10:00Z
author: [Nora Quist]
source: Harbour Post
url: https://example.org/ferry
---

# Ferry runs *aground* off Harwich

*By Nora Quist*

A **ferry** with [41 people](https://example.org/a_(b) "on board") ran aground off
Harwich early on Tuesday, [the coastguard][cg] said.  
Lifeboats `took` them off &amp; home \\*safely\\*.<br>Nobody was *seriously **hurt***.

> “We heard a _terrible_ grinding,”
> said Nora Quist, a nurse. ![chart](m.png)
and nobody slept.

## What we know ##

1. It was **foggy**
2. 41 passengers
   - nine of them
     children

| port | time |
|------|------|
| Hook | 22.00 |

```python
knots = 12
```

[Read more](https://example.org/more)

[cg]: https://example.org/cg
"""


def read_markdown(text: str) -> Document:
    return document("story.md", text.encode())


def seen(found: Document) -> list[tuple[str, int, str]]:
    flat, _ = flatten(found)
    return [(block.kind.value, block.level, block.span.cut(flat.text)) for block in flat.blocks]


def test_blocks_have_their_kinds_and_show_no_markup() -> None:
    assert seen(read_markdown(ARTICLE))[1:] == [
        ("title", 1, "Ferry runs aground off Harwich"),
        ("metadata", 0, "By Nora Quist"),
        (
            "paragraph",
            0,
            "A ferry with 41 people ran aground off\nHarwich early on Tuesday, the coastguard said.  \n"
            "Lifeboats took them off & home *safely*. Nobody was seriously hurt.",
        ),
        ("quotation", 1, "“We heard a terrible grinding,”\nsaid Nora Quist, a nurse. chart\nand nobody slept."),
        ("heading", 2, "What we know"),
        ("item", 1, "1. It was foggy"),
        ("item", 1, "2. 41 passengers"),
        ("item", 2, "nine of them\nchildren"),
        ("table", 0, "| port | time |\n|------|------|\n| Hook | 22.00 |"),
        ("code", 0, "knots = 12"),
        ("boilerplate", 0, "Read more"),
    ]


def test_front_matter_is_metadata() -> None:
    found = read_markdown(ARTICLE)
    said = found.metadata
    assert (said.title, said.outlet, said.author, said.published) == (
        "Ferry runs *aground* off Harwich",
        "Harbour Post",
        "Nora Quist",
        date(2019, 3, 5),
    )
    assert {name: span.cut(ARTICLE) for name, span in said.spans.items()} == {
        "title": "Ferry runs *aground* off Harwich",
        "outlet": "Harbour Post",
        "author": "Nora Quist",
        "published": "2019-03-05T06:10:00Z",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_marks_cover_the_words_in_the_untouched_source(end: str) -> None:
    text = ARTICLE.replace("\n", end)
    found = read_markdown(text)
    assert found.text == text
    marks = [(mark.kind, mark.span.cut(text), mark.target) for block in found.blocks for mark in block.marks]
    assert marks[2:9] == [
        (MarkKind.STRONG, "ferry", None),
        (MarkKind.LINK, "41 people", "https://example.org/a_(b)"),
        (MarkKind.LINK, "the coastguard", "https://example.org/cg"),
        (MarkKind.CODE, "took", None),
        (MarkKind.EMPHASIS, "seriously **hurt**", None),
        (MarkKind.STRONG, "hurt", None),
        (MarkKind.EMPHASIS, "terrible", None),
    ]


def test_hidden_stretches_lie_in_their_block_in_order() -> None:
    found = read_markdown(ARTICLE)
    for block in found.blocks:
        ends = [
            block.span.start,
            *(edge for hidden in block.hidden for edge in (hidden.start, hidden.end)),
            block.span.end,
        ]
        assert ends == sorted(ends)


def test_a_span_of_the_flat_text_leads_back_to_the_same_words_of_the_source() -> None:
    found = read_markdown(ARTICLE)
    flat, back = flatten(found)
    for words in (
        "ferry with 41 people ran aground",
        "seriously hurt",
        "grinding,”\nsaid Nora Quist",
        "& home *safely",
    ):
        start = flat.text.index(words)
        span = type(found.blocks[0].span)(start, start + len(words))
        assert quotable(found, back(span)).split() == words.split()


def test_what_a_document_states_of_itself_stands_in_the_flat_text_too() -> None:
    flat, _ = flatten(read_markdown(ARTICLE))
    assert flat.metadata.spans["outlet"].cut(flat.text) == "Harbour Post"
    assert flat.metadata.spans["published"].cut(flat.text) == "2019-03-05T06:10:00Z"


def test_plain_text_is_flat_already() -> None:
    found = document("story.txt", b"A *ferry* ran aground.\n\nNobody was hurt.\n")
    flat, back = flatten(found)
    assert flat is found
    assert back(found.blocks[1].span) == found.blocks[1].span


@pytest.mark.parametrize(
    "line",
    [
        "A [broken link](http://example.org ran aground",
        "Two stars ** and a lone _ here, 5 * 3 = 15",
        "The [sic] note and the [second] one [third][missing] are words",
        "A backtick ` alone",
        "R&D; AT&T &copy; and &#8217; stay as the file has them",
        "A tag <not a tag and a > sign",
    ],
)
def test_what_only_looks_like_markup_is_shown(line: str) -> None:
    found = read_markdown(f"# Ferry aground\n\n{line}\n")
    assert found.blocks[1].span.cut(found.text) == line
    assert not found.blocks[1].marks


def test_nested_quotations_and_lists_keep_their_words() -> None:
    text = "> > He said\n> > *no*.\n>\n> - one\n>   - two\n\n* a\n\n  second\n\n7) seven\n"
    assert [words for *_, words in seen(read_markdown(text))] == [
        "He said\nno.",
        "one",
        "two",
        "a",
        "second",
        "7) seven",
    ]


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    found = read_markdown("---\n\nA ferry ran aground off Harwich.\n\n---\n\nNobody was hurt.\n")
    assert [words for *_, words in seen(found)] == ["A ferry ran aground off Harwich.", "Nobody was hurt."]
    assert found.metadata.title is None


def test_without_headings_a_first_line_that_looks_like_one_is_the_headline() -> None:
    found = read_markdown("Ferry runs aground off *Harwich*\n\nThe ferry ran aground at dawn. Nobody was hurt.\n")
    assert found.metadata.title == "Ferry runs aground off Harwich"
    assert [kind for kind, *_ in seen(found)] == ["title", "paragraph"]


def test_a_date_and_byline_in_the_text_are_read_through_their_markup() -> None:
    found = read_markdown(
        "# Ferry aground\n\n**By Nora Quist**, BBC News\n\n*Published:* 5 March 2019\n\nIt was foggy.\n"
    )
    said = found.metadata
    assert (said.author, said.outlet, said.published) == ("Nora Quist", "BBC News", date(2019, 3, 5))
    assert said.spans["outlet"].cut(found.text) == "BBC News"


@pytest.mark.parametrize(
    "byline",
    [
        "By **Nora Quist**, 5 March 2019",
        "*By Nora Quist, March 5, 2019*",
        "By *Nora Quist*, 5 March 2019. See the [log](https://harbour.example/log).",
    ],
)
def test_a_byline_in_inline_marks_gives_author_and_date(byline: str) -> None:
    found = read_markdown(f"# Ferry aground\n\n{byline}\n\nThe ferry ran aground on Tuesday.\n")
    assert (found.metadata.author, found.metadata.published) == ("Nora Quist", date(2019, 3, 5))
    assert found.metadata.spans["published"].cut(found.text) in ("5 March 2019", "March 5, 2019")


def test_very_long_markdown_is_read_as_plain_text() -> None:
    found = read_markdown("# Ferry *aground*\n\n" + "Nobody was hurt. " * (MARKDOWN_LIMIT // 16))
    assert not any(block.hidden for block in found.blocks)


def test_html_and_comments_are_no_prose() -> None:
    found = read_markdown("<!-- draft -->\n\n<div>advert</div>\n\nA ferry ran aground.\n")
    assert [(kind, words) for kind, _, words in seen(found)] == [
        ("code", "<div>advert</div>"),
        ("paragraph", "A ferry ran aground."),
    ]
    assert not BlockKind.CODE.is_prose
