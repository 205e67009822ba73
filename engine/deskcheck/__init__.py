"""Deskcheck: editors' checks over what news articles say."""

__version__ = "0.1.0"
