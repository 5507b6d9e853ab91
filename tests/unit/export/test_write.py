import os
from pathlib import Path

import pytest

from tui.export import write


def test_a_file_is_replaced_as_a_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "facts.md"
    target.write_text("old and longer than the new")
    target.chmod(0o640)
    write("“new”\n", target)
    assert target.read_bytes() == "“new”\n".encode()
    assert target.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["facts.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write("new", tmp_path / "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_missing_folder_or_a_folder_as_target_raises_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write("new", tmp_path / "nowhere" / "facts.md")
    with pytest.raises(OSError, match="directory"):
        write("new", tmp_path)
    assert os.listdir(tmp_path) == []
