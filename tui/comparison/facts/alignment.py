"""Local alignment of sentences: which stretch of one document tells what a stretch of another tells.

After Smith and Waterman (1981), with words in place of residues: two aligned content words are worth how much they tell
times how close they are. All sentence pairs of a story are aligned in batches, diagonal by diagonal.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.vocabulary import Vocabulary

_CLOSE = 110  # of 200: below .55 two content words say different things
_MISMATCH = -0.15
_SAME_FUNCTION = 0.12
_OTHER_FUNCTION = -0.02
_MIXED = -0.1
_GAP_CONTENT = 0.1
_GAP_FUNCTION = 0.04
_FLOOR = 1.0
"""Stretches that score less tell nothing in common."""

_RICH = 1.6
"""What two sentences with one word in common must be able to score to be looked at."""

_MARGIN = 2
"""Words kept before the first and after the last that is close to one of the other sentence."""

_ROUNDING = 1e-3

_LONGEST = 80
"""Tokens of a sentence that are aligned: longer ones are lists."""

_BATCH_CELLS = 400_000

_ROUND = 16

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Stretch:
    """Aligned stretches ``first <= i < last`` of two documents, with their aligned tokens; ``score`` is 1 or more."""

    a: int
    a_first: int
    a_last: int
    b: int
    b_first: int
    b_last: int
    score: float
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, eq=False)
class _Job:
    a: int
    a_first: int
    a_last: int
    b: int
    b_first: int
    b_last: int
    row: int
    """The second sentence in ``_Sentences``."""


def align_sentences(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Stretch]:
    """The stretches of two sentences of different documents that tell the same, at most three for each two."""
    sentences = _Sentences(readings, vocabulary)
    jobs = sentences.jobs()
    found = _align(jobs, readings, vocabulary)
    again = [
        rest
        for job, stretch in zip(jobs, found, strict=True)
        if stretch is not None
        for first, last in ((job.a_first, stretch.a_first), (stretch.a_last, job.a_last))
        if (rest := sentences.part(job, first, last)) is not None
    ]
    return [stretch for stretch in (*found, *_align(again, readings, vocabulary)) if stretch is not None]


class _Sentences:
    """The sentences of a story with what each can be aligned to at all."""

    def __init__(self, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.places: list[tuple[int, int, int]] = []
        members: list[Integers] = []
        for reading in readings:
            keys = vocabulary.keys[reading.doc]
            for number, sentence in enumerate(reading.analysis.sentences):
                last = min(sentence.last, sentence.first + _LONGEST)
                own: Integers = np.unique(keys[sentence.first : last])
                own = own[own >= 0]
                if reading.told[number] and len(own) >= 2:
                    self.places.append((reading.doc, sentence.first, last))
                    members.append(own)
        shape = len(self.places), len(vocabulary.weights)
        self.worth = np.zeros(shape, dtype=np.float32)
        self.shared = np.zeros(shape, dtype=np.float32)
        near = np.zeros(shape, dtype=np.uint8)
        for row, own in enumerate(members):
            near[row] = vocabulary.near[own].max(axis=0)
            self.worth[row, own] = vocabulary.weights[own]
            self.shared[row, own] = 1.0
        self.reach = np.where(near >= _CLOSE, near, 0).astype(np.float32) / 200

    def jobs(self) -> list[_Job]:
        """Sentence pairs of different documents whose close words could make a stretch."""
        bound = self.worth @ self.reach.T
        bound = np.minimum(bound, bound.T)
        common = self.shared @ (self.reach >= 0.999).astype(np.float32).T
        docs = np.array([doc for doc, _, _ in self.places], dtype=np.int64)
        wanted = (docs[:, None] < docs[None, :]) & (bound >= _FLOOR) & ((common >= 2) | (bound >= _RICH))
        found = []
        for i, j in np.argwhere(wanted).tolist():
            (a, a_first, a_last), (b, b_first, b_last) = self.places[i], self.places[j]
            x, y = self._close(i, j), self._close(j, i)
            found.append(
                _Job(
                    a,
                    max(a_first, a_first + int(x[0]) - _MARGIN),
                    min(a_last, a_first + int(x[-1]) + 1 + _MARGIN),
                    b,
                    max(b_first, b_first + int(y[0]) - _MARGIN),
                    min(b_last, b_first + int(y[-1]) + 1 + _MARGIN),
                    j,
                )
            )
        return found

    def _close(self, i: int, j: int) -> npt.NDArray[np.int64]:
        """Where sentence i has words that are close to one of sentence j: an alignment starts and ends at such."""
        doc, first, last = self.places[i]
        keys = self.vocabulary.keys[doc][first:last]
        return np.flatnonzero((keys >= 0) & (self.reach[j][keys] > 0))

    def part(self, job: _Job, first: int, last: int) -> _Job | None:
        """The job for a part of its first sentence, None where that part can't reach the floor."""
        keys = self.vocabulary.keys[job.a][first:last]
        keys = keys[keys >= 0]
        bound = float((self.vocabulary.weights[keys] * self.reach[job.row][keys]).sum()) if len(keys) > 1 else 0.0
        return _Job(job.a, first, last, job.b, job.b_first, job.b_last, job.row) if bound >= _FLOOR else None


