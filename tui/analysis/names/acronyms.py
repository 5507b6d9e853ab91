"""Initials in brackets beside the name they stand for, either way round (after Schwartz and Hearst, 2003)."""

import re

from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import NOT_A_NAME
from tui.analysis.names.page import Name, Page, touching

_IN_BRACKETS = re.compile(r"\(\s?([A-Z][A-Za-z&.-]{1,9})\s?\)")
_SPELLED_OUT = re.compile(r"(?<![\w.-])([A-Z]{3,8}) \(([A-Z][^()\n]{5,90})\)")
_WORD = re.compile(r"[^\W\d_][\w'.&]*|&")
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "la", "on", "to", "&", "du", "des", "y"})
_REACH = 100


def with_acronyms(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with initials that stand beside their full name, and that name to its full length.

    "National Center for Missing and Exploited Children (NCMEC)" and "NCMEC (National Center ...)" are two names of
    one kind.
    """
    for match in _SPELLED_OUT.finditer(page.text):
        if _stands_for(page.text, match.start(2), match.end(2), match.group(1)) == match.start(2):
            names = _pair(page, names, match.span(2), match.span(1))
    for match in _IN_BRACKETS.finditer(page.text):
        line = page.line_at(match.start())
        start = _stands_for(page.text, max(line.start, match.start() - _REACH), match.start(), match.group(1))
        if start is not None and page.text[start:].partition(" ")[0] not in NOT_A_NAME:
            names = _pair(page, names, (start, len(page.text[: match.start()].rstrip())), match.span(1))
        else:
            names = _beside_known(page, names, match)
    return names


def _stands_for(text: str, start: int, end: int, letters: str) -> int | None:
    """Where the words begin, within the stretch and up to its end, whose initials the letters are; else None."""
    wanted = [letter.lower() for letter in letters if letter.isalpha()]
    if len(wanted) < 3:
        return None
    for word in reversed(list(_WORD.finditer(text, start, end))):
        initial = word.group()[0]
        if initial.lower() == wanted[-1] and (initial.isupper() or len(wanted) > 1):
            wanted.pop()
            if not wanted:
                return word.start() if initial.isupper() else None
        elif word.group().lower() not in _SMALL:
            return None
    return None


def _pair(page: Page, names: list[Name], full: tuple[int, int], short: tuple[int, int]) -> list[Name]:
    inside = touching(*full, names)
    if any(name.start < full[0] or name.end > full[1] for name in inside):
        return names
    last = page.text[full[0] : full[1]].split()[-1]
    model = next((name for name in inside if name.kind == "ORG"), inside[0] if inside else None)
    kind = head_kind(last) or (model.kind if model else "ORG")
    type_ = model.type if model and model.kind == kind else ""
    rest = [name for name in names if name not in inside and (name.end <= short[0] or name.start >= short[1])]
    return [*rest, Name(*full, kind, type_, 3.0), Name(*short, kind, type_, 3.0)]


def _beside_known(page: Page, names: list[Name], match: re.Match[str]) -> list[Name]:
    """Letters in brackets behind a name whose first words they begin: of the same kind."""
    before = [name for name in names if 0 <= match.start() - name.end <= 2]
    if not before:
        return names
    full = before[0]
    words = re.findall(r"[^\W\d_]+", page.text[full.start : full.end])
    initials = "".join(word[0] for word in words if word[0].isupper())
    letters = match.group(1).replace(".", "").upper()
    if len(words) > 1 and (initials.upper() == letters or initials[:2].upper() == letters[:2]):
        start, end = match.span(1)
        names = [name for name in names if name.end <= start or name.start >= end]
        names.append(Name(start, end, full.kind, full.type, 3.0))
    return names
