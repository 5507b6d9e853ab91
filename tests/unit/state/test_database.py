"""The notebook's file: damaged, read-only, newer, opened by many at once. Nothing is lost and nothing raises."""

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.documents import Document, Metadata, Span
from tui.state import Notebook, anchor
from tui.state.database import MIGRATIONS, migrate

TEXT = "The bridge at Kirkwall was closed on Sunday after 3 lorries collided."
DOCUMENT = Document("/news/k.txt", TEXT, (), Metadata(), hashlib.sha256(TEXT.encode()).hexdigest())
WORDS = anchor(DOCUMENT, Span(4, 10))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite3"


def pins(notebook: Notebook) -> int:
    return len(notebook.pins([DOCUMENT.sha256]))


def works(notebook: Notebook) -> bool:
    before = pins(notebook)
    notebook.add_pin([WORDS])
    return pins(notebook) == before + 1


def test_a_new_notebook_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "notebook.sqlite3"
    with Notebook.open(path) as notebook:
        assert works(notebook)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", ["no database", "zeroed", "cut"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, damage: str) -> None:
    with Notebook.open(path) as notebook:
        for _ in range(200):
            notebook.add_note([WORDS], "x" * 200)
    content = path.read_bytes()
    half = len(content) // 2
    broken = {"no database": b"hello " * 1000, "zeroed": content[:half] + bytes(half), "cut": content[:half]}[damage]
    path.write_bytes(broken)
    with Notebook.open(path) as notebook:
        assert notebook.kept
        assert works(notebook)
        (said,) = notebook.notices
    (aside,) = path.parent.glob("notebook-damaged-*.sqlite3")
    assert aside.read_bytes() == broken
    assert said.startswith(f"The notebook {path} was damaged (")
    assert said.endswith(f"): it is kept as {aside.name}, and a new one begun.")
    with Notebook.open(path) as notebook:
        assert notebook.notices == ()
        assert pins(notebook) == 1


def test_two_damaged_files_in_one_second_are_both_kept(path: Path) -> None:
    for content in (b"first " * 300, b"second " * 300):
        path.write_bytes(content)
        Notebook.open(path).close()
    kept = sorted(path.parent.glob("notebook-damaged-*.sqlite3"))
    assert {file.read_bytes()[:5] for file in kept} == {b"first", b"secon"}


def test_where_no_file_can_be_the_notebook_is_in_memory_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "notebook.sqlite3"
    with Notebook.open(path) as notebook:
        assert not notebook.kept
        assert notebook.notices == (
            f"The notebook {path} cannot be written (File exists): "
            "pins, notes and corrections are kept only until you leave.",
        )
        assert works(notebook)
        assert notebook.undo() is not None
        notebook.open_documents([DOCUMENT])


def test_a_folder_in_the_notebooks_place_is_left_alone(path: Path) -> None:
    path.mkdir()
    with Notebook.open(path) as notebook:
        assert not notebook.kept
        assert works(notebook)
    assert path.is_dir()


def as_nobody(check: Callable[[], None]) -> None:
    """Call ``check`` as a user to whom file modes apply."""
    if os.geteuid() != 0:
        return check()
    child = os.fork()
    if child == 0:
        failed = 1
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            check()
            failed = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(failed)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs POSIX file modes")
@pytest.mark.parametrize("open_elsewhere", [False, True])
def test_in_a_read_only_folder_the_notebook_can_be_read_and_says_that_it_is_not_kept(open_elsewhere: bool) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = folder / "notebook.sqlite3"
        elsewhere = Notebook.open(path)
        elsewhere.add_pin([WORDS])
        if not open_elsewhere:
            elsewhere.close()
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)

        def check() -> None:
            for _ in range(2):
                with Notebook.open(path) as notebook:
                    assert not notebook.kept
                    assert notebook.notices[0].startswith(f"The notebook {path} cannot be written (")
                    assert pins(notebook) == 1
                    assert works(notebook)

        as_nobody(check)
        folder.chmod(0o755)
        elsewhere.close()


def test_a_notebook_of_a_newer_program_is_left_alone(path: Path) -> None:
    with Notebook.open(path) as notebook:
        notebook.add_pin([WORDS])
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with Notebook.open(path) as notebook:
        assert not notebook.kept
        assert "was written by a newer newsreader" in notebook.notices[0]
        assert works(notebook)
    assert path.read_bytes() == before


def test_a_migration_brings_an_old_file_up_to_date_and_keeps_what_is_in_it(path: Path) -> None:
    with Notebook.open(path) as notebook:
        notebook.add_pin([WORDS])
    newer = (*MIGRATIONS, "ALTER TABLE entry ADD COLUMN colour TEXT; UPDATE entry SET colour = 'red'")
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, newer)
    migrate(connection, newer)
    assert connection.execute("SELECT kind, colour FROM entry").fetchall() == [("pin", "red")]
    assert connection.execute("PRAGMA user_version").fetchone() == (len(newer),)
    connection.close()


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    Notebook.open(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*MIGRATIONS, "ALTER TABLE entry ADD COLUMN colour TEXT; DROP TABLE nowhere"))
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert "colour" not in [row[1] for row in connection.execute("PRAGMA table_info(entry)")]
    connection.close()


_WRITER = """
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from tui.documents import Document, Metadata, Span
from tui.state import Notebook, anchor
document = Document("/news/k.txt", "The bridge at Kirkwall", (), Metadata(), sys.argv[2])
with Notebook.open(Path(sys.argv[1])) as notebook:
    for number in range(40):
        notebook.add_note([anchor(document, Span(4, 10))], str(number))
    print(notebook.kept, *notebook.notices)
"""


@pytest.mark.parametrize("damaged", [False, True])
def test_programs_that_start_and_write_at_the_same_time_lose_nothing(path: Path, damaged: bool) -> None:
    if damaged:
        path.write_bytes(b"no database " * 500)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), DOCUMENT.sha256],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    outputs = [one.communicate() for one in running]
    assert [error for _, error in outputs] == ["", "", ""]
    assert all(said.startswith("True") for said, _ in outputs)
    with Notebook.open(path) as notebook:
        assert len(notebook.notes([DOCUMENT.sha256])) == 120
    assert len(list(path.parent.glob("notebook-damaged-*.sqlite3"))) == damaged


def test_what_was_written_survives_a_program_that_is_killed(path: Path) -> None:
    killed = _WRITER.replace("    print(", "    import os; os.kill(os.getpid(), 9)\n    print(")
    subprocess.run([sys.executable, "-c", killed, str(path), DOCUMENT.sha256], check=False)
    with Notebook.open(path) as notebook:
        assert notebook.notices == ()
        assert len(notebook.notes([DOCUMENT.sha256])) == 40
