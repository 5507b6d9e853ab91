"""How much a word tells, and how close two words are, over all documents of a story."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np
import numpy.typing as npt

from tui.comparison.facts.lexicon import EVENT_OF, NAME_TYPES, number
from tui.comparison.facts.reading import Reading

_RANKS = 20_000
"""Rows of the model's vector table: the rank of a word that it does not have."""

_CLOSE = 0.55
"""Words whose directions are further apart than this say different things."""

_SCALE = 200
"""Similarities are kept in a byte: 200 is 1."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The content words of a story.

    ``keys[d][i]`` is the row of token i of document d, -1 for a function word; ``weights`` tells by row how much a
    word tells (rare in English x rare in the story, 0 to about 1); ``near`` is the similarity of two rows in 1/200.
    """

    keys: tuple[npt.NDArray[np.int32], ...]
    weights: npt.NDArray[np.float32]
    near: npt.NDArray[np.uint8]
    _soft: dict[tuple[int, int, int, int, int, int], float] = field(default_factory=dict)

    def weight(self, reading: Reading, index: int) -> float:
        key = self.keys[reading.doc][index]
        return float(self.weights[key]) if key >= 0 else 0.0

    def similarity(self, a: Reading, i: int, b: Reading, j: int) -> float:
        """0 to 1; 1 is the same word, number or name."""
        x, y = self.keys[a.doc][i], self.keys[b.doc][j]
        return float(self.near[x, y]) / _SCALE if x >= 0 and y >= 0 else 0.0

    def closeness(self, a: Reading, of_a: Sequence[int], b: Reading, of_b: Sequence[int]) -> float:
        """How far two passages speak of the same, 0 to 1: the share of each one's weight that the other covers."""
        p, q = self.coverage(a, of_a, b, of_b)
        return 2 * p * q / (p + q) if p + q else 0.0

    def coverage(self, a: Reading, of_a: Sequence[int], b: Reading, of_b: Sequence[int]) -> tuple[float, float]:
        """The share of each passage's weight that the other covers, 0 to 1."""
        rows, columns = self._rows(a, of_a), self._rows(b, of_b)
        if not len(rows) or not len(columns):
            return 0.0, 0.0
        table = _COVER[self.near[rows[:, None], columns]]
        w, v = self.weights[rows], self.weights[columns]
        p = float((w * table.max(axis=1)).sum() / max(w.sum(), 1e-9))
        q = float((v * table.max(axis=0)).sum() / max(v.sum(), 1e-9))
        return p, q

    def told(self, a: Reading, of_a: Sequence[int], b: Reading, of_b: Sequence[int]) -> float:
        """The share of the weight of some words that a passage has, 0 to 1."""
        return self.coverage(a, of_a, b, of_b)[0]

    def coverages(self, passages: Sequence[tuple[Reading, Sequence[int]]]) -> npt.NDArray[np.float32]:
        """``coverage`` of many passages at once: the share of passage i's weight that passage j covers, ``[i, j]``."""
        shape = len(passages), len(self.weights)
        worth, reach = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
        for place, (reading, positions) in enumerate(passages):
            rows = self._rows(reading, positions)
            if len(rows):
                np.add.at(worth[place], rows, self.weights[rows])
                worth[place] /= max(float(worth[place].sum()), 1e-9)
                reach[place] = _COVER[self.near[rows].max(axis=0)]
        return np.round(worth @ reach.T, 5)

    def _rows(self, reading: Reading, positions: Sequence[int]) -> npt.NDArray[np.int32]:
        """The rows of the content words among the tokens."""
        keys = self.keys[reading.doc]
        chosen = keys[positions.start : positions.stop] if isinstance(positions, range) else keys[list(positions)]
        return chosen[chosen >= 0]

    def context(self, a: Reading, i: int, b: Reading, j: int) -> float:
        """How close two tokens' surroundings are: the better of their clauses and their sentences."""
        p, q = a.clause[i], b.clause[j]
        s, t = a.sentence_at[i], b.sentence_at[j]
        key = (a.doc, p, s, b.doc, q, t)
        if key not in self._soft:
            of_clause = self.closeness(a, _with_subject(a, p), b, _with_subject(b, q))
            self._soft[key] = max(of_clause, self.closeness(a, a.sentence_range(i), b, b.sentence_range(j)))
        return self._soft[key]


