"""Capitals that a finger left on the shift key."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.language.sift import Sift
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """A second capital that the finger left on: THe, BIden."""
    strange = _two_capitals(article.forms)
    wrong = {form for form in strange if form.lower() not in accepted and _is_slip(form, article)}
    if not wrong:
        return
    words = article.words
    for i, text in enumerate(words.text):
        if text in wrong:
            yield rule.finding(Span(words.start[i], words.end[i]), text, (_right(article, i),))


def _has_two_capitals(form: str) -> bool:
    """THe, but not TVs."""
    if len(form) < 3 or not (form[1].isupper() and form[0].isupper() and form[2:].islower()):
        return False
    return form.isalpha() and not (len(form) == 3 and form[2] == "s")


_two_capitals = Sift(_has_two_capitals)


def _is_slip(form: str, article: Article) -> bool:
    if form[0] + form[1:].lower() in article.forms:
        return True
    facts = lexicon().word(form.lower())
    least = 5.5 if len(form) == 3 else 4  # GHz is a unit, THe is none
    return facts is not None and facts.lower and facts.zipf >= least


def _right(article: Article, i: int) -> str:
    """Word `i` with the capital that it needs where it stands."""
    words = article.words
    text = words.text[i]
    right = text[0] + text[1:].lower()
    facts = lexicon().word(words.folded[i])
    block = article.block_at(words.start[i])
    opens = article.starts_sentence(i) or block is None or block.part != "body"
    name = right in article.forms and not (facts is not None and facts.lower)
    beside = words.text[max(i - 1, 0) : i] + words.text[i + 1 : i + 2]
    named = any(other[0].isupper() for other in beside)
    return right if opens or name or named else right.lower()
