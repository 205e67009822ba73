"""Which figures of an article are one figure again."""

import pytest

from deskcheck.articles import article_of
from deskcheck.extract import extract
from deskcheck.link import link
from deskcheck.vocabulary import Vocabulary

PAIRS = [
    ("The bridge cost $3.4 million. The city paid the $3.4 billion in two parts.", 2),
    ("The bridge cost $3.4 million. The city paid $3.5 million for a road.", 0),
    ("The bridge cost $3 million. The bridge, at $3 billion, is the longest.", 2),
    ("The bridge cost $3 million. A war would take $3 billion.", 0),
    ("The bridge cost $3.4 million. The ticket is $3.4 for all.", 0),
    ("The bridge cost $3.4 million. The tunnel took €3.4 billion.", 0),
]


@pytest.mark.parametrize(("text", "together"), PAIRS)
def test_the_same_digits_with_a_scale_word_are_the_figure_again(text: str, together: int) -> None:
    article = article_of("a.txt", text)
    linked = link([article], extract(article, Vocabulary()), Vocabulary())
    grouped = [fact for fact in linked.facts if fact.concept == "figure" and fact.group]
    assert len(grouped) == together
    assert len({fact.group for fact in grouped}) == (1 if together else 0)
