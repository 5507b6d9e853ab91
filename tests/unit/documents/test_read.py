import hashlib
import io
from datetime import date, datetime
from pathlib import Path

import pytest

from tui.documents import SourceError, SourceErrors, parse_date, read, read_all
from tui.documents.read import LIMIT

STORY = "“We’re safe,” said Zoë Müller of the ferry’s café – and 41 others agreed.\n\nThe bill came to €1,300.\n"


def put(folder: Path, content: bytes, name: str = "story.txt") -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(
    ("encoding", "name", "guessed"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", False),
        ("utf-16", "utf-16-le", False),
        ("utf-16-le", "utf-16-le", True),
        ("utf-16-be", "utf-16-be", True),
        ("utf-32", "utf-32-le", False),
        ("cp1252", "cp1252", True),
    ],
)
def test_every_common_encoding_gives_the_same_text(tmp_path: Path, encoding: str, name: str, guessed: bool) -> None:
    content = STORY.encode(encoding)
    found = read(put(tmp_path, content))
    assert found.text == STORY
    assert found.encoding == name
    assert bool(found.notices) is guessed
    assert found.sha256 == hashlib.sha256(content).hexdigest()


def test_latin_1_is_read(tmp_path: Path) -> None:
    text = "Der Kapitän der Fähre sagte, 41 Menschen seien gerettet. Zoë war dabei.\n"
    assert read(put(tmp_path, text.encode("latin-1"))).text == text


def test_text_in_another_alphabet_is_guessed_with_a_notice(tmp_path: Path) -> None:
    text = "Паром с пассажирами сел на мель у берега рано утром во вторник, сообщила береговая охрана. " * 5
    found = read(put(tmp_path, text.encode("cp1251")))
    assert found.text == text
    assert "was taken for" in found.notices[0]


def test_the_first_accent_may_come_late(tmp_path: Path) -> None:
    text = "The ferry ran aground off Harwich at dawn.\n\n" * 3000 + STORY
    assert read(put(tmp_path, text.encode("cp1252"))).text == text


def test_a_macintosh_files_quotation_marks_are_not_taken_for_letters(tmp_path: Path) -> None:
    text = "“We’re safe,” said Nora Quist. “It wasn’t the captain’s fault – the fog’s to blame.”\n" * 3
    assert read(put(tmp_path, text.encode("mac_roman"))).text == text


def test_a_few_damaged_bytes_do_not_change_the_encoding(tmp_path: Path) -> None:
    content = STORY.encode() * 3 + b"and \xff so on\n"
    found = read(put(tmp_path, content))
    assert found.encoding == "utf-8"
    assert found.text.count("�") == 1
    assert found.notices == ("One place could not be decoded as UTF-8 and is shown as �.",)


def test_line_ends_and_controls_stay_in_the_text(tmp_path: Path) -> None:
    text = "One\r\n\r\nTwo\x1b]52;c;aGk=\x07 three\x00 four \u202efive\r\n" + STORY
    assert read(put(tmp_path, text.encode())).text == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "this is a PDF: save it as text and open that"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "this is a Word document: save it as text and open that"),
        (b"PK\x03\x04\x14\x00\x06\x00a.txt", "this is an archive: unpack it and open the text in it"),
        (
            b"<!DOCTYPE html>\n<html><body>Ferry</body></html>",
            "this is a web page (HTML): save it as text and open that",
        ),
        (b"\xef\xbb\xbf\n<!-- x -->\n<html lang=en>", "this is a web page (HTML): save it as text and open that"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "this is a picture, not text"),
        (bytes(range(256)) * 20, "this is no text (binary data): save the article as text and open that"),
        (b"\x00" * 500, "this is no text (binary data): save the article as text and open that"),
        (b"", "is empty: there is nothing to read"),
        (b" \r\n\t\n\xc2\xa0\n", "is empty: there is nothing to read"),
        (b"\xef\xbb\xbf", "is empty: there is nothing to read"),
        (b"x " * (LIMIT // 2) + b"y", "is larger than 20 MB: cut out the article and open that"),
    ],
    ids=["pdf", "docx", "zip", "html", "html-bom", "png", "binary", "nul", "empty", "blank", "bom", "large"],
)
def test_what_is_no_article_is_refused_with_one_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    source = put(tmp_path, content)
    with pytest.raises(SourceError) as caught:
        read(source)
    assert str(caught.value) == f"{source}: {reason}"


def test_a_missing_file_a_folder_and_a_web_address_are_named(tmp_path: Path) -> None:
    for source, reason in [
        (str(tmp_path / "none.txt"), "there is no such file: check the name"),
        (str(tmp_path), "is a folder: name the files in it"),
        ("https://example.org/a", "is a web address: save the page as text and open that file"),
        ("", "is no file name: name a text file"),
        ("a\0b", "is no file name: name a text file"),
        ("x" * 5000, "the name is too long for a file: check it"),
    ]:
        with pytest.raises(SourceError) as caught:
            read(source)
        assert caught.value.reason == reason


def test_an_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = put(tmp_path, b"secret")

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied", source)

    monkeypatch.setattr("builtins.open", denied)
    with pytest.raises(SourceError, match="may not be read: check its permissions"):
        read(source)


def test_standard_input_is_read_from_the_stream(tmp_path: Path) -> None:
    found = read("-", stream=io.BytesIO(STORY.encode()))
    assert (found.source, found.name, found.text) == ("standard input", "standard input", STORY)


def test_the_given_date_counts_where_the_text_states_none(tmp_path: Path) -> None:
    stated = put(tmp_path, b"date 2019-03-05\n\n" + STORY.encode(), "stated.txt")
    silent = put(tmp_path, STORY.encode(), "silent.txt")
    assert read(stated, "2020-01-01").metadata.published == date(2019, 3, 5)
    assert read(silent, "2020-01-01").metadata.published == date(2020, 1, 1)
    assert "published" not in read(silent, "2020-01-01").metadata.spans


def test_dates_are_taken_in_iso_8601_and_others_refused_with_a_sentence() -> None:
    assert parse_date(" 2019-03-05 ") == parse_date("2019-03-05T10:15:00Z") == date(2019, 3, 5)
    assert parse_date(datetime(2019, 3, 5, 10)) == date(2019, 3, 5)
    with pytest.raises(ValueError, match="'5/3/2019' is no date: write it as year-month-day, for example 2017-05-24"):
        parse_date("5/3/2019")


def test_all_failures_of_several_sources_are_reported_together(tmp_path: Path) -> None:
    good = put(tmp_path, STORY.encode())
    (tmp_path / "link.txt").symlink_to(good)
    with pytest.raises(SourceErrors) as caught:
        read_all([good, str(tmp_path), str(tmp_path / "none.txt"), str(tmp_path / "link.txt")])
    assert [error.reason for error in caught.value.errors] == [
        "is a folder: name the files in it",
        "there is no such file: check the name",
        "is given twice: name each source once",
    ]


def test_several_sources_keep_their_order(tmp_path: Path) -> None:
    names = [put(tmp_path, f"Ferry {n} ran aground.\n".encode(), f"{n}.txt") for n in (2, 1, 3)]
    assert [found.name for found in read_all(names)] == ["2.txt", "1.txt", "3.txt"]
