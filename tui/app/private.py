"""What Textual has but does not promise to keep: every use of it stands here."""

from collections.abc import Callable

from textual.app import App, ReturnType


def terminal_writer(app: App[ReturnType]) -> Callable[[str], None]:
    """Writes a control sequence to the terminal as it is; to be called from any thread. Raises OSError."""

    def write(sequence: str) -> None:
        driver = app._driver
        if driver is None:
            raise OSError("there is no terminal")

        def send() -> None:
            driver.write(sequence)
            driver.flush()

        app.call_from_thread(send)

    return write


class FailsQuietly(App[ReturnType]):
    """An app that prints nothing of an unforeseen error: ``failure`` holds it, for whoever ran the app to tell."""

    @property
    def failure(self) -> Exception | None:
        """The error that ended the app; None where it was left as it should be."""
        return self._exception

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        self._close_messages_no_wait()
