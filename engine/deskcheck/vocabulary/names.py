"""Names that rules may say beside those of concepts and their attributes."""

from __future__ import annotations

from typing import Literal

SUBJECTS_OF_A_KIND: dict[str, str] = {
    "length": "distance",
    "distance": "distance",
    "weight": "weight",
    "length of time": "length of time",
    "amount of money": "amount of money",
    "percentage": "percentage",
    "number": "number",
}
"""What rules call all values of one kind, to the kind."""

PARTS: tuple[Literal["headline", "body", "caption"], ...] = ("headline", "body", "caption")
"""Parts of an article that narrow a subject: "headline figures", "figures in the headline"."""

ALIASES: dict[str, str] = {
    "shortened quotation": "quotation",
    "corrected figure": "figure",
    "share of a whole": "share",
}
"""Names that say in a rule what it looks for, and what they are."""
