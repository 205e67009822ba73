"""Words and endings of ordinals: "the fifth", "21st"."""

from __future__ import annotations

SIMPLE: dict[str, int] = (
    {
        word: value
        for value, word in enumerate(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth".split()
        )
        if value
    }
    | {
        word: 10 * (value + 2)
        for value, word in enumerate(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
        )
    }
    | {"hundredth": 100, "thousandth": 1000}
)
ENDINGS = frozenset(["st", "nd", "rd", "th"])
