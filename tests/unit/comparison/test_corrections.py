"""What the reader says about entities holds, one correction after the other, and what no longer fits is said."""

import random
from collections.abc import Iterable

import msgspec

from tui.analysis import Analysis, Mention, MentionKind, Quotation, QuotationKind
from tui.analysis.records import Attribute
from tui.comparison import Comparison, Entity, Evidence, Fact, Kind, Link, Slot, Status
from tui.comparison.corrected import correct
from tui.comparison.corrections import CorrectionKind, EntityCorrection, apply_corrections
from tui.documents import Document, Metadata, Span

TEXTS = (
    "Mayor Ana Ruiz met Tom Reading in Porto on Friday. Reading thanked Ruiz. She said the bridge was safe.",
    "Ms Ruiz, the mayor, spoke of Porto. Reading is a town. Later Ruiz wrote to the Harbour Board.",
)


def document(index: int) -> Document:
    return Document(f"{index}.txt", TEXTS[index], (), Metadata(), f"{index:064d}")


DOCUMENTS = (document(0), document(1))


def at(doc: int, words: str, which: int = 0) -> Evidence:
    start = -1
    for _ in range(which + 1):
        start = TEXTS[doc].index(words, start + 1)
    return Evidence(doc, Span(start, start + len(words)))


RUIZ = Entity(
    "e0",
    "Ana Ruiz",
    "PERSON",
    ("Ruiz",),
    (at(0, "Ana Ruiz"), at(0, "Ruiz", 1), at(1, "Ruiz"), at(1, "Ruiz", 1)),
    (at(0, "She"),),
    (Link("Ana Ruiz", "Ruiz", "same last name: Ruiz"),),
)
READING = Entity(
    "e1",
    "Tom Reading",
    "PERSON",
    ("Reading",),
    (at(0, "Tom Reading"), at(0, "Reading", 1), at(1, "Reading")),
    links=(Link("Tom Reading", "Reading", "same last name: Reading"),),
)
PORTO = Entity("e2", "Porto", "ORG", (), (at(0, "Porto"), at(1, "Porto")))
BOARD = Entity("e3", "Harbour Board", "ORG", (), (at(1, "Harbour Board"),))
ENTITIES = (RUIZ, READING, PORTO, BOARD)


def apply(*corrections: EntityCorrection, entities: Iterable[Entity] = ENTITIES) -> tuple[dict[str, Entity], list[str]]:
    done = apply_corrections(DOCUMENTS, tuple(entities), corrections)
    return {entity.id: entity for entity in done.entities}, list(done.notices)


def test_a_renamed_entity_keeps_its_id_and_its_old_name_as_an_alias() -> None:
    entities, notices = apply(EntityCorrection(CorrectionKind.RENAME, (at(1, "Ruiz"),), value="Ana  María\nRuiz"))
    assert (entities["e0"].name, entities["e0"].aliases) == ("Ana María Ruiz", ("Ana Ruiz", "Ruiz"))
    assert entities["e0"].mentions == RUIZ.mentions
    assert notices == []


def test_a_retyped_entity_changes_in_nothing_else() -> None:
    entities, _ = apply(EntityCorrection(CorrectionKind.RETYPE, PORTO.mentions, value="GPE"))
    assert entities["e2"] == msgspec.structs.replace(PORTO, type="GPE")
    assert [entities[id] for id in ("e0", "e1", "e3")] == [RUIZ, READING, BOARD]


def test_merged_entities_are_one_with_all_mentions_in_text_order() -> None:
    done = apply_corrections(
        DOCUMENTS, ENTITIES, [EntityCorrection(CorrectionKind.MERGE, BOARD.mentions, PORTO.mentions)]
    )
    merged = next(entity for entity in done.entities if entity.id == "e3")
    assert (merged.name, merged.type, merged.aliases) == ("Harbour Board", "ORG", ("Porto",))
    assert merged.mentions == (at(0, "Porto"), at(1, "Porto"), at(1, "Harbour Board"))
    assert merged.links[-1] == Link("Harbour Board", "Porto", "merged by you")
    assert [entity.id for entity in done.entities] == ["e0", "e1", "e3"]
    assert done.replaced == {"e2": "e3"}


