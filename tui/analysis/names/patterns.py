"""Names that a pattern of English gives away: behind a title, in brackets, after "known as", in a dateline."""

import re

from tui.analysis.names.acronyms import with_acronyms
from tui.analysis.names.boundaries import trim
from tui.analysis.names.countries import country
from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import (
    ABBREVIATED_TITLES,
    LONG_TITLES,
    MONTH_NAMES,
    MONTHS,
    NOT_A_NAME,
    NOT_NAMES,
    PARTICLES,
    TITLES,
)
from tui.analysis.names.page import Ground, Name, Page, touching

_PERSON_TITLES = [*LONG_TITLES, *ABBREVIATED_TITLES, *TITLES]
_CAPITALISED = r"[A-Z][\w'-]+"
_PERSON = rf"(?:[A-Z]\. ?)*{_CAPITALISED}(?: (?:[A-Z]\.|{_CAPITALISED}|(?:{'|'.join(sorted(PARTICLES))})\b))*"
_AFTER_TITLE = re.compile(rf"\b(?:{'|'.join(_PERSON_TITLES)})\b\.? ({_PERSON})")
_BEFORE_MONTH = re.compile(rf"(?<![\w'.-])([A-Z][a-z]+) (?:{'|'.join(MONTH_NAMES)})\b(?!,? \d)")
_CAPITALS = re.compile(r"(?<![\w'./$-])[A-Z]{3,6}(?![\w'/-]|\.[A-Z]| [A-Z]{2,}| \d)")
_RUN = re.compile(r"(?<![\w'.-])[A-Z][\w&-]*[a-z][\w&-]*(?: (?:of |de |and the |for )?[A-Z][\w&-]*[a-z][\w&-]*)+")
_INITIALS = re.compile(rf"(?<![\w.])((?:[A-Z]\. ?){{1,3}}{_CAPITALISED})")
_STREETS = frozenset({"St", "Ave", "Blvd", "Rd", "Street", "Avenue", "Road", "Boulevard"})
_UPPER = r"[A-Z][A-Z'.-]+(?:[ -][A-Z][A-Z'.-]+){0,3}"
_DATELINE_END = r"(?:\d{4}-\d\d-\d\d|\((?:Reuters?|REUTERS|AP|AFP|CNN|UPI|Xinhua|DPA|BBC)\)| ?[—–-]{1,2} )"
_DATELINE = re.compile(rf"(?m)(?:^|(?<=\. )|(?<=\] ))({_UPPER})(?=(?:, [A-Z][\w. ]+?)? {_DATELINE_END})")
_DATELINE_COUNTRY = re.compile(rf", ([A-Z][a-z.]+(?: [A-Z][a-z.]+)*) (?={_DATELINE_END})")
_OPERATION = re.compile(
    r"\b(?:(?:[Oo]peration|OPERATION) (?:known as |called |code-?named |dubbed )?\"?)([A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_NAMED_BY_DATE = re.compile(
    r"\b(?:\d{1,2}/\d{1,2}|(?:September|July|March|October|January) \d{1,2}(?:th|st)?) (?:attacks?|bombings?)\b"
)
_LONG_WAR = re.compile(r"\b(?:Two|Three|Six|Seven|Nine|Twelve|Thirty|Hundred)[- ](?:Day|Week|Year)s?'? War\b")
_STORM = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm) [A-Z][a-z]+\b")


