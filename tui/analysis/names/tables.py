"""Names in sports tables: standings, results and fixtures, where no sentence helps the model."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.names.countries import country
from tui.analysis.names.page import Name, Page, touching

_TEAM = r"[A-Z][\w'.&/-]*(?:[ -](?:[A-Z0-9][\w'.&/-]*|de|of|la))*"
_SCORE = r"\d{1,3}"
_STANDING = re.compile(
    rf"\s*(?:\d{{1,2}}\.? )?({_TEAM}?)((?: +[\d.+-]+(?: \d/\d)?){{4,}}|(?: \d+){{2}} \.\d{{3}}.*)\s*-?"
)
_RESULT = re.compile(rf"\s*({_TEAM}?) ({_SCORE})(?: \([^)]*\))?,? ({_TEAM}?) ({_SCORE})(?:[ (.].*)?")
_FIXTURE = re.compile(rf"\s*({_TEAM}) (?:AT|at|v|vs\.?|V) ({_TEAM})\s*")
_NOT_A_TEAM = re.compile(
    r"\b(?:Halftime|Attendance|Total|Extras|Results?|Standings|Friday|Saturday|Sunday|Monday|Draw|Division|Conference|Group|"
    r"Round|Year|Ago|Page|Played|Points)\b",
    re.IGNORECASE,
)
_COLUMN_LETTERS = re.compile(r"[WLTDPFAGBCTS ]+")
_RESULT_LENGTH = 120
_CLUB = re.compile(r" \(([A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2})(?:, ([A-Z][\w. ]+))?\)")
_LEAST_CLUBS = 3
_PERSON = r"[A-Z][\w'-]+(?: (?:[A-Z][\w'.-]+|de|van|von|der|el|al|bin|da|di|du))*"
_RANKED = re.compile(rf"^\s*=?\d{{1,3}}[.=]{{1,2}} ({_PERSON}) \([A-Z]")
_LINE_UP = re.compile(rf"(?:^|[\s(;,])\d{{1,2}} ?- ?({_PERSON})(?=\s*(?:[,;.:(]|$| \d))")
_LINE_UP_SIZE = 4
_MINUTE = r"\d{1,3}(?:st|nd|rd|th)?(?: (?:pen|penalty|og|own goal))?"
_SCORERS = re.compile(rf"(?:\(|[Ss]corers: ?)({_PERSON} {_MINUTE}(?:(?:, | and )(?:{_PERSON} )?{_MINUTE})*)")
_SCORER = re.compile(rf"({_PERSON}) \d")


def with_tables(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with the teams of standings, of results ("Everton 2 Leeds 1") and of fixtures ("Everton v Leeds")."""
    for line in page.lines:
        text = page.text[line.start : line.end]
        original = page.original[line.start : line.end]
        spans: list[tuple[int, int]] = []
        venue = False
        if (match := _STANDING.fullmatch(text)) and not re.search(r"\d:\d\d|[a-z]{2,}\d", text):
            spans = [match.span(1)]
        elif len(text) < _RESULT_LENGTH and (match := _RESULT.fullmatch(text)):
            spans = [match.span(1), match.span(3)]
        elif (match := _FIXTURE.fullmatch(original)) and (original.isupper() or " v" in original):
            spans = [match.span(1), match.span(2)]
            venue = " AT " in original or " at " in original
        for index, (first, last) in enumerate(spans):
            names = _with_team(page, names, line.start + first, line.start + last, venue=venue and index == 1)
        names = _with_persons(names, line.start, text)
    return names


def _with_persons(names: list[Name], offset: int, text: str) -> list[Name]:
    """``names`` with the untagged players of line-ups, of scorers in brackets and of ranked results."""
    found = [match.span(1) for match in _RANKED.finditer(text)]
    if len(line_up := [match.span(1) for match in _LINE_UP.finditer(text)]) >= _LINE_UP_SIZE:
        found += line_up
    for bracket in _SCORERS.finditer(text):
        first = bracket.start(1)
        found += [(first + match.start(1), first + match.end(1)) for match in _SCORER.finditer(bracket.group(1))]
    for start, end in found:
        if not touching(offset + start, offset + end, names) and not country(text[start:end]):
            names = [*names, Name(offset + start, offset + end, "PER", "PERSON", 2.0)]
    return names


def _with_team(page: Page, names: list[Name], start: int, end: int, *, venue: bool) -> list[Name]:
    while start < end and page.text[start] == " ":
        start += 1
    while end > start and page.text[end - 1] in " ,.":
        end -= 1
    words = page.text[start:end]
    if not 3 <= len(words) <= 30 or _NOT_A_TEAM.search(words) or _COLUMN_LETTERS.fullmatch(words):
        return names
    found = touching(start, end, names)
    if any(name.kind == "MISC" and name.start <= start and name.end > end + 3 for name in found):
        return names
    if venue:
        return [*(name for name in names if name not in found), Name(start, end, "LOC", "GPE", 1.0, settled=True)]
    kind, type_ = ("LOC", "GPE") if country(words) else ("ORG", "ORG")
    team = Name(start, end, kind, type_, 3.0, settled=True)
    return [name for name in names if name not in found] + [team]


def clubs_in(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """The names that stand in brackets behind a person, where the page has several: "Alan Shearer (Newcastle)"."""
    persons = {name.end for name in names if name.kind == "PER"}
    found: list[Name] = []
    spans = {(name.start, name.end): name for name in names}
    for match in _CLUB.finditer(page.text):
        name = spans.get(match.span(1))
        if name is not None and match.start() in persons and not country(match.group(1)):
            found.append(name)
    if len(found) >= _LEAST_CLUBS:
        yield from found
