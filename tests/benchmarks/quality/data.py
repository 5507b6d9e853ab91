"""Annotated documents, and what the program finds in them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui import analyse, compare, read

Item = dict[str, Any]
TASKS = ("entities", "nominals", "quotes", "quantities", "dates", "facts")


@dataclass(frozen=True)
class Annotated:
    """The gold and the findings of one folder, by task; findings carry the gold's document ids."""

    name: str
    gold: dict[str, Any]
    found: dict[str, list[Item]]
    sets: dict[str, str]
    """The set of each document, by its id."""


def load(folder: Path) -> Annotated:
    """Run the program over each set of the folder. Raises OSError, ValueError or SourceError."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    sets: dict[str, list[str]] = json.loads((folder / "sets.json").read_text(encoding="utf-8"))
    dates = {document["id"]: document.get("date") for document in gold["documents"]}
    found: dict[str, list[Item]] = {task: [] for task in TASKS}
    for name, ids in sets.items():
        paths = [folder / "texts" / (re.sub(r"[^\w.-]", "_", one) + ".txt") for one in ids]
        documents = [read(path, published=dates[one] or None) for path, one in zip(paths, ids, strict=True)]
        export = json.loads(compare([analyse(document) for document in documents]).export("json"))
        known = {document["id"]: one for document, one in zip(export["documents"], ids, strict=True)}
        for task in TASKS:
            found[task] += [_renamed(item, known, name) for item in export[task]]
    return Annotated(folder.name, gold, found, {one: name for name, ids in sets.items() for one in ids})


def _renamed(value: Any, documents: dict[str, str], prefix: str) -> Any:
    """The item with the gold's document ids, and cluster ids that are unique over the sets."""
    if isinstance(value, list):
        return [_renamed(one, documents, prefix) for one in value]
    if not isinstance(value, dict):
        return value
    result = {key: _renamed(one, documents, prefix) for key, one in value.items()}
    if "doc" in result:
        result["doc"] = documents[result["doc"]]
    for key in ("cluster", "speaker_cluster"):
        if result.get(key) is not None:
            result[key] = f"{prefix}/{result[key]}"
    return result
