"""When two annotated values are the same: dates as written, durations by their length."""

from __future__ import annotations

import re

from deskcheck.evaluate.annotated.sets import Amount

SECONDS = {
    "Y": 31_536_000,
    "M": 2_592_000,
    "W": 604_800,
    "D": 86_400,
    "H": 3600,
    "S": 1,
    "DE": 315_360_000,
    "C": 3_153_600_000,
}
"""Units of ISO durations; months have 30 days and years 365. After the T, M is a minute."""
MINUTE = 60


def same_value(one: Amount, other: Amount, within: float = 0.01) -> bool:
    """Whether two values say the same; durations may differ by one part in a hundred."""
    if one == other:
        return True
    if one is None or other is None:
        return False
    first, second = duration_seconds(one), duration_seconds(other)
    if first and second:
        return abs(first - second) <= within * max(first, second)
    try:
        left, right = float(one), float(other)
    except (ValueError, OverflowError):
        return _plain(one) == _plain(other)
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right), 1)


def _plain(value: Amount) -> str:
    """A value in one spelling: weeks of two digits, no parts of a date that are left open."""
    written = re.sub(r"-W(\d)(?=-|$)", r"-W0\1", str(value).strip().upper())
    return re.sub(r"(?<=\d)(-XX)+$", "", written)


def duration_seconds(value: Amount) -> float | None:
    """The seconds of an ISO duration ("P2W", "PT90M"), None for a vague one or anything else."""
    match = re.fullmatch(r"P([^T]+)?(?:T(.+))?", value) if isinstance(value, str) else None
    if match is None:
        return None
    total = 0.0
    for part, timed in ((match[1], False), (match[2], True)):
        if not part:
            continue
        found = re.findall(r"(\d+(?:\.\d+)?)(DE|C|Y|M|W|D|H|S)", part)
        if "".join(number + unit for number, unit in found) != part:
            return None
        for number, unit in found:
            total += float(number) * (MINUTE if timed and unit == "M" else SECONDS[unit])
    return total or None


def inside(gold: Amount, answer: Amount) -> bool:
    """Whether an answer lies inside a gold day, month or year."""
    if not isinstance(gold, str) or not isinstance(answer, str):
        return False
    return bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", gold)) and answer.startswith(gold)
