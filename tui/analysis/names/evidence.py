"""What the text around a name and inside it says of its kind, as votes; all mentions of a string vote together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.analysis.names.countries import country, demonym
from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import FOLLOWERS_OF, PARTICLES
from tui.analysis.names.page import Name, Page
from tui.analysis.names.surroundings import around, inside
from tui.analysis.names.tables import clubs_in

Votes = dict[str, dict[str, float]]
"""For each string the weight of the votes for each kind."""

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
        for kind, weight in (*inside(name, string, known_place), *around(page, name, string)):
            votes[string][kind] += weight
    for name, kind in _list_neighbours(page, ordered):
        votes[page.text[name.start : name.end]][kind] += 1.3
    for name in _owners(page, ordered):
        votes[page.text[name.start : name.end]]["ORG"] += 1.3
    for name in clubs_in(page, ordered):
        votes[page.text[name.start : name.end]]["ORG"] += 1.0
    _vote_by_chain(votes)
    return votes


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


def _owners(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Single names that own a person, as teams and companies do: "Sauber's Marcus Ericsson"."""
    for name, owned in pairwise(names):
        persons = name.kind == owned.kind == "PER" and page.text[name.end : owned.start] in ("'s ", "' ")
        if persons and " " not in page.text[name.start : name.end] and " " in page.text[owned.start : owned.end]:
            yield name


def leading(votes: Mapping[str, float]) -> str | None:
    """The kind with the most votes; of equals the first in the order they were given. None without any."""
    return max(votes, key=lambda kind: votes[kind]) if votes and max(votes.values()) > 0 else None


def _vote_by_chain(votes: Votes) -> None:
    """The last or first name of a person with a full name is that person; a place with a plural is its team."""
    leaders = {string: leading(counted) for string, counted in votes.items()}
    for string in list(votes):
        words = string.split()
        if not 2 <= len(words) <= 3 or not words[-1].endswith("s") or words[-1] in FOLLOWERS_OF:
            continue
        place = " ".join(words[:-1])
        if leaders.get(place) == "LOC":
            votes[string]["ORG"] += 1.5
        elif leaders[string] == "ORG" and leaders.get(place) == "PER":
            votes[place]["LOC"] += 2.0
        if (leaders.get(place) == "LOC" or leaders[string] == "ORG") and words[-1] in votes and not demonym(words[-1]):
            votes[words[-1]]["ORG"] += 2.0
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
