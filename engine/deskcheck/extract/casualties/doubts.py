"""Figures that may leave somebody out, by the words of their own sentence."""

from __future__ import annotations

from collections.abc import Mapping

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.words import NOMINALS

FORMERLY = word_set("initially originally previously")
REPORTED = word_set("said say says told reported believed thought announced reports")
"""With a word of both sets a sentence tells what was said before and is so no longer."""
OPENING = word_set("and police say says said after one")
"""Words before people without an article that a sentence is about: "police say man killed"."""
CALLS = word_set("report reports call calls")
"""Words before people whom the police may not have found: "a report of a man shot"."""
CALL_REACH = 4
TURNING = word_set("identified named remembered mourned honored honoured")
"""Words that show "man killed" to be no statement of its own: "man killed in fire identified"."""
DEGREES = word_set("critically seriously severely slightly badly critical")


def superseded(words: list[str]) -> bool:
    """Whether a sentence tells what was said at first: "police initially said"."""
    return not FORMERLY.isdisjoint(words) and not REPORTED.isdisjoint(words)


def doubtful(words: list[str], begin: int, row: Casualty, before: Mapping[str, int]) -> bool:
    """Whether people may be some of more; `before` holds the outcomes that `words` tell before.

    `words` are those of the sentence, whose first token is `begin`.
    """
    own = words[row.first - begin : row.last - begin]
    if row.some or row.group.form == "definite" or _besides(row, before):
        return True
    start = row.first - begin
    if not CALLS.isdisjoint(words[max(0, start - CALL_REACH) : start]):
        return True
    return _aside(words, row, begin) or _limited(own) or _degree(row, own)


def _besides(row: Casualty, before: Mapping[str, int]) -> bool:
    """Whether a number may leave out some: "the other four", "6 shot" after the dead."""
    if row.outcome == "struck" and "killed" in before:
        return True
    return row.group.other and (row.outcome == "killed" or "killed" not in before)


def _aside(words: list[str], row: Casualty, begin: int) -> bool:
    """Whether a sentence is about something else and tells of one victim by the way: "friends
    remember man killed", "charged with murdering a man", "in the death of a woman".
    """
    group = row.group
    if group.low != 1 or group.form not in ("bare", "one"):
        return False
    if words[row.first - begin] in NOMINALS and words[row.first - begin + 1] == "of":
        return True
    before = words[row.first - begin - 1] if row.first > begin else ""
    if group.form == "bare" and row.first == group.first:
        aside = before.isalpha() and before not in OPENING
        return aside or not TURNING.isdisjoint(words[row.last - begin :])
    if before in ("of", "with", "for"):
        return words[row.first - begin].endswith("ing")
    return False


def _limited(words: list[str]) -> bool:
    """Whether people are told of besides others, or may not count as people."""
    return "also" in words or "unborn" in words or "fetus" in words or "foetus" in words


def _degree(row: Casualty, own: list[str]) -> bool:
    """Whether only the badly or the slightly hurt are counted: "two critically injured"."""
    return row.outcome == "injured" and not DEGREES.isdisjoint(own)
