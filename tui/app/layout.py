"""How many panes there is room for."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
TWO_FROM, THREE_FROM = 100, 140

LEAST_ARTICLE = 28
"""Columns of an article beside another one."""

STEP_COLUMNS, STEP_ROWS = 4, 2
"""By how much a key makes the facts larger."""

ARRANGEMENTS = ("small", "one", "two", "three")


def arrangement(width: int, height: int) -> str:
    """One of ``ARRANGEMENTS`` for a terminal of this size: facts below two articles need some rows to stand in."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return "small"
    if width >= THREE_FROM:
        return "three"
    if width >= TWO_FROM and height >= 24:
        return "two"
    return "one"


def expected_widths(width: int, chosen: str, articles: int) -> tuple[int, int, int]:
    """Columns for the text of the left pane, the right pane and the list of facts, without borders and scrollbars.

    What the style sheet then gives them is what counts: a wrong guess costs only time.
    """
    if chosen == "three":
        facts = facts_width(width)
        left = width - facts if articles == 1 else left_width(width - facts, 0.5)
        return left - 2, width - facts - left - 2, facts - 1
    if chosen == "two":
        return (width - 2, 0, width // 2 - 1) if articles == 1 else (width // 2 - 2, width // 2 - 1, width // 2 - 1)
    return width - 1, width - 1, width - 1


def facts_height(height: int, wished: int = 0) -> int:
    """Rows for the facts where they stand below the articles: ``wished``, or a share of the screen for 0."""
    return max(min(wished or max(height // 3, 9), height - 12), 6)


def facts_width(width: int, wished: int = 0) -> int:
    """Columns for the facts where they stand beside the articles: ``wished``, or a share of the screen for 0."""
    return max(min(wished or min(max(width * 3 // 10, 44), 66), width - 70), 30)


def left_width(room: int, share: float) -> int:
    """Columns for the left of two articles, of the ``room`` that both have; each keeps enough to be read."""
    return max(min(int(room * share + 1e-6), room - LEAST_ARTICLE), min(LEAST_ARTICLE, room // 2))
