"""Lines about the article: who wrote it, for whom, when; and lines that are no part of it."""

import re
from functools import lru_cache
from typing import NamedTuple

from tui.documents import lexicon
from tui.documents.dates import StatedDate, stated_date
from tui.documents.records import Span


class About(NamedTuple):
    """What one line says of the article; spans are offsets into the line."""

    title: Span | None = None
    outlet: Span | None = None
    author: Span | None = None
    published: StatedDate | None = None


_BOILERPLATE = re.compile(rf"(?:{'|'.join(lexicon.BOILERPLATE)})[\s.!…:›»→>]*")
"""For lines in lower case: made to look for capitals too, it would take ten milliseconds more at each start."""
_LONG_BOILERPLATE = re.compile(rf"(?:{'|'.join(lexicon.LONG_BOILERPLATE)})", re.IGNORECASE)
_LABEL = re.compile(r"([A-Za-z]+(?: [A-Za-z]+)?)\s?:\s*(\S.*)?")
_BYLINE = re.compile(rf"(?:{'|'.join(lexicon.BYLINE_STARTS)}):?\s+", re.IGNORECASE)
_LONGEST_BYLINE = 160
_SENTENCE_END = re.compile(r"\.(?=\s)")
_PART = re.compile(r"\s+[|·•–—/-]\s+|\s*[|·•;]\s*|\s*\n\s*")
_PIECE = re.compile(r"\s*,\s+(?:and\s+)?|\s+(?:and|&|with)\s+", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|of|at|in)\s+(?:the\s+)?", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"[(—–-]*\s?(?:with )?(?:additional )?"
    r"(?:reporting|writing|editing|assistance|compiled|translation|graphics|photographs?|photography|photos|video)"
    r"(?: and (?:writing|editing))? (?:by|from)\b"
    r".{1,300}|\(\(\S+@.{1,200}\)\)|.{1,200} contributed (?:reporting )?to this (?:report|story|article)\.?\)?",
    re.IGNORECASE | re.DOTALL,
)
_WORDS = re.compile(r"[\w’']+(?:-[\w’']+)*")


def is_boilerplate(line: str) -> bool:
    """Whether the whole line is no part of any account ("Click here to read more.")."""
    whole = len(line) <= 300 and _BOILERPLATE.fullmatch(line.lower()) is not None
    return whole or _LONG_BOILERPLATE.match(line) is not None


def about(line: str, first: bool = False) -> About | None:
    """What a line says of the article, None where it is a line like any other.

    ``first`` is true for the first line of a text, which may as well be a headline ("Sources: minister to resign").
    """
    if len(line) > 300:
        return None
    if (stated := stated_date(line)) is not None:
        return About(published=stated)
    if (found := _byline(line)) is not None:
        return found
    if _SIGN_OFF.fullmatch(line) or line.lower().rstrip(":") in lexicon.DATE_LABELS:
        return About()
    return _labelled(line, first)


def opening_byline(paragraph: str) -> About | None:
    """The byline that a paragraph begins with, where it has author and date ("By Jane Roe, 3 May 2021. See also")."""
    if _BYLINE.match(paragraph) is None:
        return None
    ends = (match.start() for match in _SENTENCE_END.finditer(paragraph, 0, _LONGEST_BYLINE))
    found = (_byline(paragraph[:end]) for end in ends)
    return next((one for one in found if one is not None and one.author and one.published), None)


@lru_cache(4096)
def stands_alone(line: str) -> bool:
    """Whether a line is about the article or no part of it, and so never goes on in the next."""
    return is_boilerplate(line) or about(line) is not None


def is_outlet(line: str) -> bool:
    """Whether a line is the name of a paper, station or agency and nothing else ("BBC News")."""
    words = _WORDS.findall(line)
    return (
        0 < len(words) <= 5
        and len(line) <= 50
        and any(word.lower() in lexicon.OUTLET_WORDS for word in words)
        and all(word[0].isupper() or word in ("the", "of", "and") for word in words)
        and not line.endswith((".", "?", "!", ":"))
    )


