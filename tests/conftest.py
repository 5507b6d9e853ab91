"""What several rooms of the tests need."""

from pathlib import Path

import pytest

from tests.packaging import wheel


@pytest.fixture(scope="session")
def built_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return wheel.build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def newsreader(built_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``newsreader`` command as the wheel installs it, in an environment that does not reach the checkout."""
    return wheel.install(built_wheel, tmp_path_factory.mktemp("installed") / "environment")
