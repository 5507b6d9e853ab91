"""The looks: a calm dark and a light theme, one of high contrast, and one of the terminal's own sixteen colours.

The colours of names keep the hues of Okabe and Ito's palette. They were chosen so that any two stay apart for eyes that
lack red, green or blue cones too, and read well on every background they are drawn on; tests/app/test_looks.py holds
that. Each kind of name has a weight or a line as well, so that colour is never all that tells two kinds apart.
"""

from textual.theme import BUILTIN_THEMES, Theme

DEFAULT = "newsreader-dark"
LIGHT = "newsreader-light"
WITHOUT_COLOUR = "newsreader-ansi"

SHAPES = {
    "person": "bold",
    "org": "bold underline",
    "place": "underline",
    "thing": "italic underline",
    "time": "italic",
    "number": "not bold",
}
"""The text style of each kind of highlight, the same in every theme."""

_DARK = {
    "person": "#fdc35d",
    "org": "#4a9aff",
    "place": "#b5f2e6",
    "thing": "#e179ba",
    "time": "#f1eaae",
    "number": "#f47261",
    "conflict": "#ff7a6b",
    "differ": "#f0b429",
    "agree": "#6fc28f",
    "only": "#93a1b5",
    "source-a": "#8fb8f0",
    "source-b": "#d9a8e0",
    "source-c": "#8fd0b0",
    "source-d": "#e0c080",
    "faint": "#7d8590",
    "quiet": "#a3abb5",
    "rule": "#343a44",
    "lit": "#3a4a63",
    "lit-text": "#ffffff",
    "here": "#f2c14e",
    "here-text": "#15181d",
    "evidence": "#4a3d1c",
    "opposite": "#21443d",
    "selected": "#2f5f8f",
    "selected-text": "#ffffff",
    "row": "#2a313c",
    "bar": "#20252d",
    "bar-focus": "#2c3f58",
    "marked": "#6b4a12",
    "marked-text": "#ffe9b8",
    "link": "#b9b4f0",
    "search": "#4b3b78",
    "search-text": "#f3eeff",
    "search-rail": "#a58cf0",
}

_LIGHT = {
    "person": "#6d420c",
    "org": "#1959a7",
    "place": "#047a42",
    "thing": "#9f006f",
    "time": "#786a02",
    "number": "#611b15",
    "conflict": "#b3261e",
    "differ": "#8a5a00",
    "agree": "#1e6e3c",
    "only": "#56606d",
    "source-a": "#1f5fae",
    "source-b": "#7b3f98",
    "source-c": "#1f7a55",
    "source-d": "#8a5a00",
    "faint": "#6b6f73",
    "quiet": "#53585e",
    "rule": "#d3cfc4",
    "lit": "#cfe0f5",
    "lit-text": "#10151c",
    "here": "#ffcf5c",
    "here-text": "#1b1b1b",
    "evidence": "#fbe9bd",
    "opposite": "#cfeadf",
    "selected": "#a9cdf3",
    "selected-text": "#10151c",
    "row": "#e6e3d8",
    "bar": "#eceae1",
    "bar-focus": "#cbdcf0",
    "marked": "#ffd874",
    "marked-text": "#1b1b1b",
    "link": "#4b3fb0",
    "search": "#ddd2f7",
    "search-text": "#1d1430",
    "search-rail": "#6a4fc0",
}

_CONTRAST = {
    "person": "#fdc35d",
    "org": "#5aa5ff",
    "place": "#b5f2e6",
    "thing": "#e179ba",
    "time": "#f1eaae",
    "number": "#f47261",
    "conflict": "#ff8a7d",
    "differ": "#ffd24d",
    "agree": "#7df0a5",
    "only": "#e0e6ee",
    "source-a": "#a9cfff",
    "source-b": "#f0bdf7",
    "source-c": "#a5f0cf",
    "source-d": "#ffe08a",
    "faint": "#c4c9d0",
    "quiet": "#e6e9ed",
    "rule": "#8a929e",
    "lit": "#0b4ea2",
    "lit-text": "#ffffff",
    "here": "#ffe14d",
    "here-text": "#000000",
    "evidence": "#5c4700",
    "opposite": "#00573f",
    "selected": "#ffffff",
    "selected-text": "#000000",
    "row": "#1d3a66",
    "bar": "#1c1c1c",
    "bar-focus": "#0a4793",
    "marked": "#ffe14d",
    "marked-text": "#000000",
    "link": "#c9c4ff",
    "search": "#5b2fd0",
    "search-text": "#ffffff",
    "search-rail": "#c4b0ff",
}

