"""How common a word is, and in which case it is usually written: read off the model's own table of words."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.vocab import Vocab


class Ranks:
    """Ranks of the words in a model's vector table, which lists them from the most to the least common, case kept.

    0 is the most common; ``unknown`` is the rank of a word that the table does not have (and of every word, when the
    model comes without vectors).
    """

    def __init__(self, vocab: "Vocab") -> None:
        import numpy

        keys = vocab.vectors.key2row
        table = numpy.fromiter(keys.keys(), dtype=numpy.uint64, count=len(keys))
        self._order = numpy.argsort(table)
        self._sorted = table[self._order]
        self._hash = vocab.strings.__getitem__
        self._seen: dict[str, int] = {}
        self.unknown = max(len(keys), 1)

    def __call__(self, word: str) -> int:
        """The rank of ``word`` as it is written."""
        rank = self._seen.get(word)
        if rank is None:
            rank = self._seen[word] = self._find(word)
        return rank

    def _find(self, word: str) -> int:
        import numpy

        if not word or not len(self._sorted):
            return self.unknown
        key = numpy.uint64(self._hash(word))
        place = int(numpy.searchsorted(self._sorted, key))
        if place < len(self._sorted) and self._sorted[place] == key:
            return int(self._order[place])
        return self.unknown

    def usually_small(self, word: str, margin: float = 1.0) -> bool:
        """Whether ``word`` is more common in small letters than as it is and with a capital: by the factor
        ``margin``.
        """
        small, capital = self(word.lower()), min(self(word), self(word.capitalize()))
        return small < self.unknown and small * margin < capital


@lru_cache(maxsize=2)
def ranks(vocab: "Vocab") -> Ranks:
    """The ranks of one model's words, made once."""
    return Ranks(vocab)
