"""Happenings of any kind, named by no vocabulary: their families, stories and mentions."""

from deskcheck.link.happenings.coreference import Mention, happenings
from deskcheck.link.happenings.stories import stories

__all__ = ["Mention", "happenings", "stories"]