def _align(jobs: Sequence[_Job], readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Stretch | None]:
    functions: dict[str, int] = {}
    words = [
        np.array([functions.setdefault(word, len(functions)) for word in reading.words], dtype=np.int32)
        for reading in readings
    ]
    result: list[Stretch | None] = [None] * len(jobs)
    order = sorted(range(len(jobs)), key=lambda n: (*_shape(jobs[n]), n))
    start = 0
    while start < len(order):
        rows, columns = _shape(jobs[order[start]])
        stop = start + 1
        while stop < len(order) and _shape(jobs[order[stop]]) == (rows, columns):
            if (stop + 1 - start) * rows * columns > _BATCH_CELLS:
                break
            stop += 1
        batch = order[start:stop]
        for number, stretch in zip(batch, _align_batch([jobs[n] for n in batch], words, vocabulary), strict=True):
            result[number] = stretch
        start = stop
    return result


def _shape(job: _Job) -> tuple[int, int]:
    """How many words of each document a job aligns, rounded up: jobs of about one shape are one batch."""
    return -(-(job.a_last - job.a_first) // _ROUND) * _ROUND, -(-(job.b_last - job.b_first) // _ROUND) * _ROUND


def _align_batch(jobs: Sequence[_Job], words: Sequence[Integers], vocabulary: Vocabulary) -> list[Stretch | None]:
    n = max(job.a_last - job.a_first for job in jobs)
    m = max(2, *(job.b_last - job.b_first for job in jobs))
    keys_a, words_a = _padded(jobs, "a", n, vocabulary.keys, words)
    keys_b, words_b = _padded(jobs, "b", m, vocabulary.keys, words)
    score, gaps_a, gaps_b = _scores(keys_a, words_a, keys_b, words_b, vocabulary), _gaps(keys_a), _gaps(keys_b)
    bound = np.minimum(_best_run(score.max(axis=2), gaps_a), _best_run(score.max(axis=1), gaps_b))
    hopeful = np.flatnonzero(bound >= _FLOOR - _ROUNDING)
    found: list[Stretch | None] = [None] * len(jobs)
    if len(hopeful):
        scores, diagonals, rows, moves = _fill(score[hopeful], gaps_a[hopeful], gaps_b[hopeful])
        for place, number in enumerate(hopeful.tolist()):
            ends = int(diagonals[place]), int(rows[place])
            found[number] = _trace(jobs[number], moves[:, place], *ends, float(scores[place]))
    return found


def _best_run(worth: Floats, gaps: Floats) -> Floats:
    """What each job can score at most, by the best that each word of one sentence can be aligned to, or be left out."""
    total = np.cumsum(np.maximum(worth, -gaps), axis=1)
    before = np.concatenate([np.zeros((len(total), 1), dtype=np.float32), total[:, :-1]], axis=1)
    best: Floats = (total - np.minimum.accumulate(before, axis=1)).max(axis=1)
    return best


def _gaps(keys: Integers) -> Floats:
    return np.where(keys >= 0, np.float32(_GAP_CONTENT), np.float32(_GAP_FUNCTION))


def _fill(score: Floats, gap_a: Floats, gap_b: Floats) -> tuple[Floats, Integers, Integers, npt.NDArray[np.uint8]]:
    """The best score of each job, the diagonal and row where it ends, and the moves ``[diagonal, job, row]`` to it.

    Row i of a diagonal d ends with i words of a and d - i of b; moves are 0 start, 1 both, 2 a alone, 3 b alone.
    A diagonal depends on the two before it alone, so that its cells in all jobs are one step.
    """
    count, n, m = score.shape
    before, last = (np.zeros((count, n + 1), dtype=np.float32) for _ in range(2))
    moves = np.zeros((n + m + 1, count, n + 1), dtype=np.uint8)
    best = np.zeros(count, dtype=np.float32)
    where, at = (np.zeros(count, dtype=np.int32) for _ in range(2))
    flat = score.reshape(count, n * m)
    for diagonal in range(2, n + m + 1):
        low, high = max(1, diagonal - m), min(n, diagonal - 1) + 1
        start = low * (m - 1) + diagonal - m - 1
        both = before[:, low - 1 : high - 1] + flat[:, start : start + (high - low - 1) * (m - 1) + 1 : m - 1]
        alone_a = last[:, low - 1 : high - 1] - gap_a[:, low - 1 : high - 1]
        alone_b = last[:, low:high] - gap_b[:, diagonal - high : diagonal - low][:, ::-1]
        value = np.maximum(np.maximum(both, alone_a), alone_b)
        move = np.where(value == both, np.uint8(1), np.where(value == alone_a, np.uint8(2), np.uint8(3)))
        move *= value > 0
        moves[diagonal, :, low:high] = move
        before, last = last, np.zeros((count, n + 1), dtype=np.float32)
        np.maximum(value, 0, out=last[:, low:high])
        top = value.max(axis=1)
        better = top > best
        if better.any():
            best[better] = top[better]
            where[better] = diagonal
            at[better] = low + value[better].argmax(axis=1)
    return best, where, at, moves


def _padded(
    jobs: Sequence[_Job], side: str, width: int, keys: Sequence[Integers], words: Sequence[Integers]
) -> tuple[Integers, Integers]:
    """Rows of content words and of all words; past the end of a sentence both are -1, with words at -2."""
    rows = np.full((len(jobs), width), -1, dtype=np.int32)
    plain = np.full((len(jobs), width), -2 if side == "a" else -3, dtype=np.int32)
    for row, job in enumerate(jobs):
        doc, first, last = (job.a, job.a_first, job.a_last) if side == "a" else (job.b, job.b_first, job.b_last)
        rows[row, : last - first] = keys[doc][first:last]
        plain[row, : last - first] = words[doc][first:last]
    return rows, plain


def _scores(keys_a: Integers, words_a: Integers, keys_b: Integers, words_b: Integers, vocabulary: Vocabulary) -> Floats:
    """What aligning each two words is worth, ``[job, i, j]``; a sentence's end can't be passed."""
    worth = vocabulary.near[keys_a[:, :, None], keys_b[:, None, :]].astype(np.float32)
    far = worth < _CLOSE
    worth *= (vocabulary.weights[keys_a] / 400)[:, :, None] + (vocabulary.weights[keys_b] / 400)[:, None, :]
    worth[far] = _MISMATCH
    is_a, is_b = (keys_a >= 0)[:, :, None], (keys_b >= 0)[:, None, :]
    np.copyto(worth, np.float32(_MIXED), where=is_a ^ is_b)
    neither = ~(is_a | is_b)
    same = words_a[:, :, None] == words_b[:, None, :]
    np.copyto(worth, np.float32(_OTHER_FUNCTION), where=neither)
    np.copyto(worth, np.float32(_SAME_FUNCTION), where=neither & same)
    np.copyto(worth, np.float32(-9), where=(words_a < 0)[:, :, None] | (words_b < 0)[:, None, :])
    return worth


def _trace(job: _Job, moves: npt.NDArray[np.uint8], diagonal: int, i: int, score: float) -> Stretch | None:
    """Walk back from the best cell; ``moves[diagonal, i]``."""
    if score < _FLOOR:
        return None
    j = diagonal - i
    i_end, j_end = i, j
    pairs = []
    while move := moves[i + j, i]:
        if move == 1:
            pairs.append((job.a_first + i - 1, job.b_first + j - 1))
        i, j = i - (move != 3), j - (move != 2)
    return Stretch(
        job.a,
        job.a_first + i,
        job.a_first + i_end,
        job.b,
        job.b_first + j,
        job.b_first + j_end,
        score,
        tuple(reversed(pairs)),
    )
