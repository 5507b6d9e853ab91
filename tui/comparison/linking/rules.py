"""The rules that join names of a story, each with its reason."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from tui.analysis.names.countries import country, demonym
from tui.analysis.names.lexicon import EVENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS
from tui.comparison.linking.groups import Groups
from tui.comparison.linking.keys import Key, abbreviates, is_acronym
from tui.comparison.linking.lexicon import COMPASS, DESCRIBING, GENERAL_HEADS, PROVINCES, SUBUNITS, TERRITORIES
from tui.comparison.linking.persons import is_ordered_part, same_person
from tui.comparison.linking.story import Story

_STATE_OF = re.compile(r"^(?:State|Kingdom|Islamic Republic|Federal Republic) of (?=[A-Z])")
_DOMINANT = 3
"""How many times more often the one candidate must be named than the next for a part of a name to mean it."""


def join_countries(story: Story, groups: Groups[Key]) -> None:
    """A country, its other names and its demonyms are one."""
    first: dict[str, Key] = {}
    for key in story.frequency:
        if (land := _country_of(story, key)) is None or story.kinds[key] == "PER":
            continue
        if land in first:
            shown = story.shown(key)
            other = story.shown(first[land])
            groups.join(first[land], key, _country_reason(other, shown, land))
        else:
            first[land] = key


def _country_reason(a: str, b: str, land: str) -> str:
    for adjective, place in ((a, b), (b, a)):
        if demonym(adjective) and country(place):
            return f"{adjective} is the demonym of {place}"
    if demonym(a):
        return f"{a} and {b} are demonyms of {land}"
    return f"{a} and {b} are names of one country"


def _country_of(story: Story, key: Key) -> str | None:
    for words in story.words[key]:
        plain = _STATE_OF.sub("", re.sub(r"^[Tt]he ", "", re.sub(r"['’]s?$", "", words)))
        if land := country(plain) or demonym(plain):
            return land
    return None


def join_persons(story: Story, groups: Groups[Key]) -> None:
    """Full names of one person."""
    persons = [key for key in story.frequency if story.kinds[key] == "PER" and len(key) >= 2]
    for earlier, key in _pairs(persons, lambda key: (key[0], key[-1])):
        if why := same_person(earlier, key):
            groups.join(earlier, key, why)


def join_acronyms(story: Story, groups: Groups[Key]) -> None:
    """Initials of exactly one longer name."""
    longer = [key for key in story.frequency if len(key) >= 2 and story.kinds[key] != "PER"]
    for key in story.frequency:
        words = story.shown(key)
        if len(key) != 1 or not is_acronym(words) or _country_of(story, key):
            continue
        if len(key[0]) < 3 and story.kinds[key] != "ORG":
            continue
        found = [one for one in longer if abbreviates(words, one)]
        if not found:
            found = [one for one in longer if story.kinds[one] == "ORG" and abbreviates(words, (*one, "department"))]
        if len({groups.root(one) for one in found}) == 1:
            groups.join(found[0], key, f"initials of {story.shown(found[0])}")


def join_abbreviated(story: Story, groups: Groups[Key]) -> None:
    """A name that begins with the initials of another's first words: "UN Security Council"."""
    longer = [key for key in story.frequency if len(key) >= 3]
    for key in story.frequency:
        if len(key) < 2 or not is_acronym(story.shown(key).split()[0]):
            continue
        for one in longer:
            head = len(one) - len(key) + 1
            if head >= 2 and one[head:] == key[1:] and abbreviates(key[0], one[:head]):
                groups.join(
                    one, key, f"{key[0].upper()} are the initials of {' '.join(story.shown(one).split()[:head])}"
                )


def join_parts(story: Story, groups: Groups[Key]) -> None:
    """A name that is part of one longer name of the same kind: "Hopkins University"."""
    holding: dict[str, list[Key]] = defaultdict(list)
    for key in story.frequency:
        if len(key) >= 2 and story.kinds[key] != "PER":
            for word in dict.fromkeys(key):
                holding[word].append(key)
    for key in story.frequency:
        if story.kinds[key] == "PER" or _country_of(story, key):
            continue
        found = [one for one in holding[key[0]] if _is_part(story, key, one)]
        roots = Counter[Key]()
        for one in found:
            roots[groups.root(one)] += story.frequency[one]
        ranked = roots.most_common(2)
        if len(key) >= 2 and (_is_own_place(story, key) or story.frequency[key] >= sum(roots.values())):
            for one in found:
                groups.join(key, one, f"{story.shown(key)} is part of the name {story.shown(one)}")
        elif len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= _DOMINANT * ranked[1][1]):
            whole = next(one for one in found if groups.root(one) == ranked[0][0])
            groups.join(whole, key, f"part of the name {story.shown(whole)}")


def _is_own_place(story: Story, key: Key) -> bool:
    """Whether a place's name is no mere description, so that longer names that hold it mean it, too."""
    return story.kinds[key] == "LOC" and not all(word in PLACE_HEADS | GENERAL_HEADS for word in key)


