"""Text from outside, made harmless: for the screen one visible code point for each that is not, for the clipboard none.

A terminal obeys control characters wherever they stand: an article may carry an OSC 52 that fills the clipboard, a CSI
that recolours the screen, a C1 byte that does the same, or an override that reverses what follows. Format characters
without a width break the counting of cells. Replacing one for one keeps every offset: spans still cut what they cut.
"""

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_CONTROLS: tuple[tuple[int, int], ...] = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0x2028, 0x2029),  # line and paragraph separators
    (0x202A, 0x202E),  # embeddings and overrides: words seen in another order than they stand
    (0x2066, 0x2069),  # isolates
    (0xD800, 0xDFFF),  # lone surrogates: nothing can encode them
    (0xFFF9, 0xFFFB),  # interlinear annotation: text hidden beside text
    (0xE0000, 0xE007F),  # tags: text that nobody sees
)
_WITHOUT_A_CELL: tuple[tuple[int, int], ...] = (
    (0xAD, 0xAD),  # soft hyphen: terminals disagree whether it takes a cell
    (0x61C, 0x61C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers: letters without ink
    (0x180E, 0x180E),  # Mongolian vowel separator
    (0x200B, 0x200F),  # zero-width space, non-joiner and joiner, marks of direction
    (0x2060, 0x2065),  # word joiner, invisible operators
    (0x206A, 0x206F),  # deprecated format characters
    (0x3164, 0x3164),  # Hangul filler
    (0xFEFF, 0xFEFF),  # zero-width no-break space
    (0xFFA0, 0xFFA0),  # half-width Hangul filler
    (0xFFF0, 0xFFF8),
    (0xFFFE, 0xFFFF),
    (0x13430, 0x1343F),  # joiners of hieroglyphs
    (0x1BCA0, 0x1BCA3),  # controls of shorthand
    (0x1D173, 0x1D17A),  # controls of music
    (0xE0080, 0xE00FF),
    (0xE01F0, 0xE0FFF),
)
_EMOJI_STYLES: tuple[tuple[int, int], ...] = (
    (0xFE0E, 0xFE0F),  # variation selectors: shown as text, shown as emoji
    (0x1F3FB, 0x1F3FF),  # skin tones
)
_AFTER_EMOJI = "\N{ZERO WIDTH JOINER}" + "".join(map(chr, range(0x1F3FB, 0x1F400)))
_EMOJI = re.compile(
    "[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23fa\u25aa-\u27bf\u2934-\u2b55\ufe0f\U0001f000-\U0001faff]"
)
"""Where emoji lie, with the selector that ends some of them; that signs lie there too does no harm."""


def _any_of(ranges: tuple[tuple[int, int], ...]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges) + "]")


_UNSAFE_ON_SCREEN = _any_of(_CONTROLS + _WITHOUT_A_CELL + _EMOJI_STYLES)
_UNSAFE_TO_PASTE = _any_of(_CONTROLS)

_SHOWN: dict[str, str] = (
    {chr(code): chr(0x2400 + code) for code in range(0x20)}
    | {"\x7f": "\N{SYMBOL FOR DELETE}", "\N{SOFT HYPHEN}": "-"}
    | dict.fromkeys("\t\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}", " ")
    | dict.fromkeys("\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}", " ")
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark: they say where a line may break."""

_PASTED: dict[str, str] = {
    "\t": "\t",
    **dict.fromkeys("\n\r\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}", "\n"),
}


def harmless(text: str, keep: str = "") -> str:
    """``text`` as it may be drawn on a grid of cells; it has as many code points as before, so offsets stay right.

    A C0 control becomes its picture (ESC is shown as ␛); a tab, a line end and the CR of a CRLF a space; a soft hyphen
    a hyphen; any other control, mark of direction or invisible format character, lone surrogate or tag U+FFFD. Emoji
    stay, but terminals disagree about how many cells one of several code points takes: variation selectors, and joiners
    and skin tones after an emoji, become a space. Combining marks and the letters of every direction stay. The
    characters of ``keep`` stay as they are (``"\\n"`` for text of several lines). Doing it twice changes nothing more.
    """

    def visible(match: re.Match[str]) -> str:
        found, at = match.group(), match.start()
        if found in keep:
            return found
        if found == "\r" and text.startswith("\n", at + 1):
            return " "
        if found in _AFTER_EMOJI and _EMOJI.match(text[at - 1 : at]):
            return " "
        return _SHOWN.get(found, _REPLACEMENT)

    return _UNSAFE_ON_SCREEN.sub(visible, text)


def without_unseen(text: str) -> str:
    """``text`` without the format characters that nobody sees and that do no harm, for text that has no offsets.

    A joiner between emoji stays; marks and overrides of direction do, too, for ``harmless`` to show them.
    """

    def seen(match: re.Match[str]) -> str:
        joins = match.group() in _AFTER_EMOJI and _EMOJI.match(text[match.start() - 1 : match.start()])
        return match.group() if joins else ""

    return _UNSEEN.sub(seen, text)


def pasteable(text: str) -> str:
    """``text`` as it may be pasted into a terminal: the source's words without what a terminal or shell would obey.

    Line ends of every kind become ``\\n``, tabs stay, all other controls, direction overrides and lone surrogates go.
    Soft hyphens, joiners and the like stay: they belong to the words. The length may change.
    """
    return _UNSAFE_TO_PASTE.sub(lambda match: _PASTED.get(match.group(), ""), text.replace("\r\n", "\n"))