def _labelled(line: str, first: bool) -> About | None:
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    label = match[1].lower()
    value = Span(match.start(2), len(line)) if match[2] else None
    if label in lexicon.OTHER_LABELS or (value is None and label in _ALL_LABELS):
        return About()
    if value is None:
        return None
    if label in lexicon.TITLE_LABELS:
        return About(title=value)
    if label in lexicon.AUTHOR_LABELS:
        return About(author=value)
    if label in lexicon.OUTLET_LABELS and len(match[2].split()) <= (3 if first else 8):
        named = re.fullmatch(r"[^.:;!?()]{2,60}(?:\.[a-z]{2,10}){0,2}", match[2])
        return About(outlet=Span(value.start, value.start + named.end()) if named else None)
    if label in lexicon.DATE_LABELS and (stated := stated_date(match[2])) is not None:
        return About(published=stated._replace(span=_moved(stated.span, value.start)))
    return None


_ALL_LABELS = lexicon.TITLE_LABELS | lexicon.AUTHOR_LABELS | lexicon.OUTLET_LABELS | lexicon.DATE_LABELS


def _byline(line: str) -> About | None:
    """ "By Jane Doe and John Roe, BBC News | 24 May 2017": every part has to be a name, an outlet, a role or a date."""
    start = _BYLINE.match(line)
    if start is None or len(line) > _LONGEST_BYLINE:
        return None
    authors: list[Span] = []
    outlet: Span | None = None
    published: StatedDate | None = None
    for part in _pieces(line, Span(start.end(), len(line)), _PART):
        if (stated := stated_date(part.cut(line))) is not None:
            published = published or stated._replace(span=_moved(stated.span, part.start))
            continue
        for piece in _pieces(line, part, _PIECE):
            words = piece.cut(line)
            rest = line[piece.start : part.end].rstrip(".")
            if (authors or outlet) and (stated := stated_date(rest)) is not None:
                published = published or stated._replace(span=_moved(stated.span, piece.start))
                break
            employer = _FOR.search(words)
            name = Span(piece.start, piece.start + employer.start()) if employer else piece
            if employer and is_person(name.cut(line)) and is_outlet(words[employer.end() :]):
                authors.append(name)
                outlet = outlet or Span(piece.start + employer.end(), piece.end)
            elif is_outlet(words):
                outlet = outlet or _without_role(line, piece)
            elif is_role(words):
                continue
            elif is_person(name.cut(line)) and (not authors or outlet is None):
                if employer and not words[employer.end() :][:1].isupper():
                    return None
                authors.append(name)
            elif not authors or not (_is_place(words) or words.startswith("@")):
                return None
    if not authors and outlet is None and not published and not is_role(line[start.end() :]):
        return None
    return About(None, outlet, Span(authors[0].start, authors[-1].end) if authors else None, published)


def _pieces(line: str, within: Span, separator: re.Pattern[str]) -> list[Span]:
    pieces = []
    start = within.start
    for match in separator.finditer(line, within.start, within.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, within.end))
    return [piece for piece in pieces if piece.cut(line).strip()]


def _without_role(line: str, piece: Span) -> Span:
    """ "Daily Mail Reporter" is the Daily Mail."""
    words = list(_WORDS.finditer(line, piece.start, piece.end))
    while len(words) > 1 and words[-1].group().lower() in lexicon.ROLE_WORDS:
        words.pop()
    return Span(piece.start, words[-1].end())


def is_person(words: str) -> bool:
    parts = words.rstrip(".").split()
    capitalised = [part for part in parts if part[0].isupper()]
    return (
        2 <= len(parts) <= 5
        and len(capitalised) >= 2
        and parts[-1][0].isupper()
        and all(part[0].isupper() or part.lower() in lexicon.NAME_PARTICLES for part in parts)
        and all(re.fullmatch(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*", part) for part in parts)
        and not any(part.lower() in _NOT_IN_NAMES for part in parts)
    )


def _is_place(words: str) -> bool:
    parts = _WORDS.findall(words)
    return 0 < len(parts) <= 4 and all(part[0].isupper() for part in parts)


def is_role(words: str) -> bool:
    parts = [part.lower() for part in _WORDS.findall(words)]
    return 0 < len(parts) <= 7 and any(part in lexicon.ROLE_WORDS for part in parts)


_NOT_IN_NAMES = lexicon.NOT_IN_NAMES | frozenset(lexicon.WEEKDAYS)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
