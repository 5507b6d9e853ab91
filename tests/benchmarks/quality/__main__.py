"""``python -m tests.benchmarks.quality FOLDER ...``: the figures of each annotated folder."""

import sys
from pathlib import Path

from tests.benchmarks.quality.data import Annotated, load
from tests.benchmarks.quality.facts import facts
from tests.benchmarks.quality.links import links
from tests.benchmarks.quality.match import Score
from tests.benchmarks.quality.names import names
from tests.benchmarks.quality.quotes import quotes
from tests.benchmarks.quality.values import quantities, times
from tui.documents import SourceError


def rows(data: Annotated) -> list[tuple[str, Score | float]]:
    """The figures that the folder's gold allows."""
    gold, result = data.gold, list[tuple[str, Score | float]]()
    if any("type" in item for item in gold.get("entities", [])):
        result.append(("names: exact span + type", names(data)))
    if any(item.get("cluster") for item in gold.get("entities", [])):
        mean, across = links(data)
        result += [("same entity: CoNLL F1", mean), ("same entity: links across documents", across)]
    if gold.get("quotes"):
        result += [(f"quotations: {name}", score) for name, score in quotes(data).items()]
    if gold.get("dates"):
        result.append(("dates: value", times(data)))
    if gold.get("quantities"):
        result += [(f"quantities: {name}", score) for name, score in quantities(data).items()]
    if gold.get("facts"):
        result += [(f"facts: {name}", score) for name, score in facts(data).items()]
    return result


def main(folders: list[str]) -> int:
    if not folders:
        print("usage: python -m tests.benchmarks.quality FOLDER [FOLDER ...]", file=sys.stderr)
        return 2
    for folder in folders:
        try:
            data = load(Path(folder))
        except (OSError, ValueError, KeyError, SourceError) as error:
            print(f"{folder}: no annotated documents could be read ({error}).", file=sys.stderr)
            return 1
        print(f"{data.name}: {len(data.sets)} documents")
        for name, score in rows(data):
            if isinstance(score, float):
                print(f"  {name:40s} {'':18s} F1 {score:5.1f}")
            else:
                print(f"  {name:40s} P {score.precision:5.1f}  R {score.recall:5.1f}  F1 {score.f1:5.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