def test_a_mention_taken_out_becomes_an_entity_of_its_own_beside_the_old_one() -> None:
    correction = EntityCorrection(CorrectionKind.SPLIT, READING.mentions, (at(1, "Reading"),))
    done = apply_corrections(DOCUMENTS, ENTITIES, [correction])
    assert [entity.id for entity in done.entities] == ["e0", "e1", "e1.1", "e2", "e3"]
    old, new = done.entities[1:3]
    assert (old.name, old.mentions) == ("Tom Reading", READING.mentions[:2])
    assert (old.aliases, old.links) == (READING.aliases, READING.links)
    assert (new.name, new.mentions, new.aliases, new.links) == ("Reading", (at(1, "Reading"),), (), ())


def test_a_name_taken_out_takes_all_its_mentions_with_it() -> None:
    entities, _ = apply(EntityCorrection(CorrectionKind.SPLIT, (at(0, "Tom Reading"),), value="Reading"))
    assert (entities["e1"].name, entities["e1"].aliases, entities["e1"].links) == ("Tom Reading", (), ())
    assert entities["e1.1"].mentions == (at(0, "Reading", 1), at(1, "Reading"))


def test_an_entity_whose_fullest_name_is_taken_out_is_called_by_what_remains() -> None:
    entities, _ = apply(EntityCorrection(CorrectionKind.SPLIT, (at(0, "Reading", 1),), value="Tom Reading"))
    assert (entities["e1"].name, entities["e1.1"].name) == ("Reading", "Tom Reading")


def test_a_pronoun_taken_out_stands_for_nobody() -> None:
    entities, notices = apply(EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, (at(0, "She"),)))
    assert entities["e0"].references == ()
    assert len(entities) == 4
    assert notices == []


def test_what_is_no_entity_is_gone() -> None:
    done = apply_corrections(DOCUMENTS, ENTITIES, [EntityCorrection(CorrectionKind.NOT_AN_ENTITY, (at(1, "Reading"),))])
    assert [entity.id for entity in done.entities] == ["e0", "e2", "e3"]
    assert done.replaced == {"e1": None}


def test_corrections_build_on_each_other_in_the_order_given() -> None:
    town = (at(1, "Reading"),)
    steps = (
        EntityCorrection(CorrectionKind.SPLIT, READING.mentions, town),
        EntityCorrection(CorrectionKind.RETYPE, town, value="GPE"),
        EntityCorrection(CorrectionKind.MERGE, town, PORTO.mentions, "Towns"),
    )
    entities, notices = apply(*steps)
    assert notices == []
    assert (entities["e1"].type, entities["e1"].name) == ("PERSON", "Tom Reading")
    assert (entities["e1.1"].type, entities["e1.1"].name, len(entities["e1.1"].mentions)) == ("GPE", "Towns", 3)
    other_order, _ = apply(steps[1], steps[0])
    assert other_order["e1"].type == "GPE"


def test_a_second_part_gets_a_fresh_id_though_the_first_was_merged_away() -> None:
    done = apply_corrections(
        DOCUMENTS,
        ENTITIES,
        [
            EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, (at(1, "Ruiz"),)),
            EntityCorrection(CorrectionKind.MERGE, PORTO.mentions, (at(1, "Ruiz"),)),
            EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, (at(1, "Ruiz", 1),)),
        ],
    )
    assert [entity.id for entity in done.entities] == ["e0", "e0.2", "e1", "e2", "e3"]
    assert done.replaced == {"e0.1": "e2"}


def test_a_correction_finds_its_entity_though_the_mention_has_other_bounds_now() -> None:
    entities, _ = apply(EntityCorrection(CorrectionKind.RETYPE, (at(0, "Mayor Ana Ruiz"),), value="EVENT"))
    assert entities["e0"].type == "EVENT"


def test_a_correction_is_meant_for_the_entity_that_has_most_of_its_mentions() -> None:
    mentions = (at(0, "Tom Reading"), at(1, "Ruiz"), at(0, "Ana Ruiz"))
    entities, _ = apply(EntityCorrection(CorrectionKind.RETYPE, mentions, value="ORG"))
    assert (entities["e0"].type, entities["e1"].type) == ("ORG", "PERSON")


