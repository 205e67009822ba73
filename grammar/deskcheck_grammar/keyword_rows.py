"""The words of the language as tables: spellings, the terminals they stand for, what follows."""

from __future__ import annotations

from typing import Literal

Zone = Literal[
    "statement",  # before the first word
    "use",
    "name",  # of a definition
    "head",  # of a definition, after "as"
    "define",  # its clauses
    "kind",  # where kinds of value stand
    "same",  # same event when …
    "subject",
    "verb",  # right after must or should
    "be",
    "cite",
    "sources",  # after corroborated by
    "sum",  # after equal
    "place",  # after appear in
    "tail",  # tolerance, scopes
    "condition",
    "cited",  # after "cites" in a condition
    "found",  # after "appears in" in a condition
    "clause",  # because, see
    "example",
]

Row = tuple[str, str, str | None, Zone | None]
"""Spellings divided by |, terminals, value, next zone."""

MODALS: tuple[Row, ...] = (
    ("must", "MODAL", "must", "verb"),
    ("should", "MODAL", "should", "verb"),
    ("mustn't", "MODAL NOT", "must", "verb"),
    ("shouldn't", "MODAL NOT", "should", "verb"),
)
NAMES: tuple[Row, ...] = (
    ("a|an|the|every|each|all|any", "DET", None, None),
    ("of", "OF", None, None),
)
CLAUSES: tuple[Row, ...] = (
    ("when", "WHEN", None, "condition"),
    ("unless", "UNLESS", None, "condition"),
    ("because", "BECAUSE", None, "clause"),
)
LINES: tuple[Row, ...] = (
    *CLAUSES,
    ("see", "SEE", None, "clause"),
    ("passes|differs|fails", "CASE", "=", "example"),
)
_COMPARISONS: tuple[Row, ...] = (
    ("between", "BETWEEN", None, None),
    ("at most|no more than|no greater than", "BOUND", "at most", None),
    ("at least|no less than|no fewer than", "BOUND", "at least", None),
    ("more than|greater than", "BOUND", "more than", None),
    ("less than|fewer than", "BOUND", "less than", None),
    ("one of", "ONE_OF", None, None),
    ("and", "AND", None, None),
    ("or", "OR", None, None),
)
CITED: tuple[Row, ...] = (
    ("only", "ONLY", None, None),
    ("a source|any source|source|sources", "SOURCE", "source", None),
    ("a named source|named source|named sources", "SOURCE", "named source", None),
    (
        "an anonymous source|anonymous source|anonymous sources|an unnamed source|unnamed sources",
        "SOURCE",
        "anonymous source",
        None,
    ),
    (
        "another outlet|other outlets|an outlet|outlets|another news outlet|other news outlets",
        "SOURCE",
        "outlet",
        None,
    ),
    (
        "other than another outlet|other than other outlets|other than another news outlet"
        "|that is not another outlet|that is not another news outlet",
        "OTHER_THAN_OUTLET",
        None,
        None,
    ),
    ("in the same sentence|in the sentence", "SAME_SENTENCE", None, None),
)
TAIL: tuple[Row, ...] = (
    ("within|to within", "WITHIN", None, None),
    ("within a factor of|to within a factor of", "WITHIN_FACTOR", None, None),
    ("by more than", "BY_MORE_THAN", None, None),
    ("by more than a factor of", "BY_FACTOR", None, None),
    ("exactly", "EXACTLY", None, None),
    ("of each other|of one another", "OF_EACH_OTHER", None, None),
    (
        "across sources|across all sources|across all the sources|in every source",
        "SCOPE",
        "across sources",
        None,
    ),
    ("across articles|across all articles", "SCOPE", "across articles", None),
    (
        "within an article|within one article|within the article|within each article"
        "|within the same article",
        "SCOPE",
        "within an article",
        None,
    ),
    (
        "within an outlet|within one outlet|within the outlet|within each outlet"
        "|within the same outlet",
        "SCOPE",
        "within an outlet",
        None,
    ),
    (
        "between headline and body|between the headline and the body|between headlines and bodies"
        "|between headline and text",
        "SCOPE",
        "between headline and body",
        None,
    ),
    ("on the same day", "SCOPE", "on the same day", None),
    ("at any time", "SCOPE", "at any time", None),
    ("over time|with time", "OVER_TIME", None, None),
    ("in the same sentence", "SAME_SENTENCE", None, None),
    ("with", "WITH", None, None),
    ("including translations", "INCLUDING_TRANSLATIONS", None, None),
    ("word for word|word-for-word", "WORD_FOR_WORD", None, None),
)
PLACES: tuple[tuple[str, str], ...] = (
    ("the body|its body|body|the text|body text|the body text", "body"),
    ("the headline|a headline|its headline|headlines|headline", "headline"),
    ("a caption|the caption|its caption|captions|caption", "caption"),
)
VERBS: tuple[Row, ...] = (
    ("not|never", "NOT", None, None),
    ("agree", "AGREE", None, "tail"),
    ("differ", "DIFFER", None, "tail"),
    ("overlap", "OVERLAP", None, "tail"),
    ("be", "BE", None, "be"),
    ("cite|rest on", "CITE", None, "cite"),
    ("rest only on|cite only", "CITE ONLY", None, "cite"),
    ("have|state|carry", "HAVE", None, "tail"),
    (
        "have one spelling|have a single spelling|have only one spelling"
        "|be spelled one way|be spelt one way|be spelled in one way|be spelt in one way"
        "|be spelled the same way|be spelt the same way",
        "ONE_SPELLING",
        None,
        "tail",
    ),
    ("match", "MATCH", None, "tail"),
    ("match its|match their", "MATCH ITS", None, "tail"),
    (
        "show an ellipsis|show ellipsis|show ellipses|carry an ellipsis",
        "SHOW_ELLIPSIS",
        None,
        "tail",
    ),
    ("appear in", "APPEAR IN", None, "place"),
    ("appear", "APPEAR", None, "tail"),
    ("add up to|sum to|total", "ADD_UP", None, "tail"),
    ("equal|be equal to the sum of|be the sum of", "EQUAL", None, "sum"),
    ("fall|decrease|drop|decline|shrink|go down", "TREND", "fall", "tail"),
    ("rise|increase|grow|go up", "TREND", "rise", "tail"),
    ("pair|be paired|be balanced", "PAIR", None, "tail"),
)
_OF_ONE_FACT: tuple[Row, ...] = (
    ("after|later than", "RELATION", "after", None),
    ("before|earlier than", "RELATION", "before", None),
    ("on or after|no earlier than", "RELATION", "on or after", None),
    ("on or before|no later than", "RELATION", "on or before", None),
    ("given in|expressed in", "GIVEN_IN", None, None),
    ("old", "OLD", None, None),
    ("older than", "OLDER", "more than", None),
    ("younger than|newer than", "OLDER", "less than", None),
    ("no older than|not older than", "OLDER", "at most", None),
    ("no younger than|no newer than", "OLDER", "at least", None),
)
BE: tuple[Row, ...] = (
    ("compatible", "COMPATIBLE", None, "tail"),
    ("the same", "SAME", None, "tail"),
    # In conditions `is not more than` is read as a denial, word by word.
    ("not more than|not greater than", "BOUND", "at most", None),
    ("not less than|not fewer than", "BOUND", "at least", None),
    ("equal to", "BOUND", "equal", None),
    ("unique", "UNIQUE", None, "tail"),
    ("written|written as|spelled|spelt", "WRITTEN", None, "tail"),
    ("corroborated by|confirmed by", "CORROBORATED", None, "sources"),
    *_OF_ONE_FACT,
    *_COMPARISONS,
)
SOURCES: tuple[Row, ...] = (
    ("at least|no fewer than", "AT_LEAST", None, None),
    (
        "independent sources|independent source|sources|source|separate sources|different sources",
        "SOURCES",
        None,
        "tail",
    ),
)
_PARTS_OF_ARTICLES: tuple[Row, ...] = (
    (
        "in a quotation|inside a quotation",
        "IN_PART",
        "quotation",
        None,
    ),
    *(
        ("|".join(f"in {place}" for place in places.split("|")), "IN_PART", part, None)
        for places, part in PLACES
    ),
)
TESTS: tuple[Row, ...] = (
    ("is|are|was|were", "BE", None, None),
    ("isn't|aren't|wasn't|weren't", "BE NOT", None, None),
    ("does not|do not|doesn't|don't|did not|didn't", "DO_NOT", None, None),
    ("cites|cite|rests on|rest on", "CITE", None, "cited"),
    ("rests only on|rest only on", "CITE ONLY", None, "cited"),
    ("has|have", "HAVE", None, None),
    ("matches its|match its|matches their|match their", "MATCH ITS", None, None),
    ("appears in|appear in", "APPEAR IN", None, "found"),
    ("it pairs|they pair", "WORD PAIR", None, None),
    ("does not pair|do not pair|doesn't pair|don't pair", "DO_NOT PAIR", None, None),
    ("within", "WITHIN", None, None),
    *_PARTS_OF_ARTICLES,
    *_OF_ONE_FACT,
    ("says|say", "SAY", None, None),
    ("states a|state a|carries a|carry a", "HAVE DET", None, None),
    ("tagged", "TAGGED", None, None),
    ("not", "NOT", None, None),
    ("no", "NO", None, None),
    *_COMPARISONS,
)
KIND_ROWS: tuple[Row, ...] = tuple(
    (spellings, "KIND", kind, None)
    for kind, spellings in {
        "length of time": "length of time|lengths of time|duration|durations",
        "number": "number|numbers",
        "amount of money": "amount of money|amounts of money|sum of money|sums of money",
        "percentage": "percentage|percentages|percent",
        "distance": "distance|distances",
        "weight": "weight|weights",
        "day": "day|days|date|dates",
        "time of day": "time of day|times of day",
        "age": "age|ages",
        "person": "person|people|persons",
        "country": "country|countries",
        "place": "place|places",
        "organisation": "organisation|organisations|organization|organizations",
        "text": "text|texts",
        "statement": "statement|statements",
    }.items()
)
KINDS: tuple[str, ...] = tuple(dict.fromkeys(str(row[2]) for row in KIND_ROWS))
"""Kinds of value that an attribute may have, as the tree names them."""

THINGS = ("country", "person", "place", "organisation")
HEADS: tuple[Row, ...] = (
    ("a statement|statement", "STATEMENT", None, "define"),
    ("an event|a event|event", "EVENT", None, "define"),
    ("a number of|the number of|number of", "COUNT", None, "define"),
    *((f"the {kind}", "THING", kind, "define") for kind in THINGS),
    ("the organization", "THING", "organisation", "define"),
)
PARTS: tuple[Row, ...] = (
    ("called", "CALLED", None, "define"),
    ("loosely called", "LOOSELY_CALLED", None, "define"),
    ("told as", "TOLD_AS", None, "define"),
    ("but not", "BUT_NOT", None, "define"),
    ("same event when", "SAME_EVENT_WHEN", None, "same"),
    ("of one outcome", "OF_OUTCOME", None, "define"),
    ("of", "OF", None, "kind"),
    ("is|are", "IS", None, "kind"),
    ("one of", "ONE_OF", None, "define"),
    ("as in", "AS_IN", None, "define"),
    ("or", "OR", None, None),
    ("and", "AND", None, None),
    ("speaking", "SPEAKING", None, "define"),
    ("a|an|the", "DET", None, None),
)
