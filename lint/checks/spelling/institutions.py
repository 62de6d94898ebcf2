"""A common word misspelt in the name of an institution, an office or a place: the Welsh Medical
Assocation, the Supeme Court."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.spelling.context import is_piece
from lint.checks.spelling.famous import bare, meant_by, misspelt, strangers
from lint.finding import Finding
from lint.language.classes import CLOSED_WORDS
from lint.language.lexicon import lexicon
from lint.rule import Rule

_COMMON = 3.5
"""How common (zipf) a word beside it is that is no name."""
_NO_SURNAME = 7
"""A name of so many letters that is a slip away from a common word is hardly a surname."""
_FOREIGN = frozenset(
    "athletico charit chambre climat commissariat concret congreso federacion fondation histori"
    " hopital institut instituto internacional internazionale magazin maternite medica ministere"
    " musica nacional nationale republika republica senat teatre theatro universit".split()
)
"""Words of other languages that are a slip away."""
_OF = frozenset({"of", "for"})


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that are one slip away from one of these words: a short one only
    where it stands in a name that is made of words."""
    meant = {form: word for form in strangers(article.forms) if (word := _meant(bare(form), names))}
    if not meant:
        return
    words = article.words
    for i, text in enumerate(words.text):
        if text not in meant or article.starts_sentence(i) or is_piece(article, i):
            continue
        if len(bare(text)) < _NO_SURNAME and not _is_made_of_words(article, i):
            continue
        if words.text.count(text) == 1 or meant[text] in article.types:
            yield misspelt(article, rule, i, meant[text])


def _meant(word: str, names: frozenset[str]) -> str:
    """The word of a list that was meant by an unknown one; "" for none."""
    return "" if word in _FOREIGN else meant_by(word, names)


def _is_made_of_words(article: Article, i: int) -> bool:
    """Is what stands beside the word no person's name, but a word with a capital or an article?"""
    words = article.words
    before = words.text[i - 1] if i and words.gap[i] == " " else ""
    after = words.text[i + 1] if i + 1 < len(words) and words.gap[i + 1] == " " else ""
    return after in _OF or _is_word(after) or before.lower() in _BEFORE or _is_word(before)


def _is_word(text: str) -> bool:
    """Is this a common word with a capital?"""
    if not text.istitle() or text.lower() in CLOSED_WORDS:
        return False
    facts = lexicon().word(text.lower())
    return facts is not None and facts.lower and facts.zipf >= _COMMON


_BEFORE = frozenset("the a an this that its our their every each former new".split())
