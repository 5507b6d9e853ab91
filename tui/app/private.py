"""What Textual has but does not promise to keep: every use of it stands here."""

from collections.abc import Callable

from textual.app import App, ReturnType
from textual.driver import Driver


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


def typed_before(driver: type[Driver], keys: bytes) -> type[Driver]:
    """A driver that first of all takes keys which were typed before it listened."""
    from textual._xterm_parser import XTermParser

    def run_input_thread(self: Driver) -> None:
        for event in XTermParser().feed(keys.decode("utf-8", "replace")):
            self.process_message(event)
        driver.run_input_thread(self)  # type: ignore[attr-defined]  # of the drivers for POSIX, which alone are asked

    return type(driver.__name__, (driver,), {"run_input_thread": run_input_thread})


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
