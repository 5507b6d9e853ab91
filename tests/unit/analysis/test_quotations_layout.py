"""Quotations as pages set them: posts from social networks, captions inside a speech, marks that were forgotten."""

from tests.unit.analysis.test_quotations import spoken
from tui.analysis.pipeline import analyse
from tui.documents.read import document

POST = "The bridge stays closed until further notice. Please take the ferry."


def said(text: str) -> list[tuple[str, str | None]]:
    """(content, speaker's words) of the quotations in a document with its captions told apart."""
    read = document("bridge.txt", text.encode())
    return [
        (q.span.cut(read.text).strip("'\""), None if q.speaker is None else q.speaker.cut(read.text))
        for q in analyse(read).quotations
        if q.kind != "indirect"
    ]


def test_a_post_is_a_quotation_of_who_wrote_it() -> None:
    assert spoken(f"{POST} — Nora Quist (@noraquist) March 5, 2019") == [(POST, "Nora Quist")]
    assert spoken(f"{POST} pic.twitter.com/GbCv4qsy — Harwich Council (@harwich) March 5, 2019") == [
        (POST, "Harwich Council")
    ]


def test_a_dash_and_a_date_alone_make_no_post() -> None:
    assert spoken("The bridge was closed again — for the third time since March 5, 2019.") == []


def test_a_caption_between_its_paragraphs_does_not_end_a_speech() -> None:
    text = (
        "Bridge closed for repairs\n\n"
        "The bridge over the river was closed on Monday after a crack was found in it.\n\n"
        "'We had no choice,' said Nora Quist, the mayor of the town, on Monday night.\n\n"
        "'We looked at the crack and at the water below and we knew what we had to do.\n\n"
        "The bridge was built in 1931 and mended twice since then\n\n"
        "Cars wait at the barrier on the eastern bank of the river\n\n"
        "'It will be open again by the summer.'\n\n"
        "The ferry will run twice an hour until then, the council said.\n\n"
        "Shops on both banks fear for their trade.\n"
    )
    assert said(text) == [
        ("We had no choice,", "Nora Quist, the mayor of the town"),
        (
            "We looked at the crack and at the water below and we knew what we had to do.",
            "Nora Quist, the mayor of the town",
        ),
        ("It will be open again by the summer.", "Nora Quist, the mayor of the town"),
    ]


def test_a_speech_goes_on_after_its_speaker_though_its_last_mark_was_forgotten() -> None:
    text = "“We had no choice,” Ms Quist said. “The crack is as long as a car and it grows by the hour."
    assert spoken(text)[-1] == ("The crack is as long as a car and it grows by the hour.", "Ms Quist")


def test_another_name_is_nothing_that_is_said() -> None:
    text = "“We had no choice,” said Nora Quist, aka “The Ferrywoman.”"
    assert spoken(text) == [("We had no choice,", "Nora Quist, aka"), ("The Ferrywoman.", None)]
