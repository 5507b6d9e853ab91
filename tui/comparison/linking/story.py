"""The names of all documents of a story, as linking sees them."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.analysis import Analysis, MentionKind
from tui.analysis.references.lexicon import FEMININE_NAMES, MASCULINE_NAMES
from tui.comparison.linking.keys import Key, key_of
from tui.documents import Document

KIND = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""The kinds that names are joined by; all other types are "MISC"."""


_MASCULINE = re.compile(r"\b(?:Mr|Sir|Lord)\.? $")
_FEMININE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\.? $")


class Named(NamedTuple):
    """A named mention; ``place`` is its index in ``Analysis.mentions``, ``start`` its offset.

    ``gender`` is "f" or "m" where its own title or first name tells it, else None.
    """

    doc: int
    place: int
    start: int
    words: str
    kind: str
    type: str
    key: Key
    gender: str | None = None


@dataclass(frozen=True)
class Story:
    """Named mentions in document and text order, with what each key is in the story as a whole."""

    named: tuple[Named, ...]
    kinds: dict[Key, str]
    """The kind that most mentions of a key have."""
    frequency: Counter[Key]
    words: dict[Key, Counter[str]]
    """How a key is written, in the texts' own letters."""
    docs: dict[Key, frozenset[int]]
    genders: dict[Key, str]
    """The gender of full names whose title or first name tells it."""

    def shown(self, key: Key) -> str:
        """The commonest spelling of a key."""
        counted = self.words[key]
        return max(counted, key=lambda words: (counted[words], not words.isupper(), words))


def story_of(documents: Sequence[Document], analyses: Sequence[Analysis]) -> Story:
    """The named mentions of the analyses; ``documents[i]`` is the text of ``analyses[i]``."""
    named: list[Named] = []
    for doc, (document, analysis) in enumerate(zip(documents, analyses, strict=True)):
        for index, mention in enumerate(analysis.mentions):
            if mention.kind is MentionKind.NAMED:
                words = " ".join(mention.span.cut(document.text).split())
                kind = KIND.get(mention.type, "MISC")
                key = key_of(words, kind == "PER")
                gender = _gender(document.text[: mention.span.start][-8:], key) if kind == "PER" else None
                named.append(Named(doc, index, mention.span.start, words, kind, mention.type, key, gender))
    named.sort(key=lambda one: (one.doc, one.start, one.place))
    kinds: dict[Key, Counter[str]] = defaultdict(Counter)
    words_of: dict[Key, Counter[str]] = defaultdict(Counter)
    docs: dict[Key, set[int]] = defaultdict(set)
    for one in named:
        kinds[one.key][one.kind] += 1
        words_of[one.key][one.words] += 1
        docs[one.key].add(one.doc)
    return Story(
        tuple(named),
        {key: max(counted, key=lambda kind: counted[kind]) for key, counted in kinds.items()},
        Counter(one.key for one in named),
        dict(words_of),
        {key: frozenset(found) for key, found in docs.items()},
        {one.key: one.gender for one in named if one.gender is not None},
    )


def _gender(before: str, key: Key) -> str | None:
    if _MASCULINE.search(before) or (len(key) > 1 and key[0] in MASCULINE_NAMES):
        return "m"
    return "f" if _FEMININE.search(before) or (len(key) > 1 and key[0] in FEMININE_NAMES) else None
