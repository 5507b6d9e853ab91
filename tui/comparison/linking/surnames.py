"""Whom a single name means: the full name of the document that it belongs to."""

from collections import Counter, defaultdict
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tui.analysis.names.countries import country, demonym
from tui.comparison.linking.groups import Groups
from tui.comparison.linking.keys import Key
from tui.comparison.linking.story import Named, Story

_FULL_SHARE = 5
"""How many times more often than the full names a single name may stand that is not tagged as a person."""

_NEAR = 600
"""Within how many characters a full name decides whom the last name alone means."""
_MUCH_MORE = 2
_STANDS_OUT = 3
"""How many times more often than the next a person must be named for a last name alone to mean them."""


class Meant(NamedTuple):
    """The full name that a single name stands for, and why."""

    key: Key
    why: str


def resolve_single_names(story: Story, groups: Groups[Key]) -> dict[int, Meant]:
    """For the single names of persons, by position in ``story.named``: whose they are.

    Full names of the same document come first, then those of the story; a first or middle name means only a person of
    its own document. A title that tells another gender speaks against. Of several persons with one last name the one
    that the text speaks of is meant (``_nearest``); where the document names none of them in full, nobody is.
    """
    last_names: dict[str, list[Key]] = defaultdict(list)
    first_names: dict[str, list[Key]] = defaultdict(list)
    middle_names: dict[str, list[Key]] = defaultdict(list)
    for key in story.frequency:
        if story.kinds[key] == "PER" and len(key) >= 2:
            last_names[key[-1]].append(key)
            first_names[key[0]].append(key)
            for word in key[1:-1]:
                middle_names[word].append(key)
    result: dict[int, Meant] = {}
    for place, one in enumerate(story.named):
        if len(one.key) != 1 or not _may_be_person(story, groups, one, last_names):
            continue
        name = one.key[0]
        found, why = last_names.get(name, []), f"same last name: {one.words}"
        if not found and len(name) >= 5:
            found = [
                key
                for last, keys in last_names.items()
                if last[0] == name[0] and last.rstrip("s") != name.rstrip("s") and OSA.distance(last, name) <= 1
                for key in keys
            ]
            why = f"last name spelled differently: {one.words}"
        if not found:
            found = [key for key in first_names.get(name, []) if one.doc in story.docs[key]]
            why = f"the name begins with {one.words}"
        if not found:
            found = [key for key in middle_names.get(name, []) if one.doc in story.docs[key]]
            why = f"{one.words} stands in the full name"
        found = [key for key in found if one.gender is None or story.genders.get(key, one.gender) == one.gender]
        if found and (meant := _nearest(story, groups, place, found)) is not None:
            result[place] = Meant(meant, why)
    return result


def _may_be_person(story: Story, groups: Groups[Key], one: Named, last_names: dict[str, list[Key]]) -> bool:
    kind = story.kinds[one.key]
    if country(one.words) or demonym(one.words):
        return one.kind == "PER"
    if kind == "PER":
        return True
    full = last_names.get(one.key[0], ())
    named_fully = sum(story.frequency[key] for key in full)
    return (
        one.kind != "LOC"
        and kind != "LOC"
        and not groups.is_joined(one.key)
        and _FULL_SHARE * named_fully >= story.frequency[one.key]
    )


def _nearest(story: Story, groups: Groups[Key], place: int, found: list[Key]) -> Key | None:
    """Whom a name means that several persons share.

    The one named last in full before it, unless that is far back and the document has another much more often;
    without any before, the one most often named. None where the document names none of them and none stands out.
    """
    one = story.named[place]
    here = [key for key in found if one.doc in story.docs[key]]
    pool = here or found
    if len({groups.root(key) for key in pool}) == 1:
        return pool[0]
    count = Counter[Key]()
    for other in story.named:
        if other.key in pool and (not here or other.doc == one.doc):
            count[groups.root(other.key)] += 1
    (best, most), (_, next_most) = count.most_common(2)
    if not here and most < _STANDS_OUT * next_most:
        return None
    for earlier in range(place - 1, -1, -1):
        other = story.named[earlier]
        if other.doc != one.doc:
            break
        if other.key in pool:
            far = one.start - other.start > _NEAR and most >= _MUCH_MORE * count[groups.root(other.key)]
            return next(key for key in pool if groups.root(key) == best) if far else other.key
    return next(key for key in pool if groups.root(key) == best)
