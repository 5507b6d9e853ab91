"""newsreader: read two or more accounts of one event side by side.

The library face::

    from tui import read, analyse, compare
    comparison = compare([analyse(read("a.txt")), analyse(read("b.txt", published="2017-05-24"))])
    comparison.export("json")

Importing ``tui`` costs next to nothing: each name is loaded when it is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library import analyse, compare, read

__all__ = ["analyse", "compare", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in __all__:
        from tui import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
