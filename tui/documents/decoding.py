"""Bytes -> text: in which encoding a file is written."""

import codecs
import re

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16
_NO_TEXT = "this is no text (binary data): save the article as text and open that"
_WESTERN = frozenset("€…‘’“”•–—™‚„†‡‰‹›ŠšŒœŽžŸ") | frozenset(map(chr, range(0xA0, 0x100)))
_ODD_IN_WESTERN = re.compile("[a-z][À-ÖØ-Þ][a-z,. ]|[A-Za-z][¿¡¥¶¼½¾¹]|[¡¢¤¥¦¨ª¬¯³µ¶¸¹º¼½¾¿][a-z]|[ (][Ò-Ô][A-Z]")
"""What other single-byte encodings look like when they are taken for Windows-1252: "WeÕre", "pasa¿erami"."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NAMES = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


class NotText(ValueError):
    """The bytes are no text; the message is the reason."""


def decoded(content: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The text without its byte order mark, the encoding's Python name, and notices where the encoding was guessed.

    Raises NotText.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content)
    sample = content[:_SAMPLE]
    if _share_of_controls(sample) > 0.1:
        return _guessed(content)
    return text, "utf-8", ()


def _marked(content: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    text = content.decode(encoding, errors="replace")
    bad = text.count("�")
    if bad > 0.1 * len(text):
        raise NotText(_NO_TEXT)
    lost = () if not bad or "�".encode(encoding) in content else (_lost(bad, encoding),)
    return text, encoding, lost


def _guessed(content: bytes) -> tuple[str, str, tuple[str, ...]]:
    sample = content[:_SAMPLE]
    for encoding, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = sample[at::2].count(0)
        if len(sample) >= 8 and zeros > 0.7 * len(sample) / 2 and sample[1 - at :: 2].count(0) < 0.02 * len(sample):
            text = content[: len(content) // 2 * 2].decode(encoding, errors="replace")
            return text, codecs.lookup(encoding).name, (_guess(encoding),)
    if _share_of_controls(sample) > 0.03:
        raise NotText(_NO_TEXT)
    damaged = content.decode("utf-8", errors="replace")
    bad = damaged.count("�")
    if bad * 3 <= len(_MULTIBYTE.findall(content)):
        return damaged, "utf-8", (_lost(bad, "utf-8"),)
    first = next(_NOT_ASCII.finditer(content)).start()
    encoding = codecs.lookup(_likely(content[max(first - 2000, 0) :][:_SAMPLE])).name
    text = content.decode(encoding, errors="replace")
    bad = text.count("�")
    return text, encoding, (_guess(encoding), *([_lost(bad, encoding)] if bad else []))


def _likely(content: bytes) -> str:
    """The likely encoding of bytes that are not UTF-8: Windows-1252 where it reads as a Western language should.

    Statistics alone take a few accents in an English text for Central European or Chinese. Raises NotText.
    """
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    foreign = [character for character in text if character > "\x7f"]
    odd = len(_ODD_IN_WESTERN.findall(text))
    if foreign and len(foreign) < 0.2 * len(text) and _WESTERN.issuperset(foreign) and odd < 0.1 * len(foreign):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise NotText(_NO_TEXT)
    return best.encoding


def _share_of_controls(content: bytes) -> float:
    """The share of bytes that no text has: controls other than tab, line ends, form feed and the like."""
    return len(content.translate(None, _TEXT_BYTES)) / max(len(content), 1)


_TEXT_BYTES = bytes([7, 8, 9, 10, 11, 12, 13, 26, *range(0x20, 0x7F), *range(0x80, 0x100)])


def _guess(encoding: str) -> str:
    name = _NAMES.get(encoding, encoding.replace("_", "-").upper())
    return f"The encoding is not stated and was taken for {name}: if letters look wrong, save the file as UTF-8."


def _lost(count: int, encoding: str) -> str:
    places = "One place" if count == 1 else f"{count} places"
    return f"{places} could not be decoded as {encoding.upper()} and {'is' if count == 1 else 'are'} shown as �."
