import json
from datetime import date

import msgspec
import pytest

from tui.comparison import Comparison
from tui.documents import Metadata, Span
from tui.export import STYLES, cite_entity, cite_fact, cite_facts, cite_passage, export


def test_a_fact_is_cited_with_claim_verdict_and_each_articles_source_and_passage(story: Comparison) -> None:
    assert cite_fact(story, story.facts[1]) == (
        "41 passengers (both agree, the same figure, hedged differently)\n"
        "– “Ferry runs aground off Harwich”, Harbour Post, no date stated, 5 March 2019 assumed, harbour.txt: "
        "“41 passengers were taken off the ferry before dawn”\n"
        "– times.txt, 5 March 2019: “At least 40 people were brought ashore”"
    )


def test_a_source_is_cited_by_author_title_outlet_date_and_file_as_far_as_they_are_known(story: Comparison) -> None:
    stated = Metadata("Ferry aground: ‘We heard a crash’", None, "Nora Quist and Ann Lowe", date(2019, 3, 6))
    told = msgspec.structs.replace(story.documents[1], metadata=stated)
    known = msgspec.structs.replace(story, documents=(story.documents[0], told))
    assert cite_passage(known, 1, story.facts[1].evidence[1].span) == (
        "“At least 40 people were brought ashore” "
        "(Nora Quist and Ann Lowe, “Ferry aground: ‘We heard a crash’”, 6 March 2019, times.txt)"
    )


def test_several_passages_of_one_article_stand_on_its_line(story: Comparison) -> None:
    fact = msgspec.structs.replace(story.facts[1], evidence=(*story.facts[1].evidence, story.facts[2].evidence[1]))
    assert cite_fact(story, fact).splitlines()[-1] == (
        "– times.txt, 5 March 2019: “At least 40 people were brought ashore”; “We heard a terrible crash,”"
    )


def test_a_differing_fact_shows_both_versions(story: Comparison) -> None:
    cited = cite_fact(story, story.facts[2])
    assert "conflict: the same quotation in different words" in cited
    assert ", harbour.txt:\n  “We heard a “terrible grinding” and then silence,”\n" in cited
    assert ", 5 March 2019: “We heard a terrible crash,”" in cited


def test_what_is_cited_is_the_sources_text_with_its_own_quotation_marks(story: Comparison) -> None:
    said = "“We heard a “terrible grinding” and then silence,” said Nora Quist, a nurse."
    text = story.documents[0].text
    span = Span(text.index(said), text.index(said) + len(said))
    title = 'Ferry aground: "We heard a crash"'
    stated = msgspec.structs.replace(story.documents[0], metadata=Metadata(title))
    known = msgspec.structs.replace(story, documents=(stated, story.documents[1]))
    assert cite_passage(known, 0, span) == f"{said}\n– {title}, no date stated, 5 March 2019 assumed, harbour.txt"
    assert f":\n  {said}" in cite_entity(known, story.entities[0])


def test_the_passage_style_is_the_exact_text_of_the_file(story: Comparison) -> None:
    first = cite_fact(story, story.facts[1], "passage").split("\nAt least")[0]
    assert first == "41 passengers were taken off\nthe ferry before dawn"


def test_the_plain_style_of_a_difference_has_one_version_for_each_article(story: Comparison) -> None:
    assert cite_fact(story, story.facts[1], "plain") == "41 passengers (Harbour Post; times.txt)"
    assert cite_fact(story, story.facts[2], "plain").count(" / ") == 1


def test_the_json_style_has_offsets_hash_and_the_assumed_date_apart(story: Comparison) -> None:
    row = json.loads(cite_fact(story, story.facts[1], "json"))
    first = row["evidence"][0]
    assert (row["status"], first["date"], first["assumed_date"]) == ("agree", None, "2019-03-05")
    assert story.documents[0].text[first["start"] : first["end"]] == first["text"]
    assert first["sha256"] == story.documents[0].sha256


