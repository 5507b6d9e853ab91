"""Searching in the running reader."""

from textual import events
from textual.pilot import Pilot

from tests.app.stories import drawn
from tests.app.test_keys import copied, written
from tui.app.app import NewsreaderApp
from tui.app.screens.search import SearchScreen


async def search(pilot: Pilot[None], text: str) -> None:
    keys = {" ": "space", "[": "left_square_bracket", "’": "’"}
    await pilot.press("slash", *(keys.get(letter, letter) for letter in text))
    await pilot.pause()


def found(app: NewsreaderApp) -> list[str]:
    documents = app.main.story.documents
    return [one.span.cut(documents[one.doc].text) for one in app.main.found]


async def test_matches_are_counted_by_article_while_one_types(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "soldier")
        docs = [one.doc for one in app.main.found]
        text = drawn(app)
        assert f"{len(docs)} matches · A {docs.count(0)} B {docs.count(1)}" in text
        assert f"{docs.count(1)} matches" in text, "above the pane too"


async def test_what_is_typed_while_the_line_opens_is_not_lost(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        for name, character in (("slash", "/"), ("s", "s"), ("o", "o"), ("l", "l")):
            app.post_message(events.Key(name, character))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.field.value == "sol"
        assert not app.main.synced


async def test_matches_are_marked_in_both_panes_and_on_their_rails(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "soldier")
        await pilot.press("enter")
        for doc, pane in enumerate(app.main.panes):
            spans = [one.span for one in app.main.found if one.doc == doc]
            assert spans
            assert {row for row, _ in pane.rail_marks()} >= {pane.row_of(span.start) for span in spans}
            backgrounds = {
                segment.style.bgcolor.name
                for strip in (pane.render_line(y) for y in range(pane.size.height))
                for segment in strip
                if segment.style and segment.style.bgcolor and segment.text.lower() == "soldier"
            }
            assert backgrounds


async def test_escape_while_typing_goes_back_and_later_clears(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "Source")
        assert app.main.panes[0].scroll_offset.y > 0
        await pilot.press("escape")
        await pilot.pause()
        assert app.main.panes[0].scroll_offset.y == 0
        assert app.main.found == []
        await search(pilot, "Source")
        await pilot.press("enter", "escape")
        assert app.main.found == []
        assert app.main.panes[0].scroll_offset.y > 0, "the place is kept"
        await pilot.pause()
        assert " match" not in drawn(app)


async def test_switches_for_regular_expressions_whole_words_and_one_article(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "may")
        everywhere = len(found(app))
        await pilot.press("ctrl+l")
        assert 0 < len(found(app)) <= everywhere
        assert {one.lower() for one in found(app)} == {"may"}
        await pilot.press("tab")
        assert {one.doc for one in app.main.found} == {0}
        await pilot.press("escape")
        await search(pilot, "9.+4")
        assert found(app) == []
        await pilot.press("enter")
        await pilot.pause()
        assert "No match for 9.+4. / then Ctrl+R reads it as a regular expression." in drawn(app)
        await search(pilot, "9.4")
        await pilot.press("ctrl+r")
        assert found(app) == ["984", "984"]


async def test_an_expression_that_is_wrong_or_would_never_end_is_told_in_a_sentence(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "[a")
        assert isinstance(app.screen, SearchScreen)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "no regular expression" in drawn(app)
        app.screen.field.value = r"((\w+\s*)+)+x$"
        await pilot.pause()
        assert "takes too long" in drawn(app)
        await pilot.press("enter")
        assert app.screen_stack[-1] is app.main


async def test_y_copies_the_match_and_up_recalls_the_search(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        app.write_to_terminal = written(app)
        await search(pilot, "military personnel")
        await pilot.press("enter", "y")
        assert await copied(app, pilot) == "military personnel"
        await pilot.press("escape", "slash", "up")
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.field.value == "military personnel"


async def test_selecting_a_name_lets_go_of_the_match_and_keeps_the_marks(app: NewsreaderApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await search(pilot, "soldier")
        await pilot.press("enter", "e")
        assert app.main.match is None
        assert app.main.entity is not None
        assert app.main.found
        await pilot.press("n")
        assert app.main.match is not None
        assert app.main.entity is None


async def test_markup_in_what_is_typed_is_shown_as_it_is(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await search(pilot, "[/]")
        await pilot.press("enter")
        await pilot.pause()
        assert "No match for [/]" in drawn(app)