_ANSI = {
    "person": "ansi_yellow",
    "org": "ansi_cyan",
    "place": "ansi_green",
    "thing": "ansi_magenta",
    "time": "ansi_bright_blue",
    "number": "ansi_red",
    "conflict": "ansi_red",
    "differ": "ansi_yellow",
    "agree": "ansi_green",
    "only": "ansi_default",
    "source-a": "ansi_cyan",
    "source-b": "ansi_magenta",
    "source-c": "ansi_green",
    "source-d": "ansi_yellow",
    "faint": "ansi_default",
    "quiet": "ansi_default",
    "rule": "ansi_default",
    "lit": "ansi_blue",
    "lit-text": "ansi_bright_white",
    "here": "ansi_yellow",
    "here-text": "ansi_black",
    "evidence": "ansi_default",
    "opposite": "ansi_default",
    "selected": "ansi_cyan",
    "selected-text": "ansi_black",
    "row": "ansi_default",
    "bar": "ansi_default",
    "bar-focus": "ansi_default",
    "marked": "ansi_yellow",
    "marked-text": "ansi_black",
    "link": "ansi_default",
    "search": "ansi_magenta",
    "search-text": "ansi_black",
    "search-rail": "ansi_magenta",
}


def variables(colours: dict[str, str]) -> dict[str, str]:
    """The style sheet's variables of a palette: ``$news-person`` and so on."""
    return {f"news-{name}": colour for name, colour in colours.items()}


def default_variables(dark: bool) -> dict[str, str]:
    """The variables for a theme that is not ours."""
    return variables(_DARK if dark else _LIGHT)


def themes() -> tuple[Theme, ...]:
    """Our themes, the default first."""
    return (
        Theme(
            name=DEFAULT,
            primary="#7aa7d9",
            secondary="#8f9bb3",
            accent="#f2c14e",
            warning="#f0b429",
            error="#ff7a6b",
            success="#6fc28f",
            foreground="#d8dbe0",
            background="#15181d",
            surface="#1b1f26",
            panel="#20252d",
            dark=True,
            variables=variables(_DARK)
            | {"scrollbar": "#3a424e", "scrollbar-hover": "#55606f", "scrollbar-background": "#15181d"},
        ),
        Theme(
            name=LIGHT,
            primary="#1f5fae",
            secondary="#5c6670",
            accent="#8a5000",
            warning="#8a5a00",
            error="#b3261e",
            success="#1e6e3c",
            foreground="#24272b",
            background="#faf8f2",
            surface="#f3f0e7",
            panel="#eceae1",
            dark=False,
            variables=variables(_LIGHT)
            | {"scrollbar": "#c9c4b6", "scrollbar-hover": "#aaa595", "scrollbar-background": "#faf8f2"},
        ),
        Theme(
            name="newsreader-contrast",
            primary="#8fd3ff",
            secondary="#e0e6ee",
            accent="#ffe14d",
            warning="#ffd24d",
            error="#ff8a7d",
            success="#7df0a5",
            foreground="#ffffff",
            background="#000000",
            surface="#101010",
            panel="#1c1c1c",
            dark=True,
            variables=variables(_CONTRAST)
            | {"scrollbar": "#ffffff", "scrollbar-hover": "#ffe14d", "scrollbar-background": "#303030"},
        ),
        Theme(
            name=WITHOUT_COLOUR,
            ansi=True,
            primary="ansi_blue",
            secondary="ansi_cyan",
            warning="ansi_yellow",
            error="ansi_red",
            success="ansi_green",
            accent="ansi_green",
            foreground="ansi_default",
            background="ansi_default",
            surface="ansi_default",
            panel="ansi_default",
            boost="ansi_default",
            dark=True,
            variables=BUILTIN_THEMES["ansi-dark"].variables | variables(_ANSI),
        ),
    )
