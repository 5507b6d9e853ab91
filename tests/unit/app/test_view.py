"""Which facts a view shows, under which headings, and what each further choice would show."""

from dataclasses import replace

import msgspec
import pytest

from tests.app.stories import comparison, documents
from tui.app.story import Story
from tui.app.view import YOURS, Grouping, View, facets, filters, shown, sought
from tui.comparison import Annotation

STORY = Story.opened(documents()).compared(comparison())


def listed(view: View, story: Story = STORY) -> dict[str, list[str]]:
    """The ids of the facts under the headings' first words."""
    return {heading.split(":")[0]: [fact.id for fact in facts] for heading, facts in shown(story, view)}


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        ("status", {"Conflicts": ["f0"], "Told differently": ["f1"], "Agreed": ["f2", "f3"], "Only A": ["f4"],
                    "Only B": ["f5"]}),
        ("slot", {"Who": ["f3"], "How many": ["f1", "f2", "f4", "f5"], "Quotations": ["f0"]}),
        ("article", {"Both articles": ["f0", "f1", "f2", "f3"], "Only A": ["f4"], "Only B": ["f5"]}),
        ("order", {"As A tells it": ["f1", "f4", "f2", "f3", "f0"], "What B adds": ["f5"]}),
        ("none", {"Most important first": ["f2", "f0", "f1", "f3", "f4", "f5"]}),
    ],
)  # fmt: skip
def test_each_grouping_has_its_headings_and_all_facts(grouping: Grouping, expected: dict[str, list[str]]) -> None:
    found = listed(View(grouping))
    if grouping == "order":
        assert {heading: sorted(ids) for heading, ids in found.items()} == {k: sorted(v) for k, v in expected.items()}
        starts = [
            next(one for one in comparison().facts if one.id == id_).evidence[0].span for id_ in found["As A tells it"]
        ]
        assert starts == sorted(starts)
    else:
        assert found == expected


def test_status_slot_article_and_words_narrow_together() -> None:
    assert listed(View(status="Agreed")) == {"Agreed": ["f2", "f3"]}
    assert listed(View("slot", status="Agreed")) == {"Who": ["f3"], "How many": ["f2"]}
    assert listed(View("slot", status="Agreed", slot="how_many")) == {"How many": ["f2"]}
    assert listed(View(article=1, slot="how_many")) == {
        "Told differently": ["f1"], "Agreed": ["f2"], "Only B": ["f5"],
    }  # fmt: skip
    assert listed(View(article=1, slot="how_many", text="people")) == {"Agreed": ["f2"], "Only B": ["f5"]}
    assert listed(View(about="e4")) == {"Agreed": ["f3"]}


def test_typed_words_are_found_in_passages_names_and_notes_whatever_their_case() -> None:
    assert listed(View(text="INCIDENT linked")) == {"Conflicts": ["f0"]}, "the passage of the other article"
    assert listed(View(text="manchester"))["Agreed"] == ["f2", "f3"], "the name of an entity in it"
    assert listed(View(text="manchester incident")) == {}
    noted = msgspec.structs.replace(
        comparison(), annotations=(Annotation(comparison().facts[5].evidence, "f5", note="Ring the hospital"),)
    )
    story = Story.opened(documents()).compared(noted)
    assert listed(View(text="hospital"), story) == {"Only B": ["f5"]}
    assert listed(View(status=YOURS), story) == {"Only B": ["f5"]}
    assert [one.key for one in facets(story, View())][-1] == YOURS


def test_the_counts_say_what_each_choice_would_show_with_all_others_held() -> None:
    def counted(view: View) -> dict[str, int]:
        return {one.label: one.count for one in facets(STORY, view)}

    assert counted(View()) == {"≠": 1, "≈": 1, "=": 2, "A": 1, "B": 1}
    assert counted(View(status="Agreed")) == counted(View()), "its own choice leaves the counts as they are"
    assert counted(View(text="people")) == {"≠": 0, "≈": 0, "=": 1, "A": 0, "B": 1}
    assert counted(View("slot")) == {"who": 1, "no.": 4, "quote": 1}
    assert counted(View("article")) == {"A": 5, "B": 5}
    assert counted(View("article", status="Agreed")) == {"A": 2, "B": 2}


def test_in_the_order_of_a_chosen_article_that_article_comes_first() -> None:
    assert next(iter(listed(View("order", article=1)))) == "As B tells it"


def test_what_is_left_out_is_said_in_words() -> None:
    view = View("slot", status="Only A", slot="quote", article=0, text="troops", about="e4")
    assert filters(STORY, view) == ["only A", "quote", "in A", "“troops”", "about Greater Manchester Police"]
    assert not filters(STORY, view.all())
    assert view.narrows
    assert not view.all().narrows
    assert view.all().grouping == "slot"
    assert replace(view, grouping="article").narrowed_to("").article is None


def test_where_typed_words_stand() -> None:
    assert sought("Troops and troopers", ["troop"]) == [(0, 5), (11, 16)]
    assert sought("the police’s own", ["police's", "lice"]) == [(4, 12)], "one inside another is marked once"
    assert sought("nothing", []) == []