def test_what_no_longer_fits_is_said_and_changes_nothing() -> None:
    friday = (at(0, "Friday"),)
    entities, notices = apply(
        EntityCorrection(CorrectionKind.RENAME, friday, value="Good Friday"),
        EntityCorrection(CorrectionKind.MERGE, PORTO.mentions, friday),
        EntityCorrection(CorrectionKind.SPLIT, PORTO.mentions, friday),
        EntityCorrection(CorrectionKind.SPLIT, PORTO.mentions, PORTO.mentions),
        EntityCorrection(CorrectionKind.NOT_AN_ENTITY, (Evidence(7, Span(0, 4)),)),
    )
    assert tuple(entities.values()) == ENTITIES
    assert notices == [
        "The new name “Good Friday” could not be applied at “Friday”: no entity has these words any more.",
        "Merging two entities could not be applied at “Porto”: the other one is no longer there.",
        "Taking words out of an entity could not be applied at “Porto”: it no longer has the words to take out.",
        "Taking words out of an entity could not be applied at “Porto”: nothing of it would be left.",
        "Removing an entity could not be applied: no entity has these words any more.",
    ]


def test_corrections_about_documents_that_are_not_open_say_nothing() -> None:
    entities, notices = apply(
        EntityCorrection(CorrectionKind.RENAME, (), value="Elsewhere"),
        EntityCorrection(CorrectionKind.MERGE, PORTO.mentions, ()),
    )
    assert (tuple(entities.values()), notices) == (ENTITIES, [])


def test_merging_what_the_linking_has_joined_since_is_no_problem() -> None:
    entities, notices = apply(EntityCorrection(CorrectionKind.MERGE, (at(0, "Ana Ruiz"),), (at(1, "Ruiz"),)))
    assert (tuple(entities.values()), notices) == (ENTITIES, [])


def test_any_corrections_at_all_lose_no_mention_twice_and_raise_nothing() -> None:
    chance = random.Random(7)
    places = [where for entity in ENTITIES for where in (*entity.mentions, *entity.references)] + [at(0, "Friday")]
    for _ in range(300):
        corrections = [
            EntityCorrection(
                chance.choice(list(CorrectionKind)),
                tuple(chance.sample(places, chance.randint(0, 3))),
                tuple(chance.sample(places, chance.randint(0, 3))),
                chance.choice(["", "Ruiz", "Reading", "Porto"]),
            )
            for _ in range(6)
        ]
        done = apply_corrections(DOCUMENTS, ENTITIES, corrections)
        assert done == apply_corrections(DOCUMENTS, ENTITIES, corrections)
        left = [where for entity in done.entities for where in (*entity.mentions, *entity.references)]
        assert len(left) == len(set(left))
        assert set(left) <= set(places)
        assert len({entity.id for entity in done.entities}) == len(done.entities)
        assert not {entity.id for entity in done.entities} & set(done.replaced)
        assert set(done.replaced.values()) <= {None, *(entity.id for entity in done.entities)}


def comparison() -> Comparison:
    def mentions(doc: int) -> tuple[Mention, ...]:
        named = [
            Mention(where.span, entity.type) for entity in ENTITIES for where in entity.mentions if where.doc == doc
        ]
        return tuple(sorted(named, key=lambda mention: mention.span))

    first = mentions(0)
    ruiz = next(index for index, one in enumerate(first) if one.span == at(0, "Ruiz", 1).span)
    she = Mention(at(0, "She").span, "PERSON", MentionKind.PRONOUN, ruiz)
    quotation = Quotation(at(0, "the bridge was safe").span, QuotationKind.INDIRECT, speaker_mention=len(first))
    role = Attribute(0, "role", at(0, "Mayor").span, at(0, "Mayor Ana Ruiz").span)
    facts = (
        Fact("f0", Slot.WHO, "Tom Reading", Status.ONLY, Kind.SINGLE, (at(0, "Tom Reading"),), entities=("e0", "e1")),
        Fact("f1", Slot.WHERE, "Reading is", Status.ONLY, Kind.SINGLE, (at(1, "Reading is a town"),), entities=("e1",)),
        Fact("f2", Slot.QUOTE, "safe", Status.ONLY, Kind.SINGLE, (at(0, "the bridge was safe"),), speakers=("e0",)),
    )
    analyses = (
        Analysis("0", mentions=(*first, she), quotations=(quotation,), attributes=(role,)),
        Analysis("1", mentions=mentions(1)),
    )
    return Comparison(DOCUMENTS, analyses, ENTITIES, facts)


