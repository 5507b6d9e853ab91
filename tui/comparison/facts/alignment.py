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
_FLOOR = 0.7
"""Segments that score less are not worth looking at."""

_LONGEST = 80
"""Tokens of a sentence that are aligned: longer ones are lists."""

_BATCH_CELLS = 400_000

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Stretch:
    """Aligned stretches ``first <= i < last`` of two documents, with their aligned tokens; ``score`` is 0.7 or more."""

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


def align_sentences(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Stretch]:
    """The stretches of two sentences of different documents that tell the same, at most three for each two."""
    jobs = _jobs(readings, vocabulary)
    found = _align(jobs, readings, vocabulary)
    again: list[_Job] = []
    for job, stretch in zip(jobs, found, strict=True):
        if stretch is None:
            continue
        for rest in (
            _Job(job.a, job.a_first, stretch.a_first, job.b, job.b_first, job.b_last),
            _Job(job.a, stretch.a_last, job.a_last, job.b, job.b_first, job.b_last),
        ):
            if rest.a_last - rest.a_first >= 2:
                again.append(rest)
    more = _align(again, readings, vocabulary)
    return [stretch for stretch in (*found, *more) if stretch is not None]


def _jobs(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[_Job]:
    """Sentence pairs of different documents whose shared words could make a segment at all."""
    places: list[tuple[int, int, int]] = []
    members: list[Integers] = []
    for reading in readings:
        keys = vocabulary.keys[reading.doc]
        for number, sentence in enumerate(reading.analysis.sentences):
            if not reading.told[number]:
                continue
            last = min(sentence.last, sentence.first + _LONGEST)
            own: Integers = np.unique(keys[sentence.first : last])
            own = own[own >= 0]
            if len(own) >= 2:
                places.append((reading.doc, sentence.first, last))
                members.append(own)
    count = len(places)
    if not count:
        return []
    size = len(vocabulary.weights)
    reach = np.zeros((count, size), dtype=np.float32)
    worth = np.zeros((count, size), dtype=np.float32)
    shared = np.zeros((count, size), dtype=np.float32)
    for row, own in enumerate(members):
        best = vocabulary.near[own].max(axis=0).astype(np.float32) / 200
        reach[row] = np.where(best >= _CLOSE / 200, best, 0.0)
        worth[row, own] = vocabulary.weights[own]
        shared[row, own] = 1.0
    bound = worth @ reach.T
    bound = np.minimum(bound, bound.T)
    common = shared @ (reach >= 0.999).astype(np.float32).T
    docs = np.array([doc for doc, _, _ in places])
    wanted = (docs[:, None] < docs[None, :]) & (bound >= _FLOOR * 0.8) & (common >= 1)
    return [_Job(*places[i], *places[j]) for i, j in np.argwhere(wanted).tolist()]


def _align(jobs: Sequence[_Job], readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Stretch | None]:
    functions: dict[str, int] = {}
    words = [
        np.array([functions.setdefault(word, len(functions)) for word in reading.words], dtype=np.int32)
        for reading in readings
    ]
    result: list[Stretch | None] = [None] * len(jobs)
    order = sorted(range(len(jobs)), key=lambda n: (_cells(jobs[n]), n))
    start = 0
    while start < len(order):
        stop = start + 1
        while stop < len(order) and (stop + 1 - start) * _cells(jobs[order[stop]]) <= _BATCH_CELLS:
            stop += 1
        batch = order[start:stop]
        for number, stretch in zip(batch, _align_batch([jobs[n] for n in batch], words, vocabulary), strict=True):
            result[number] = stretch
        start = stop
    return result


def _cells(job: _Job) -> int:
    return (job.a_last - job.a_first) * (job.b_last - job.b_first)


def _align_batch(jobs: Sequence[_Job], words: Sequence[Integers], vocabulary: Vocabulary) -> list[Stretch | None]:
    n = max(job.a_last - job.a_first for job in jobs)
    m = max(job.b_last - job.b_first for job in jobs)
    keys_a, words_a = _padded(jobs, "a", n, vocabulary.keys, words)
    keys_b, words_b = _padded(jobs, "b", m, vocabulary.keys, words)
    score = _scores(keys_a, words_a, keys_b, words_b, vocabulary)
    gap_a = np.where(keys_a >= 0, _GAP_CONTENT, _GAP_FUNCTION).astype(np.float32)
    gap_b = np.where(keys_b >= 0, _GAP_CONTENT, _GAP_FUNCTION).astype(np.float32)
    count = len(jobs)
    table = np.zeros((count, n + 1, m + 1), dtype=np.float32)
    moves = np.zeros((count, n + 1, m + 1), dtype=np.uint8)
    for diagonal in range(2, n + m + 1):
        i = np.arange(max(1, diagonal - m), min(n, diagonal - 1) + 1)
        j = diagonal - i
        both = table[:, i - 1, j - 1] + score[:, i - 1, j - 1]
        up = table[:, i - 1, j] - gap_a[:, i - 1]
        left = table[:, i, j - 1] - gap_b[:, j - 1]
        best = np.maximum(np.maximum(both, up), np.maximum(left, 0))
        table[:, i, j] = best
        moves[:, i, j] = np.where(best <= 0, 0, np.where(best == both, 1, np.where(best == up, 2, 3)))
    flat = table.reshape(count, -1)
    ends = flat.argmax(axis=1)
    return [
        _trace(job, moves[row], int(ends[row]) // (m + 1), int(ends[row]) % (m + 1), float(flat[row, ends[row]]))
        for row, job in enumerate(jobs)
    ]


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
    near = vocabulary.near[keys_a[:, :, None], keys_b[:, None, :]]
    weight = (vocabulary.weights[keys_a][:, :, None] + vocabulary.weights[keys_b][:, None, :]) / 2
    content = np.where(near >= _CLOSE, weight * (near.astype(np.float32) / 200), _MISMATCH)
    function = np.where(words_a[:, :, None] == words_b[:, None, :], _SAME_FUNCTION, _OTHER_FUNCTION)
    is_a, is_b = (keys_a >= 0)[:, :, None], (keys_b >= 0)[:, None, :]
    score = np.where(is_a & is_b, content, np.where(is_a | is_b, _MIXED, function))
    outside = (words_a < 0)[:, :, None] | (words_b < 0)[:, None, :]
    return np.where(outside, -9.0, score).astype(np.float32)


def _trace(job: _Job, moves: npt.NDArray[np.uint8], i: int, j: int, score: float) -> Stretch | None:
    if score < _FLOOR:
        return None
    i_end, j_end = i, j
    pairs = []
    while moves[i, j]:
        move = moves[i, j]
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
