"""Every action of the key table, tried with each of its keys."""

import os
import signal
from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tests.app.stories import drawn
from tui.app.app import NewsreaderApp
from tui.app.keys import KEYS, Key, markdown_table, rebound
from tui.app.screens.asking import ChoiceScreen, TextScreen
from tui.app.screens.card import CardScreen
from tui.app.screens.files import OpenScreen, WriteScreen
from tui.app.screens.help import HelpScreen
from tui.app.screens.highlights import HighlightsScreen
from tui.app.screens.index import IndexScreen
from tui.app.screens.labels import LabelsScreen
from tui.app.screens.search import SearchScreen
from tui.app.screens.table import TableScreen
from tui.app.screens.timeline import TimelineScreen
from tui.app.screens.uncopied import UncopiedScreen
from tui.export import cite_fact

Trial = Callable[[NewsreaderApp, Pilot[None], str], Awaitable[None]]
TRIALS: dict[str, Trial] = {}


def tries(id_: str) -> Callable[[Trial], Trial]:
    """Marks the trial of an action of the key table."""

    def marked(trial: Trial) -> Trial:
        TRIALS[id_] = trial
        return trial

    return marked


@pytest.mark.parametrize("key", [pytest.param(key, id=key.id) for key in KEYS])
async def test_each_key_does_what_the_table_says(key: Key, app: NewsreaderApp) -> None:
    assert key.id in TRIALS, f"{key.id} has no trial: write one"
    for name in key.keys:
        async with type(app)(app.main.story.documents, None, app.main.story.comparison).run_test(
            size=(160, 45)
        ) as pilot:
            fresh = pilot.app
            assert isinstance(fresh, NewsreaderApp)
            fresh.environment, fresh.write_to_terminal = {}, written(fresh)
            await pilot.pause()
            await TRIALS[key.id](fresh, pilot, name)


WRITTEN: dict[NewsreaderApp, list[str]] = {}


def written(app: NewsreaderApp) -> Callable[[str], None]:
    return WRITTEN.setdefault(app, []).append


async def copied(app: NewsreaderApp, pilot: Pilot[None]) -> str:
    """What reached the terminal's clipboard."""
    import base64

    await app.workers.wait_for_complete()
    await pilot.pause()
    sequence = "".join(WRITTEN[app])
    assert sequence.startswith("\x1b]52;c;")
    return base64.b64decode(sequence.removeprefix("\x1b]52;c;").rstrip("\x07\x1b\\")).decode()


@tries("pane.next")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    seen = [app.main.current]
    for _ in range(3):
        await pilot.press(key)
        seen.append(app.main.current)
    assert seen == [0, 1, 2, 0]


@tries("pane.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert app.main.current == 2
    await pilot.press(key)
    assert app.main.current == 1


async def scrolled(app: NewsreaderApp, pilot: Pilot[None], key: str, start: int) -> int:
    """How far a key moves the first article from row ``start``."""
    pane = app.main.panes[0]
    pane.scroll_to(y=start, animate=False)
    await pilot.pause()
    start = pane.scroll_offset.y
    await pilot.press(key)
    await pilot.pause()
    return pane.scroll_offset.y - start


async def stepped(app: NewsreaderApp, pilot: Pilot[None], key: str, start: int) -> int:
    """How far a key moves the cursor of the facts from fact ``start``."""
    app.main.focus_pane(2)
    app.main.fact_list.select(start)
    await pilot.pause()
    await pilot.press(key)
    return app.main.fact_list.cursor - start


@tries("scroll.down")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 0) == 1
    assert await stepped(app, pilot, key, 1) == 1


@tries("scroll.up")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 5) == -1
    assert await stepped(app, pilot, key, 1) == -1


@tries("scroll.half-down")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 0) == app.main.panes[0].size.height // 2
    assert await stepped(app, pilot, key, 0) > 1


@tries("scroll.half-up")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 30) < -10


@tries("scroll.page-down")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 0) > 10


@tries("scroll.page-up")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await scrolled(app, pilot, key, 99) < -10


@tries("scroll.top")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await scrolled(app, pilot, key, 20)
    assert app.main.panes[0].scroll_offset.y == 0
    assert await stepped(app, pilot, key, 4) == -4


