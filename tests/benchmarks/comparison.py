"""Comparison: its time over that of analysing the same articles, from 5 to 40 articles of one event.

``python -m tests.benchmarks.comparison FILE...`` measures articles of your own. Those made here are a hard case: each
two of them share a third of their paragraphs word for word.
"""

import sys
import time
from collections.abc import Sequence

from tests.benchmarks.articles import articles
from tui.analysis.pipeline import analyse
from tui.comparison.compare import compare
from tui.documents import Document, read


def main(counts: Sequence[int] = (5, 10, 20, 40)) -> None:
    measure(articles(max(counts)), counts)


def measure(documents: Sequence[Document], counts: Sequence[int]) -> None:
    """Print the times for the first so many documents: the best of three comparisons, after one of two documents."""
    analyse(documents[0])
    times, analyses = [], []
    for document in documents:
        started = time.perf_counter()
        analyses.append(analyse(document))
        times.append(time.perf_counter() - started)
    compare(documents[:2], analyses[:2])
    for count in counts:
        rounds = []
        for _ in range(3):
            started = time.perf_counter()
            result = compare(documents[:count], analyses[:count])
            rounds.append(time.perf_counter() - started)
        print(
            f"  {count:3d} articles: analysis {sum(times[:count]):6.2f} s, comparison {min(rounds):6.2f} s "
            f"({min(rounds) / sum(times[:count]):.2f} of it), {len(result.facts)} facts"
        )


if __name__ == "__main__":
    given = [read(path) for path in sys.argv[1:]]
    if given:
        measure(given, [count for count in (2, 5, 10, 20, 40) if count < len(given)] + [len(given)])
    else:
        main()
