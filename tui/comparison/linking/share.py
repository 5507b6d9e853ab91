"""What the documents of a story teach each other about names."""

from collections.abc import Sequence

from tui.analysis import Analysis
from tui.documents import Document


def share_names(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The analyses with names completed and typed by the story's other documents."""
    return tuple(analyses)
