"""How many panes there is room for."""

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
TWO_FROM, THREE_FROM = 100, 140

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


def facts_height(height: int) -> int:
    """Rows for the facts where they stand below the articles."""
    return max(height // 3, 9)


def facts_width(width: int) -> int:
    """Columns for the facts where they stand beside the articles."""
    return min(max(width * 3 // 10, 44), 66)
