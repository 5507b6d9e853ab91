"""The text as the model reads it."""

from tests.unit.analysis.test_names import document_of
from tui.analysis.normalise import is_capitals, is_title, normalised, true_cased


def recased(text: str, rank: dict[str, int] | None = None) -> str:
    document = document_of(text)
    plain = normalised(document)
    result = true_cased(document, plain, (lambda word: (rank or {}).get(word, 10**6)) if rank is not None else None)
    assert len(result) == len(text)
    return result


def test_typographic_marks_become_plain_and_nothing_moves() -> None:
    text = "“It’s over,” said O’Neill.\u00a0He left."
    assert normalised(document_of(text)) == "\"It's over,\" said O'Neill. He left."


def test_encoded_data_and_rulers_are_blank_and_nothing_moves() -> None:
    text = "The file was leaked. " + "QmFzZTY0" * 80 + " It was genuine. " + "-" * 500
    read = normalised(document_of(text))
    assert len(read) == len(text)
    assert read.split() == "The file was leaked. It was genuine.".split()


def test_a_headline_takes_the_case_of_the_body() -> None:
    text = "Storm Floods Homes Near River Severn Overnight\nThe storm floods came overnight, to homes near the Severn."
    assert recased(text).splitlines()[0] == "Storm floods homes near River Severn overnight"


def test_a_name_in_the_body_keeps_its_capital_in_the_headline() -> None:
    text = (
        "Officials Say Minister May Resign Over May Letter\n"
        "It emerged that Theresa May wrote a letter that may be genuine."
    )
    assert "May letter" in recased(text).splitlines()[0]


def test_words_that_the_body_lacks_are_cased_by_how_common_they_are() -> None:
    rank = {"japan": 900, "Japan": 90, "lucky": 200, "Lucky": 800, "get": 5, "Get": 90, "win": 30, "Win": 300}
    assert recased("JAPAN GET LUCKY WIN", rank) == "Japan get lucky win"


def test_a_sentence_is_left_as_it_is() -> None:
    text = "The Home Secretary said that London was calm."
    assert recased(text, {}) == text


def test_capitals_and_headlines_are_told_from_sentences() -> None:
    assert is_capitals("SOCCER - LATE WIN FOR SPAIN")
    assert not is_capitals("NATO said so")
    assert is_title("Council Leaders Demand Answers After Blast")
    assert not is_title("Council leaders demand answers after blast.")
