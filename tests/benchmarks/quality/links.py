"""Coreference: MUC (Vilain 1995), B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005), and their mean, the CoNLL F1.

Measured on the annotated mentions; one that was not found stands alone. Links across documents are the reader's own
promise: pairs of mentions in different documents that name the same thing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations

from tests.benchmarks.quality.data import Annotated
from tests.benchmarks.quality.match import Score, exact, overlap, pair

Cluster = frozenset[int]
Measure = Callable[[list[Cluster], list[Cluster]], float]
"""Recall of the responses against the keys; precision with the two swapped."""


def links(data: Annotated) -> tuple[float, Score]:
    """CoNLL F1 in percent, and the score of links across documents."""
    gold = [m for m in data.gold["entities"] if m.get("cluster") and m.get("named", True) and not m.get("optional")]
    pairs = pair(gold, data.found["entities"], lambda a, b: exact(a, b) or overlap(a, b) > 0)
    key: dict[tuple[str, str], set[int]] = defaultdict(set)
    response: dict[str, set[int]] = defaultdict(set)
    for i, mention in enumerate(gold):
        key[data.sets[mention["doc"]], mention["cluster"]].add(i)
    for i, j in pairs:
        response[data.found["entities"][j].get("cluster") or f"alone {j}"].add(i)
    keys = [frozenset(cluster) for cluster in key.values() if len(cluster) > 1]
    responses = [frozenset(cluster) for cluster in response.values() if len(cluster) > 1]

    def across(clusters: list[Cluster]) -> set[tuple[int, int]]:
        return {(a, b) for one in clusters for a, b in combinations(sorted(one), 2) if gold[a]["doc"] != gold[b]["doc"]}

    right, found, wanted = across(keys) & across(responses), across(responses), across(keys)
    mean = sum(f1(measure, keys, responses) for measure in (muc, b_cubed)) + ceaf(keys, responses)
    return 100 * mean / 3, Score(len(right), len(found), len(wanted))


def f1(measure: Measure, keys: list[Cluster], responses: list[Cluster]) -> float:
    recall, precision = measure(keys, responses), measure(responses, keys)
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def muc(keys: list[Cluster], responses: list[Cluster]) -> float:
    owner = {mention: number for number, cluster in enumerate(responses) for mention in cluster}
    joined = sum(
        len(one) - len({owner[m] for m in one if m in owner}) - sum(m not in owner for m in one) for one in keys
    )
    return joined / (sum(len(one) - 1 for one in keys) or 1)


def b_cubed(keys: list[Cluster], responses: list[Cluster]) -> float:
    owner = {mention: cluster for cluster in responses for mention in cluster}
    shares = [len(one & owner[m]) / len(one) if m in owner else 0.0 for one in keys for m in one]
    return sum(shares) / (len(shares) or 1)


def ceaf(keys: list[Cluster], responses: list[Cluster]) -> float:
    """F1 of the best one-to-one assignment of clusters by their Dice coefficient, found by augmenting paths."""
    if not keys or not responses:
        return 0.0
    owner = {mention: number for number, cluster in enumerate(responses) for mention in cluster}
    total = 0.0
    seen: set[int] = set()
    near = [Counter(owner[m] for m in one if m in owner) for one in keys]
    sharing: dict[int, list[int]] = defaultdict(list)
    for i, counts in enumerate(near):
        for j in counts:
            sharing[j].append(i)
    for start in range(len(keys)):
        if start in seen:
            continue
        group, todo = [], [start]
        seen.add(start)
        while todo:
            i = todo.pop()
            group.append(i)
            for other in {o for j in near[i] for o in sharing[j]} - seen:
                seen.add(other)
                todo.append(other)
        columns = sorted({j for i in group for j in near[i]})
        weights = [[2 * near[i][j] / (len(keys[i]) + len(responses[j])) for j in columns] for i in sorted(group)]
        total += _assignment(weights)
    return 2 * total / (len(keys) + len(responses))


def _assignment(weights: list[list[float]]) -> float:
    """The greatest sum of weights with at most one per row and column (Kuhn and Munkres, potentials of Jonker)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights, strict=True)]
    rows, columns = len(weights), len(weights[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of, previous = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        slack, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            used[column] = True
            current, step, nearest = row_of[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -weights[current - 1][j - 1] - row_potential[current] - column_potential[j]
                if cost < slack[j]:
                    slack[j], previous[j] = cost, column
                if slack[j] < step:
                    step, nearest = slack[j], j
            for j in range(columns + 1):
                if used[j]:
                    row_potential[row_of[j]] += step
                    column_potential[j] -= step
                else:
                    slack[j] -= step
            column = nearest
        while column:
            row_of[column] = row_of[previous[column]]
            column = previous[column]
    return sum(weights[row_of[j] - 1][j - 1] for j in range(1, columns + 1) if row_of[j])
