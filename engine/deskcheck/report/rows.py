"""Facts as data: JSON lines or YAML, one fact a row; `desk schema facts` describes it."""

from __future__ import annotations

import json

from deskcheck.facts import Linked
from deskcheck.report.json import fact_row
from deskcheck.report.spans import Spans

FORMS = (".jsonl", ".yaml", ".yml")
"""Endings of files that facts can be written to."""


def rows(linked: Linked, form: str) -> str:
    """All facts, by article and place, in the form that a file's ending names."""
    ordered = sorted(linked.facts, key=lambda fact: (fact.article, fact.start, fact.end, fact.id))
    spans = Spans(linked)
    table = [fact_row(fact, spans) for fact in ordered]
    if form == ".jsonl":
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table)
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(table, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100)
    return text
