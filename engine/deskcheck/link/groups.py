"""Disjoint sets: what is joined step by step."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Disjoint sets over strings; the smallest member names its set."""

    def __init__(self, members: Iterable[str]) -> None:
        self._above = {member: member for member in members}

    def __contains__(self, member: str) -> bool:
        return member in self._above

    def root(self, member: str) -> str:
        """The name of a member's set."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, left: str, right: str) -> None:
        """Make two members' sets one."""
        low, high = sorted((self.root(left), self.root(right)))
        self._above[high] = low
