"""One rule sentence under the checker's eyes: its places, its words, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from deskcheck.check import predicate_messages
from deskcheck.check.meaning import Meaning, Unknown
from deskcheck.check.names import Names
from deskcheck.check.unread import is_unread
from deskcheck.typed import Selector
from deskcheck.vocabulary.messages import Message, diagnostic
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical
from deskcheck_grammar.source import Source, Span

Edit = tuple[Span, str]
_REST = re.compile(
    r"[^\n#\"“]*?(?=[ \t,.]*(?:$|[\n#\"“]|\b(?:because|see|when|unless|passes|differs|fails)\b))"
)


class Context(Struct):
    """A rule with its source and the names in force; mistakes are collected in `diagnostics`.

    `narrowed` holds the kinds of value that conditions measure a rule's figures in; `tested` is
    the subject of the condition's test that is being read, None outside conditions.
    """

    source: Source
    rule: tree.Rule
    names: Names
    diagnostics: list[Diagnostic] = field(default_factory=list)
    narrowed: set[str] = field(default_factory=set)
    tested: Span | None = None

    def report(self, message: Message, span: Span, edits: Sequence[Edit] = ()) -> None:
        """Keep a mistake; `edits` mend the sentence where the message's own words do not."""
        if not edits and message.instead is not None:
            edits = [(span, message.instead)]
        repair = self.mended(edits) if edits else ""
        self.diagnostics.append(diagnostic(message, self.source, span, repair))

    def blame_subject(self, message: Message) -> None:
        """Keep a mistake about what is asked; a test's subject, such as `it`, is not mended."""
        if self.tested is None:
            self.report(message, self.rule.subject.span)
        else:
            self.report(replace(message, instead=None), self.tested)

    def in_order(self) -> list[Diagnostic]:
        """The mistakes in the order of their places."""
        return sorted(self.diagnostics, key=lambda found: (found.span, found.code))

    def words(self, span: Span, otherwise: str) -> str:
        """The editor's words at a place, white space folded; `otherwise` for a node without one."""
        return " ".join(self.source.text[span.start : span.end].split()) or otherwise

    @property
    def sentence(self) -> Span:
        """The sentence from its subject to its last tolerance, scope or condition."""
        rule = self.rule
        ends = [rule.subject.span.end, rule.predicate.span.end]
        ends += [scope.span.end for scope in rule.scopes]
        ends += [part.span.end for part in (rule.when, rule.unless) if part]
        tolerance = getattr(rule.predicate, "tolerance", None)
        if tolerance:
            ends.append(tolerance.span.end)
        end = min(max(ends), len(self.source.text))
        # Words such as "exactly" have no node of their own: go on to the clause or the line's end.
        rest = _REST.match(self.source.text, end)
        return Span(rule.subject.span.start, rest.end() if rest else end)

    def mended(self, edits: Sequence[Edit]) -> str:
        """The sentence, its id included, on one line with pieces of it replaced.

        "" when no such sentence can be made. A sentence that the parser had to mend first is taken
        as the parser mended it.
        """
        whole = self.sentence
        written = _plain(self.words(whole, ""))
        if not written.startswith(_plain(self.rule.sentence)):
            return self._mended_again(edits)
        start = self.rule.id_span.start if self.rule.id else whole.start
        end = max(whole.end, *(span.end for span, _ in edits))
        text, after = self.source.text, len(self.source.text) - end
        for span, instead in sorted(edits, reverse=True):
            if not start <= span.start <= span.end <= end:
                return ""
            mended = _cased(text[span.start : span.end], instead)
            text = text[: span.start] + mended + text[span.end :]
        return " ".join(text[start : len(text) - after].split()).rstrip(" .,") + "."

    def _mended_again(self, edits: Sequence[Edit]) -> str:
        text = self.rule.sentence
        for span, instead in edits:
            typed = self.words(span, "")
            if not typed:
                text = (
                    instead + text if span.start <= self.rule.subject.span.start else text + instead
                )
            elif text.count(typed) == 1:
                text = text.replace(typed, _cased(typed, instead))
            else:
                return ""
        prefix = f"{self.rule.id}: " if self.rule.id else ""
        return f"{prefix}{' '.join(text.split())}."

    def subject(self) -> Meaning | None:
        """What the rule is about, None once its mistake is reported."""
        subject = self.rule.subject
        if isinstance(subject, tree.Phrase):
            return self.meaning(subject)
        words = " ".join(subject.text.split())
        if not words:
            self.report(predicate_messages.no_words(), subject.span)
            return None
        return Meaning(f'"{words}"', Selector((), words=words), frozenset(["text"]))

    def negation(self) -> Span | None:
        """Where the rule says `not`, None for a tree without a source."""
        start, end = self.rule.subject.span.end, self.rule.predicate.span.start
        found = re.search(r"\bnot\s+", self.source.text[start:end])
        return Span(start + found.start(), start + found.end()) if found else None

    def with_article(self, span: Span, name: str) -> list[Edit]:
        """Edits that put a name in a place, with "an" before it where the name asks for it."""
        edits = [(span, name)]
        before = re.search(r"\b(an?)\s+\Z", self.source.text[: span.start])
        if before:
            right = "an" if name.startswith(tuple("aeiou")) else "a"
            edits.append((Span(before.start(1), before.end(1)), right))
        return edits

    def last_word(self, span: Span) -> Span:
        """The last word at a place, all of it for a node without one."""
        found = re.search(r"[^\s.,]+[\s.,]*\Z", self.source.text[span.start : span.end])
        if not found:
            return span
        start = span.start + found.start()
        return Span(start, start + len(found.group().rstrip(" .,\n")))

    def meaning(self, phrase: tree.Phrase) -> Meaning | None:
        """What a noun phrase means, None once its mistake is reported."""
        found = self.names.find(phrase.text)
        if isinstance(found, Meaning):
            return found
        self._report_unknown(phrase, found)
        return None

    def _report_unknown(self, phrase: tree.Phrase, unknown: Unknown) -> None:
        name = unknown.blamed or canonical(phrase.text)
        if is_unread(self.source.text, name, self.names.table):
            return
        span = self.located(phrase, unknown.blamed)
        if unknown.after:
            end = Span(self.sentence.end, self.sentence.end)
            edits = [(span, unknown.message.help.split("`")[1]), (end, unknown.after)]
            self.report(unknown.message, span, edits if not self.rule.when else ())
        elif unknown.blamed and unknown.message.instead:
            typed, instead = self.words(span, ""), unknown.message.instead
            self.report(unknown.message, span, [(span, instead + _ending(typed))])
        else:
            self.report(unknown.message, span)

    def located(self, phrase: tree.Phrase, words: str) -> Span:
        """Where in a phrase stand the words of this canonical form, all of it when unclear."""
        if not words:
            return phrase.span
        text = self.source.text[phrase.span.start : phrase.span.end]
        wanted = words.split()
        tokens = list(re.finditer(r"[^\W_]+(?:-[^\W_]+)*", text))
        for first in range(len(tokens) - len(wanted) + 1):
            run = tokens[first : first + len(wanted)]
            if canonical(" ".join(token.group() for token in run)) == words:
                start = phrase.span.start
                return Span(start + run[0].start(), start + run[-1].end())
        return phrase.span


def _ending(typed: str) -> str:
    """The plural ending that a misspelt word had."""
    return "s" if typed.lower() != canonical(typed) and typed.lower().endswith("s") else ""


def _cased(typed: str, instead: str) -> str:
    """A replacement that begins with a capital where the replaced words did."""
    return instead[:1].upper() + instead[1:] if typed[:1].isupper() else instead


def _plain(text: str) -> str:
    """Words without the marks that are decoration."""
    return text.replace(",", "").replace(".", "")
