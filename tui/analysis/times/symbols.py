"""The value of a relative time expression that has no date to be resolved against: X for what is not known."""

Detail = dict[str, str | int | None]

_UNITS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX", "millennium": "X",
}  # fmt: skip


def symbol(rule: str, detail: Detail) -> str:
    """The TIMEX3 value with X: "XXXX-WXX-1TNI" for Monday night, "XXXX-10-12" for 12 October."""
    match rule:
        case "day":
            return _day(detail) + str(detail.get("time") or "")
        case "month":
            return f"XXXX-{detail['month']:02d}"
        case "season":
            return f"XXXX-{detail['season']}"
        case "quarter":
            return f"XXXX-Q{detail['quarter']}"
        case "period":
            return "XXXX-QX"
        case "half":
            return f"XXXX-H{detail['half']}"
        case "weekend":
            return "XXXX-WXX-WE"
        case "unit":
            return _UNITS[str(detail["unit"])]
    return str(detail.get("value") or "XXXX")


def _day(detail: Detail) -> str:
    if detail.get("weekday") is not None and detail.get("month") is None:
        return f"XXXX-WXX-{int(detail['weekday'] or 0) + 1}"
    if detail.get("month") is not None:
        return f"XXXX-{detail['month']:02d}-{detail['day']:02d}"
    if detail.get("offset") == 0 and not detail.get("time"):
        return "PRESENT_REF"
    return "XXXX-XX-XX"
