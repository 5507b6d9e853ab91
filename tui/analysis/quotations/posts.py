"""Posts from social networks set into an article: their words, then "— Name (@handle) May 24, 2017"."""

import re

from tui.documents import Span

_SIGNED = re.compile(
    r"\s+[—–―-]{1,2}\s?(?P<name>[^()\n—–―\"“”]{2,60}?)\s\(@\w{1,20}\)\s+"
    r"(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})(?:\s\w+)?\s*$"
)
_LINK = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)\S+)+\s*$")
_SIGNATURE = 150
"""Characters at a paragraph's end in which the signature stands."""
_FEWEST = 12
"""Characters of a post that says something."""


def post(text: str, paragraph: Span) -> Span | None:
    """The words of the post that the paragraph is, without the links at their end; None where it is none."""
    signed = _SIGNED.search(text[max(paragraph.start, paragraph.end - _SIGNATURE) : paragraph.end])
    if signed is None:
        return None
    words = text[paragraph.start : max(paragraph.start, paragraph.end - _SIGNATURE) + signed.start()]
    words = words[: len(words) - len(link[0])] if (link := _LINK.search(words)) else words
    words = words.rstrip()
    return Span(paragraph.start, paragraph.start + len(words)) if len(words) >= _FEWEST else None


def author(text: str, words: Span, paragraph: Span) -> Span | None:
    """The name of who wrote the post with these words."""
    if paragraph.end - words.end > 2 * _SIGNATURE:
        return None
    signed = _SIGNED.search(text[words.end : paragraph.end])
    return Span(*(words.end + offset for offset in signed.span("name"))) if signed else None
