"""From the facts of a run to events, owners, statements and copies."""

from deskcheck.link.linking import link

__all__ = ["link"]
