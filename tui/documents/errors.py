"""What can go wrong when a source is read."""


class SourceError(Exception):
    """A source could not be read; the message is one sentence that says which, why and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
