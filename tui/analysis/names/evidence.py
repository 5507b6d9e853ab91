"""What the text around a name and inside it says of its kind, as votes; all mentions of a string vote together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.analysis.names.countries import AMBIGUOUS, AMBIGUOUS_DEMONYMS, country, demonym
from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import (
    ABBREVIATED_TITLES,
    CLUB_PREFIXES,
    COMPANY_FORMS,
    DEFINITIONS,
    KIN,
    LONG_TITLES,
    OF_HEADS,
    ORGANISATION_FOLLOWERS,
    ORGANISATION_INTRODUCTIONS,
    ORGANISATION_POSSESSIONS,
    PARTICLES,
    PERSON_PASSIVES,
    PERSON_VERBS,
    PLACE_INTRODUCTIONS,
    PLACE_OPENINGS,
    PLACE_PREFIXES,
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
from tui.analysis.names.tables import clubs_in

Votes = dict[str, dict[str, float]]
"""For each string the weight of the votes for each kind."""


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
_MODIFIER = r"(?: (?!(?:that|which|who|in|of|from|for|with|to|at|on|and)\b)[\w'-]+,?)"
_DEFINITION_AFTER = re.compile(
    r"(?: |, (?:also )?(?:known as|called) [^,\n]{2,40}, )(?:is|was|are|were|became) (?:a|an|the|one of the)\b"
    rf"{_MODIFIER}{{0,5}}|, (?:a|an|the)\b{_MODIFIER}{{1,4}}"
)
_BRACKET_AFTER = re.compile(r" ?\([^()\n]{1,80}\)")
_DEFINING = {word: kind for kind, words in DEFINITIONS.items() for word in words}
HEAD_OF_KIND = {head: kind for kind, heads in OF_HEADS.items() for head in heads}
_HEAD_OF = re.compile(rf"(?:\w+ )?({_any([*HEAD_OF_KIND])}) (?:of|for) ")
_APPOSITION_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Tt]he) (?:[a-z-]+ ){{0,2}}({_any([*_DEFINING])}), $"
)
_LIST_GAP = re.compile(r"(?:,|;| -| &| \([^()\n]{1,25}\),?)?(?: and|, and)? ?(?:and )?")


def votes_of(page: Page, names: Sequence[Name]) -> Votes:
    """The votes of the model and of the text for each string that is a name somewhere on the page."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for name in names:
        votes[page.text[name.start : name.end]][name.kind] += name.weight
    for counted in votes.values():
        # The model repeats its errors: what it says of a string counts by the square root of how often it says so.
        total = max(1.0, sum(counted.values()))
        for kind in counted:
            counted[kind] /= total**0.5
    ordered = sorted(names)
    for name in ordered:
        string = page.text[name.start : name.end]
        known_place = votes[string]["LOC"] > 0
        for kind, weight in (*_inside(name, string, known_place), *_around(page, name, string)):
            votes[string][kind] += weight
    for name, kind in _list_neighbours(page, ordered):
        votes[page.text[name.start : name.end]][kind] += 1.3
    for name in clubs_in(page, ordered):
        votes[page.text[name.start : name.end]]["ORG"] += 1.0
    _vote_by_chain(votes)
    return votes


def _inside(name: Name, string: str, known_place: bool) -> Iterator[tuple[str, float]]:
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
    if of := _HEAD_OF.match(string):
        yield HEAD_OF_KIND[of.group(1)], 4.0
    if words[0].rstrip(".") in PLACE_PREFIXES and len(words) > 1:
        yield "LOC", 2.0
    elif words[0] in PLACE_OPENINGS and len(words) > 1 and known_place:
        yield "LOC", 1.0
    if (last.rstrip(".") in COMPANY_FORMS and len(words) > 1) or (words[0] in CLUB_PREFIXES and len(words) > 1):
        yield "ORG", 4.0


