"""Comparison: its time over that of analysing the same articles, from 2 to 40 articles of one event."""

import time

from tests.benchmarks.articles import articles
from tui.analysis.pipeline import analyse
from tui.comparison.compare import compare


def main(counts: tuple[int, ...] = (2, 5, 10, 20, 40)) -> None:
    documents = articles(max(counts))
    analyse(documents[0])
    times, analyses = [], []
    for document in documents:
        started = time.perf_counter()
        analyses.append(analyse(document))
        times.append(time.perf_counter() - started)
    for count in counts:
        started = time.perf_counter()
        result = compare(documents[:count], analyses[:count])
        spent = time.perf_counter() - started
        print(
            f"  {count:3d} articles: analysis {sum(times[:count]):6.2f} s, comparison {spent:6.2f} s "
            f"({spent / sum(times[:count]):.2f} of it), {len(result.facts)} facts"
        )


if __name__ == "__main__":
    main()
