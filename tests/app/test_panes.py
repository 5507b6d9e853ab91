"""Panes: the room they get, what a change of size keeps, the mouse, and text that would rather be something else."""

from collections.abc import Callable

import pytest

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn, find
from tui.app.app import NewsreaderApp
from tui.app.layout import arrangement
from tui.documents import Document, Span


def opened() -> NewsreaderApp:
    return prepared(NewsreaderApp(documents(), None, comparison()))


@pytest.mark.parametrize(
    ("size", "expected"),
    [((140, 30), "three"), ((139, 40), "two"), ((100, 24), "two"), ((99, 50), "one"), ((120, 20), "one"),
     ((40, 10), "one"), ((39, 30), "small"), ((200, 9), "small")],
)  # fmt: skip
def test_the_room_decides_how_many_panes_there_are(size: tuple[int, int], expected: str) -> None:
    assert arrangement(*size) == expected


async def test_three_panes_then_two_with_the_facts_below_then_one_with_tabs() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        left, right, facts = app.main.columns
        assert left.region.y == right.region.y == facts.region.y
        await pilot.resize_terminal(110, 40)
        assert facts.region.y > left.region.y == right.region.y
        await pilot.resize_terminal(80, 24)
        assert left.display
        assert not right.display
        assert not facts.display
        assert "A the Sun" in drawn(app)
        assert "Key facts" in drawn(app)
        await pilot.press("tab", "tab")
        assert facts.display
        assert "linked to this attack" in drawn(app)


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24), (100, 30), (120, 40), (160, 45), (250, 60)])
async def test_no_row_is_wider_than_the_screen_and_no_line_longer_than_the_measure(size: tuple[int, int]) -> None:
    app = opened()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert all(len(row) <= size[0] for row in drawn(app).splitlines())
        for pane in app.main.panes:
            assert pane.page is not None
            texts = [pane.page.lines[row.line].text[max(row.start, 0) : max(row.end, 0)] for row in pane.rows]
            assert not texts or max(map(len, texts)) <= min(80, size[0])


async def test_a_terminal_that_is_too_small_says_so_and_recovers() -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(30, 8)
        assert "40 columns" in " ".join(drawn(app).split())
        await pilot.resize_terminal(80, 24)
        assert "Soldiers have been scrambled" in drawn(app)


