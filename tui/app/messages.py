"""Messages that cross the app."""

from textual.message import Message

from tui.worker import Event, Worker


class EngineTold(Message):
    """The engine's process told something."""

    def __init__(self, event: Event, worker: Worker | None = None) -> None:
        super().__init__()
        self.event = event
        self.worker = worker
