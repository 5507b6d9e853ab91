"""Colours: read well on their background, apart for every kind of eye, never all that tells two things apart."""

import itertools

import pytest
from textual.color import Color

from tests.app.conftest import prepared
from tests.app.stories import comparison, documents, drawn
from tui.app.app import NewsreaderApp
from tui.app.signs import HIGHLIGHTS
from tui.app.theme import SHAPES, themes
from tui.app.widgets.looks import LOOKS, look

NAMED = [one.id for one in HIGHLIGHTS]
COLOURED = [one for one in themes() if not one.ansi]

# Machado, Oliveira and Fernandes (2009): A physiologically-based model for simulation of color vision deficiency;
# severity 1.0, for linear RGB.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(color: Color) -> float:
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def contrast(a: str, b: str) -> float:
    """WCAG 2: from 1 to 21; 4.5 is asked for text."""
    high, low = sorted((luminance(Color.parse(a)), luminance(Color.parse(b))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(color: Color, eye: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as an eye sees it."""
    rgb = [linear(channel) for channel in color.rgb]
    red, green, blue = (
        min(max(sum(share * value for share, value in zip(row, rgb, strict=True)), 0.0), 1.0) for row in EYES[eye]
    )
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_text_reads_well_on_its_background(theme) -> None:  # type: ignore[no-untyped-def]
    variables = theme.variables
    for name in (*NAMED, "conflict", "differ", "agree", "only", "source-a", "source-b", "quiet", "link"):
        for ground in (theme.background, variables["news-bar"]):
            assert contrast(variables[f"news-{name}"], ground) >= 4.5, name
    for name in ("lit", "here", "selected", "marked", "search"):
        assert contrast(variables[f"news-{name}-text"], variables[f"news-{name}"]) >= 4.5, name
    for ground in ("evidence", "opposite", "row", "bar-focus"):
        assert contrast(theme.foreground, variables[f"news-{ground}"]) >= 4.5, ground
        for name in NAMED:
            assert contrast(variables[f"news-{name}"], variables[f"news-{ground}"]) >= 3, (name, ground)
    assert contrast(variables["news-faint"], theme.background) >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_kinds_of_names_are_told_apart_by_colour_or_by_shape_with_any_eyes(theme, eye: str) -> None:  # type: ignore[no-untyped-def]
    for one, other in itertools.combinations(NAMED, 2):
        assert SHAPES[one] != SHAPES[other], "by shape alone"
        first, second = (lab(Color.parse(theme.variables[f"news-{name}"]), eye) for name in (one, other))
        distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
        assert distance >= 15, f"{one} and {other} differ by {distance:.1f}"


@pytest.mark.parametrize("theme", [one.name for one in themes()])
async def test_every_look_is_drawn_in_every_theme(theme: str) -> None:
    app = prepared(NewsreaderApp(documents(), None, comparison()))
    async with app.run_test(size=(160, 45)) as pilot:
        app.theme = theme
        await pilot.pause()
        for name in LOOKS:
            look(app, name)
        assert "KEY FACTS" in drawn(app)


async def test_without_colour_nothing_is_coloured_and_what_is_selected_still_stands_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = prepared(NewsreaderApp(documents(), None, comparison()))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        segments = [
            segment for strip in strips for segment in strip.apply_filter(app._filters[-1], app.background_colors[1])
        ]
        colours = {
            str(color.name)
            for segment in segments
            if segment.style
            for color in (segment.style.color, segment.style.bgcolor)
            if color is not None
        }
        assert colours <= {"default"}
        name = app.main.entity.name  # type: ignore[union-attr]
        assert any(segment.text == name and segment.style and segment.style.reverse for segment in segments)