def test_markdown_quotes_in_blocks_and_escapes_the_sources_own_signs(story: Comparison) -> None:
    assert "> \\=SUM" in cite_fact(story, story.facts[0], "markdown") or "> =SUM" in cite_fact(
        story, story.facts[0], "markdown"
    )
    assert "**41 passengers**" in cite_fact(story, story.facts[1], "markdown")


@pytest.mark.parametrize("style", [style for style in STYLES if style != "passage"])
def test_no_citation_carries_what_a_terminal_obeys(story: Comparison, style: str) -> None:
    cited = cite_facts(story, story.facts, style)  # type: ignore[arg-type]
    assert "\x1b" not in cited
    assert "\x07" not in cited


def test_several_facts_are_one_list_in_json_and_paragraphs_else(story: Comparison) -> None:
    assert [row["id"] for row in json.loads(cite_facts(story, story.facts, "json"))] == ["f0", "f1", "f2"]
    assert len(cite_facts(story, story.facts).split("\n\n")) == 3


def test_an_entity_is_cited_with_its_other_names_and_its_first_sentence(story: Comparison) -> None:
    cited = cite_entity(story, story.entities[0])
    assert cited.startswith("Nora Quist (also Ms Quist)\nHarbour Post: named once; times.txt: named once\n")
    assert "\n  “We heard a “terrible grinding” and then silence,” said Nora Quist, a nurse.\n" in cited
    assert cite_entity(story, story.entities[0], "plain") == "Nora Quist"


def test_any_passage_is_cited_with_its_source(story: Comparison) -> None:
    span = story.facts[1].evidence[1].span
    assert cite_passage(story, 1, span) == "“At least 40 people were brought ashore” (times.txt, 5 March 2019)"
    assert cite_passage(story, 1, span, "passage") == "At least 40 people were brought ashore"


def test_plain_words_keep_the_sources_paragraphs_and_not_its_line_breaks(story: Comparison) -> None:
    text = story.documents[0].text
    span = Span(text.index("41"), text.index("“We heard a") + len("“We heard a"))
    assert cite_passage(story, 0, span, "plain") == (
        "41 passengers were taken off the ferry before dawn.\n\n“We heard a"
    )


def test_articles_that_are_not_analysed_yet_can_be_cited(story: Comparison) -> None:
    bare = Comparison(story.documents, ())
    assert cite_passage(bare, 1, Span(0, 8)) == "“At least” (times.txt, 5 March 2019)"
    assert cite_entity(bare, story.entities[0]).startswith("Nora Quist")
    assert export(bare, "text").startswith("A  Ferry runs aground off Harwich\n")


def test_an_unknown_style_is_refused_with_the_choices(story: Comparison) -> None:
    with pytest.raises(ValueError, match="choose one of citation, plain, markdown, json, passage"):
        cite_fact(story, story.facts[0], "bibtex")  # type: ignore[arg-type]


def test_a_quotation_names_its_speaker_apart_from_the_sources_words(story: Comparison) -> None:
    fact = msgspec.structs.replace(story.facts[2], speakers=("e0",))
    told = msgspec.structs.replace(story, facts=(fact,))
    verdict = "conflict: the same quotation in different words"
    assert cite_fact(told, fact).splitlines()[0] == f"“We heard a (speaker: Nora Quist; {verdict})"
    assert "“We heard a terrible crash,” (speaker: Nora Quist; times.txt)" in cite_fact(told, fact, "plain")
    assert json.loads(cite_fact(told, fact, "json"))["speakers"] == ["Nora Quist"]
    assert "[quote; speaker: Nora Quist; the same quotation in different words]" in " ".join(
        export(told, "text").split()
    )
    assert "(quote; speaker: Nora Quist; the same quotation in different words)" in export(told, "markdown")
    assert [row.rpartition(",")[2] for row in export(told, "csv").splitlines()] == ["speaker", *["Nora Quist"] * 2]
    assert "speaker" not in cite_fact(story, story.facts[1])
