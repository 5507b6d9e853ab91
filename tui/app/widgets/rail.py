"""A scrollbar that shows where in the article something lies: the selected entity, evidence, matches."""

from collections.abc import Callable, Iterable

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

Marks = Callable[[], Iterable[tuple[int, Style]]]
"""What is to be marked: (row, style), the more important ones later."""


def rail(marks: Marks) -> type[ScrollBarRender]:
    """A way of drawing a vertical scrollbar, in whole cells: a thumb, and a sign at each mark."""

    class Rail(ScrollBarRender):
        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            height = options.height or console.height
            rows = max(self.virtual_size, 1)
            top = length = 0
            if 0 < self.window_size < rows:
                length = max(round(height * self.window_size / rows), 1)
                top = round((height - length) * min(self.position / (rows - self.window_size), 1))
            signs = {min(int(row * height / max(rows, height)), height - 1): style for row, style in marks()}
            base = console.get_style(self.style)
            segments = []
            for y in range(height):
                inside = top <= y < top + length
                where = "grab" if inside else "scroll_up" if y < top else "scroll_down"
                style = base + Style(meta={"@mouse.down": where}) if length else base
                text = "┃" if inside else " "
                if y in signs:
                    style += signs[y]
                    text = "◆"
                segments.append(Segment(text, style))
            yield Segments(segments, new_lines=True)

    return Rail