def _is_part(story: Story, key: Key, longer: Key) -> bool:
    size = len(key)
    if len(longer) <= size:
        return False
    places = [i for i in range(len(longer) - size + 1) if longer[i : i + size] == key]
    if not places:
        return False
    kind, other = story.kinds[key], story.kinds[longer]
    if kind != other and {kind, other} != {"ORG", "MISC"}:
        return False
    if kind == "LOC" and COMPASS & (set(longer) - set(key)):
        return False
    if "of" in longer and longer[-size - 1] == "of" and longer[0] not in TERRITORIES:
        return False
    general = size == 1 and key[0] in GENERAL_HEADS
    if places[-1] + size == len(longer):
        return (not general or kind == "ORG") and not (size == 1 and _is_code(story.shown(key)))
    if kind == other == "LOC":
        return places[0] == 0 and size == len(longer) - 1 and longer[-1] in PROVINCES
    if places[0] != 0 or kind != "ORG" or other != "ORG" or general or longer[size:] in story.frequency:
        return False
    return _only_describes(longer[size:], free=size == 1 and not is_acronym(story.shown(key)))


def _is_code(words: str) -> bool:
    """Whether a single word is letters and digits ("F1"): the end of a longer name, but seldom short for it."""
    return is_acronym(words) or any(letter.isdigit() for letter in words)


def _only_describes(rest: Key, *, free: bool) -> bool:
    """Whether what follows the shorter name leaves it the same thing: "Tulane" + "University", not "NBA" + "Finals"."""
    if set(rest) & SUBUNITS:
        return False
    if all(word in DESCRIBING for word in rest):
        return True
    if free and len(rest) <= 2:
        return True
    return rest[0] in ("of", "at", "in") or all(word in ORGANISATION_HEADS for word in rest)


def join_spellings(story: Story, groups: Groups[Key]) -> None:
    """One letter apart in each word, same kind: two spellings of one name."""
    keys = [key for key in story.frequency if story.kinds[key] != "PER" and not _country_of(story, key)]
    for earlier, key in _pairs(keys, lambda key: (f"{story.kinds[key]} {len(key)} {key[0][0]}",)):
        if _is_respelled(earlier, key):
            groups.join(earlier, key, f"spelled differently: {story.shown(earlier)}, {story.shown(key)}")


def _pairs(keys: Sequence[Key], signs: Callable[[Key], Iterable[str]]) -> Iterator[tuple[Key, Key]]:
    """The pairs of keys, the earlier first, that share a sign: all others need no comparison."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        found = {earlier for sign in signs(key) for earlier in sharing[sign]}
        yield from ((keys[earlier], key) for earlier in sorted(found))
        for sign in signs(key):
            sharing[sign].append(index)


def join_nations(story: Story, groups: Groups[Key]) -> None:
    """One word apart, and both words call the same country: "Brazil Grand Prix", "Brazilian Grand Prix"."""
    keys = [key for key in story.frequency if len(key) >= 2 and story.kinds[key] in ("MISC", "ORG")]
    for earlier, key in _pairs(keys, lambda key: (f"{story.kinds[key]} {len(key)} {' '.join(key[1:])}",)):
        first, second = (_land(one[0]) for one in (earlier, key))
        if first is not None and first == second:
            groups.join(earlier, key, f"{earlier[0].capitalize()} and {key[0].capitalize()} are one country")


def _land(word: str) -> str | None:
    for form in (word.capitalize(), word.upper()):
        if land := country(form) or demonym(form):
            return land
    return None


def join_events(story: Story, groups: Groups[Key]) -> None:
    """An event's name and the same with words in its middle: "Brazilian Grand Prix", "Brazilian F1 Grand Prix"."""
    events = [key for key in story.frequency if len(key) >= 3 and story.kinds[key] == "MISC" and key[-1] in EVENT_HEADS]
    for earlier, key in _pairs(events, lambda key: (f"{key[0]} {key[-1]}",)):
        short, long = sorted((earlier, key), key=len)
        if is_ordered_part(short, long):
            groups.join(short, long, f"the same event: {story.shown(short)}, {story.shown(long)}")


def join_plurals(story: Story, groups: Groups[Key]) -> None:
    """The plural of a group or prize and its singular: "Republican", "Republicans"."""
    for key in story.frequency:
        plural = (*key[:-1], key[-1] + "s")
        if plural in story.frequency and story.kinds[key] == story.kinds[plural] == "MISC":
            groups.join(key, plural, f"{story.shown(plural)} is the plural of {story.shown(key)}")


def _is_respelled(a: Key, b: Key) -> bool:
    if len(a) != len(b) or a[0][0] != b[0][0]:
        return False
    first, second = " ".join(a), " ".join(b)
    if min(len(first), len(second)) < 8 or first.rstrip("s") == second.rstrip("s") or re.search(r"\d", first + second):
        return False
    allowed = 1 if max(len(first), len(second)) < 10 else 2
    return OSA.distance(first, second) <= allowed and all(OSA.distance(x, y) <= 1 for x, y in zip(a, b, strict=True))


RULES = (
    join_countries,
    join_persons,
    join_acronyms,
    join_abbreviated,
    join_nations,
    join_events,
    join_parts,
    join_spellings,
    join_plurals,
)
"""All rules, in the order in which they are applied: the surest first."""
