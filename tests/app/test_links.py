"""Links and Markdown in the running reader: what is seen of them, and that offsets stay those of the source."""

from collections.abc import Callable

from tests.app.conftest import prepared
from tests.app.stories import drawn
from tests.app.test_keys import copied, written
from tui.app.app import NewsreaderApp
from tui.documents import Document, MarkKind, Span

Opened = Callable[..., tuple[Document, ...]]

ARTICLE = """\
# Ferry aground

See the [harbour master's **note**](https://harbour.example/note "Note"), says
https://courier.example/live, or ask [a clerk](mailto:clerk@harbour.example).

| Time | What happened |
|-----:|:-------------:|
| 9:40 | It *left* port with a full load of passengers, cars and two lorries of milk |
| 20:01 | It struck a \\| bank |

> He thanked them.
>
> > Nobody was hurt.

![The ferry on the bank](ferry.jpg)
"""


async def test_links_are_walked_told_copied_and_opened(open_text: Opened) -> None:
    documents = open_text(ARTICLE, suffix=".md")
    app = prepared(NewsreaderApp(documents, None))
    async with app.run_test(size=(120, 40)) as pilot:
        app.write_to_terminal = written(app)
        await pilot.press("l")
        await pilot.pause()
        assert "Link to https://harbour.example/note · Enter opens it" in drawn(app)
        await pilot.press("y")
        assert await copied(app, pilot) == "https://harbour.example/note"
        await pilot.press("l")
        await pilot.pause()
        assert "Link to https://courier.example/live" in drawn(app), "an address that stands in the text is one"
        await pilot.press("L", "L", "enter")
        await pilot.pause()
        assert app.main.address == "mailto:clerk@harbour.example", "round to the last one"
        assert "no browser to reach from here: y copies the address" in drawn(app)
        at = documents[0].text.index("clerk]")
        await pilot.press("escape")
        await pilot.click("#left", offset=app.main.panes[0].cell_of(at))
        assert app.main.address == "mailto:clerk@harbour.example"
        links = {
            segment.style.link for strip in map(app.main.panes[0].render_line, range(9)) for segment in strip
            if segment.style and segment.style.link
        }  # fmt: skip
        assert links == {"https://harbour.example/note", "mailto:clerk@harbour.example"}
        assert "https://courier.example/live," in drawn(app), "an address needs no sign"


async def test_tables_stand_in_columns_and_quotations_behind_bars_at_any_width(open_text: Opened) -> None:
    documents = open_text(ARTICLE, suffix=".md")
    app = prepared(NewsreaderApp(documents, None))
    async with app.run_test(size=(120, 40)) as pilot:
        pane, text = app.main.panes[0], documents[0].text
        shown = drawn(app)
        ends = [pane.cell_of(text.index(time) + len(time) - 1) for time in ("9:40", "20:01")]
        assert len({end[0] for end in ends if end}) == 1, "figures end in one column"
        assert " Time" in shown
        assert " 9:40" in shown
        assert "─────" in shown
        assert "It struck a | bank" in shown
        assert "▎ He thanked them." in shown
        assert "▎ ▎ Nobody was hurt." in shown
        assert "Image: The ferry on the bank" in shown
        for width in (120, 60, 44):
            await pilot.resize_terminal(width, 40)
            await pilot.pause()
            for words in ("9:40", "What happened", "left", "lorries", "milk", "20:01", "bank |", "hurt"):
                offset = text.index(words)
                cell = pane.cell_of(offset)
                assert cell is not None, (width, words)
                assert pane.offset_at(*cell) == offset, (width, words)
                assert pane.row_of(offset) == cell[1] + pane.scroll_offset.y
        await pilot.press("slash", *"left", "enter")
        assert [one.span.cut(text) for one in app.main.found] == ["left"]
        await pilot.press("escape", "slash", *"note,", "enter")
        assert len(app.main.found) == 1, "the sign behind a link is no part of the words"


def test_the_words_for_an_image_are_marked_as_such(open_text: Opened) -> None:
    (document,) = open_text(ARTICLE, suffix=".md")
    (image,) = [mark for block in document.blocks for mark in block.marks if mark.kind is MarkKind.IMAGE]
    assert (image.span.cut(document.text), image.target) == ("The ferry on the bank", "ferry.jpg")
    assert isinstance(image.span, Span)
