"""``make screenshots``: the main screen, dark and light, as SVG."""

import asyncio
import re
from pathlib import Path

from tui.analysis.pipeline import analyse
from tui.app.app import NewsreaderApp
from tui.comparison.compare import compare
from tui.documents import read_all
from tui.resources import sample_sources

FOLDER = Path(__file__).resolve().parent
SIZE = (160, 45)


async def picture(theme: str, keys: tuple[str, ...], name: str) -> None:
    """Write the screen as it is after the keys to ``name``.svg, without references to fonts on the net."""
    documents = read_all(sample_sources())
    app = NewsreaderApp(documents, None, compare(documents, [analyse(document) for document in documents]))
    async with app.run_test(size=SIZE) as pilot:
        app.theme = theme
        await pilot.press(*keys)
        await pilot.pause()
        svg = app.export_screenshot(title="newsreader")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


async def main() -> None:
    await picture("newsreader-dark", ("tab", "tab", "enter"), "dark")
    await picture("newsreader-light", ("e", "e", "e"), "light")


if __name__ == "__main__":
    asyncio.run(main())
