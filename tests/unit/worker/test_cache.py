"""The cache gives back what was kept for exactly this text, date, model and program, and never raises."""

import errno
import os
import stat
from datetime import date
from pathlib import Path

import msgspec
import pytest

from tui.analysis import Analysis, Mention
from tui.comparison import Comparison
from tui.documents import Block, BlockKind, Document, Metadata, Span
from tui.worker import cache as cache_module
from tui.worker.cache import Cache

TEXT = "Salman Abedi was named by police."
DOCUMENT = Document(
    "a.txt", TEXT, (Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),), Metadata(published=date(2017, 5, 24)), "0" * 64
)
ANALYSIS = Analysis("0" * 64, date(2017, 5, 24), (Mention(Span(0, 12), "PERSON"),))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", "a-model")


def test_an_analysis_comes_back_as_it_was_kept(cache: Cache) -> None:
    assert cache.analysis(DOCUMENT) is None
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert cache.analysis(DOCUMENT) == ANALYSIS


def test_another_text_date_or_model_is_another_entry(cache: Cache, tmp_path: Path) -> None:
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    replace = msgspec.structs.replace
    assert cache.analysis(replace(DOCUMENT, text=TEXT.upper())) is None
    assert cache.analysis(replace(DOCUMENT, metadata=Metadata(published=date(2017, 5, 25)))) is None
    assert Cache(tmp_path / "cache", "another-model").analysis(DOCUMENT) is None


def test_the_same_text_under_another_name_is_the_same_entry(cache: Cache) -> None:
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert cache.analysis(msgspec.structs.replace(DOCUMENT, source="elsewhere/b.txt")) == ANALYSIS


def test_a_comparison_is_kept_for_its_documents_in_their_order(cache: Cache) -> None:
    other = msgspec.structs.replace(DOCUMENT, text="Another text.", source="b.txt")
    comparison = Comparison((DOCUMENT, other), (ANALYSIS, ANALYSIS))
    cache.keep_comparison(comparison)
    assert cache.comparison([DOCUMENT, other]) == comparison
    assert cache.comparison([other, DOCUMENT]) is None


def test_a_damaged_entry_is_as_good_as_none_and_goes(cache: Cache, tmp_path: Path) -> None:
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    (entry,) = (tmp_path / "cache").iterdir()
    entry.write_bytes(entry.read_bytes()[:-3])
    assert cache.analysis(DOCUMENT) is None
    assert not entry.exists()


def test_only_the_owner_can_read_it(cache: Cache, tmp_path: Path) -> None:
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    folder = tmp_path / "cache"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(entry.stat().st_mode) == 0o600 for entry in folder.iterdir())


def test_above_the_limit_the_entries_used_least_recently_go(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [msgspec.structs.replace(DOCUMENT, text=f"Text {number}.") for number in range(3)]
    for age, document in zip((30, 20, 10), documents, strict=True):
        before = set((tmp_path / "cache").glob("*"))
        cache.keep_analysis(document, ANALYSIS)
        (entry,) = set((tmp_path / "cache").glob("*")) - before
        os.utime(entry, (1_000_000 - age, 1_000_000 - age))
    size = entry.stat().st_size
    monkeypatch.setattr(cache_module, "LIMIT", 3 * size)
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert [cache.analysis(one) is not None for one in [*documents, DOCUMENT]] == [False, True, True, True]


def test_without_a_folder_nothing_is_kept_and_nothing_fails() -> None:
    cache = Cache(None, "a-model")
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert cache.analysis(DOCUMENT) is None


def test_a_folder_that_cannot_be_made_fails_nothing_and_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache", "a-model")
    assert not cache.problem
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert cache.analysis(DOCUMENT) is None
    assert str(tmp_path / "file" / "cache") in cache.problem
    assert "Not a directory" in cache.problem


def test_a_full_disk_fails_nothing_and_nothing_half_written_stays(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(draft: str, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.keep_analysis(DOCUMENT, ANALYSIS)
    assert "No space left on device" in cache.problem
    assert list((tmp_path / "cache").iterdir()) == []
