"""When two full names are one person."""

from rapidfuzz.distance import OSA

from tui.comparison.linking.keys import Key
from tui.comparison.linking.lexicon import NICKNAMES


def same_person(a: Key, b: Key) -> str | None:
    """Why two names of two or more words are one person, else None.

    The last names must be equal and the first names agree (equal, an initial, a short form, a slip of one letter), with
    no clash between middle names; or one name is the other with words left out.
    """
    if a == b:
        return f"same name: {' '.join(a)}"
    if a[-1] != b[-1]:
        slip = min(len(a[-1]), len(b[-1])) >= 4 and OSA.distance(a[-1], b[-1]) <= 1 and a[0] == b[0]
        return f"same name spelled differently: {_title(a)}, {_title(b)}" if slip and len(a) == len(b) else None
    if not first_names_agree(a[0], b[0]):
        short, long = sorted((a, b), key=len)
        return f"part of the full name {_title(long)}" if is_ordered_part(short, long) else None
    if a[1:-1] and b[1:-1] and not any(first_names_agree(x, y) for x in a[1:-1] for y in b[1:-1]):
        return None
    if a[0] == b[0]:
        return f"same first and last name: {_title((a[0], a[-1]))}"
    return f"same last name {a[-1].capitalize()}, and {a[0].capitalize()} and {b[0].capitalize()} are one first name"


def first_names_agree(a: str, b: str) -> bool:
    """Whether two first names can be one: equal, an initial, a short form, or one letter apart."""
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    if NICKNAMES.get(a, frozenset({a})) & NICKNAMES.get(b, frozenset({b})):
        return True
    return min(len(a), len(b)) > 4 and OSA.distance(a, b) <= 1


def is_ordered_part(short: Key, long: Key) -> bool:
    """Whether ``short`` is ``long`` with words left out."""
    rest = iter(long)
    return 2 <= len(short) < len(long) and all(word in rest for word in short)


def _title(key: Key) -> str:
    return " ".join(word.capitalize() for word in key)
