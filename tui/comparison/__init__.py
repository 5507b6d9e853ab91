"""What the texts say together: entities across documents, facts with status and evidence."""

from tui.comparison.records import (
    Annotation,
    AssumedDate,
    Comparison,
    Entity,
    Evidence,
    Fact,
    Kind,
    Link,
    Passage,
    Slot,
    Status,
)

__all__ = [
    "Annotation",
    "AssumedDate",
    "Comparison",
    "Entity",
    "Evidence",
    "Fact",
    "Kind",
    "Link",
    "Passage",
    "Slot",
    "Status",
]