class Coverage:
    """What share of a passage the sentences of other documents tell."""

    def __init__(self, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        owners, reach = [], []
        for reading in readings:
            keys = vocabulary.keys[reading.doc]
            for sentence in reading.analysis.sentences:
                own = keys[sentence.first : sentence.last]
                own = own[own >= 0]
                if len(own):
                    owners.append(reading.doc)
                    reach.append(vocabulary.near[own].max(axis=0))
        self._owners = np.array(owners, dtype=np.int64)
        self._reach = np.array(reach, dtype=np.uint8).reshape(len(owners), len(vocabulary.weights))

    def told(self, reading: Reading, positions: Sequence[int]) -> float:
        """The share of a passage's weight that the best single sentence of another document covers, 0 to 1."""
        keys = self._vocabulary.keys[reading.doc]
        rows = np.array([k for k in (keys[i] for i in positions) if k >= 0], dtype=np.int64)
        others = self._owners != reading.doc
        if not len(rows) or not others.any():
            return 0.0
        weight = self._vocabulary.weights[rows]
        cover = (_COVER[self._reach[:, rows]] @ weight)[others]
        return float(cover.max()) / max(float(weight.sum()), 1e-9)


def _cover_table() -> npt.NDArray[np.float32]:
    value = np.arange(256, dtype=np.float32) / _SCALE
    table = np.where(value < _CLOSE, 0.0, (value - _CLOSE) / (1 - _CLOSE) * 0.8 + 0.1)
    return np.where(value >= 0.999, 1.0, table).astype(np.float32)


_COVER = _cover_table()


def _with_subject(reading: Reading, head: int) -> list[int]:
    own = list(reading.clause_tokens[head])
    extra = [
        index
        for subject in reading.subjects(head)
        for index in reading.subtree(subject)
        if index not in own and reading.clause[index] == reading.clause[subject]
    ]
    return own + extra[:8]


def build_vocabulary(readings: Sequence[Reading]) -> Vocabulary:
    """Rows, weights and similarities of all content words."""
    rows: dict[tuple[str, str], int] = {}
    keys = []
    seen_in: dict[int, int] = {}
    sentences = 0
    for reading in readings:
        own = np.full(len(reading.tokens), -1, dtype=np.int32)
        for index, token in enumerate(reading.tokens):
            if reading.content[index]:
                own[index] = rows.setdefault(_key(reading, index, token.lemma, token.name_type), len(rows))
        keys.append(own)
        for sentence in reading.analysis.sentences:
            sentences += 1
            for row in sorted({int(k) for k in own[sentence.first : sentence.last] if k >= 0}):
                seen_in[row] = seen_in.get(row, 0) + 1
    names = list(rows)
    lexicon = {lemma: lexeme for reading in readings for lemma, lexeme in reading.analysis.lexicon.items()}
    weights = np.zeros(max(len(rows), 1), dtype=np.float32)
    vectors = np.zeros((max(len(rows), 1), 300), dtype=np.float32)
    by_lemma: dict[str, int] = {}
    for row, (_, lemma) in enumerate(names):
        by_lemma[lemma] = by_lemma.get(lemma, 0) + seen_in.get(row, 0)
    for row, (kind, lemma) in enumerate(names):
        lexeme = lexicon.get(lemma)
        rank = lexeme.rank if lexeme is not None and lexeme.rank >= 0 else _RANKS
        rarity = log(1 + sentences / max(by_lemma[lemma], 1)) / log(1 + sentences)
        weights[row] = log(2 + rank) / log(_RANKS) * rarity
        if kind == "word" and lexeme is not None and lexeme.vector:
            vector = np.frombuffer(lexeme.vector, dtype=np.int8).astype(np.float32)
            vectors[row] = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return Vocabulary(tuple(keys), weights, _similarities(names, vectors))


def _key(reading: Reading, index: int, lemma: str, name_type: str) -> tuple[str, str]:
    if name_type in NAME_TYPES:
        return "name", lemma
    value = number(reading.words[index])
    if value is not None:
        return "number", f"{value:g}"
    return "word", lemma


def _similarities(names: Sequence[tuple[str, str]], vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    size = len(vectors)
    near = np.zeros((size, size), dtype=np.uint8)
    for start in range(0, size, 1024):
        block = vectors[start : start + 1024] @ vectors.T
        near[start : start + 1024] = np.clip(block * _SCALE, 0, _SCALE - 2).astype(np.uint8)
    for group, level in _groups(names):
        index = np.array(group)
        near[np.ix_(index, index)] = np.maximum(near[np.ix_(index, index)], level)
    near[np.arange(len(names)), np.arange(len(names))] = _SCALE
    return near


def _groups(names: Sequence[tuple[str, str]]) -> list[tuple[list[int], int]]:
    """Rows that are close for another reason than their vectors, with how close."""
    found: dict[tuple[str, str], list[int]] = {}
    for row, (kind, lemma) in enumerate(names):
        found.setdefault(("same", lemma), []).append(row)
        if kind == "word" and lemma in EVENT_OF:
            found.setdefault(("event", EVENT_OF[lemma]), []).append(row)
        if kind == "word" and len(lemma) > 4:
            found.setdefault(("stem", lemma[:5]), []).append(row)
        if kind == "name" and len(lemma) > 5:
            found.setdefault(("name", lemma[:5]), []).append(row)
    level = {"same": _SCALE, "event": 170, "stem": 170, "name": 180}
    return [(rows, level[kind]) for (kind, _), rows in found.items() if len(rows) > 1]