@tries("scroll.bottom")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await scrolled(app, pilot, key, 0)
    pane = app.main.panes[0]
    assert pane.scroll_offset.y == pane.max_scroll_y > 0
    assert await stepped(app, pilot, key, 0) == len(app.main.fact_list.facts) - 1


@tries("entity.next")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    first = app.main.entity
    assert first is not None
    await pilot.press(key)
    assert app.main.entity is not first
    assert app.main.place is not None
    assert app.main.place.doc == 0
    await pilot.press("tab", key)
    assert app.main.place.doc == 1, "the names are those of the pane with the focus"


@tries("entity.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("e", "e")
    second = app.main.place
    await pilot.press(key)
    assert app.main.place is not None
    assert second is not None
    assert app.main.place.span.start < second.span.start


@tries("mention.next")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("e")
    entity = app.main.entity
    assert entity is not None
    seen = [app.main.place]
    for _ in range(len(entity.mentions)):
        await pilot.press(key)
        seen.append(app.main.place)
        assert app.main.entity is entity
    assert {place.doc for place in seen if place} == {0, 1}, "through all articles"
    assert seen[0] == seen[-1], "and round again"


@tries("mention.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("e")
    start = app.main.place
    await pilot.press("m", key)
    assert app.main.place == start


@tries("passage.opposite")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.panes[0].mark(app.main.story.comparison.passages[1].a.span)  # type: ignore[union-attr]
    app.main.panes[0].reveal(app.main.panes[0].drag)  # type: ignore[arg-type]
    await pilot.press(key)
    shown = app.main.panes[1].in_view()
    assert shown.covers(app.main.story.comparison.passages[1].b.span)  # type: ignore[union-attr]
    assert "Matching passage" in drawn(app)


@tries("sync")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("G")
    assert app.main.panes[1].scroll_offset.y == 0
    await pilot.press(key)
    await pilot.pause()
    assert app.main.panes[1].scroll_offset.y > 0
    await pilot.press("g")
    await pilot.pause()
    assert app.main.panes[1].scroll_offset.y == 0
    await pilot.press(key, "G")
    await pilot.pause()
    assert app.main.panes[1].scroll_offset.y == 0


@tries("highlights")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, HighlightsScreen)
    await pilot.press("3")
    assert app.main.hidden == {"place"}
    await pilot.press("0", "0", "escape")
    assert len(app.main.hidden) == 6
    assert app.screen is app.main


@tries("open")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    app.main.fact_list.select(2)
    await pilot.press(key)
    await pilot.pause()
    fact = app.main.fact
    assert fact is not None
    for pane, passage in zip(app.main.panes, fact.evidence, strict=True):
        assert pane.in_view().covers(passage.span)
    await pilot.press("escape", "tab")
    app.main.panes[0].scroll_home(animate=False)
    await pilot.press("e", "e", key)
    assert isinstance(app.screen, CardScreen)
    assert app.screen.entity is app.main.entity


@tries("figure.next")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key, key)
    assert app.main.place is not None
    assert app.main.place.span.cut(app.main.story.documents[0].text) == "30"
    await pilot.pause()
    assert "30 people" in drawn(app)


@tries("figure.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("full_stop", "full_stop", key)
    assert app.main.place is not None
    assert app.main.place.span.cut(app.main.story.documents[0].text) == "984"


@tries("link.next")
@tries("link.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "There are no links in this article" in drawn(app)


@tries("labels")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, LabelsScreen)
    label, place = list(app.screen.given.items())[2]
    await pilot.press(*label)
    assert app.main.place == place


@tries("search")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, SearchScreen)
    await pilot.press(*"soldiers", "enter")
    assert len(app.main.found) > 3
    assert app.main.match == app.main.found[0]


@tries("search.next")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert "/ begins a search" in drawn(app)
    await pilot.press("slash", *"soldiers", "enter", key)
    assert app.main.match == app.main.found[1]
    await pilot.press("escape", "slash", *"temperer", "enter", key)
    assert app.main.match == app.main.found[0], "round again"


@tries("search.previous")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("slash", *"soldiers", "enter", key)
    assert app.main.match == app.main.found[-1]
    assert app.main.current == 1, "through all articles"


@tries("timeline")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, TimelineScreen)
    await pilot.press(key)
    assert app.screen_stack[-1] is app.main


