"""Files that are no plain text, known by their first bytes, and what a reader can do about each."""

import re

_SAVE = "save it as text and open that"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"Rar!\x1a\x07", "an archive"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"OggS", "sound or a film"),
    (b"ID3", "sound"),
    (b"fLaC", "sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a presentation"),
    (b"mimetypeapplication/epub+zip", "an e-book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
)

_HTML = r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
_XML = r"\s*<(?:\?xml\b|rss\b|feed\b|svg\b)"


def binary_format(content: bytes) -> str | None:
    """Why bytes of a known format can't be read, else None."""
    for magic, name in _MAGIC:
        if content.startswith(magic):
            return f"this is {name}: {_SAVE}" if "document" in name or "PDF" in name else f"this is {name}, not text"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        start = content[:4096] + content[-4096:]
        name = next((name for sign, name in _ZIP if sign in start), "an archive")
        return f"this is {name}: " + ("unpack it and open the text in it" if name == "an archive" else _SAVE)
    return None


def markup_format(text: str) -> str | None:
    """Why text in a markup language that is not read can't be read, else None."""
    start = text[:4096]
    if not start.lstrip().startswith("<"):
        return None
    if re.match(_HTML, start, re.IGNORECASE | re.DOTALL):
        return f"this is a web page (HTML): {_SAVE}"
    if re.match(_XML, start, re.IGNORECASE):
        return "this is XML: open the article's text itself"
    return None
