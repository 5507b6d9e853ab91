"""Reading a source: bytes -> text -> Document."""

import errno
import hashlib
import os
import re
import stat
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from tui.documents.dates import parse_date
from tui.documents.decoding import NotText, decoded
from tui.documents.errors import SourceError, SourceErrors
from tui.documents.formats import binary_format, markup_format
from tui.documents.plain import plain_blocks
from tui.documents.records import Document

LIMIT = 20_000_000
"""The largest source in bytes: an article has thousands, a long report a million."""

MARKDOWN_LIMIT, MARKDOWN_PARAGRAPH_LIMIT = 1_000_000, 20_000
"""The longest Markdown, and the longest stretch of it without an empty line, that is parsed as such. What is longer was
hardly written by hand, and parsing takes time that grows with the square of a paragraph's length."""

STANDARD_INPUT = "standard input"
_WEB = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")


def read(source: str | Path, published: str | date | None = None, stream: BinaryIO | None = None) -> Document:
    """Read a file, or standard input where the source is "-" (from ``stream`` if one is given).

    ``published`` (ISO 8601) is the publication date where the text states none. Raises SourceError, whose message is
    one sentence that says what to do, and ValueError for a date that is none.
    """
    given = None if published is None else parse_date(published)
    name = str(source)
    content = _standard_input(stream) if name == "-" else _file(name)
    return document(STANDARD_INPUT if name == "-" else name, content, given)


def read_all(
    sources: Sequence[str | Path], published: str | date | None = None, stream: BinaryIO | None = None
) -> list[Document]:
    """Read several sources. Raises SourceErrors with the reason of each that failed, and ValueError as ``read``."""
    given = None if published is None else parse_date(published)
    documents: list[Document] = []
    errors: list[SourceError] = []
    seen: set[object] = set()
    for source in sources:
        name = STANDARD_INPUT if str(source) == "-" else str(source)
        identity = _identity(source)
        if identity in seen:
            errors.append(SourceError(name, "is given twice: name each source once"))
            continue
        seen.add(identity)
        try:
            documents.append(read(source, given, stream))
        except SourceError as error:
            errors.append(error)
    if errors:
        raise SourceErrors(errors)
    return documents


def document(source: str, content: bytes, published: date | None = None) -> Document:
    """The Document of a source's bytes. Raises SourceError."""
    if len(content) > LIMIT:
        raise SourceError(source, f"is larger than {LIMIT // 1_000_000} MB: cut out the article and open that")
    if reason := binary_format(content):
        raise SourceError(source, reason)
    try:
        text, encoding, notices = decoded(content)
    except NotText as error:
        raise SourceError(source, str(error)) from None
    if not text.strip(" \t\n\r\f\v\x00\x1a\ufeff\u200b\u00a0"):
        raise SourceError(source, "is empty: there is nothing to read")
    if reason := markup_format(text):
        raise SourceError(source, reason)
    if _is_markdown(source) and _is_parsable(text):
        from tui.documents.markdown import markdown_blocks

        blocks, metadata = markdown_blocks(text)
    else:
        blocks, metadata = plain_blocks(text)
        if _is_markdown(source):
            notices = (*notices, "This Markdown is too long to be laid out and is shown as plain text.")
    if metadata.published is None and published is not None:
        metadata = replace(metadata, published=published)
    return Document(source, text, blocks, metadata, hashlib.sha256(content).hexdigest(), encoding, notices)


def _is_markdown(source: str) -> bool:
    return source.lower().endswith(_MARKDOWN)


def _is_parsable(text: str) -> bool:
    return len(text) <= MARKDOWN_LIMIT and max(map(len, _EMPTY_LINE.split(text))) <= MARKDOWN_PARAGRAPH_LIMIT


def _file(name: str) -> bytes:
    if not name:
        raise SourceError("''", "is no file name: name a text file")
    if _WEB.match(name):
        raise SourceError(name, "is a web address: save the page as text and open that file")
    try:
        if stat.S_ISDIR(os.stat(name).st_mode):
            raise SourceError(name, "is a folder: name the files in it")
        with open(name, "rb") as file:
            return file.read(LIMIT + 1)
    except ValueError:
        raise SourceError(name, "is no file name: name a text file") from None
    except OSError as error:
        raise SourceError(name, _reason(error)) from None


def _reason(error: OSError) -> str:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "there is no such file: check the name"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "may not be read: check its permissions"
    if error.errno == errno.ENAMETOOLONG:
        return "the name is too long for a file: check it"
    return f"could not be read ({error.strerror or error}): try again or copy the file elsewhere"


def _standard_input(stream: BinaryIO | None) -> bytes:
    if stream is None:
        if sys.stdin is None:
            raise SourceError(STANDARD_INPUT, "there is none: name a file")
        stream = sys.stdin.buffer
    try:
        return stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise SourceError(STANDARD_INPUT, f"could not be read ({error}): name a file") from None


def _identity(source: str | Path) -> object:
    if str(source) == "-":
        return "-"
    try:
        found = os.stat(source)
    except (OSError, ValueError):
        return os.path.abspath(source) if "\0" not in str(source) else str(source)
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else str(source)