@tries("table")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, TableScreen)
    await pilot.press("j", "right", "enter")
    await pilot.pause()
    fact = app.main.fact
    assert fact is not None
    assert fact.id == "f1"
    assert app.main.current == 1


@tries("index")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, IndexScreen)
    await pilot.press(*"abedi", "enter")
    assert app.main.entity is not None
    assert app.main.entity.name == "Salman Ramadan Abedi"


@tries("facts.narrow")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert app.main.view.status == "Conflicts"
    assert len(app.main.fact_list.facts) == 1
    for _ in range(5):
        await pilot.press(key)
    assert not app.main.view.narrows
    assert len(app.main.fact_list.facts) == 6


@tries("facts.group")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, ChoiceScreen)
    await pilot.press("k")
    await pilot.pause()
    assert app.main.view.grouping == "slot"
    assert [heading for heading, _ in app.main.fact_list.groups] == ["Who", "How many", "Quotations"]


@tries("facts.filter")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key, *"troops")
    assert [fact.id for fact in app.main.fact_list.facts] == ["f1"]
    await pilot.press("escape")
    assert len(app.main.fact_list.facts) == 6
    assert app.main.fact_list.has_focus


async def evidence_moved(app: NewsreaderApp, pilot: Pilot[None], key: str, start: int) -> float:
    """How far a key scrolls the passages from row ``start``, where they have less room than they need."""
    await pilot.resize_terminal(140, 14)
    app.main.evidence.scroll_to(y=start, animate=False)
    await pilot.pause()
    before = app.main.evidence.scroll_offset.y
    await pilot.press(key)
    await pilot.pause()
    return app.main.evidence.scroll_offset.y - before


@tries("evidence.down")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await evidence_moved(app, pilot, key, 0) > 0


@tries("evidence.up")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await evidence_moved(app, pilot, key, 3) < 0


@tries("copy")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("shift+tab", key)
    text = await copied(app, pilot)
    assert text.startswith("linked to this attack (conflict")
    assert ", the Sun, no date stated, 24 May 2017 assumed, 000_c2937f40d8c1f43a.txt: “linked to this attack”" in text
    assert "OSC 52" in drawn(app)


@tries("copy.all")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    text = await copied(app, pilot)
    assert "22 concert-goers" in text
    assert "59 people" in text


@tries("zoom")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert app.main.panes[0].size.width > 150
    assert "KEY FACTS" not in drawn(app)
    await pilot.press(key)
    await pilot.pause()
    assert app.main.panes[0].size.width < 80


def _document(number: int) -> None:
    @tries(f"document.{number}")
    async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
        await pilot.press(key)
        if number > 2:
            assert f"There is no article {number}" in drawn(app)
        else:
            assert app.main.shown == ([0, 1] if number == 1 else [1, 0]), "no article is on screen twice"


for _number in range(1, 10):
    _document(_number)


@tries("back")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("e", "v", "z", key)
    assert not app.main.zoomed
    await pilot.press(key)
    assert app.main.place is None
    assert app.main.view.status == "Conflicts"
    await pilot.press(key)
    assert not app.main.view.narrows
    await pilot.press("F", *"troops", "enter", "v", key)
    assert (app.main.view.text, app.main.view.status) == ("", "Told differently"), "what was typed goes first"
    await pilot.press(key)
    assert not app.main.view.narrows


@tries("help")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(app.screen, HelpScreen)
    text = app.screen.content(200).plain
    for one in KEYS:
        assert one.help in text or one.id.startswith("document.")
    await pilot.resize_terminal(60, 20)
    await pilot.pause()
    shown = drawn(app)
    assert "KEYS" in shown
    assert "Esc closes" in shown
    below = next(row for row in shown.splitlines() if "│" in row and "article" in row and "select" not in row)
    assert below.split("│")[1].startswith(" " * 20), "what has no room in its row goes on below itself"
    await pilot.press("G")
    await pilot.pause()
    assert "Esc closes" in drawn(app)
    await pilot.press("escape")
    assert app.screen is app.main


@tries("palette")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "Go to the next pane  (Tab)" in drawn(app)
    assert not any(row.strip() == "Moving" for row in drawn(app).splitlines()), "a command is one row"
    await pilot.press(*"this pane alone")
    await pilot.pause(0.5)
    await pilot.press("enter")
    await pilot.pause(0.2)
    assert app.main.zoomed


