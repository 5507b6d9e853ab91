"""The engine in a process of its own, so that the screen never waits for it; and the cache of what it found."""

from tui.worker.cache import Cache
from tui.worker.events import Analysed, Compared, Event, Failed, Loading, Parsed, Provisional, Warned
from tui.worker.process import Worker

__all__ = ["Analysed", "Cache", "Compared", "Event", "Failed", "Loading", "Parsed", "Provisional", "Warned", "Worker"]
