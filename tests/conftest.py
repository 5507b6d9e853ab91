"""What several rooms of the tests need."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging import wheel


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders for settings, notebook and cache, new for each test: no test touches the user's own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSREADER_CONFIG", str(home / "config.toml"))
        patch.setenv("NEWSREADER_STATE", str(home / "state"))
        patch.setenv("NEWSREADER_CACHE", str(home / "cache"))
        yield home


@pytest.fixture(scope="session")
def built_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return wheel.build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def newsreader(built_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``newsreader`` command as the wheel installs it, in an environment that does not reach the checkout."""
    return wheel.install(built_wheel, tmp_path_factory.mktemp("installed") / "environment")
