"""Front matter: the lines between two lines of dashes (or plus signs) that some Markdown files begin with."""

import re
from datetime import date
from typing import NamedTuple

from tui.documents.dates import parse_date, stated_date
from tui.documents.lexicon import AUTHOR_LABELS, OUTLET_LABELS, TITLE_LABELS
from tui.documents.records import Metadata, Span

_FENCES = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?P<body>.{0,20000}?)(?<=[\r\n])(?P=fence)[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
_FIELD = re.compile(
    r"(?<=[\r\n])(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(?P<value>[^\s][^\r\n]*?)?[ \t]*(?=[\r\n])"
)
_DATES = ("published", "date", "pubdate", "publish_date", "published_at", "datepublished", "created")


class FrontMatter(NamedTuple):
    """Where the front matter stands, and what it says."""

    span: Span
    metadata: Metadata


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, None where it has none: a line of dashes may as well be a rule."""
    match = _FENCES.match(text)
    if match is None:
        return None
    found: dict[str, Span] = {}
    for field in _FIELD.finditer(text, match.start("body"), match.end("body")):
        if field["value"] is not None:
            found.setdefault(field["key"].strip().lower(), _unquoted(text, Span(*field.span("value"))))
    if not found:
        return None
    spans: dict[str, Span] = {}
    for name, labels in (("title", TITLE_LABELS), ("outlet", OUTLET_LABELS), ("author", AUTHOR_LABELS)):
        span = next((found[label] for label in found if label in labels), None)
        if span is not None and len(span) and "://" not in span.cut(text):
            spans[name] = span
    words = {name: span.cut(text) for name, span in spans.items()}
    published = _published(text, found, spans)
    metadata = Metadata(words.get("title"), words.get("outlet"), words.get("author"), published, spans)
    return FrontMatter(Span(match.start(), match.end()), metadata)


def _published(text: str, found: dict[str, Span], spans: dict[str, Span]) -> date | None:
    for label in _DATES:
        if label not in found:
            continue
        value = found[label].cut(text)
        try:
            day = parse_date(value)
        except ValueError:
            stated = stated_date(value)
            if stated is None or stated.day is None:
                continue
            day = stated.day
        spans["published"] = found[label]
        return day
    return None


def _unquoted(text: str, span: Span) -> Span:
    """The value without quotation marks or the brackets of a list with one entry around it."""
    for opening, closing in ("[]", '""', "''"):
        value = span.cut(text)
        if len(value) >= 2 and value[0] == opening and value[-1] == closing:
            inner = value[1:-1]
            start = span.start + 1 + len(inner) - len(inner.lstrip())
            span = Span(start, start + len(inner.strip()))
    return span
