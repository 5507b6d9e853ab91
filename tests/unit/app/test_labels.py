"""Labels to be typed."""

import pytest

from tui.app.labels import ALPHABET, labels, left


@pytest.mark.parametrize("count", [0, 1, 26, 27, 51, 52, 100, 676])
def test_no_label_begins_another_and_none_is_longer_than_it_must_be(count: int) -> None:
    given = labels(count)
    assert len(given) == len(set(given)) == count
    assert not any(a != b and b.startswith(a) for a in given for b in given)
    assert max(map(len, given), default=1) == (1 if count <= len(ALPHABET) else 2)


def test_as_many_as_can_be_take_one_letter() -> None:
    assert labels(5, "abc") == ["a", "b", "ca", "cb", "cc"]
    assert len(labels(100, "abc")) == 9


def test_what_is_typed_leaves_the_labels_that_begin_so() -> None:
    assert left(["a", "ba", "bb"], "b") == ["ba", "bb"]
