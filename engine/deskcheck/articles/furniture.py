"""Lines that are no story: credits of picture and story, and the page around the article."""

from __future__ import annotations

import re

from deskcheck.articles.words import key, word_set

END = re.compile(r"[.!?…][\"'”“’»)\]]*$")
CREDIT_PREFIXES = (
    "source:",
    "sources:",
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "photograph by",
    "photograph:",
    "picture:",
    "pictures:",
    "picture by",
    "image:",
    "images:",
    "image credit",
    "image source",
    "credit:",
    "credits:",
    "video:",
    "graphic:",
    "illustration:",
    "illustration by",
    "copyright",
    "©",
    "(c)",
)
REPORTERS = ("reporting by", "additional reporting by", "writing by", "editing by", "compiled by")
CONTRIBUTED = ("contributed to this report", "contributed to this story",
               "contributed to this article", "contributed reporting")  # fmt: skip
"""What begins or ends a line that names those who worked on the story."""
AGENCIES = word_set(
    "reuters|getty|getty images|ap|ap photo|associated press|the associated press|afp|afp photo|"
    "agence france-presse|epa|epa-efe|efe|dpa|ansa|xinhua|tass|itar-tass|sputnik|ria novosti|"
    "bloomberg|shutterstock|alamy|istock|pa|pa media|pa wire|zuma|zuma press|anadolu|"
    "anadolu agency|kyodo|kyodo news|yonhap|ukrinform|unian|imago|picture alliance|nurphoto|"
    "sipa|upi|wikimedia commons|flickr|pexels|unsplash|pixabay|handout|file|pool|pool photo",
    "|",
)
FURNITURE = word_set(
    "leave a reply|leave a comment|post a comment|post comment|comments are closed|comments|"
    "no comments|no comments yet|add a comment|view comments|show comments|join the conversation|"
    "be the first to comment|latest posts|latest news|recent posts|recent comments|related posts|"
    "related articles|related stories|related topics|related content|related links|"
    "related|topics|popular posts|most popular|most read|trending|"
    "trending now|previous post next post|previous post|next post|previous article|next article|"
    "previous|next|older posts|newer posts|read more|read the rest here|read next|see also|"
    "more from this section|more on this story|more on this topic|you may also like|"
    "you might also like|recommended|recommended for you|editor's picks|share|share this|"
    "share this article|share this story|share this post|share on facebook|share on twitter|"
    "tweet|email|print|facebook|twitter|whatsapp|linkedin|telegram|pinterest|follow us|"
    "subscribe|subscribe now|subscribe today|sign up|sign in|log in|log in to leave a comment|"
    "newsletter|advertisement|advertising|sponsored|sponsored content|story continues below|"
    "story continues below advertisement|article continues below|"
    "article continues after advertisement|continue reading|back to top|all rights reserved|"
    "skip to content|skip to main content|menu|search|home|tags|loading|click here|reply|"
    "cancel reply|name|website|what do you think|like this|like loading",
    "|",
)
_CREDIT = 160
"""The most characters of a credit."""
_LONGEST_FURNITURE = 2 * max(map(len, FURNITURE))
"""Longer lines, marks and space among their words, are no furniture by the whole of them."""
LINKS = word_set(
    "latest posts|latest news|recent posts|related posts|related articles|related stories|related|"
    "related topics|related content|related links|topics|popular posts|most popular|most read|"
    "trending|trending now|read next|see also|more from this section|more on this story|"
    "more on this topic|you may also like|you might also like|recommended|recommended for you|"
    "editor's picks",
    "|",
)
"""Furniture that the headlines of other stories follow."""
FURNITURE_SUFFIXES = (
    "sign up here",
    "sign up now",
    "subscribe here",
    "subscribe now",
    "click here",
)
FURNITURE_PREFIXES = (
    "your email address",
    "required fields are marked",
    "save my name",
    "notify me of",
    "you must be logged in",
    "this site uses akismet",
    "sign up for",
    "sign up to",
    "subscribe to",
    "subscribe for",
    "follow us on",
    "share this",
    "like us on",
    "click here to",
    "read more:",
    "read also:",
    "also read:",
    "related:",
    "see also:",
    "watch:",
    "listen:",
    "get the latest",
    "download our app",
    "download the app",
    "published:",
    "published on",
    "updated:",
    "last updated",
    "first published",
    "posted on",
    "posted in",
    "filed under",
    "tagged with",
    "tags:",
    "categories:",
    "we use cookies",
    "this website uses cookies",
    "copyright ©",
    "do not sell my",
    "support our journalism",
)


def credit(line: str) -> bool:
    """Whether a line only says who made the picture, the story or whence it comes."""
    lower = line.casefold().strip(" ()[]*_.|")
    if lower.startswith(REPORTERS) or lower.endswith(CONTRIBUTED):
        return len(lower.split()) <= 40
    if len(line) > _CREDIT:
        return False
    words = lower.split()
    if not words or len(words) > 10:
        return False
    if lower.startswith(CREDIT_PREFIXES):
        return True
    if words[0] == "by" and 1 < len(words) <= 7:
        return not END.search(line) and all(w[0].isupper() for w in line.split()[1:3])
    pieces = re.split(r"\s*(?:/|\||\bvia\b|,|–|—|-{2})\s*", lower)
    return any(piece.strip(" ©®") in AGENCIES for piece in pieces) and len(words) <= 8


def furniture(line: str) -> bool:
    """Whether a line belongs to the page around the article, not to the article."""
    lower = line.casefold()
    if lower.rstrip(" .!:>»→…").endswith(FURNITURE_SUFFIXES):
        return len(line) < 300
    if len(line) < 160 and lower.startswith(FURNITURE_PREFIXES):
        return True
    return len(line) <= _LONGEST_FURNITURE and key(line) in FURNITURE


def source_line(line: str) -> bool:
    """Whether a credit is of the whole story, not of the picture above it."""
    lower = line.casefold()
    return lower.startswith(("source", "by ", "copyright", "©"))
