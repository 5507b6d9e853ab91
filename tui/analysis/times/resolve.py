"""Time expressions -> values on the calendar. Pure: it needs what ``find_times`` recorded, and a date; no model, no
parse.
"""

from datetime import date

import msgspec

from tui.analysis.records import Analysis, TimeExpression
from tui.analysis.times.state import State, Unanchored
from tui.analysis.times.symbols import symbol
from tui.analysis.times.values import VALUES


def resolve_times(analysis: Analysis, published: date | None) -> Analysis:
    """The analysis with its relative times resolved against ``published``, whatever they were resolved against before.

    Without a date relative values stay symbolic: "Monday night" is XXXX-WXX-1TNI.
    """
    return msgspec.structs.replace(analysis, times=resolved(analysis.times, published), published=published)


def resolved(times: tuple[TimeExpression, ...], published: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of one text, in text order, with value, ``relative`` and ``why`` set anew."""
    state = State(published)
    done = []
    for time in times:
        if time.rule not in VALUES:
            done.append(time)
            continue
        state.begin(time.span.start)
        try:
            value, why = VALUES[time.rule](time.detail, state)
            relative = state.used
        except (Unanchored, ValueError, OverflowError):
            value, why, relative = symbol(time.rule, time.detail), "not resolved: the text states no date", True
        state.note(value, time.span.end, relative)
        done.append(msgspec.structs.replace(time, value=value, relative=relative, why=why))
    return tuple(done)