async def test_a_change_of_size_keeps_place_selection_and_fact() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("e", "e", "m", "m")
        place, entity = app.main.place, app.main.entity
        app.main.fact_list.select(3)
        pane = app.main.panes[0]
        pane.scroll_to(y=30, animate=False)
        await pilot.pause()
        top, fact = pane.offset_of(pane.scroll_offset.y), app.main.fact
        for size in ((100, 30), (80, 24), (60, 20), (30, 8), (200, 40), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert (app.main.place, app.main.entity, app.main.fact) == (place, entity, fact)
        row = pane.row_of(top)
        assert abs(row - pane.scroll_offset.y) <= 1


async def test_each_article_comes_back_where_it_was_left() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        pane = app.main.panes[0]
        pane.scroll_to(y=20, animate=False)
        await pilot.pause()
        offset = pane.reading_at
        await pilot.press("2")
        await pilot.pause()
        assert app.main.shown == [1, 0]
        assert app.main.panes[1].reading_at == offset
        await pilot.press("1")
        assert app.main.panes[0].reading_at == offset


async def test_a_click_on_a_name_selects_it_and_lights_it_in_both_articles() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        pane = app.main.panes[0]
        row = pane.row_of(find(0, "Britain").start)
        column = drawn(app).splitlines()[pane.region.y + row].index("Britain")
        await pilot.click(offset=(column + 2, pane.region.y + row))
        assert app.main.entity is not None
        assert app.main.entity.name == "Britain"
        assert "Britain · place · mention" in drawn(app)
        assert {style for _, style in app.main.panes[1]._spans["entity"]} == {"lit"}


async def test_a_click_on_a_fact_selects_it_and_a_second_one_shows_its_evidence() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        rows = drawn(app).splitlines()
        y = next(number for number, row in enumerate(rows) if "22 concert-goers" in row[110:])
        await pilot.click(offset=(130, y))
        assert app.main.fact is not None
        assert app.main.fact.id == "f2"
        await pilot.click(offset=(130, y))
        await pilot.pause()
        assert app.main.panes[0].in_view().covers(find(0, "22 concert-goers"))


async def test_a_drag_marks_words_of_one_article_alone_and_copies_the_sources_text() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        pane = app.main.panes[0]
        first = pane.row_of(find(0, "Soldiers have").start) + pane.region.y
        await pilot.mouse_down(offset=(1, first))
        await pilot.hover(offset=(100, first + 2))
        await pilot.mouse_up(offset=(100, first + 2))
        await pilot.pause()
        assert pane.drag is not None
        text = pane.drag.cut(documents()[0].text)
        assert text.startswith("Soldiers have been scrambled")
        assert "\n" not in text, "a line of the screen is no line of the source"
        assert app.main.panes[1].drag is None
        assert "words marked" in drawn(app)
        await pilot.press("y")
        await app.workers.wait_for_complete()
        assert app.written  # type: ignore[attr-defined]
        await pilot.press("escape")
        assert pane.drag is None


async def test_a_double_click_marks_a_word() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        pane = app.main.panes[0]
        y = pane.row_of(find(0, "Soldiers have").start) + pane.region.y
        await pilot.click(offset=(3, y), times=2)
        assert pane.drag is not None
        assert pane.drag.cut(documents()[0].text) == "Soldiers"


async def test_the_wheel_scrolls_the_article_under_it() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await pilot._post_mouse_events([__import__("textual.events").events.MouseScrollDown], offset=(80, 20))
        await pilot.pause()
        assert app.main.panes[1].scroll_offset.y > 0
        assert app.main.panes[0].scroll_offset.y == 0


async def test_ctrl_c_without_a_selection_leaves_the_clipboard_alone() -> None:
    app = opened()
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("ctrl+c")
        await app.workers.wait_for_complete()
        assert app.written == []  # type: ignore[attr-defined]
        assert app.is_running
        assert "Nothing is marked" in drawn(app)
        app.main.panes[0].mark(Span(0, 7))
        await pilot.press("ctrl+c")
        await app.workers.wait_for_complete()
        assert app.written  # type: ignore[attr-defined]


ATTACK = (
    "Talks [bold]resume[/bold] in Tokyo [/]\n\n"
    "The minister \x1b]52;c;aGFja2Vk\x07 said on Monday \x9b31m that [Reuters] the \u202egnorw\u202c talks go on.\n\n"
    "Source: the [red]Sun[/red] \x1b[2J\n"
)


async def test_control_characters_and_markup_are_drawn_as_harmless_text(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    app = prepared(NewsreaderApp(open_text(ATTACK, ATTACK.replace("Monday", "Tuesday")), None, None))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        app.main.status.say(ATTACK)
        app.main.fail(ATTACK)
        await pilot.pause()
        text = drawn(app)
        assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in text.replace("\n", ""))
        assert "\u202e" not in text
        assert "[bold]resume[/bold] in Tokyo [/]" in text
        assert "[Reuters]" in text
        assert "the [red]Sun[/red]" in text


async def test_wide_characters_keep_the_panes_in_their_place(open_text: Callable[..., tuple[Document, ...]]) -> None:
    wide = "東京の大臣は月曜日に会談が再開すると述べた。\n\n会談は北京市朝阳区で続く。 🎉 " * 3
    app = prepared(NewsreaderApp(open_text(wide, wide + "終"), None, None))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {160}


async def test_one_pane_alone_is_left_both_ways(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("shift+tab")
        assert app.main.current == 2
        await pilot.press("tab")
        assert app.main.current == 0
