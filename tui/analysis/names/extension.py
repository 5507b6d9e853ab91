"""Names grown to their full length: "Manchester" + "Arena", "Ministry of" + "Defence", "Kent" + "police"."""

import re
from collections import Counter

from tui.analysis.names.countries import country, demonym
from tui.analysis.names.lexicon import (
    ABBREVIATED_TITLES,
    COMPOUND_OPENINGS,
    FOLLOWERS_OF,
    GLUED_PARTICLES,
    LONG_TITLES,
    MONTH_NAMES,
    MONTHS,
    NOT_A_NAME,
    OF_HEADS,
    ORGANISATION_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    ROLES,
    TITLES,
    WEEKDAYS,
)
from tui.analysis.names.page import Ground, Name, Page, touching, without_overlaps
from tui.analysis.references.lexicon import FEMININE_NAMES, MASCULINE_NAMES

_CAPITAL_RUN = re.compile(r"(?: [A-Z][\w'-]+)+")
_POLICE = re.compile(r" [Pp]olice\b")
_WORD_BEFORE = re.compile(r"(?<![\w'.-])([A-Z][a-z][\w'-]*) $")
_WORD_AFTER = re.compile(r" ([A-Z][a-z][\w-]*)(?![\w-]| [A-Z])")
_PARTICLE_AFTER = re.compile(rf" (?:(?:{'|'.join(GLUED_PARTICLES)})-|(?:al|el|bin|ibn) )[A-Z][\w'-]+")
_ROLE_WORDS = frozenset(
    word.lower() for title in (*TITLES, *ABBREVIATED_TITLES, *LONG_TITLES, *ROLES) for word in title.split()
)
_GIVEN_NAMES = FEMININE_NAMES | MASCULINE_NAMES
_OF_KIND = {head: kind for kind, heads in OF_HEADS.items() for head in heads}
_OF_BEFORE = re.compile(rf"\b((?:[A-Z][\w&-]+ )*(?:{'|'.join(_OF_KIND)})) of (?:the )?$")


_OFTEN = 3
"""How often the last word of a team's name must stand as a name for the place before it to belong to it."""


def head_kind(word: str) -> str | None:
    """The kind of a name that ends in ``word``: "Arena" -> "LOC"."""
    lower = word.lower().rstrip(".")
    lower = lower.removesuffix("'s").removesuffix("'")
    if lower in ORGANISATION_HEADS:
        return "ORG"
    if lower in PLACE_HEADS:
        return "LOC"
    return "MISC" if lower in OTHER_HEADS else None


def extended(page: Page, names: list[Name]) -> list[Name]:
    """Each name with the words after and before it that belong to it."""
    names = without_overlaps(names)
    ground = Ground(page, names)
    names = without_overlaps([_to_the_right(page, name, ground) for name in names])
    ground = Ground(page, names)
    reserved = Ground(page, page.reserved)
    names = without_overlaps([_whole_name(page, name, ground, reserved) for name in names])
    names = _in_one(page, without_overlaps([_with_particle(page, name) for name in names]))
    return without_overlaps(_over_of(page, _teams(page, names)))


def _with_particle(page: Page, name: Name) -> Name:
    """A person's name with the last name that a particle ties to it: "Abdel-Fattah" + "el-Sissi"."""
    after = _PARTICLE_AFTER.match(page.text, name.end, page.line_at(name.start).end)
    return name._replace(end=after.end()) if after and name.kind == "PER" else name


def _teams(page: Page, names: list[Name]) -> list[Name]:
    """A place and a plural beside it that the document names often are one team: "Houston" + "Texans"."""
    count = Counter(page.text[name.start : name.end] for name in names)
    result: list[Name] = []
    for name in names:
        string = page.text[name.start : name.end]
        if (
            result
            and result[-1].kind == "LOC"
            and name.kind in ("MISC", "ORG")
            and page.text[result[-1].end : name.start] == " "
            and count[string] >= _OFTEN
            and re.fullmatch(r"[A-Z][\w]+s", string)
            and not demonym(string)
            and string not in FOLLOWERS_OF
        ):
            result[-1] = Name(result[-1].start, name.end, "ORG", "ORG", 2.0)
        else:
            result.append(name)
    return result


