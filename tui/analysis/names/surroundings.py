"""What the words beside a name and inside it say of its kind, as votes."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.names.countries import AMBIGUOUS, AMBIGUOUS_DEMONYMS, country, demonym
from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import (
    ABBREVIATED_TITLES,
    AGENCIES,
    CLUB_PREFIXES,
    COMPANY_FORMS,
    DEFINITIONS,
    KIN,
    LONG_TITLES,
    MACHINE_NOUNS,
    OF_HEADS,
    ORGANISATION_FOLLOWERS,
    ORGANISATION_INTRODUCTIONS,
    ORGANISATION_POSSESSIONS,
    PERSON_PASSIVES,
    PERSON_VERBS,
    PLACE_FOLLOWERS,
    PLACE_INTRODUCTIONS,
    PLACE_OPENINGS,
    PLACE_PREFIXES,
    PLANETS,
    POSTED,
    RELIGIONS,
    ROLES,
    SEATS,
    SPORT_ROLES,
    TEAM_INTRODUCTIONS,
    TEAM_VERBS,
    TITLES,
    VESSELS,
    WEAK_HEADS,
    WORK_INTRODUCTIONS,
)
from tui.analysis.names.page import Name, Page
from tui.analysis.references.lexicon import FEMININE_NAMES, MASCULINE_NAMES


def _any(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(words)})"


_HUMAN_AFTER = re.compile(
    r",? (?:who|whose|aged|himself|herself)\b(?! (?:are|were|have|play|face|trail|lead|need|beat)\b)"
)
_TEAM_AFTER = re.compile(rf",? (?:who |also |now )?{_any(TEAM_VERBS)}\b")
_TEAM_BEFORE = re.compile(rf"\b{_any(TEAM_INTRODUCTIONS)} $")
_RANKED_LINE = re.compile(r"\s*=?\d{1,3}[.=]{1,2} $")
_COUNTRY_AFTER = re.compile(r" \(([A-Z][\w. ]+)\)")
_AGE_AFTER = re.compile(r", \d{1,3},|\s\(\d{1,3}\)[ ,.]")
_ROLE_BEFORE = re.compile(rf"\b{_any([*LONG_TITLES, *TITLES, *ABBREVIATED_TITLES, *ROLES])}\.? $")
_ROLE_OF_NAME = re.compile(r"\b(?:of|the) \w+ $")
_KIN_AFTER = re.compile(rf"'s? (?:{'|'.join(KIN)}|career|death|birthday)\b")
_LIFE_AFTER = re.compile(
    rf",? (?:is survived|died|(?:was|is|has been|had been|were) (?:[a-z]+ly )?{_any(PERSON_PASSIVES)})\b"
)
_PERSON_VERB_AFTER = re.compile(rf" {_any(PERSON_VERBS)}\b")
_SAYING_AFTER = re.compile(r" (?:said|told|added|says)\b")
_IN_BEFORE = re.compile(r"(?:^|[\s(])(?:[Ii]n|near|outside|around|throughout) $")
_NOT_ALONE_AFTER = re.compile(r"'|\s+[A-Z]|-")
_PLACE_OF_BEFORE = re.compile(rf"\b{_any(PLACE_INTRODUCTIONS)} of $")
_DIRECTION_BEFORE = re.compile(
    r"\b(?:capital|northern|southern|eastern|western|central|north-western|downtown|upstate) $"
)
_POSSESSION_AFTER = re.compile(rf"'s? (?:[a-z-]+ ){{0,2}}{_any(ORGANISATION_POSSESSIONS)}\b")
_SPORT_ROLE_AFTER = re.compile(rf" (?:[a-z]+ )?{_any(SPORT_ROLES)}\b")
_STAKE_BEFORE = re.compile(r"\b(?:stake|stakes|shares|share|interest|invest|invested|investment) in $")
_VESSEL_BEFORE = re.compile(rf"\b{_any(VESSELS)},? $")
_FOLLOWER_AFTER = re.compile(rf",? {_any(ORGANISATION_FOLLOWERS)}\b")
_ORGANISATION_BEFORE = re.compile(
    rf"\b(?:{_any(ORGANISATION_INTRODUCTIONS)}|signed (?:for|with)|plays? for|played for|work(?:ed|s) for) $"
)
_WORK_BEFORE = re.compile(rf"\b{_any(WORK_INTRODUCTIONS)} \"?$")
_SURE_WORK_BEFORE = re.compile(r"\b(?:album|single|song|film|movie|novel|entitled|titled|EP),? \"?$")
_SPEECH_AFTER = re.compile(r"[,.]?\" (?:he|she|said|says)")
_MACHINE_AFTER = re.compile(rf" {_any(MACHINE_NOUNS)}\b")
_OWNED_BEFORE = re.compile(r"\b(?:his|her|their|a|an) $")
_TELLING_BEFORE = re.compile(r"\b(?:told|[Aa]ccording to|cited by|quoted by|reported by|interview with) $")
_MEDIUM_AFTER = re.compile(r" (?:news agency|newspaper|website|magazine)\b")
_REPORT_AFTER = re.compile(r" (?:reports|reported)\b")
_CHANNEL_BEFORE = re.compile(rf"\b{_any(POSTED)} on $")
_PLACE_AFTER = re.compile(rf" {_any(PLACE_FOLLOWERS)}\b")
_AT_BEFORE = re.compile(r"\bat $")
_NEAR_BEFORE = re.compile(r"\b(?:nearby|neighbou?ring|rural|suburban|coastal) $")
_PREPOSITION_BEFORE = re.compile(r"\b(?:in|of|at|from|to|for|with|by|near) $")
_ONE_OF_A_PEOPLE_BEFORE = re.compile(r"\b(?:[Tt]he|an?|fellow|young|former|flying) $")
_NAMED_MACHINE_BEFORE = re.compile(
    rf"\b{_any((*VESSELS, 'car', 'plane', 'aircraft'))},? (?:known as|called|named|dubbed|nicknamed) (?:the )?\"?$"
)
_MODIFIER = r"(?: (?!(?:that|which|who|in|of|from|for|with|to|at|on|and)\b)[\w'-]+,?)"
_DEFINITION_AFTER = re.compile(
    r"(?: |, (?:also )?(?:known as|called) [^,\n]{2,40}, )(?:is|was|are|were|became) (?:a|an|the|one of the)\b"
    rf"{_MODIFIER}{{0,5}}|, (?:a|an|the)\b{_MODIFIER}{{1,4}}"
)
_BRACKET_AFTER = re.compile(r" ?\([^()\n]{1,80}\)")
_DEFINING = {word: kind for kind, words in DEFINITIONS.items() for word in words}
HEAD_OF_KIND = {head: kind for kind, heads in OF_HEADS.items() for head in heads}
_GIVEN_NAMES = FEMININE_NAMES | MASCULINE_NAMES
_HEAD_OF = re.compile(rf"(?:\w+ )?({_any([*HEAD_OF_KIND])}) (?:of|for) ")
_APPOSITION_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Tt]he) (?:[a-z-]+ ){{0,2}}({_any([*_DEFINING])}), $"
)


def inside(name: Name, string: str, known_place: bool) -> Iterator[tuple[str, float]]:
    """Votes by the words of the name itself."""
    words = string.split()
    last = words[-1].lower()
    if country(string) and (string not in AMBIGUOUS or known_place):
        yield "LOC", 6.0
    elif demonym(string) and string not in AMBIGUOUS_DEMONYMS:
        yield "MISC", 6.0
    kind = head_kind(words[-1])
    if words[-1] == "Bank" and words[0] in ("West", "East", "North", "South", "Left", "Right"):
        kind = "LOC"
    if kind and len(words) > 1:
        if name.kind != "PER":
            yield kind, 2.5
        elif kind != "MISC" and last not in WEAK_HEADS:
            yield kind, 1.5
    if string in RELIGIONS:
        yield "MISC", 3.0
    if string in SEATS:
        yield "LOC", 3.0
    if string in PLANETS:
        yield "LOC", 1.2
    if of := _HEAD_OF.match(string):
        yield HEAD_OF_KIND[of.group(1)], 4.0
    if words[0].rstrip(".") in PLACE_PREFIXES and len(words) > 1:
        yield "LOC", 2.0
    elif words[0] in PLACE_OPENINGS and len(words) > 1 and known_place:
        yield "LOC", 1.0
    if (last.rstrip(".") in COMPANY_FORMS and len(words) > 1) or (words[0] in CLUB_PREFIXES and len(words) > 1):
        yield "ORG", 4.0


def around(page: Page, name: Name, string: str) -> Iterator[tuple[str, float]]:
    """Votes by the words beside one mention."""
    text = page.text
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 40]
    count = len(string.split())
    yield from _rarer_signs(name, string, before, after)
    if _HUMAN_AFTER.match(after) or (_AGE_AFTER.match(after) and name.kind != "LOC"):
        yield "PER", 1.0 if count < 4 else 0.5
    if name.type != "NORP" and _ROLE_BEFORE.search(before) and not _ROLE_OF_NAME.search(before):
        yield "PER", 1.5
    if _KIN_AFTER.match(after):
        yield "PER", 1.5
    if _LIFE_AFTER.match(after):
        yield "PER", 2.0
    aside = _PREPOSITION_BEFORE.search(before) is not None
    if count < 3 and not aside and _PERSON_VERB_AFTER.match(after):
        yield "PER", 1.0
    if count == 1 and name.kind != "ORG" and not aside and _SAYING_AFTER.match(after):
        yield "PER", 0.7
    stake = _STAKE_BEFORE.search(before)
    if stake and country(string) is None:
        yield "ORG", 1.2
    if _VESSEL_BEFORE.search(before):
        yield "MISC", 2.0
    if not stake and _IN_BEFORE.search(before) and not _NOT_ALONE_AFTER.match(after):
        yield "LOC", 0.2 if name.kind == "MISC" or string.isupper() else 1.2
    if apposition := _APPOSITION_BEFORE.search(text[max(0, name.start - 60) : name.start]):
        yield _DEFINING[apposition.group(1)], 1.5
    if _PLACE_OF_BEFORE.search(before):
        yield "LOC", 2.5
    if name.kind != "MISC" and _DIRECTION_BEFORE.search(before):
        yield "LOC", 1.5
    if after.startswith("-based"):
        yield "LOC", 1.0
    is_country = country(string) is not None
    if not is_country and not demonym(string) and _SPORT_ROLE_AFTER.match(after):
        yield "ORG", 1.2
    if not is_country and name.kind != "PER" and (_TEAM_AFTER.match(after) or _TEAM_BEFORE.search(before)):
        yield "ORG", 1.2
    line = page.line_at(name.start)
    land = _COUNTRY_AFTER.match(after)
    if land and country(land.group(1)) and _RANKED_LINE.fullmatch(text[line.start : name.start]):
        yield "PER", 2.5
    if _POSSESSION_AFTER.match(after) or (
        not is_country and name.type not in ("GPE", "NORP") and _FOLLOWER_AFTER.match(after)
    ):
        yield "ORG", 1.2
    if name.kind != "MISC" and not is_country and _ORGANISATION_BEFORE.search(before):
        yield "ORG", 1.2
    if (
        string.isupper()
        and 2 <= len(string) <= 5
        and string.isalpha()
        and not is_country
        and page.keeps_case(name.start, name.end)
    ):
        yield "ORG", 0.8
    quoted = text[name.start - 1 : name.start] == '"' and after[:1] in ('"', ",", ".")
    if quoted and count < 7 and name.kind != "MISC" and not _SPEECH_AFTER.match(after):
        yield "MISC", 1.3 if count < 3 or head_kind(string.split()[-1]) is None else 3.0
    if (name.kind != "ORG" and _WORK_BEFORE.search(before)) or _SURE_WORK_BEFORE.search(before):
        yield "MISC", 2.0
    definition = _DEFINITION_AFTER.match(_BRACKET_AFTER.sub("", text[name.end : name.end + 200], count=1))
    if definition:
        for word in reversed(re.findall(r"[a-z]+", definition.group().lower())[-5:]):
            if word in _DEFINING:
                yield _DEFINING[word], 2.5
                break


def _rarer_signs(name: Name, string: str, before: str, after: str) -> Iterator[tuple[str, float]]:
    """Votes by what stands beside makers and teams, media, places and people rather than beside other names."""
    known = country(string) is not None or demonym(string) is not None
    if string in AGENCIES:
        yield "ORG", 4.0
    if string in AMBIGUOUS_DEMONYMS and _ONE_OF_A_PEOPLE_BEFORE.search(before):
        yield "MISC", 4.0
    if _NAMED_MACHINE_BEFORE.search(before):
        yield "MISC", 2.0
    if name.kind != "MISC" and _NEAR_BEFORE.search(before):
        yield "LOC", 1.5
    if known:
        return
    if name.kind == "PER":
        if _MACHINE_AFTER.match(after):
            yield "ORG", 1.2
        if " " not in string and _OWNED_BEFORE.search(before):
            yield "ORG", 1.1
    if name.kind in ("MISC", "LOC") and _TELLING_BEFORE.search(before):
        yield "ORG", 1.2
    if _MEDIUM_AFTER.match(after) or (name.kind == "MISC" and _REPORT_AFTER.match(after)):
        yield "ORG", 1.2
    if name.kind == "ORG" and " " not in string and string.istitle() and _AT_BEFORE.search(before):
        yield "LOC", 0.7
    if _CHANNEL_BEFORE.search(before):
        yield "ORG", 1.2
    if _PLACE_AFTER.match(after):
        yield "LOC", 1.2
    words = string.split()
    given = 2 <= len(words) <= 3 and words[0].lower() in _GIVEN_NAMES
    if given and name.kind in ("ORG", "LOC") and not head_kind(words[-1]):
        yield "PER", 1.0
