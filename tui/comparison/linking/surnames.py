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


class Meant(NamedTuple):
    """The full name that a single name stands for, and why."""

    key: Key
    why: str


def resolve_single_names(story: Story, groups: Groups[Key]) -> dict[int, Meant]:
    """For the single names of persons, by position in ``story.named``: whose they are.

    Full names of the same document come first, then those of the story; a first name means only a person of its own
    document. Of several persons with one last name the last one named before in this document is meant, else the one
    most often named.
    """
    last_names: dict[str, list[Key]] = defaultdict(list)
    first_names: dict[str, list[Key]] = defaultdict(list)
    for key in story.frequency:
        if story.kinds[key] == "PER" and len(key) >= 2:
            last_names[key[-1]].append(key)
            first_names[key[0]].append(key)
    result: dict[int, Meant] = {}
    for place, one in enumerate(story.named):
        if len(one.key) != 1 or not _may_be_person(story, groups, one, last_names):
            continue
        name = one.key[0]
        found, why = last_names.get(name, []), "same last name"
        if not found and len(name) >= 5:
            found = [
                key
                for last, keys in last_names.items()
                if last[0] == name[0] and last.rstrip("s") != name.rstrip("s") and OSA.distance(last, name) <= 1
                for key in keys
            ]
            why = "last name spelled differently"
        if not found:
            found = [key for key in first_names.get(name, []) if one.doc in story.docs[key]]
            why = "same first name"
        if found:
            result[place] = Meant(_nearest(story, groups, place, found), f"{why}: {one.words}")
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


def _nearest(story: Story, groups: Groups[Key], place: int, found: list[Key]) -> Key:
    doc = story.named[place].doc
    here = [key for key in found if doc in story.docs[key]]
    pool = here or found
    if len({groups.root(key) for key in pool}) == 1:
        return pool[0]
    for one in reversed(story.named[:place]):
        if one.doc != doc:
            break
        if one.key in pool:
            return one.key
    count = Counter[Key]()
    for key in pool:
        count[groups.root(key)] += story.frequency[key]
    best = max(count, key=lambda root: count[root])
    return next(key for key in pool if groups.root(key) == best)