def _around(page: Page, name: Name, string: str) -> Iterator[tuple[str, float]]:
    """Votes by the words beside one mention."""
    text = page.text
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 40]
    count = len(string.split())
    if _HUMAN_AFTER.match(after) or (_AGE_AFTER.match(after) and name.kind != "LOC"):
        yield "PER", 1.0 if count < 4 else 0.5
    if name.type != "NORP" and _ROLE_BEFORE.search(before) and not _ROLE_OF_NAME.search(before):
        yield "PER", 1.5
    if _KIN_AFTER.match(after):
        yield "PER", 1.5
    if _LIFE_AFTER.match(after):
        yield "PER", 2.0
    if count < 3 and _PERSON_VERB_AFTER.match(after):
        yield "PER", 1.0
    if count == 1 and name.kind != "ORG" and _SAYING_AFTER.match(after):
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
        yield "MISC", 1.3
    if (name.kind != "ORG" and _WORK_BEFORE.search(before)) or _SURE_WORK_BEFORE.search(before):
        yield "MISC", 2.0
    definition = _DEFINITION_AFTER.match(_BRACKET_AFTER.sub("", text[name.end : name.end + 200], count=1))
    if definition:
        for word in reversed(re.findall(r"[a-z]+", definition.group().lower())[-5:]):
            if word in _DEFINING:
                yield _DEFINING[word], 2.5
                break


def _list_neighbours(page: Page, names: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    """Names in a list with the kind that most of its names have: "Leeds, Everton, Chelsea and Arsenal"."""
    run: list[Name] = []
    for name in (*names, None):
        gap = page.text[run[-1].end : name.start] if run and name is not None and name.start > run[-1].end else None
        if name is not None and gap is not None and gap and _LIST_GAP.fullmatch(gap):
            run.append(name)
            continue
        if len(run) >= 3:
            kind, number = Counter(one.kind for one in run).most_common(1)[0]
            if number >= 0.6 * len(run) and kind != "MISC":
                yield from ((one, kind) for one in run if one.kind != kind)
        run = [name] if name is not None else []


def leading(votes: Mapping[str, float]) -> str | None:
    """The kind with the most votes; of equals the first in the order they were given. None without any."""
    return max(votes, key=lambda kind: votes[kind]) if votes and max(votes.values()) > 0 else None


def _vote_by_chain(votes: Votes) -> None:
    """The last or first name of a person with a full name is that person; a place with a plural is its team."""
    leaders = {string: leading(counted) for string, counted in votes.items()}
    for string in votes:
        words = string.split()
        if 2 <= len(words) <= 3 and words[-1].endswith("s") and leaders.get(" ".join(words[:-1])) == "LOC":
            votes[string]["ORG"] += 1.5
    last_names, first_names = chains(votes)
    for string in list(votes):
        if string in last_names and not country(string) and not demonym(string):
            votes[string]["PER"] += 2.1 * min(3.0, last_names[string])
            continue
        first, _, last = string.partition(" ")
        is_first = not last and first in first_names and leaders[string] != "LOC"
        is_full = leaders.get(last) == "PER" and " " not in last and not head_kind(last) and leaders.get(first) != "LOC"
        if is_first or is_full:
            votes[string]["PER"] += 1.0


def chains(votes: Votes) -> tuple[dict[str, float], frozenset[str]]:
    """Last names (with the votes of their full names) and first names of the persons with a full name."""
    last_names: dict[str, float] = defaultdict(float)
    first_names: set[str] = set()
    for string, counted in votes.items():
        words = string.split()
        if not 2 <= len(words) <= 4 or leading(counted) != "PER":
            continue
        if not all(word[0].isupper() or word in PARTICLES for word in words):
            continue
        last_names[words[-1]] += sum(counted.values())
        if len(words) > 2:
            last_names[f"{words[-2]} {words[-1]}"] += 1.0
        if len(words[0]) > 2:
            first_names.add(words[0])
    return dict(last_names), frozenset(first_names)
