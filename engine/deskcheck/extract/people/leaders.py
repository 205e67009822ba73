"""Descriptions of leaders ("the two presidents", "the Norlandic leader") resolved to persons."""

from __future__ import annotations

from collections import Counter

from deskcheck.extract.people.name_finder import Finder
from deskcheck.extract.people.names import LEADERS
from deskcheck.extract.people.persons import People, Reference

_LEADERS = LEADERS | {f"{word}s" for word in LEADERS}


def references(finder: Finder, people: People) -> list[Reference]:
    """Descriptions such as "the two presidents" resolved to persons, where they fit."""
    leaders = {
        name: (people.country_of(name), {w for m in rows for w in m.title.lower().split()})
        for name, rows in people.by_name.items()
        if any(w in LEADERS for m in rows for w in m.title.lower().split())
    }
    if not leaders:
        return []
    outer = {i for m in people.mentions for i in range(*m.outer)}
    weights = Counter(m.name for m in people.mentions if m.name in leaders)
    pair = tuple(sorted(n for n, _ in weights.most_common(2)))
    found: list[Reference] = []
    for index in finder.reading.plainly(_LEADERS):
        word = finder.lower[index]
        if index in outer:
            continue
        if word.endswith("s") and not word.endswith("'s"):
            if index and finder.lower[index - 1] in ("two", "both") and len(pair) == 2:
                start = index - 1 - (finder.lower[index - 2] in ("the", "these"))
                found.append(Reference(max(0, start), index + 1, pair))
            continue
        reference = _leader(finder, index, leaders)
        if reference is not None:
            found.append(reference)
    return found


def _leader(
    finder: Finder, index: int, leaders: dict[str, tuple[str, set[str]]]
) -> Reference | None:
    """The one leader that "the … president/leader" at a token stands for."""
    sentence = finder.reading.sentences[finder.reading.sentence(index)]
    start, country = index, ""
    while start > sentence.first:
        hit = None
        for size in (1, 2, 3):
            if start - size >= sentence.first:
                hit = finder.things.at(finder.bare, start - size, start)
                if hit is not None and hit[0] == size:
                    break
                hit = None
        if hit is None:
            break
        country, start = hit[2].name, start - hit[0]
    determined = start > sentence.first and finder.lower[start - 1] in ("the", "his", "her")
    head = finder.plain[index]
    if country:
        fits = [name for name, (land, _) in leaders.items() if land == country]
        if len(fits) > 1:
            fits = [name for name in fits if head in leaders[name][1]]
    elif determined and head not in ("leader", "counterpart"):
        fits = [name for name, (_, words) in leaders.items() if head in words]
    else:
        return None
    if len(fits) != 1 or not (determined or country):
        return None
    return Reference(start - determined, index + 1, (fits[0],))