def names(of: Comparison, doc: int) -> list[str]:
    return [mention.span.cut(TEXTS[doc]) for mention in of.analyses[doc].mentions]


def test_facts_speak_of_the_part_that_their_evidence_names() -> None:
    done = correct(comparison(), [EntityCorrection(CorrectionKind.SPLIT, READING.mentions, (at(1, "Reading"),))])
    assert [fact.entities for fact in done.facts] == [("e0", "e1"), ("e1.1",), ()]


def test_a_pronoun_goes_with_the_name_that_is_taken_out() -> None:
    for correction in (
        EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, (at(0, "Ruiz", 1),)),
        EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, value="Ruiz"),
    ):
        old, new = correct(comparison(), [correction]).entities[:2]
        assert (old.references, new.references) == ((), (at(0, "She"),))
    other = EntityCorrection(CorrectionKind.SPLIT, RUIZ.mentions, (at(1, "Ruiz"),))
    assert correct(comparison(), [other]).entities[0].references == (at(0, "She"),)


def test_facts_follow_an_entity_that_was_split_off_and_merged() -> None:
    town = (at(1, "Reading"),)
    done = correct(
        comparison(),
        [
            EntityCorrection(CorrectionKind.SPLIT, READING.mentions, town),
            EntityCorrection(CorrectionKind.MERGE, PORTO.mentions, town),
            EntityCorrection(CorrectionKind.MERGE, READING.mentions, RUIZ.mentions),
        ],
    )
    assert [fact.entities for fact in done.facts] == [("e1",), ("e2",), ()]
    assert done.facts[2].speakers == ("e1",)


def test_mentions_bear_the_corrected_type() -> None:
    done = correct(comparison(), [EntityCorrection(CorrectionKind.RETYPE, PORTO.mentions, value="GPE")])
    porto = [one for doc in (0, 1) for one in done.analyses[doc].mentions if one.span == at(doc, "Porto").span]
    assert [mention.type for mention in porto] == ["GPE", "GPE"]


def test_what_is_no_entity_is_no_mention_and_nothing_points_at_it() -> None:
    done = correct(comparison(), [EntityCorrection(CorrectionKind.NOT_AN_ENTITY, RUIZ.mentions)])
    assert names(done, 0) == ["Tom Reading", "Porto", "Reading", "She"]
    assert names(done, 1) == ["Porto", "Reading", "Harbour Board"]
    assert done.analyses[0].mentions[3].antecedent is None
    assert done.analyses[0].attributes == ()
    assert done.facts[0].entities == ("e1",)
    assert done.facts[2].speakers == ()


def test_indices_still_point_at_the_same_words_after_a_mention_is_gone() -> None:
    before = comparison()
    done = correct(before, [EntityCorrection(CorrectionKind.NOT_AN_ENTITY, READING.mentions)])
    analysis = done.analyses[0]
    assert names(done, 0) == ["Ana Ruiz", "Porto", "Ruiz", "She"]
    speaker, antecedent = analysis.quotations[0].speaker_mention, analysis.mentions[3].antecedent
    assert speaker is not None
    assert antecedent is not None
    assert analysis.mentions[speaker].span == at(0, "She").span
    assert analysis.mentions[antecedent].span == at(0, "Ruiz", 1).span
    assert analysis.mentions[analysis.attributes[0].mention].span == at(0, "Ana Ruiz").span


def test_without_corrections_the_comparison_is_as_it_was() -> None:
    before = comparison()
    assert correct(before, []) is before


def test_corrections_that_no_longer_fit_are_told_with_the_comparison() -> None:
    done = correct(comparison(), [EntityCorrection(CorrectionKind.RENAME, (at(0, "Friday"),), value="X")])
    assert len(done.notices) == 1
    assert done.facts == comparison().facts
