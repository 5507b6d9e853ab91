"""What can go wrong when a source is read."""

from collections.abc import Iterable


class SourceError(Exception):
    """A source could not be read; the message is one sentence that says which, why and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class SourceErrors(Exception):
    """Of several sources some could not be read; ``errors`` has each with its reason, in the order of the sources."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in self.errors))
