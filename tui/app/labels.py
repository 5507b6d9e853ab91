"""Labels to be typed: as short as can be, and none the beginning of another."""

ALPHABET = "asdfghjklewruioqtypzxcvbnm"
"""The letters from the most easily typed on."""


def labels(count: int, alphabet: str = ALPHABET) -> list[str]:
    """``count`` labels of one letter, or of one and two, in order; fewer where two letters don't suffice."""
    size = len(alphabet)
    if count <= size:
        return list(alphabet[:count])
    prefixes = min(-(-(count - size) // (size - 1)), size)
    single = list(alphabet[: size - prefixes])
    double = [first + second for first in alphabet[size - prefixes :] for second in alphabet]
    return (single + double)[:count]


def left(given: list[str], typed: str) -> list[str]:
    """The labels that begin with what was typed."""
    return [label for label in given if label.startswith(typed)]
