"""Capitals that a finger left on the shift key."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.finding import Finding
from lint.language.lexicon import lexicon
from lint.rule import Rule
from lint.text import Span


def find(article: Article, rule: Rule, accepted: frozenset[str]) -> Iterator[Finding]:
    """A second capital that the finger left on: THe, BIden."""
    words = article.words
    forms = frozenset(words.text)
    odd = {text for text in forms if _is_odd(text)}
    if not odd:
        return
    known = lexicon()
    for i, text in enumerate(words.text):
        if text not in odd:
            continue
        right = text[0] + text[1:].lower()
        if words.folded[i] in accepted or (len(text) == 3 and text[2] == "s"):
            continue
        facts = known.word(words.folded[i])
        least = 5.5 if len(text) == 3 else 4  # GHz is a unit, THe is none
        if right in forms or (facts is not None and facts.lower and facts.zipf >= least):
            block = article.block_at(words.start[i])
            opens = article.starts_sentence(i) or block is None or block.part != "body"
            name = right in forms and not (facts is not None and facts.lower)
            beside = words.text[max(i - 1, 0) : i] + words.text[i + 1 : i + 2]
            named = any(other[0].isupper() for other in beside)
            suggest = right if opens or name or named else right.lower()
            yield rule.finding(Span(words.start[i], words.end[i]), text, (suggest,))


def _is_odd(text: str) -> bool:
    return text[:2].isupper() and text[2:].islower() and len(text) > 2 and text.isalpha()
