"""A name as words that can be compared: without case, accents, articles, titles and company forms."""

import re
import unicodedata
from functools import lru_cache

from tui.comparison.linking.lexicon import ABBREVIATIONS, COMPANY_FORMS, GENERATIONS, HONORIFICS, SMALL_WORDS

Key = tuple[str, ...]
"""The words of a name, lower case."""

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*|&")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}")


@lru_cache(maxsize=20_000)
def key_of(name: str, person: bool = False) -> Key:
    """The words of ``name``; a person's titles are left out. Never empty for a name with a letter or a digit."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"\s+", " ", plain.replace("’", "'").replace("‘", "'")).strip().lower()
    plain = re.sub(r"^(?:the|a|an) ", "", plain)
    plain = re.sub(r"'s?$", "", plain).replace(".", "")
    words = [ABBREVIATIONS.get(word, word) for word in _WORD.findall(plain.replace("'s ", " "))]
    if person:
        while len(words) > 1 and words[0] in HONORIFICS | {"saint"}:
            words = words[1:]
    while len(words) > 1 and (words[-1] in GENERATIONS or (not person and words[-1] in COMPANY_FORMS)):
        words = words[:-1]
    return tuple(words) or (plain or name,)


def is_acronym(name: str) -> bool:
    """Whether the name is written as initials: "GMP", "U.N."."""
    return _ACRONYM.fullmatch(name) is not None


def abbreviates(acronym: str, key: Key) -> bool:
    """Whether ``acronym`` is made of the first letters of a name's words, small words counted or not."""
    letters = re.sub(r"[^A-Za-z]", "", acronym).lower()
    words = [word for word in key if word not in SMALL_WORDS]
    if len(letters) < 2 or len(words) < 2:
        return False
    return letters in ("".join(word[0] for word in words), "".join(word[0] for word in key))
