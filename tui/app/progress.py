"""How far the engine is, in words and bars: a row for each article, what comes then, and how to have it at once."""

from tui.app.story import Story
from tui.export.wording import letter

_BAR = 20
"""Cells."""
_MOST = 6
"""Articles that have a row of their own; of more only those that are being read."""


def progress_rows(story: Story, key: str, hurried: bool) -> list[str]:
    """What the panel shows while it has no facts; ``key`` ends the reading, or the comparing where ``hurried``."""
    count = len(story.documents)
    rows = [_row(story, doc) for doc in range(count) if count <= _MOST or 0 < story.shares.get(doc, 0) < 1]
    if count > _MOST:
        rows.append(f"{len(story.analyses)} of {count} articles are read.")
    then = "All is read: the key facts come now."
    if len(story.analyses) < count:
        then = f"The key facts come when {'it' if count == 1 else 'all'} is read."
    end = f"{key} reads no further and compares what is read."
    if hurried or len(story.analyses) == count:
        end = f"{key} ends it: without key facts."
    elif count == 1:
        end = f"{key} reads no further."
    return [
        f"{story.progress or 'The engine starts'} …",
        "",
        *rows,
        "",
        then,
        f"Meanwhile {'it' if count == 1 else 'all'} can be read, marked, searched and copied.",
        end,
    ]


def _row(story: Story, doc: int) -> str:
    share = story.shares.get(doc, 0.0)
    full = round(share * _BAR)
    said = "read" if doc in story.analyses else f"{share:4.0%}" if share else "waits"
    return f"{letter(doc)} {'█' * full}{'░' * (_BAR - full)} {said}"