@tries("messages")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "Nothing went wrong" in drawn(app)
    app.main.tell("The notebook could not be read: [b]disk[/b]", "Errno 5")
    app.main.tell("No such theme")
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(app.screen, UncopiedScreen)
    assert "The notebook could not be read: [b]disk[/b]" in drawn(app)
    await pilot.press("y")
    assert await copied(app, pilot) == "No such theme\n\nThe notebook could not be read: [b]disk[/b]\nErrno 5"
    assert app.screen is app.main


@tries("theme")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert app.theme == "newsreader-dark"
    seen = set()
    for _ in range(4):
        await pilot.press(key)
        seen.add(app.theme)
    assert seen == {"newsreader-dark", "newsreader-light", "newsreader-contrast", "newsreader-ansi"}


@tries("quit")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert not app.is_running


def test_no_key_stands_for_two_actions() -> None:
    names = [name for key in KEYS for name in key.keys]
    assert len(names) == len(set(names))


def test_a_user_rebinds_by_id_and_hears_of_what_cannot_be_taken() -> None:
    table, problems = rebound({"copy": "C", "zoom": "e", "nonsense": "x", "help": "hyper+x"})
    keys = {key.id: key.keys for key in table}
    assert keys["copy"] == ("C",)
    assert keys["zoom"] == ("z",)
    assert keys["help"] == ("question_mark", "f1")
    assert len(problems) == 3


def test_readmes_table_names_every_action() -> None:
    table = markdown_table()
    for key in KEYS:
        assert key.help in table or key.id.startswith("document.")


@tries("copy.as")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    await pilot.press(key, "p")
    comparison = app.main.story.comparison
    assert comparison is not None
    assert app.main.fact is not None
    assert await copied(app, pilot) == cite_fact(comparison, app.main.fact, "plain")


@tries("write")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, WriteScreen)


@tries("open.articles")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert isinstance(app.screen, OpenScreen)


@tries("pin")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    await pilot.press(key)
    assert "★" in drawn(app)


@tries("note")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    await pilot.press(key)
    assert isinstance(app.screen, TextScreen)


@tries("correct")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press("e", key)
    assert isinstance(app.screen, ChoiceScreen)


@tries("undo")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    await pilot.press("p", key)
    assert "★" not in drawn(app)


@tries("redo")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    app.main.focus_pane(2)
    await pilot.press("p", "U", key)
    assert "★" in drawn(app)


async def facts_size(app: NewsreaderApp, pilot: Pilot[None], key: str) -> int:
    """By how many columns a key changes the room of the facts."""
    before = app.main.fact_list.size.width
    await pilot.press(key)
    await pilot.pause()
    return app.main.fact_list.size.width - before


@tries("facts.larger")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await facts_size(app, pilot, key) > 0
    await pilot.resize_terminal(120, 40)
    await pilot.pause()
    height = app.main.fact_list.size.height
    await pilot.press(key)
    await pilot.pause()
    assert app.main.fact_list.size.height > height


@tries("left.larger")
@tries("left.smaller")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    left, right = (column.region.width for column in app.main.columns[:2])
    await pilot.press(key)
    await pilot.pause()
    step = 4 if key == "right_square_bracket" else -4
    assert [column.region.width for column in app.main.columns[:2]] == [left + step, right - step]
    await pilot.press("z", key)
    await pilot.pause()
    assert "Only one article is on the screen" in drawn(app)


@tries("facts.smaller")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    assert await facts_size(app, pilot, key) < 0


@tries("engine")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    assert app.main.status.text == "All is read."


@tries("suspend")
async def _(app: NewsreaderApp, pilot: Pilot[None], key: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        sent: list[tuple[int, int]] = []
        patch.setattr("os.killpg", lambda group, number: sent.append((group, number)))
        patch.setattr("os.getsid", lambda _: os.getpgrp())
        await pilot.press(key)
        assert not sent
        assert "no shell to go back to" in app.main.status.text
        patch.setattr("os.getsid", lambda _: os.getpgrp() - 1)
        await pilot.press(key)
        assert sent == [(os.getpgrp(), signal.SIGTSTP)]
