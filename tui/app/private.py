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