def with_patterns(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with those that patterns find; where both speak of the same words the pattern decides."""
    names = _after_titles(page, names)
    names = _months_as_last_names(page, names)
    names = with_acronyms(page, names)
    names = _operations(page, names)
    names = _repeated_initials(page, names)
    names = _headed_runs(page, names)
    return _initials(page, names)


def with_datelines(page: Page, names: list[Name]) -> list[Name]:
    """ "AL-AIN, United Arab Emirates 1996-12-06" and "PARIS (AFP) -" begin with places, however they are written."""
    raw = page.text
    for match in _DATELINE.finditer(page.original):
        found = [match.span(1)]
        if place := _DATELINE_COUNTRY.match(page.original, match.end(1)):
            found.append(place.span(1))
        for start, end in found:
            if end - start < 3 or any(word in MONTHS for word in raw[start:end].title().split()):
                continue
            names = [name for name in names if name.end <= start or name.start >= end]
            names.append(Name(start, end, "LOC", "GPE", 4.0))
    return names


def _after_titles(page: Page, names: list[Name]) -> list[Name]:
    names = list(names)
    for match in _AFTER_TITLE.finditer(page.text):
        start, end = trim(page, *match.span(1))
        if start >= end:
            continue
        words = page.text[start:end].split()
        if any(word in NOT_A_NAME and word not in MONTHS for word in words) or page.line_at(start).capitals:
            continue
        found = touching(start, end, names)
        if not found and all(word not in NOT_A_NAME or word in MONTHS for word in words):
            names.append(Name(start, end, "PER", "PERSON", 2.0))
        elif len(found) == 1 and found[0].start == start and found[0].end <= end:
            name = found[0]
            if name.kind != "MISC" and not country(page.text[start : name.end]):
                names[names.index(name)] = name._replace(kind="PER", type="PERSON", weight=3.0)
    return names


def _months_as_last_names(page: Page, names: list[Name]) -> list[Name]:
    """ "Theresa May" is no date: the word before the month is usually written with a capital."""
    names = list(names)
    ground = Ground(page, names)
    for match in _BEFORE_MONTH.finditer(page.text):
        start, end = match.span()
        first = match.group(1)
        if first in NOT_A_NAME or page.rank.usually_small(first) or page.line_at(start).capitals:
            continue
        if ground.is_free(start, end):
            names.append(Name(start, end, "PER", "PERSON", 2.0))
    return names


def _repeated_initials(page: Page, names: list[Name]) -> list[Name]:
    """Words in capitals that stand untagged in two or more sentences are organisations: "the ODS said"."""
    names = list(names)
    ground = Ground(page, [*names, *page.reserved])
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _CAPITALS.finditer(page.text):
        start, end = match.span()
        if match.group() in NOT_NAMES or page.is_headline(start) or not page.keeps_case(start, end):
            continue
        if ground.is_free(start, end):
            found.setdefault(match.group(), []).append((start, end))
    for spans in found.values():
        if len(spans) >= 2:
            names += [Name(start, end, "ORG", "ORG", 0.6) for start, end in spans]
    return names


def _operations(page: Page, names: list[Name]) -> list[Name]:
    """An operation, a storm and attacks called by their date are events."""
    names = list(names)
    found = [
        match.span(1)
        if "known as" in match.group()
        or "called" in match.group()
        or "dubbed" in match.group()
        or "named" in match.group()
        else match.span()
        for match in _OPERATION.finditer(page.text)
    ]
    found += [
        match.span()
        for match in (*_NAMED_BY_DATE.finditer(page.text), *_LONG_WAR.finditer(page.text), *_STORM.finditer(page.text))
    ]
    for start, end in found:
        if page.line_at(start).capitals or (not page.text[start].isupper() and not page.text[start].isdigit()):
            continue
        names = [name for name in names if name.end <= start or name.start >= end]
        names.append(Name(start, end, "MISC", "EVENT", 4.0))
    return names


def _headed_runs(page: Page, names: list[Name]) -> list[Name]:
    """Capitalised words that nobody tagged and that end in a head word ("Changing of the Guard", "Piper Street")."""
    names = list(names)
    ground = Ground(page, [*names, *page.reserved])
    for match in _RUN.finditer(page.text):
        start, end = match.span()
        if page.is_headline(start):
            continue
        words = page.text[start:end].split()
        while words and (words[0] in NOT_A_NAME or page.opens_sentence(start)):
            start += len(words.pop(0)) + 1
        if len(words) < 2:
            continue
        start, end = trim(page, start, end)
        kind = head_kind(page.text[start:end].split()[-1]) if end > start else None
        if kind and " " in page.text[start:end] and page.keeps_case(start, end) and ground.is_free(start, end):
            names.append(Name(start, end, kind))
    return names


def _initials(page: Page, names: list[Name]) -> list[Name]:
    """ "B. Young", "J.K. Rowling": persons, with their initials."""
    names = list(names)
    ground, reserved = Ground(page, names), Ground(page, page.reserved)
    for match in _INITIALS.finditer(page.text):
        start, end = trim(page, *match.span(1))
        words = page.text[start:end]
        if (
            not words
            or words.split()[-1].rstrip(".") in _STREETS
            or words.split()[-1] in NOT_A_NAME
            or words.startswith("U.")
            or country(words)
        ):
            continue
        found = [] if ground.is_free(start, end) else touching(start, end, names)
        if not found:
            if reserved.is_free(start, end):
                names.append(Name(start, end, "PER", "PERSON", 2.0))
        elif len(found) == 1 and found[0].start >= start and found[0].end == end and found[0].kind != "MISC":
            names[names.index(found[0])] = found[0]._replace(start=start, kind="PER", type="PERSON", weight=2.0)
    return names
