"""Where an article is from, as other lines than labels and bylines tell it: small print, a stamp, an address.

Each function takes one line and gives what it says with spans into the line, or None.
"""

import re

from tui.documents.about import About, is_outlet, is_person, is_role
from tui.documents.dates import stated_date
from tui.documents.records import Span

_HOLDER = re.compile(
    r"(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©,]*(?:\([Cc]\))?\s*(?:\d{4}(?:[-–]\d{2,4})?,?\s+)?(?:by\s+)?"
    r"(?P<outlet>(?:[Tt]he )?[A-Z][\w&’'-]*(?: (?:of |and |& )?[A-Z][\w&’'-]*){0,4})(?=[.,]|\s?$| [a-z])"
)
_FIRST_IN = re.compile(
    r"[Tt]h(?:is|e) (?:article|story|post|piece|report)[^.]{0,30}? (?:(?:was|is) )?(?:first|originally) "
    r"(?:appeared|published|posted) (?:on|in|by|at) (?P<outlet>(?:[Tt]he )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})"
)
_STAMP = re.compile(
    r"\b(?:Updated|Published|Posted)\b\s?:?\s(?P<date>[^()]{8,50}?)(?:\s[Bb]y\s(?P<author>[^()]{3,60}?))?"
    r"(?:\s?\((?P<outlet>[^()]{3,40})\))?$"
)
_PRINTED = re.compile(
    r"\((?P<outlet>[A-Z][^()\d]{2,40}?)\s(?P<date>[\d/.-]{6,10}|\w+ \d{1,2}, \d{4})(?:,?\s(?:page|p\.?)\s?\w+)?\)"
)
_AGENCY = re.compile(
    r"[^\W\d_a-z][^()\n]{0,60}?\((?P<outlet>AP|AFP|Reuters|REUTERS|UPI|Xinhua|TASS|dpa|EFE|CNN|PA|ANI|IANS|PTI|Bloomberg)\)"
    r"\s?[-–—]{1,2}\s"
)
_SITE = re.compile(r"https?://(?:www\.)?(?P<outlet>[\w-]+(?:\.[\w-]+)+)(?:/\S*)?")
_SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<author>[^\W\d_a-z].{3,60})")
_FIELD = re.compile(r"\s+[|/·•–—]\s+")


def publisher(line: str) -> About | None:
    """The holder of the copyright, or where the article first appeared; the line itself is no part of it."""
    match = _HOLDER.match(line) or _FIRST_IN.match(line)
    return About(outlet=Span(*match.span("outlet"))) if match is not None else None


def agency(line: str) -> About | None:
    """The agency of a dateline: "HARWICH, England (AP) — Forty-one people ..."."""
    match = _AGENCY.match(line)
    return About(outlet=Span(*match.span("outlet"))) if match is not None else None


def stamp(line: str, title: str | None) -> About | None:
    """A line that ends in when it was published, with nothing but the headline before.

    "Ferry runs aground Updated: 2019-03-05 13:14 By Jane Doe (China Daily)"; "(China Daily 03/05/2019 page1)";
    "5 March 2019 / 10:20 / BBC".
    """
    if len(line) > 300:
        return None
    match = _PRINTED.fullmatch(line) or _STAMP.search(line)
    if match is not None and line[: match.start()].strip(" |-–—") in ("", title):
        stated = stated_date(match["date"])
        if stated is not None and stated.day is not None:
            groups = match.groupdict()
            author = Span(*match.span("author")) if groups.get("author") and is_person(match["author"]) else None
            outlet = Span(*match.span("outlet")) if groups["outlet"] else None
            return About(None, outlet, author, stated._replace(span=_moved(stated.span, match.start("date"))))
    return _fields(line)


def site(line: str) -> About | None:
    """A line that is the article's address: its site is all that is known of the outlet."""
    match = _SITE.fullmatch(line)
    return About(outlet=Span(*match.span("outlet"))) if match is not None else None


def signature(line: str) -> About | None:
    """A last line that gives the author: "— Jane Doe"."""
    match = _SIGNED.fullmatch(line)
    return About(author=Span(*match.span("author"))) if match is not None and is_person(match["author"]) else None


def credit(line: str) -> About | None:
    """A line with nothing but a name, and perhaps a role or outlet: "Jane Doe / Reuters", "Jane Doe, Crime Reporter".

    Only its place, beside other lines about the article, tells that it is no headline of two words.
    """
    name, _, rest = (part.strip() for part in re.split(r"(\s*[,/|]\s*|$)", line, maxsplit=1))
    if len(line) > 90 or not is_person(name):
        return None
    start = line.index(name)
    author = Span(start, start + len(name))
    if not rest or is_role(rest):
        return About(author=author)
    return About(None, Span(len(line) - len(rest), len(line)), author) if is_outlet(rest) else None


def _fields(line: str) -> About | None:
    """ "March 5, 2019 / 10:20 AM / CBS News": a date and outlets between bars."""
    if len(line) > 120:
        return None
    outlet, published = None, None
    start = 0
    for match in [*_FIELD.finditer(line), None]:
        part = Span(start, match.start() if match else len(line))
        start = match.end() if match else len(line)
        words = part.cut(line).strip()
        if published is None and (stated := stated_date(words)) is not None:
            published = stated._replace(span=_moved(stated.span, part.start))
        elif is_outlet(words):
            outlet = outlet or part
        elif not re.fullmatch(r"[\d:.hH]+(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?", words):
            return None
    return About(outlet=outlet, published=published) if published is not None else None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
