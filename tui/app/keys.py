"""The one table of keys: bindings, footer, help screen, command palette, README and user keymaps all come from it."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

EVERYWHERE, ARTICLES, FACTS = "everywhere", "articles", "facts"


@dataclass(frozen=True)
class Key:
    """One action. ``id`` is what a user rebinds; ``keys`` are Textual's names of keys; the screen has the ``action``.

    ``label`` is the word in the footer, ``help`` one line for help, palette and README. ``footer`` says how much it
    matters there: 1 is shown first, 0 never. ``scope`` is where it does something.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    label: str
    help: str
    scope: str = EVERYWHERE
    footer: int = 0


KEYS: tuple[Key, ...] = (
    Key("pane.next", ("tab",), "next_pane", "pane", "go to the next pane", footer=3),
    Key("pane.previous", ("shift+tab",), "previous_pane", "back", "go to the previous pane"),
    Key("scroll.down", ("j", "down"), "move(1)", "down", "one line down; the next fact"),
    Key("scroll.up", ("k", "up"), "move(-1)", "up", "one line up; the previous fact"),
    Key("scroll.half-down", ("d",), "half_page(1)", "½ down", "half a page down"),
    Key("scroll.half-up", ("u",), "half_page(-1)", "½ up", "half a page up"),
    Key("scroll.page-down", ("pagedown", "space"), "page(1)", "page down", "a page down"),
    Key("scroll.page-up", ("pageup", "b"), "page(-1)", "page up", "a page up"),
    Key("scroll.top", ("g", "home"), "edge(-1)", "top", "to the beginning"),
    Key("scroll.bottom", ("G", "end"), "edge(1)", "bottom", "to the end"),
    Key("entity.next", ("e",), "entity(1)", "entity", "select the next name in the article", ARTICLES, 2),
    Key("entity.previous", ("E",), "entity(-1)", "entity back", "select the previous name", ARTICLES),
    Key("mention.next", ("m",), "mention(1)", "mention", "the name's next mention, through all articles", footer=2),
    Key("mention.previous", ("M",), "mention(-1)", "mention back", "its previous mention, through all articles"),
    Key("passage.opposite", ("o",), "opposite", "opposite", "the matching passage in the other article", ARTICLES, 3),
    Key("sync", ("s",), "sync", "sync", "scroll the other article along, on or off", ARTICLES),
    Key("highlights", ("h",), "highlights", "highlights", "choose which kinds of words are highlighted", footer=0),
    Key("open", ("enter",), "open", "show", "show the fact's evidence; the card of the selected name", footer=1),
    Key("figure.next", ("full_stop",), "figure(1)", "time", "the next time or number: what it means and why", ARTICLES),
    Key("figure.previous", ("comma",), "figure(-1)", "time back", "the time or number before", ARTICLES),
    Key("link.next", ("l",), "link(1)", "link", "the next link: Enter opens it, y copies its address", ARTICLES),
    Key("link.previous", ("L",), "link(-1)", "link back", "the link before", ARTICLES),
    Key("labels", ("f",), "labels", "jump", "a label on each name on the screen: typing it selects the name", footer=4),
    Key("search", ("slash",), "search", "search", "find words in the articles", footer=3),
    Key("search.next", ("n",), "match(1)", "match", "the next match, through all articles"),
    Key("search.previous", ("N",), "match(-1)", "match back", "the previous match, through all articles"),
    Key("index", ("i",), "index", "index", "all names: how often each article has them, and where", footer=4),
    Key("timeline", ("t",), "timeline", "timeline", "what happened when, from all articles", footer=4),
    Key("table", ("x",), "table", "table", "the facts by article, side by side", footer=4),
    Key("facts.narrow", ("v",), "narrow", "view", "which facts: all, conflicts, agreed, only in one …", footer=4),
    Key("facts.group", ("V",), "group_by", "group", "group the facts: by status, kind, article, order or weight",
        FACTS, 4),
    Key("facts.filter", ("F", "ampersand"), "filter", "filter", "only facts with the words that you type", FACTS, 3),
    Key("evidence.down", ("J", "shift+down"), "evidence(1)", "evidence", "scroll the passages of the fact", FACTS),
    Key("evidence.up", ("K", "shift+up"), "evidence(-1)", "evidence up", "scroll the passages back", FACTS),
    Key("copy", ("y",), "copy", "copy", "copy the marked text, the selected fact or the selected name", footer=1),
    Key("copy.all", ("Y",), "copy_all", "copy all", "copy all facts shown", footer=4),
    Key("copy.as", ("c",), "copy_as", "copy as", "copy what is selected as you choose: citation, Markdown, JSON …"),
    Key("write", ("w",), "write", "write", "write all facts to a file: Markdown, text, CSV or JSON"),
    Key("open.articles", ("ctrl+o",), "open_articles", "open", "open other articles"),
    Key("pin", ("p",), "pin", "pin", "pin the selected fact or passage, or take the pin off"),
    Key("note", ("a",), "note", "note", "write a note on the selected fact or passage"),
    Key("correct", ("r",), "correct", "correct", "correct the selected name: its words, its type, who else it is"),
    Key("undo", ("U",), "undo", "undo", "take the last pin, note or correction back"),
    Key("redo", ("R",), "redo", "redo", "do again what was taken back"),
    Key("facts.larger", ("greater_than_sign",), "resize(1)", "larger", "more room for the key facts"),
    Key("facts.smaller", ("less_than_sign",), "resize(-1)", "smaller", "less room for the key facts"),
    Key("left.larger", ("right_square_bracket",), "split(1)", "wider", "more room for the left article"),
    Key("left.smaller", ("left_square_bracket",), "split(-1)", "narrower", "less room for the left article"),
    Key("zoom", ("z",), "zoom", "zoom", "this pane alone on the screen, and back", footer=4),
    *(
        Key(f"document.{number}", (str(number),), f"document({number})", f"article {number}",
            f"show article {number} in this pane", ARTICLES)
        for number in range(1, 10)
    ),
    Key("back", ("escape",), "back", "back", "let go: of the marked text, the name, the filter, the zoom"),
    Key("engine", ("X",), "engine", "stop", "read no further and compare what is read; start the engine again"),
    Key("help", ("question_mark", "f1"), "help", "help", "what the keys do here", footer=1),
    Key("palette", ("ctrl+p", "colon"), "palette", "commands", "find a command by its name", footer=4),
    Key("messages", ("D",), "messages", "messages", "what went wrong so far, with the details, to be copied"),
    Key("theme", ("T",), "theme", "theme", "dark, light, high contrast, the terminal's own colours"),
    Key("suspend", ("ctrl+z",), "suspend", "suspend", "go into the background; the shell’s fg brings the reader back"),
    Key("quit", ("q", "ctrl+q"), "leave", "quit", "leave the reader", footer=1),
)  # fmt: skip

GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("The key facts", FACTS, ("open", "facts", "evidence", "timeline", "table")),
    ("Names, times and numbers", ARTICLES, ("entity", "mention", "labels", "index", "figure", "highlights")),
    ("The articles", ARTICLES, ("passage", "sync", "search", "link", "document", "left", "zoom")),
    ("Moving", EVERYWHERE, ("pane", "scroll")),
    ("Copying and keeping", EVERYWHERE, ("copy", "write", "pin", "note", "correct", "undo", "redo")),
    ("The reader", EVERYWHERE, ("open.articles",)),
)
"""(title, where it matters most, ids or their first parts): how the help puts the keys together. What no group names
belongs to the last."""


def group_of(key: Key) -> str:
    """The title of the group that a key is in."""
    for wanted in (key.id, key.id.partition(".")[0]):
        for title, _, ids in GROUPS:
            if wanted in ids:
                return title
    return GROUPS[-1][0]


_SHOWN = {
    "question_mark": "?", "escape": "Esc", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "Space",
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End",
    "colon": ":", "slash": "/", "comma": ",", "full_stop": ".", "f1": "F1", "ampersand": "&",
    "left_square_bracket": "[", "right_square_bracket": "]", "less_than_sign": "<", "greater_than_sign": ">",
}  # fmt: skip


def shown(key: str) -> str:
    """A key as it is written for people: question_mark is "?", ctrl+p "Ctrl+P"."""
    if key in _SHOWN:
        return _SHOWN[key]
    *modifiers, last = key.split("+")
    last = _SHOWN.get(last, last.upper() if modifiers and len(last) == 1 else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])


def rebound(
    overrides: Mapping[str, str | Iterable[str]], table: tuple[Key, ...] = KEYS
) -> tuple[tuple[Key, ...], list[str]]:
    """The table with a user's own keys, and a sentence for each that could not be taken: then the default holds."""
    problems: list[str] = []
    ids = {key.id for key in table}
    changed: dict[str, tuple[str, ...]] = {}
    for id_, given in overrides.items():
        keys = tuple(key.strip() for key in (given.split(",") if isinstance(given, str) else given) if key.strip())
        wrong = next((key for key in keys if not _is_key(key)), None)
        if id_ not in ids:
            problems.append(f"keys: there is no command {id_!r}.")
        elif wrong is not None:
            problems.append(f"keys.{id_}: there is no key {wrong!r}; the default stays.")
        else:
            changed[id_] = tuple(_named(key) for key in keys)
    while True:
        result = tuple(replace(key, keys=changed.get(key.id, key.keys)) for key in table)
        doubled = _doubled(result, changed)
        if doubled is None:
            return result, problems
        id_, other, key_name = doubled
        problems.append(f"keys.{id_}: {shown(key_name)} is taken by {other}; the default stays.")
        del changed[id_]


def _doubled(table: tuple[Key, ...], changed: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    owners: dict[str, str] = {}
    for key in sorted(table, key=lambda key: key.id in changed):
        for name in key.keys:
            if name in owners:
                return key.id, owners[name], name
            owners[name] = key.id
    return None


_NAMES = frozenset(
    "up down left right home end pageup pagedown insert delete backspace tab enter escape space".split()
) | {f"f{number}" for number in range(1, 25)}


_RENAMED = {"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
            "plus_sign": "plus", "low_line": "underscore"}  # fmt: skip


def _named(key: str) -> str:
    """Textual's name of a key that was written as its character: "/" is slash, "?" question_mark."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if len(last) == 1 and not last.isalnum():
        name = unicodedata.name(last, "").lower().replace(" ", "_").replace("-", "_")
        last = _RENAMED.get(name, name)
    return "+".join([*modifiers, last])


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if any(modifier not in ("ctrl", "shift", "alt", "super") for modifier in modifiers):
        return False
    return (len(last) == 1 and last.isprintable()) or last in _NAMES or last in _SHOWN


def markdown_table(table: tuple[Key, ...] = KEYS) -> str:
    """The keys as a Markdown table, for README."""
    lines = ["| Keys | What they do | Name |", "|---|---|---|"]
    digits = [key for key in table if key.id.startswith("document.")]
    for key in table:
        if key in digits:
            if key is digits[0]:
                lines.append("| `1` … `9` | show that article in this pane | `document.1` … |")
            continue
        keys = " ".join(f"`{shown(one)}`" for one in key.keys)
        lines.append(f"| {keys} | {key.help} | `{key.id}` |")
    return "\n".join(lines) + "\n"
