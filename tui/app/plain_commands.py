"""The commands of the plain reader, as they are told and as the groups of facts are called."""

_COMMANDS = (
    ("f", "list the facts, each with its number"),
    ("conflicts", "list the facts of a group: conflicts, different, agreed, only, only a, all"),
    ("f WORD", "list those of a group or with this word"),
    ("NUMBER", "one fact with its passages; an empty line goes on to the next"),
    ("y NUMBER", "copy that fact with its citation and show what was copied; y alone: the last one shown"),
    ("Y", "copy all facts that were listed last"),
    ("x", "the facts that were listed last, each with the words of every article"),
    ("a, b ...", "read article A, B ...; a 5: from its fifth paragraph on"),
    ("/ WORDS", "find words in all articles: in which paragraphs they stand; /.../ is a regular expression"),
    ("i", "list the names, most often named first"),
    ("i NAME", "what is known of a name: who it is, what it says, in which facts"),
    ("t", "what happened when, from all articles"),
    ("s", "the story in one line"),
    ("p NUMBER", "pin a fact, or take the pin off"),
    ("n NUMBER TEXT", "write a note on a fact; without a text, take it away"),
    ("u", "take the last pin or note back"),
    ("w FILE", "write all facts to a file that ends in .md, .txt, .csv or .json"),
    ("?", "this list"),
    ("q", "leave"),
)
HELP = "".join(f"{command}: {meaning}\n" for command, meaning in _COMMANDS)

_HEADINGS = {
    "all": "",
    "facts": "",
    "conflict": "conflicts",
    "conflicts": "conflicts",
    "differ": "told differently",
    "different": "told differently",
    "differently": "told differently",
    "agree": "agreed",
    "agreed": "agreed",
    "only": "only",
}
"""The groups by what they are called; their headings begin so."""


def group(line: str) -> str | None:
    """How the headings begin that a line asks for; empty for all facts, None where it asks for no group."""
    word, _, rest = " ".join(line.lower().split()).partition(" ")
    heading = _HEADINGS.get(word)
    if word == "only" and len(rest) < 3:
        return f"only {rest}:" if rest else "only"
    return None if rest else heading
