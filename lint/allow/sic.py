"""`[sic]`: the writer means it so."""

from __future__ import annotations

from lint.article import Article
from lint.finding import Finding

_REACH = 24
"""How far after a word, in code points, a [sic] still belongs to it."""


def accepted(article: Article, finding: Finding) -> bool:
    """Has the writer said that the words are meant so? `[sic]` right after them does."""
    tail = article.text[finding.span.end : finding.span.end + _REACH].lower()
    return "sic" in tail and tail.lstrip("’'”\"s ,.").startswith(("[sic]", "(sic)"))
