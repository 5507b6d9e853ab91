"""Names in sports tables: standings, results and fixtures, where no sentence helps the model."""

import re

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


def with_tables(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with the teams of standings, of results ("Everton 2 Leeds 1") and of fixtures ("Everton v Leeds")."""
    for line in page.lines:
        text = page.text[line.start : line.end]
        original = page.original[line.start : line.end]
        spans: list[tuple[int, int]] = []
        if (match := _STANDING.fullmatch(text)) and not re.search(r"\d:\d\d|[a-z]{2,}\d", text):
            spans = [match.span(1)]
        elif len(text) < _RESULT_LENGTH and (match := _RESULT.fullmatch(text)):
            spans = [match.span(1), match.span(3)]
        elif (match := _FIXTURE.fullmatch(original)) and (original.isupper() or " v" in original):
            spans = [match.span(1), match.span(2)]
        for first, last in spans:
            names = _with_team(page, names, line.start + first, line.start + last)
    return names


def _with_team(page: Page, names: list[Name], start: int, end: int) -> list[Name]:
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
    team = Name(start, end, "LOC", "GPE", 3.0) if country(words) else Name(start, end, "ORG", "ORG", 3.0)
    return [name for name in names if name not in found] + [team]
