"""Where the style sheets and the sample articles lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def styles_folder() -> Path:
    """The folder of the .tcss files."""
    return _folder("styles")


def sample_sources() -> list[str]:
    """The paths of the articles that are opened when none is named, in order."""
    return [str(path) for path in sorted(_folder("seeds").glob("*.txt"))]
