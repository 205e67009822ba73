"""From one article to its facts."""

from deskcheck.extract.extraction import extract

__all__ = ["extract"]
