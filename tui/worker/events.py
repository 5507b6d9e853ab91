"""What the engine's process is asked and what it tells, as length-prefixed MessagePack frames."""

import struct
from typing import IO

import msgspec

from tui.analysis import Analysis, Mention
from tui.comparison import Comparison
from tui.documents import Document

_LENGTH = struct.Struct("!I")


class Request(msgspec.Struct, frozen=True):
    """Analyse and compare ``documents`` with the model named ``model``; ``cache`` is the cache's folder, if any."""

    documents: tuple[Document, ...]
    model: str
    cache: str | None = None


class Loading(msgspec.Struct, frozen=True, tag="loading"):
    """The language model is being loaded."""


class Parsed(msgspec.Struct, frozen=True, tag="parsed"):
    """``done`` of ``total`` paragraphs of document ``doc`` are parsed; ``mentions`` are the newest one's raw names."""

    doc: int
    done: int
    total: int
    mentions: tuple[Mention, ...] = ()


class Analysed(msgspec.Struct, frozen=True, tag="analysed"):
    doc: int
    analysis: Analysis


class Provisional(msgspec.Struct, frozen=True, tag="provisional"):
    """What the first documents say together, told where the others take long."""

    comparison: Comparison


class Warned(msgspec.Struct, frozen=True, tag="warned"):
    """A sentence for the reader about what does not keep the engine from going on."""

    message: str


class Compared(msgspec.Struct, frozen=True, tag="compared"):
    """The last event of a request."""

    comparison: Comparison


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The last event of a request that went wrong: ``message`` is one sentence, ``details`` are for a report."""

    message: str
    details: str = ""


Event = Loading | Parsed | Analysed | Provisional | Warned | Compared | Failed


class Hurry(msgspec.Struct, frozen=True, tag="hurry"):
    """Asked after the request: read no more than it takes to compare the beginnings."""


def send(stream: IO[bytes], frame: Request | Hurry | Event) -> None:
    """Write one frame. Raises OSError when the other side is gone."""
    content = msgspec.msgpack.encode(frame)
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The content of the next frame; None at the end of the stream, also in the middle of a frame."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None
