"""What a reader keeps in mind while the times of a text go by: the day, month, year and quarter last named."""

import re
from datetime import date

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_NEARBY = 300
"""Code points within which "at noon" belongs to the day last named."""


class Unanchored(Exception):
    """The value depends on the publication date, and there is none."""


class State:
    """``used`` tells whether the expression at hand depends on publication, directly or through one named before.

    ``period`` is the kind of period that "a year earlier" compares with: "Q" a quarter, "9M" nine months, "Y" a year.
    """

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._day: tuple[date, bool] | None = None
        self._month: tuple[date, bool] | None = None
        self._year: tuple[int, bool] | None = None
        self._quarter: tuple[int, bool] | None = None
        self._day_end = -_NEARBY
        self._start = 0
        self.period = ""
        self.used = False

    def begin(self, start: int) -> None:
        """The next expression begins at offset ``start``."""
        self._start = start
        self.used = False

    def published(self) -> date:
        """The publication date. Raises Unanchored."""
        if self._published is None:
            raise Unanchored
        self.used = True
        return self._published

    def day(self) -> date:
        """The day last named, else that of publication. Raises Unanchored."""
        if self._day is None:
            return self.published()
        self.used = self.used or self._day[1]
        return self._day[0]

    def day_nearby(self) -> date:
        """The day named shortly before, else that of publication. Raises Unanchored."""
        return self.day() if self._start - self._day_end < _NEARBY else self.published()

    def month(self) -> date:
        """A day of the month last named, else of publication. Raises Unanchored."""
        if self._month is None:
            return self.published()
        self.used = self.used or self._month[1]
        return self._month[0]

    def year(self) -> int:
        """The year last named, else that of publication. Raises Unanchored."""
        if self._year is None:
            return self.published().year
        self.used = self.used or self._year[1]
        return self._year[0]

    def quarter(self) -> int | None:
        """The quarter that the text reports on (year * 4 + quarter - 1), None where none was named."""
        if self._quarter is None:
            return None
        self.used = self.used or self._quarter[1]
        return self._quarter[0]

    def name_month(self, month: date) -> None:
        self._month = month, self.used

    def name_year(self, year: int) -> None:
        self._year = year, self.used

    def name_quarter(self, quarter: int) -> None:
        self._quarter = quarter, self.used
        self.period = "Q"

    def note(self, value: str, end: int, relative: bool) -> None:
        """Keep the day or month of a resolved value that ends at offset ``end``."""
        if found := _DAY.match(value):
            day = date.fromisoformat(found[1])
            self._day, self._day_end = (day, relative), end
            self._month = day.replace(day=1), relative
            self._year = day.year, relative
        elif found := _MONTH.fullmatch(value):
            self._month = date(int(found[1]), int(found[2]), 1), relative
            self._year = int(found[1]), relative
