"""Reading a source: bytes -> text -> Document."""

import hashlib
from datetime import date
from pathlib import Path

from tui.documents.plain import plain_blocks
from tui.documents.errors import SourceError
from tui.documents.records import Document


def read(source: str, published: str | date | None = None) -> Document:
    try:
        content = Path(source).read_bytes()
    except OSError as error:
        raise SourceError(source, str(error)) from error
    text = content.decode("utf-8")
    blocks, metadata = plain_blocks(text)
    if isinstance(published, str):
        published = date.fromisoformat(published[:10])
    if published is not None and metadata.published is None:
        import msgspec
        metadata = msgspec.structs.replace(metadata, published=published)
    return Document(source, text, blocks, metadata, hashlib.sha256(content).hexdigest())