def _in_one(page: Page, names: list[Name]) -> list[Name]:
    """Two persons side by side of whom one begins with half a name are one: "Abdel Moneim" + "Abdel Maqsud"."""
    result: list[Name] = []
    for name in names:
        last = result[-1] if result else name
        if (
            last.kind == name.kind == "PER"
            and page.text[last.end : name.start] == " "
            and {page.text[one.start : one.end].split()[0] for one in (last, name)} & COMPOUND_OPENINGS
        ):
            result[-1] = last._replace(end=name.end)
        else:
            result.append(name)
    return result


def _to_the_right(page: Page, name: Name, ground: Ground) -> Name:
    text = page.text
    line = page.line_at(name.start)
    run = _CAPITAL_RUN.match(text, name.end, line.end)
    if run and not line.capitals:
        words = run.group().split()
        last = re.sub(r"'s?$", "", words[-1])
        end = run.end() - len(words[-1]) + len(last)
        kind = head_kind(last)
        if (
            kind
            and not {*MONTHS, *WEEKDAYS} & set(words)
            and page.keeps_case(name.end, end)
            and ground.is_free(name.end, run.end())
        ):
            return name._replace(end=end, kind=kind, type=name.type if name.kind == kind else "", weight=2.0)
    if _POLICE.match(text, name.end) and name.kind in ("LOC", "ORG") and " " in text[name.start : name.end]:
        return name._replace(end=name.end + len(" police"), kind="ORG", type="ORG", weight=3.0)
    return name


def _whole_name(page: Page, name: Name, ground: Ground, reserved: Ground) -> Name:
    """A name with the untagged word beside it that is usually written with a capital: "Amber" + "Rudd"."""
    string = page.text[name.start : name.end]
    if page.is_headline(name.start) or name.settled or demonym(string) or country(string):
        return name
    if name.kind != "PER" and (" " in string or string.isupper()):
        return name
    words = page.text[name.start : name.end].split()
    line = page.line_at(name.start)
    before = _WORD_BEFORE.search(page.text, max(line.start, name.start - 30), name.start)
    if before and len(words) < 3 and before.end() == name.start:
        start = before.start(1)
        margin = 3.0 if page.opens_sentence(start) else 1.0
        if _is_given_name(page, before.group(1), margin) and _all_free(start, name.start, ground, reserved):
            return name._replace(start=start, weight=1.5 if name.kind == "PER" else 1.0)
    after = _WORD_AFTER.match(page.text, name.end, line.end)
    if after and len(words) == 1 and _is_given_name(page, after.group(1), 1.0):
        end = after.end(1)
        if ground.is_free(name.end, end) and (after.group(1) in MONTH_NAMES or reserved.is_free(name.end, end)):
            return name._replace(end=end, weight=1.5 if name.kind == "PER" else 1.0)
    return name


def _all_free(start: int, end: int, *grounds: Ground) -> bool:
    return all(ground.is_free(start, end) for ground in grounds)


def _is_given_name(page: Page, word: str, margin: float) -> bool:
    if (word in NOT_A_NAME and word not in MONTH_NAMES) or word.lower() in _ROLE_WORDS or head_kind(word):
        return False
    if demonym(word) or country(word):
        return False
    if word.lower() in _GIVEN_NAMES:
        return True
    return word in MONTH_NAMES or not page.rank.usually_small(word, 1 / margin)


def _over_of(page: Page, names: list[Name]) -> list[Name]:
    """ "Ministry of" before "Defence" makes one name, whose kind the first noun tells."""
    result = list(names)
    for index, name in enumerate(result):
        window = max(page.line_at(name.start).start, name.start - 60)
        match = _OF_BEFORE.search(page.text[window : name.start])
        if match is None or page.line_at(name.start).capitals:
            continue
        words = match.group(1).split()
        start = window + match.start(1)
        while len(words) > 1 and (words[0] in NOT_A_NAME or demonym(words[0])):
            start += len(words.pop(0)) + 1
        before = [other for other in touching(start, name.start, result) if other is not name]
        if any(other.start < start for other in before):
            continue
        for other in before:
            place = result.index(other)
            result[place] = other._replace(end=other.start)
        result[index] = Name(start, name.end, _OF_KIND[words[-1]], weight=3.0)
    return [name for name in result if name.end > name.start]
